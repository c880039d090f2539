// The order of reasoning.

#include "adjudication/decide_case.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "adjudication/choose_law.h"
#include "adjudication/find_violations.h"
#include "adjudication/note_outcome.h"
#include "adjudication/raise_flags.h"
#include "adjudication/settle_rank.h"
#include "adjudication/write_decision.h"

namespace zhunsheng::adjudication {

namespace {

using vocabulary::Role;

std::string text_of_role(const facts::Frame& frame, const checking::Program& program, RecordId record,
                         Role role) {
    const auto field = program.vocabulary.records[frame.record_type(record)].find(role);
    if (!field) return {};
    const auto* text = std::get_if<std::string_view>(&frame.value(record, *field));
    return text == nullptr ? std::string{} : std::string{*text};
}

/// The name of the case's first single record that has one: whom the case is about.
std::string party_name(const checking::Program& program, const facts::Frame& frame) {
    const vocabulary::Record& root = program.vocabulary.root_record();
    for (std::size_t index = 0; index < root.fields.size(); ++index) {
        const auto field = static_cast<std::uint16_t>(index);
        if (!root.fields[field].type.is(values::Kind::record)) continue;
        const auto* record = std::get_if<RecordId>(&frame.value(facts::Frame::root(), field));
        if (record == nullptr) continue;
        std::string name = text_of_role(frame, program, *record, Role::name);
        if (!name.empty()) return name;
    }
    return {};
}

/// Facts that were given although no rule and no step reads them.
std::vector<std::string> find_unread(const checking::Program& program, const facts::Frame& frame) {
    std::vector<std::string> unread;
    for (std::uint32_t index = 0; index < frame.record_count(); ++index) {
        const RecordId record{index};
        const std::uint16_t type = frame.record_type(record);
        for (const std::uint16_t field : program.index.unread[type]) {
            const bool given = program.vocabulary.records[type].fields[field].type.list
                                   ? frame.list(record, field).has_value()
                                   : values::is_known(frame.value(record, field));
            if (given) unread.push_back(frame.pointer(record, field));
        }
    }
    return unread;
}

/// An open finding is raised if a fact speaks for it that points to its violation; certain findings always are. The
/// others are a checklist of what was not looked into: no sanction is worked out for them.
void note_raised(const CaseFile& file, std::vector<FoundViolation>& violations) {
    for (FoundViolation& found : violations) {
        found.raised = found.verdict.truth != Truth::unknown;
        if (found.raised) continue;
        const auto& telling = file.program.rules[found.rule].telling_reads;
        found.raised =
            std::any_of(found.verdict.supports.begin(), found.verdict.supports.end(), [&](Fact fact) {
                const checking::FieldKey key{file.frame.record_type(fact.record), fact.field};
                return std::binary_search(telling.begin(), telling.end(), key);
            });
    }
}

/// What is certain comes first, then what is raised, then the checklist; within each as the rules are ordered.
void put_certain_first(std::vector<FoundViolation>& violations) {
    const auto place = [](const FoundViolation& found) {
        if (found.verdict.truth == Truth::yes) return 0;
        if (found.verdict.truth == Truth::no) return 3;
        return found.raised ? 1 : 2;
    };
    std::stable_sort(
        violations.begin(), violations.end(),
        [&](const FoundViolation& left, const FoundViolation& right) { return place(left) < place(right); });
}

/// Of the findings, those that sanctions may rest on: certain ones, and raised ones unless the same violation is
/// certain of the same item anyway.
std::vector<bool> choose_for_acts(const std::vector<FoundViolation>& violations) {
    const auto key = [](const FoundViolation& found) {
        return std::pair{found.violation, found.item ? std::optional{found.item->index} : std::nullopt};
    };
    std::set<std::pair<std::uint16_t, std::optional<std::uint32_t>>> certain;
    for (const FoundViolation& found : violations) {
        if (found.verdict.truth == Truth::yes) certain.insert(key(found));
    }
    std::vector<bool> chosen;
    for (const FoundViolation& found : violations) {
        const bool doubled = found.verdict.truth == Truth::unknown && certain.contains(key(found));
        chosen.push_back(found.verdict.truth != Truth::no && found.raised && !doubled);
    }
    return chosen;
}

/// From acts to the measures that are left of all that the law provides for them.
void settle_sanctions(CaseFile& file, Findings& found) {
    found.chosen = choose_law(file, found.acts, found.violations);
    const auto met = settle_between_acts(file, found.acts, found.chosen.candidates);
    found.chosen.set_aside.insert(found.chosen.set_aside.end(), met.begin(), met.end());
    found.procedure = follow_procedure(file, file.program.index.bars, found.acts);
    bar_by_procedure(file, found.procedure, found.chosen);
    found.bands = apply_discretion(file, found.acts);
    bar_by_discretion(file, found.bands, found.chosen);
    note_outcome(file, found.chosen, found.bands);
}

}  // namespace

values::Date decision_date(const checking::Program& program, const facts::Frame& frame,
                           values::Date otherwise) {
    if (!program.roles.decided_on) return otherwise;
    const auto* date =
        std::get_if<values::Date>(&frame.value(facts::Frame::root(), *program.roles.decided_on));
    return date == nullptr ? otherwise : *date;
}

DecisionResult decide_case(const checking::Program& program, facts::Frame frame,
                           const DecideSettings& settings, const TraceViewer& viewer) {
    CaseFile file{program, frame, decision_date(program, frame, settings.on)};
    file.records_all = static_cast<bool>(viewer);
    file.explains = settings.explanations;
    Findings found;
    found.violations = find_violations(file, settings.all);
    note_raised(file, found.violations);
    put_certain_first(found.violations);
    found.acts = group_acts(file, found.violations, choose_for_acts(found.violations));
    settle_sanctions(file, found);
    found.flags = raise_flags(file, found.acts);
    auto steps = follow_procedure(file, program.index.steps, found.acts);
    found.procedure.insert(found.procedure.end(), std::make_move_iterator(steps.begin()),
                           std::make_move_iterator(steps.end()));

    DecisionResult decision;
    decision.case_id = text_of_role(frame, program, facts::Frame::root(), Role::case_id);
    decision.decided_on = file.decided_on.to_iso();
    decision.institution_name = party_name(program, frame);
    decision.receipt.rulebook = program.id;
    decision.receipt.version = program.version;
    decision.receipt.rulebook_sha256 = program.hash;
    QuestionList questions;
    write_findings(file, found, decision, questions);
    write_sanctions(file, found, decision, questions);
    write_flags(file, found, decision, questions);
    write_procedure(file, found, decision, questions);
    write_doubts(file, found, decision);
    decision.questions = questions.ask(file);
    decision.unread_facts = find_unread(program, frame);
    if (viewer) viewer(file.evaluator.trace());
    return decision;
}

}  // namespace zhunsheng::adjudication
