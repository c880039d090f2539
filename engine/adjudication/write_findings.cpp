// Findings, doubts and gaps in the decision.

#include <algorithm>
#include <set>
#include <utility>

#include "adjudication/wording.h"
#include "adjudication/write_decision.h"

namespace zhunsheng::adjudication {

namespace {

constexpr int finding_weight = 8;

/// "报告 1": the list by its label, the item by its place there.
std::string title_of(const CaseFile& file, const checking::Violation& violation, RecordId item) {
    const std::string pointer = file.frame.pointer(item);
    const std::string position = pointer.substr(pointer.rfind('/') + 1);
    const std::string& list = file.program.vocabulary.root_record().fields[*violation.each].label;
    return list + " " + std::to_string(std::stoul(position) + 1);
}

FindingResult write_finding(const CaseFile& file, const FoundViolation& found, std::size_t index) {
    const checking::Rule& rule = file.program.rules[found.rule];
    const checking::Violation& violation = file.program.violations[found.violation];
    FindingResult finding;
    finding.id = finding_id(index);
    finding.rule = rule.id;
    finding.violation = violation.id;
    finding.violation_title = violation.label;
    finding.title = rule.name;
    finding.answer = to_answer(found.verdict.truth);
    finding.raised = found.raised;
    finding.on.push_back(found.item ? file.frame.pointer(*found.item) : std::string{});
    finding.on_titles.push_back(found.item ? title_of(file, violation, *found.item) : std::string{});
    if (const auto* sector = std::get_if<values::Choice>(&found.sector)) {
        const auto& value =
            file.program.vocabulary.enumerations[file.sector_enumeration()].values[sector->index];
        finding.sector = value.id;
        finding.sector_title = value.label;
    }
    finding.basis = bases_of(file, found.basis, found.when);
    finding.references = references_of(file, rule, found.when);
    finding.because = reasons_of(file, found.verdict.grounds);
    if (found.verdict.truth == Truth::unknown) finding.needs = pointers_of(file, found.verdict.needs);
    finding.doubts = doubts_of(file, found.rule, found.verdict.grounds);
    if (file.explains) finding.note = rule.note;
    return finding;
}

void add_doubt(DecisionResult& decision, const std::string& rule, const std::string& text) {
    const bool known = std::any_of(decision.doubts.begin(), decision.doubts.end(),
                                   [&](const DoubtResult& doubt) { return doubt.text == text; });
    if (!known) decision.doubts.push_back({rule, text});
}

/// Doubts about a rule and about the dates of the versions that it is cited from.
void add_rule_doubts(const CaseFile& file, std::uint32_t rule, const std::vector<Citation>& basis,
                     DecisionResult& decision) {
    for (const std::string& text : file.program.rules[rule].doubts) {
        add_doubt(decision, file.program.rules[rule].id, text);
    }
    for (const Citation& citation : basis) {
        const checking::Instrument& instrument = file.program.instruments[citation.instrument];
        const checking::Version& version = instrument.versions[citation.version];
        for (const std::string& text : version.doubts) {
            add_doubt(decision, instrument.id + "@" + version.id, text);
        }
    }
}

std::uint16_t law_of(const CaseFile& file, const Citation& citation) {
    return file.program.instruments[citation.instrument].law;
}

/// The laws that the findings and sanctions of this case rest on.
std::set<std::uint16_t> laws_used(const CaseFile& file, const Findings& found) {
    std::set<std::uint16_t> used;
    for (const FoundViolation& one : found.violations) {
        if (one.verdict.truth == Truth::no || !one.raised) continue;
        for (const Citation& citation : one.basis) used.insert(law_of(file, citation));
    }
    for (const Candidate& candidate : found.chosen.candidates) {
        for (const Citation& citation : candidate.basis) used.insert(law_of(file, citation));
    }
    return used;
}

/// Whether an act of the case is of a violation that the gap touches, on a day of that version.
bool touches(const CaseFile& file, const Findings& found, const checking::Untranslated& gap,
             std::uint16_t version) {
    return std::any_of(found.acts.begin(), found.acts.end(), [&](const ActOfCase& act) {
        const bool of_violation =
            std::find(gap.touches.begin(), gap.touches.end(), act.violation) != gap.touches.end();
        const auto& dates = file.program.instruments[gap.instrument].versions[version];
        return of_violation && checking::in_force(dates, act.when) != Truth::no;
    });
}

}  // namespace

std::string finding_id(std::size_t index) { return "f" + std::to_string(index + 1); }

std::vector<std::string> finding_ids(const Findings& found, const std::vector<std::size_t>& acts) {
    std::vector<std::string> ids;
    for (const std::size_t act : acts) {
        for (const std::size_t finding : found.acts[act].findings) ids.push_back(finding_id(finding));
    }
    return ids;
}

void write_findings(const CaseFile& file, const Findings& found, DecisionResult& decision,
                    QuestionList& questions) {
    const bool any_raised = std::any_of(found.violations.begin(), found.violations.end(),
                                        [](const FoundViolation& one) { return one.raised; });
    for (std::size_t index = 0; index < found.violations.size(); ++index) {
        const FoundViolation& one = found.violations[index];
        decision.findings.push_back(write_finding(file, one, index));
        if (one.verdict.truth != Truth::unknown || (any_raised && !one.raised)) continue;
        questions.wait_for(one.verdict.needs, finding_id(index), finding_weight);
    }
}

namespace {

void add_doubts_of_definitions(const CaseFile& file, const std::vector<std::uint32_t>& definitions,
                               DecisionResult& decision) {
    for (const std::uint32_t definition : definitions) add_rule_doubts(file, definition, {}, decision);
}

void add_doubts_of_measures(const CaseFile& file, const std::vector<OrderedMeasure>& measures,
                            DecisionResult& decision) {
    for (const OrderedMeasure& measure : measures) {
        if (measure.gives_way_to) continue;
        add_doubts_of_definitions(file, measure.verdict.grounds.definitions, decision);
        add_doubts_of_definitions(file, measure.amount_definitions, decision);
    }
}

void add_doubts_of_sanctions(const CaseFile& file, const Findings& found, DecisionResult& decision) {
    for (const Candidate& candidate : found.chosen.candidates) {
        if (candidate.set_aside) continue;
        add_rule_doubts(file, candidate.rule, candidate.basis, decision);
        add_doubts_of_measures(file, candidate.institution, decision);
        for (const OrderedForPerson& person : candidate.persons)
            add_doubts_of_measures(file, person.measures, decision);
    }
}

/// The gaps of the instruments used that an act of the case may fall into.
void write_untranslated(const CaseFile& file, const Findings& found, DecisionResult& decision) {
    const std::set<std::uint16_t> used = laws_used(file, found);
    for (const checking::Untranslated& gap : file.program.untranslated) {
        if (!used.contains(file.program.instruments[gap.instrument].law)) continue;
        for (const std::uint16_t version : gap.versions) {
            if (!touches(file, found, gap, version)) continue;
            decision.untranslated.push_back(
                {basis_of(file.program, {gap.instrument, version, gap.article}), gap.reason});
        }
    }
}

void add_doubts_of_held(const CaseFile& file, const HeldRule& held, DecisionResult& decision) {
    add_rule_doubts(file, held.rule, held.basis, decision);
    add_doubts_of_definitions(file, held.verdict.grounds.definitions, decision);
}

}  // namespace

void write_doubts(const CaseFile& file, const Findings& found, DecisionResult& decision) {
    for (const FoundViolation& one : found.violations) {
        if (one.verdict.truth == Truth::no || !one.raised) continue;
        add_rule_doubts(file, one.rule, one.basis, decision);
        add_doubts_of_definitions(file, one.verdict.grounds.definitions, decision);
    }
    add_doubts_of_sanctions(file, found, decision);
    for (const RaisedFlag& flag : found.flags) {
        if (flag.held.verdict.truth != Truth::no) add_doubts_of_held(file, flag.held, decision);
    }
    for (const ProceduralStep& step : found.procedure) add_doubts_of_held(file, step.held, decision);
    for (const BandOfAct& act : found.bands) {
        for (const Circumstance& one : act.circumstances)
            add_rule_doubts(file, one.rule, one.basis, decision);
    }
    write_untranslated(file, found, decision);
}

}  // namespace zhunsheng::adjudication
