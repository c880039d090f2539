// Questions, doubts and gaps in a decision's outline.

#include <algorithm>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

const MeasureResult* measure_of(const DecisionResult& decision, std::string_view rule,
                                std::string_view measure) {
    const auto wanted = [&](const MeasureResult& one) { return one.rule == rule && one.measure == measure; };
    const auto found = std::ranges::find_if(decision.institution, wanted);
    if (found != decision.institution.end()) return &*found;
    for (const PersonResult& person : decision.persons) {
        const auto one = std::ranges::find_if(person.measures, wanted);
        if (one != person.measures.end()) return &*one;
    }
    return nullptr;
}

/// What waits for an answer, for a reader: a violation, a measure of a rule, a flag.
std::string outcome(const DecisionReading& reading, const std::string& id) {
    if (const FindingResult* finding = reading.finding(id)) {
        return reading.pick("是否认定", "whether it is ") + finding->violation_title +
               reading.pick("（", " (") + id + reading.pick("）", ")");
    }
    if (const std::string flag = flag_title(reading, id); !flag.empty()) return flag;
    const std::size_t colon = id.find(':');
    if (colon != std::string::npos) {
        const std::string_view text = id;
        const MeasureResult* measure =
            measure_of(reading.decision, text.substr(0, colon), text.substr(colon + 1));
        if (measure != nullptr) {
            return measure->title + reading.pick("（", " (") + measure->rule_title + reading.pick("）", ")");
        }
    }
    return id;
}

std::vector<std::string> outcomes(const DecisionReading& reading, const std::vector<std::string>& ids) {
    std::vector<std::string> texts;
    for (const std::string& id : ids) {
        std::string text = outcome(reading, id);
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    }
    return texts;
}

Entry entry_for(const DecisionReading& reading, const Question& question) {
    const Phrases& phrases = reading.phrases;
    Entry entry;
    entry.title = question.ask.empty() ? question.label : question.ask;
    add_line(entry.lines, reading.pick("填写", "Fact"),
             question.label + reading.pick("（", " (") + question.fact + reading.pick("）", ")"));
    add_line(entry.lines, reading.pick("证据", "Evidence"), phrases.listed(question.evidence));
    if (question.judgement) {
        const std::string factors = phrases.listed(question.factors);
        add_line(entry.lines, reading.pick("判断", "Judgement"),
                 reading.pick("由办案人员作出并记明理由", "for a person to make, with reasons") +
                     (factors.empty() ? "" : reading.pick("；考虑：", "; weigh: ") + factors));
    }
    add_line(entry.lines, reading.pick("说明", "Note"), question.note);
    add_line(entry.lines, reading.pick("决定", "Decides"),
             phrases.listed(outcomes(reading, question.decides)));
    return entry;
}

}  // namespace

Section outline_questions(const DecisionReading& reading) {
    Section section{reading.pick("需要查明的问题", "Questions to settle"),
                    reading.pick("按对结论的影响由大到小排列。", "The most decisive first."),
                    {}};
    for (const Question& question : reading.decision.questions) {
        section.entries.push_back(entry_for(reading, question));
    }
    return section;
}

Section outline_doubts(const DecisionReading& reading) {
    Section section{reading.pick("存疑和未尽事项", "Doubts and gaps"), {}, {}};
    Entry entry;
    std::vector<std::string> doubts;
    for (const DoubtResult& doubt : reading.decision.doubts) {
        doubts.push_back(doubt.text + reading.pick("（", " (") + doubt.rule + reading.pick("）", ")"));
    }
    add_line(entry.lines, reading.pick("存疑", "Doubts"), std::move(doubts));
    std::vector<std::string> gaps;
    for (const UntranslatedResult& gap : reading.decision.untranslated) {
        gaps.push_back(reading.phrases.basis(gap.basis) + reading.pick("：", ": ") + gap.reason);
    }
    add_line(entry.lines,
             reading.pick("未尽（规则没有写入，须人工适用）", "Not in the rules, for a person to apply"),
             std::move(gaps));
    add_line(entry.lines, reading.pick("没有规则读取的事实", "Facts that no rule reads"),
             reading.phrases.listed(reading.decision.unread_facts));
    if (!entry.lines.empty()) section.entries.push_back(std::move(entry));
    return section;
}

}  // namespace zhunsheng::explanation
