// Which tests can see a change, and whether one does.

#include "mutation/bench.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "checking/parts.h"
#include "diagnostics/excerpt.h"
#include "mutation/difference.h"
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

bool states_duty(const std::vector<rulebook::AnswerDeclaration>& answers) {
    return std::ranges::any_of(answers, [](const auto& answer) { return answer.duty.has_value(); });
}

bool states_duty(const std::vector<rulebook::NamedAnswers>& all) {
    return std::ranges::any_of(all, [](const auto& named) { return states_duty(named.answers); });
}

bool states_duty(const rulebook::ExpectationDeclaration& expected) {
    return states_duty(expected.institution) || states_duty(expected.procedure) ||
           std::ranges::any_of(expected.persons,
                               [](const auto& person) { return states_duty(person.measures); }) ||
           std::ranges::any_of(expected.flags, [](const auto& flag) { return states_duty(flag); });
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

Bench::Bench(const checking::Program& program, const text::SourceSet& rule_sources,
             const text::SourceSet& test_sources, const std::vector<std::string>& asked)
    : program_(program), rule_sources_(rule_sources), sources_(test_sources) {
    const auto is_asked = [&](const std::string& id) { return asked.empty() || contains(asked, id); };
    for (std::uint32_t rule = 0; rule < program.rules.size(); ++rule) {
        const checking::Rule& changed = program.rules[rule];
        if (is_asked(changed.id) || is_asked(program.instruments[changed.instrument].id)) {
            add(mutants_of_rule(program, rule, rule_sources));
        }
    }
    for (std::size_t instrument = 0; instrument < program.instruments.size(); ++instrument) {
        if (is_asked(program.instruments[instrument].id)) {
            add(mutants_of_versions(program, static_cast<std::uint16_t>(instrument), rule_sources));
        }
    }
}

void Bench::add(std::vector<Mutant> mutants) {
    std::move(mutants.begin(), mutants.end(), std::back_inserter(mutants_));
}

void Bench::add(const rulebook::TestFileDeclaration& file) {
    const DifferenceFinder differences(program_, mutants_);
    for (const rulebook::TestDeclaration& test : file.tests) {
        BenchTest& ready = tests_.emplace_back();
        ready.test = &test;
        ready.file = sources_[file.source].name();
        ready.met.resize(program_.expressions.size());
        diagnostics::Report report;
        std::optional<facts::Frame> frame;
        ready.test_case = analysis::read_test_case(test, program_, report, frame);
        ready.text_hash =
            text::sha256_hex(ready.test_case.json + diagnostics::on_one_line(test.expected.span, sources_));
        const auto note_met = [&](const evaluation::Trace& trace) {
            ready.differs = differences.find(trace);
            for (std::uint32_t index = 0; index < trace.size(); ++index) {
                ready.met[trace[evaluation::ObservationId{index}].expression.index] = true;
            }
        };
        const DecisionResult decision =
            analysis::decide_test_case(program_, ready.test_case, std::move(*frame), note_met);
        ready.speakers = analysis::rules_in(decision);
        ready.found = violations_in(decision);
        // Duties can tell which of two laws is the lighter.
        ready.states_duty = states_duty(test.expected) || !decision.law_in_time.empty();
        ready.states_article = !test.expected.basis.empty();
        ready.in_short = true;
        ready.in_short = !fails(tests_.size() - 1, program_);
    }
}

/// What a rule concludes is seen where it speaks, or answers what was found. Whether it holds is seen wherever its
/// conditions were looked at.
bool Bench::meets(const BenchTest& test, const RuleChange& change, MutationKind kind) const {
    const checking::Rule& rule = program_.rules[change.rule];
    const bool speaks = contains(test.speakers, rule.id) ||
                        std::any_of(rule.against.begin(), rule.against.end(), [&](std::uint16_t violation) {
                            return contains(test.found, program_.violations[violation].id);
                        });
    // Circumstances that speak for and against a milder penalty leave no band in which either would be named.
    const bool weighed = std::holds_alternative<checking::Discretion>(rule.then);
    const bool of_conclusion = kind != MutationKind::condition && kind != MutationKind::exception;
    if (speaks || (of_conclusion && !weighed)) return speaks;
    const auto parts = checking::expressions_of(rule);
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return test.met[part.id.index]; });
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

/// Duties and articles are seen only by tests that state them; the duties of discretion decide what is ordered.
bool Bench::looks_at(const BenchTest& test, const Mutant& mutant) const {
    if (mutant.kind == MutationKind::article) return test.states_article;
    if (mutant.kind != MutationKind::duty) return true;
    const bool decides = std::holds_alternative<checking::Discretion>(program_.rules[mutant.rule].then);
    return decides || test.states_duty;
}

bool Bench::meets(const BenchTest& test, std::size_t mutant) const {
    if (!looks_at(test, mutants_[mutant])) return false;
    const Change& change = mutants_[mutant].change;
    if (const auto* rule = std::get_if<RuleChange>(&change)) return meets(test, *rule, mutants_[mutant].kind);
    if (const auto* version = std::get_if<VersionChange>(&change)) return meets(test, *version);
    return test.differs[mutant];
}

std::vector<std::size_t> Bench::tests_for(std::size_t mutant) const {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < tests_.size(); ++index) {
        if (meets(tests_[index], mutant)) found.push_back(index);
    }
    if (std::holds_alternative<VersionChange>(mutants_[mutant].change)) return found;
    const std::string& id = program_.rules[mutants_[mutant].rule].id;
    std::stable_partition(found.begin(), found.end(),
                          [&](std::size_t index) { return contains(tests_[index].speakers, id); });
    return found;
}

bool Bench::fails(std::size_t test, const checking::Program& changed) const {
    const BenchTest& ready = tests_[test];
    auto frame = analysis::read_again(ready.test_case, program_.vocabulary);
    if (!frame) return false;
    const DecisionResult decision =
        ready.in_short ? analysis::decide_in_short(changed, ready.test_case, std::move(*frame))
                       : analysis::decide_test_case(changed, ready.test_case, std::move(*frame));
    diagnostics::Report report;
    analysis::Examination examination{program_, &ready.test_case.persons, decision, sources_, report, {}, 0};
    analysis::examine(ready.test->expected, examination);
    return !examination.misses.empty();
}

}  // namespace zhunsheng::mutation
