// One test: case, decision, comparison.

#include "analysis/run_tests.h"

#include <set>
#include <utility>

#include "adjudication/decide_case.h"
#include "analysis/case_text.h"
#include "analysis/examination.h"
#include "facts/read_case.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using rulebook::TestDeclaration;

/// The case as a frame; nothing, after a report, if there is a mistake in it.
std::optional<facts::Frame> read_case(const TestDeclaration& test, const checking::Program& program,
                                      diagnostics::Report& report) {
    const std::size_t errors_before = report.error_count();
    const CaseText written = write_case(*test.facts, program.vocabulary, report);
    diagnostics::Report of_case;
    auto frame = facts::read_case(written.json, text::SourceId{0}, program.vocabulary,
                                  facts::UnknownKeys::error, of_case);
    report.adopt(of_case, [&](text::Span place) { return written.place_of(place); });
    return report.error_count() > errors_before ? std::nullopt : std::move(frame);
}

/// The day on which the case is decided; nothing, after a report, if it states none although it could.
std::optional<values::Date> decision_date(const TestDeclaration& test, const checking::Program& program,
                                          const facts::Frame& frame, diagnostics::Report& report) {
    if (!program.roles.decided_on) return values::Date::today();
    const auto* date =
        std::get_if<values::Date>(&frame.value(facts::Frame::root(), *program.roles.decided_on));
    if (date != nullptr) return *date;
    const vocabulary::Field& field = program.vocabulary.root_record().fields[*program.roles.decided_on];
    report.add(Code::undated_test, test.name.whole(), {field.label, field.id});
    return std::nullopt;
}

/// The names of the persons of the case.
std::vector<std::string> persons_of(const facts::Frame& frame, const checking::Program& program) {
    std::vector<std::string> names;
    if (!program.roles.persons || !program.roles.person_name) return names;
    const auto persons = frame.list(facts::Frame::root(), *program.roles.persons);
    if (!persons) return names;
    for (const values::Value& person : *persons) {
        const auto* record = std::get_if<values::RecordId>(&person);
        if (record == nullptr) continue;
        const values::Value& name = frame.value(*record, *program.roles.person_name);
        if (const auto* text = std::get_if<std::string_view>(&name)) names.emplace_back(*text);
    }
    return names;
}

TestMiss resolved(Miss&& miss, const text::SourceSet& sources) {
    return {diagnostics::place_of(miss.place, sources),
            std::move(miss.subject),
            std::move(miss.expected),
            std::move(miss.found),
            std::move(miss.because),
            std::move(miss.basis),
            std::move(miss.needs)};
}

/// The rules that speak in a decision: findings raised, measures, what gives way and to what, flags, steps, and
/// those that a doubt is about.
std::vector<std::string> rules_in(const DecisionResult& decision) {
    std::set<std::string> rules;
    const auto note = [&](const auto& parts) {
        for (const auto& part : parts) rules.insert(part.rule);
    };
    for (const FindingResult& finding : decision.findings) {
        if (finding.answer != Answer::no && finding.raised) rules.insert(finding.rule);
    }
    note(decision.institution);
    for (const PersonResult& person : decision.persons) note(person.measures);
    for (const auto* flags :
         {&decision.criminal_transfer, &decision.blacklist, &decision.referral, &decision.escalation}) {
        note(*flags);
    }
    note(decision.set_aside);
    for (const SetAsideResult& one : decision.set_aside) rules.insert(one.in_favour_of);
    for (const DoubtResult& one : decision.doubts) {
        const bool of_version = one.rule.find('@') != std::string::npos;
        if (!of_version) rules.insert(one.rule);
    }
    note(decision.procedure);
    for (const MeasureResult& measure : decision.institution) {
        if (measure.suggested) rules.insert(measure.suggested->rules.begin(), measure.suggested->rules.end());
    }
    return {rules.begin(), rules.end()};
}

class TestRunner {
public:
    TestRunner(const checking::Program& program, const text::SourceSet& sources, diagnostics::Report& report)
        : program_(program), sources_(sources), report_(report) {}

    TestResult run(const TestDeclaration& test) const {
        const auto begin = std::chrono::steady_clock::now();
        TestResult result;
        result.name = test.name.text;
        result.basis = test.basis.text;
        result.note = test.note.text;
        result.place = diagnostics::place_of(test.name.empty() ? test.span : test.name.whole(), sources_);
        const std::size_t errors_before = report_.error_count();
        if (test.facts) compare(test, result);
        if (!test.sound || report_.error_count() > errors_before) {
            result.outcome = TestOutcome::faulty;
            result.misses.clear();
        } else if (!result.misses.empty()) {
            result.outcome = TestOutcome::failed;
        }
        result.took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        return result;
    }

private:
    void compare(const TestDeclaration& test, TestResult& result) const {
        auto frame = read_case(test, program_, report_);
        std::vector<std::string> persons;
        if (frame) persons = persons_of(*frame, program_);
        const bool readable = frame.has_value();
        const auto date = frame ? decision_date(test, program_, *frame, report_) : std::nullopt;
        DecisionResult decision;
        if (date) decision = adjudication::decide_case(program_, std::move(*frame), {*date, true});
        Examination examination{program_, readable ? &persons : nullptr, decision, sources_, report_, {}, 0};
        examine(test.expected, examination);
        result.checks = examination.checks;
        result.rules = rules_in(decision);
        for (Miss& miss : examination.misses) result.misses.push_back(resolved(std::move(miss), sources_));
    }

    const checking::Program& program_;
    const text::SourceSet& sources_;
    diagnostics::Report& report_;
};

}  // namespace

std::vector<TestResult> run_tests(const checking::Program& program, const rulebook::TestFileDeclaration& file,
                                  const text::SourceSet& sources, diagnostics::Report& report) {
    const TestRunner runner(program, sources, report);
    std::vector<TestResult> results;
    results.reserve(file.tests.size());
    for (const TestDeclaration& test : file.tests) results.push_back(runner.run(test));
    return results;
}

}  // namespace zhunsheng::analysis
