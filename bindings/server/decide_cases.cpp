// Asks the engine.

#include "decide_cases.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "words.h"

namespace zhunsheng::server {
namespace {

Answer refused(const Diagnostics& diagnostics, Language language) {
    Answer answer = problem(Fault::refused_case, language, {}, render_json(diagnostics));
    answer.cases.refused = 1;
    return answer;
}

/// A JSON text with the diagnostics beside it.
std::string with_diagnostics(std::string_view decision, const Diagnostics& diagnostics) {
    std::string both = R"({"decision":)";
    both.append(decision).append(R"(,"diagnostics":)").append(render_json(diagnostics)).append("}\n");
    return both;
}

Answer decided(std::string_view type, std::string body, const Diagnostics& diagnostics) {
    Answer answer;
    answer.type = type;
    answer.body = std::move(body);
    answer.remarks = std::to_string(diagnostics.size());
    answer.cases.decided = 1;
    return answer;
}

std::string_view without_line_break(std::string_view text) {
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

Answer match_case(const ServedRulebook& served, const CaseQuery& query, std::string_view text) {
    auto matcher = Matcher::create(served.plan, query.decide);
    if (!matcher) return refused(matcher.diagnostics, query.language);
    const auto matched = matcher.value->match(text, {query.decide.name, query.decide.first_line});
    if (!matched) return refused(matched.diagnostics, query.language);
    return decided(json_type,
                   query.diagnostics
                       ? with_diagnostics(without_line_break(*matched.value), matched.diagnostics)
                       : *matched.value,
                   matched.diagnostics);
}

std::string json_body(const Checked<Decision>& made, const CaseQuery& query) {
    const std::string json = made.value->json(!query.indented);
    if (query.diagnostics) return with_diagnostics(without_line_break(json), made.diagnostics);
    return json.ends_with('\n') ? json : json + "\n";
}

/// "1", "0.0625".
std::string mebibytes(std::size_t bytes) {
    std::array<char, 32> digits{};
    const double number = static_cast<double>(bytes) / (1U << 20U);
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

class CaseBatch : public Batch {
public:
    CaseBatch(std::shared_ptr<const ServedRulebook> served, CaseQuery query, std::size_t longest_line)
        : served_(std::move(served)), query_(std::move(query)), longest_line_(longest_line) {}

    LineResults answer(const Lines& lines) const override {
        if (lines.overlong) return overlong(lines);
        return query_.findings ? match(lines) : decide_lines(lines);
    }

    std::uint64_t first_line() const override { return query_.decide.first_line; }

private:
    LineResults overlong(const Lines& lines) const {
        const auto fault = catalogued("overlong_case", {mebibytes(longest_line_)});
        LineResults results;
        results.text = error_record(fault ? Diagnostics{*fault} : Diagnostics{}, lines.first);
        results.cases.refused = 1;
        return results;
    }

    LineResults match(const Lines& lines) const {
        LineResults results;
        auto matcher = Matcher::create(served_->plan, query_.decide);
        if (!matcher) return results;  // `on` was looked at before
        const MatchCounts counts = matcher.value->match_lines(
            lines.text, {query_.decide.name, lines.first},
            [](std::uint64_t line, const Diagnostics& diagnostics) {
                return error_record(diagnostics, line);
            },
            results.text);
        results.cases = {counts.matched, counts.failed};
        return results;
    }

    LineResults decide_lines(const Lines& lines) const {
        LineResults results;
        DecideOptions options = query_.decide;
        options.first_line = lines.first;
        std::string_view rest = lines.text;
        for (; !rest.empty(); ++options.first_line) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            if (line.find_first_not_of(" \t\r") != std::string_view::npos)
                append_decision(line, options, results);
        }
        return results;
    }

    void append_decision(std::string_view line, const DecideOptions& options, LineResults& results) const {
        const Checked<Decision> made = decide(served_->rulebook, line, options);
        if (made) {
            results.text.append(made.value->json(true)).append("\n");
            ++results.cases.decided;
        } else {
            results.text += error_record(made.diagnostics, options.first_line);
            ++results.cases.refused;
        }
    }

    std::shared_ptr<const ServedRulebook> served_;
    CaseQuery query_;
    std::size_t longest_line_;
};

}  // namespace

Answer decide_case(const ServedRulebook& served, const CaseQuery& query, std::string_view text) {
    if (query.findings) return match_case(served, query, text);
    const Checked<Decision> made = decide(served.rulebook, text, query.decide);
    if (!made) return refused(made.diagnostics, query.language);
    switch (query.form) {
        case Form::json: return decided(json_type, json_body(made, query), made.diagnostics);
        case Form::text:
            return decided("text/plain; charset=utf-8", made.value->text(query.language), made.diagnostics);
        case Form::html: break;
    }
    return decided("text/html; charset=utf-8", made.value->html(query.language), made.diagnostics);
}

std::shared_ptr<const Batch> begin_case_batch(std::shared_ptr<const ServedRulebook> served, CaseQuery query,
                                              std::size_t longest_line) {
    if (query.decide.on.empty()) query.decide.on = today();
    return std::make_shared<CaseBatch>(std::move(served), std::move(query), longest_line);
}

}  // namespace zhunsheng::server
