// Puts the sections together under a summary.

#include "explanation/decision_outline.h"

#include <algorithm>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

/// The violations with this answer, each once, those raised only.
std::string violations(const DecisionReading& reading, Answer answer) {
    std::vector<std::string> titles;
    for (const FindingResult& finding : reading.decision.findings) {
        const bool wanted = finding.answer == answer && finding.raised;
        if (wanted && std::ranges::find(titles, finding.violation_title) == titles.end()) {
            titles.push_back(finding.violation_title);
        }
    }
    return reading.phrases.listed(titles);
}

/// "停业、公告": what a list of measures orders for certain; with `open`, what is still open.
std::string measures(const DecisionReading& reading, const std::vector<MeasureResult>& all, Answer answer) {
    std::vector<std::string> titles;
    for (const MeasureResult& measure : all) {
        if (measure.answer != answer) continue;
        std::string title = measure.title;
        if (measure.amount) title += reading.phrases.amount(*measure.amount);
        if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
    }
    return reading.phrases.listed(titles);
}

std::vector<Line> head_of(const DecisionReading& reading) {
    const DecisionResult& decision = reading.decision;
    std::vector<Line> head;
    add_line(head, reading.pick("当事人", "Party"), decision.institution_name);
    add_line(head, reading.pick("决定日期", "Decided on"), decision.decided_on);
    const std::string found = violations(reading, Answer::yes);
    add_line(head, reading.pick("认定", "Found"), found.empty() ? reading.pick("无", "nothing") : found);
    add_line(head, reading.pick("待查明", "Open"), violations(reading, Answer::undetermined));
    add_line(head, reading.pick("对机构", "Institution"),
             measures(reading, decision.institution, Answer::yes));
    add_line(head, reading.pick("对机构待定", "Institution, open"),
             measures(reading, decision.institution, Answer::undetermined));
    std::vector<std::string> persons;
    for (const PersonResult& person : decision.persons) {
        const std::string certain = measures(reading, person.measures, Answer::yes);
        if (certain.empty()) continue;
        const std::string who = person.name.empty() ? reading.phrases.listed(person.roles) : person.name;
        persons.push_back(who + reading.pick("：", ": ") + certain);
    }
    add_line(head, reading.pick("对人员", "Persons"), std::move(persons));
    add_line(head, reading.pick("提示", "Flags"), summarise_flags(reading));
    if (!decision.questions.empty()) {
        const std::string count = std::to_string(decision.questions.size());
        add_line(head, reading.pick("问题", "Questions"),
                 reading.phrases.chinese()
                     ? "有 " + count + " 项事实需要查明"
                     : count + (decision.questions.size() == 1 ? " fact to settle" : " facts to settle"));
    }
    return head;
}

std::vector<Line> foot_of(const DecisionReading& reading) {
    const Receipt& receipt = reading.decision.receipt;
    std::vector<Line> foot;
    add_line(foot, {},
             reading.pick("以上为根据所给事实作出的建议，由办案人员决定。",
                          "This is advice on the facts given; a person decides."));
    add_line(foot, reading.pick("回执", "Receipt"),
             {"zhunsheng " + receipt.engine + reading.pick("，规则书 ", ", rulebook ") + receipt.rulebook +
                  " " + receipt.version,
              reading.pick("规则书 SHA-256 ", "rulebook SHA-256 ") + receipt.rulebook_sha256,
              reading.pick("案件 SHA-256 ", "case SHA-256 ") + receipt.case_sha256});
    return foot;
}

}  // namespace

Outline outline_decision(const DecisionResult& decision, Language language) {
    const DecisionReading reading(decision, language);
    Outline outline;
    outline.title =
        reading.pick("案件", "Case") +
        (decision.case_id.empty() ? reading.pick("（无案号）", " without id") : " " + decision.case_id);
    outline.head = head_of(reading);
    outline.sections.push_back(outline_findings(reading));
    for (Section section : {outline_institution(reading), outline_persons(reading),
                            outline_law_in_time(reading), outline_set_aside(reading)}) {
        if (!section.entries.empty()) outline.sections.push_back(std::move(section));
    }
    outline.sections.push_back(outline_flags(reading));
    for (Section section : {outline_procedure(reading), outline_questions(reading),
                            outline_checklist(reading), outline_denied(reading), outline_doubts(reading)}) {
        if (!section.entries.empty()) outline.sections.push_back(std::move(section));
    }
    outline.foot = foot_of(reading);
    return outline;
}

}  // namespace zhunsheng::explanation
