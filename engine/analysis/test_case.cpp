// Reads and decides the case of a test.

#include "analysis/test_case.h"

#include <set>
#include <utility>

#include "analysis/case_text.h"
#include "facts/read_case.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using rulebook::TestDeclaration;

/// The case as a frame; nothing, after a report, if there is a mistake in it.
std::optional<facts::Frame> read_case(const TestDeclaration& test, const checking::Program& program,
                                      diagnostics::Report& report, std::string& json) {
    const std::size_t errors_before = report.error_count();
    const CaseText written = write_case(*test.facts, program.vocabulary, report);
    diagnostics::Report of_case;
    auto frame = facts::read_case(written.json, text::SourceId{0}, program.vocabulary,
                                  facts::UnknownKeys::error, of_case);
    report.adopt(of_case, [&](text::Span place) { return written.place_of(place); });
    if (report.error_count() > errors_before) return std::nullopt;
    json = written.json;
    return frame;
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

}  // namespace

TestCase read_test_case(const TestDeclaration& test, const checking::Program& program,
                        diagnostics::Report& report, std::optional<facts::Frame>& frame) {
    TestCase read;
    frame = read_case(test, program, report, read.json);
    if (!frame) return read;
    read.readable = true;
    read.persons = persons_of(*frame, program);
    read.decided_on = decision_date(test, program, *frame, report);
    return read;
}

std::optional<facts::Frame> read_again(const TestCase& test_case, const vocabulary::Vocabulary& vocabulary) {
    diagnostics::Report report;
    return facts::read_case(test_case.json, text::SourceId{0}, vocabulary, facts::UnknownKeys::error, report);
}

DecisionResult decide_test_case(const checking::Program& program, const TestCase& test_case,
                                facts::Frame&& frame, const adjudication::TraceViewer& viewer) {
    return adjudication::decide_case(program, std::move(frame), {*test_case.decided_on, true}, viewer);
}

DecisionResult decide_in_short(const checking::Program& program, const TestCase& test_case,
                               facts::Frame&& frame) {
    return adjudication::decide_case(program, std::move(frame), {*test_case.decided_on, false});
}

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

}  // namespace zhunsheng::analysis
