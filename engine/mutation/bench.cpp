// Which tests can see a change, and whether one does.

#include "mutation/bench.h"

#include <algorithm>
#include <utility>

#include "checking/parts.h"
#include "text/sha256.h"

namespace zhunsheng::mutation {

namespace {

std::vector<std::string> violations_in(const DecisionResult& decision) {
    std::vector<std::string> found;
    for (const FindingResult& finding : decision.findings) {
        if (finding.answer != Answer::no) found.push_back(finding.violation);
    }
    return found;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

void Bench::add(const rulebook::TestFileDeclaration& file) {
    for (const rulebook::TestDeclaration& test : file.tests) {
        BenchTest& ready = tests_.emplace_back();
        ready.test = &test;
        ready.file = sources_[file.source].name();
        const std::string_view text = sources_[file.source].text();
        ready.text_hash = text::sha256_hex(text.substr(test.span.begin, test.span.end - test.span.begin));
        ready.met.resize(program_.expressions.size());
        diagnostics::Report report;
        std::optional<facts::Frame> frame;
        ready.test_case = analysis::read_test_case(test, program_, report, frame);
        const auto note_met = [&ready](const evaluation::Trace& trace) {
            for (std::uint32_t index = 0; index < trace.size(); ++index) {
                ready.met[trace[evaluation::ObservationId{index}].expression.index] = true;
            }
        };
        const DecisionResult decision =
            analysis::decide_test_case(program_, ready.test_case, std::move(*frame), note_met);
        ready.speakers = analysis::rules_in(decision);
        ready.found = violations_in(decision);
    }
}

bool Bench::meets(const BenchTest& test, const ExpressionChange& change) const {
    return test.met[change.id.index];
}

bool Bench::meets(const BenchTest& test, const RuleChange& change) const {
    const checking::Rule& rule = program_.rules[change.rule];
    if (contains(test.speakers, rule.id)) return true;
    const auto parts = checking::expressions_of(rule);
    if (std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return test.met[part.id.index]; })) {
        return true;
    }
    return std::any_of(rule.against.begin(), rule.against.end(), [&](std::uint16_t violation) {
        return contains(test.found, program_.violations[violation].id);
    });
}

/// The day of an act, or of a decision, is given by the case.
bool Bench::meets(const BenchTest& test, const VersionChange& change) const {
    const checking::Version& version = program_.instruments[change.instrument].versions[change.version];
    for (const values::Date day : {version.from, version.to, change.with.from, change.with.to}) {
        for (const std::int64_t by : {-1, 0, 1}) {
            const auto near = values::Date::from_days(day.days() + by);
            if (near && test.test_case.json.find(near->to_iso()) != std::string::npos) return true;
        }
    }
    return false;
}

std::vector<std::size_t> Bench::tests_for(const Mutant& mutant) const {
    std::vector<std::size_t> found;
    const bool of_rule = !std::holds_alternative<VersionChange>(mutant.change);
    for (std::size_t index = 0; index < tests_.size(); ++index) {
        const bool can_see = std::visit([&](const auto& change) { return meets(tests_[index], change); }, mutant.change);
        if (can_see) found.push_back(index);
    }
    if (!of_rule) return found;
    const std::string& id = program_.rules[mutant.rule].id;
    std::stable_partition(found.begin(), found.end(),
                          [&](std::size_t index) { return contains(tests_[index].speakers, id); });
    return found;
}

bool Bench::fails(std::size_t test, const checking::Program& changed) const {
    const BenchTest& ready = tests_[test];
    auto frame = analysis::read_again(ready.test_case, program_.vocabulary);
    if (!frame) return false;
    const DecisionResult decision =
        analysis::decide_test_case(changed, ready.test_case, std::move(*frame));
    diagnostics::Report report;
    analysis::Examination examination{program_, &ready.test_case.persons, decision, sources_, report, {}, 0};
    analysis::examine(ready.test->expected, examination);
    return !examination.misses.empty();
}

}  // namespace zhunsheng::mutation
