// Matching: lines on the quick way, and what that leaves on the plain one.

#include "zhunsheng/match.h"

#include <functional>
#include <optional>
#include <utility>

#include "api/content.h"
#include "api/decision_day.h"
#include "api/read_facts.h"
#include "diagnostics/report.h"
#include "matching/match_lines.h"
#include "matching/plain_matches.h"

namespace zhunsheng {

struct MatchPlan::Content {
    Content(Rulebook of, std::string_view sample)
        : rulebook(std::move(of)), plan(rulebook.content().program, sample) {}

    Rulebook rulebook;  // keeps the program that the plan borrows
    matching::Plan plan;
};

MatchPlan::MatchPlan(const Rulebook& rulebook, std::string_view sample)
    : content_(std::make_shared<const Content>(rulebook, sample)) {}

struct Matcher::Desk {
    Desk(MatchPlan by, DecideOptions with, values::Date on)
        : plan(std::move(by)), options(std::move(with)), decided_on(on), lines(plan.content().plan, on) {}

    /// The record of a case that the quick way leaves.
    Checked<std::string> match_plainly(std::string_view json, const CasePlace& place) const {
        const checking::Program& program = plan.content().plan.program;
        auto facts = read_facts(program, json, options.lenient, place);
        Checked<std::string> result{{}, std::move(facts.diagnostics)};
        if (!facts) return result;
        const std::string case_name = matching::name_of_case(program, *facts.value);
        const auto matches = matching::match_plainly(program, *facts.value, decided_on);
        plan.content().plan.finding_texts.append_line(result.value.emplace(), case_name, matches);
        return result;
    }

    MatchPlan plan;
    DecideOptions options;
    values::Date decided_on;
    matching::LineMatcher lines;
    std::string padded;  // of match()
};

Matcher::Matcher(std::unique_ptr<Desk> desk) : desk_(std::move(desk)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

Checked<Matcher> Matcher::create(const MatchPlan& plan, const DecideOptions& options) {
    diagnostics::Report report;
    Checked<Matcher> result;
    const auto on = decision_day(options, report);
    if (on) {
        result.value = Matcher(std::make_unique<Desk>(plan, options, *on));
    } else {
        result.diagnostics = report.resolve(text::SourceSet{});
    }
    return result;
}

MatchCounts Matcher::match_lines(std::string_view lines, const MatchPlace& place, const FaultRecord& fault,
                                 std::string& records) {
    MatchCounts counts;
    if (lines.empty()) return counts;
    const auto plain = [&](const matching::Line& line, std::string& to) {
        const auto matched = desk_->match_plainly(line.text, {place.name, line.number});
        to += matched ? *matched.value : fault(line.number, matched.diagnostics);
        if (!matched) return matching::Outcome::failed;
        return matched.diagnostics.empty() ? matching::Outcome::matched : matching::Outcome::remarked;
    };
    if (!matching::LineMatcher::is_padded(lines)) {
        desk_->padded.assign(lines).append(padding, '\0');
        lines = std::string_view(desk_->padded).substr(0, lines.size());
    }
    const matching::LineCounts counted =
        desk_->lines.match(lines, place.first_line, std::ref(plain), records);
    counts.cases = counted.cases;
    counts.failed = counted.failed;
    counts.remarked = counted.remarked;
    counts.plain = counted.plain;
    counts.matched = counted.cases - counted.failed;
    return counts;
}

Checked<std::string> Matcher::match(std::string_view case_json, const MatchPlace& place) {
    std::string& padded = desk_->padded;
    padded.assign(case_json).append(padding, '\0');
    Checked<std::string> result;
    std::string record;
    if (desk_->lines.match_one(std::string_view(padded).substr(0, case_json.size()), record)) {
        result.value = std::move(record);
        return result;
    }
    return desk_->match_plainly(case_json, {place.name, place.first_line});
}

}  // namespace zhunsheng
