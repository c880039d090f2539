// Reads the records of a matcher.

#include "reference/matching.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace zhunsheng::reference {
namespace {

Matcher matcher_of(const zhunsheng::Rulebook& rulebook, const std::string& on) {
    DecideOptions options;
    options.on = on;
    return std::move(*Matcher::create(MatchPlan(rulebook), options).value);
}

/// A case as one line: line breaks outside of texts become blanks, and inside of texts there are none.
std::string on_one_line(std::string json) {
    std::ranges::replace(json, '\n', ' ');
    std::ranges::replace(json, '\r', ' ');
    return json;
}

}  // namespace

Matching::Matching(const zhunsheng::Rulebook& rulebook, const std::string& on)
    : matcher_(matcher_of(rulebook, on)) {}

std::string Matching::record_of(const std::string& json) {
    if (cases_++ % 3 == 0) {
        const auto matched = matcher_.match(json);
        return matched ? *matched.value : render_text(matched.diagnostics, Language::english);
    }
    // The case stands between two others, which must not disturb it.
    const std::string line = on_one_line(json);
    std::string lines = line + "\n\n" + line + "\r\n" + line;
    const std::size_t size = lines.size();
    lines.append(Matcher::padding, '"');
    std::string records;
    const auto fault = [](std::uint64_t /*line*/, const Diagnostics& diagnostics) {
        return render_text(diagnostics, Language::english);
    };
    const auto counts = matcher_.match_lines(std::string_view(lines).substr(0, size), {}, fault, records);
    lines_ += counts.cases;
    plain_ += counts.plain;
    const std::size_t one = records.size() / 3;
    const std::string first = records.substr(0, one);
    return counts.cases == 3 && records == first + first + first ? first : "three records differ: " + records;
}

std::vector<std::string> Matching::match(const std::string& json) {
    const std::string record = record_of(json);
    const auto read = nlohmann::json::parse(record, nullptr, false);
    if (read.is_discarded()) return {record};
    std::vector<std::string> lines;
    for (const auto& finding : read.at("findings")) {
        std::string line =
            finding.at("rule").get<std::string>() + " " + finding.at("answer").get<std::string>();
        if (finding.contains("on")) line += " " + finding.at("on").at(0).get<std::string>();
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> Matching::lines_of(const DecisionResult& decision) {
    std::vector<std::string> lines;
    for (const auto& finding : decision.findings) {
        if (finding.answer == Answer::no) continue;
        std::string line = finding.rule + (finding.answer == Answer::yes ? " yes" : " undetermined");
        for (const std::string& item : finding.on) line += item.empty() ? "" : " " + item;
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

void Matching::take_census(std::map<std::string, std::uint64_t>& counts) const {
    counts["matching: lines on the quick way"] += lines_ - plain_;
    counts["matching: lines on the plain way"] += plain_;
}

}  // namespace zhunsheng::reference
