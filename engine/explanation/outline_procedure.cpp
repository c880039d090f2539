// Procedure, and the choice between two laws, in a decision's outline.

#include <array>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

struct Words {
    std::string_view id, zh, en;
};

constexpr std::array kinds{
    Words{"limitation", "时效", "Limitation"},
    Words{"hearing", "听证", "Hearing"},
    Words{"review", "审核", "Review"},
    Words{"deadline", "期限", "Deadline"},
    Words{"step", "步骤", "Step"},
};
constexpr std::array aspects{
    Words{"presence", "有无", "presence"}, Words{"max", "上限", "maximum"},
    Words{"min", "下限", "minimum"},       Words{"term", "期限", "term"},
    Words{"duty", "应当或可以", "duty"},
};

template <std::size_t Size>
std::string name_in(const std::array<Words, Size>& table, const DecisionReading& reading,
                    std::string_view id) {
    for (const Words& words : table) {
        if (words.id == id) return reading.pick(words.zh, words.en);
    }
    return std::string{id};
}

std::string days_of(const DecisionReading& reading, const ProcedureResult& step) {
    std::string days;
    if (!step.from.empty()) days = reading.pick("自 ", "from ") + step.from + reading.pick(" 起", "");
    if (!step.due.empty())
        days += (days.empty() ? "" : reading.pick("，", ", ")) + reading.pick("至 ", "until ") + step.due;
    if (step.beyond_calendar) {
        days += reading.pick("（没有该年的节假日数据，工作日未必准确）",
                             " (the days off of that year are not known; working days may be wrong)");
    }
    return days;
}

Entry entry_for(const DecisionReading& reading, const ProcedureResult& step) {
    Entry entry;
    entry.tone = tone_of(step.answer);
    const std::string duty = reading.phrases.duty(step.duty);
    entry.mark = step.answer == Answer::yes ? duty : reading.pick("待查明·", "open, ") + duty;
    entry.title = name_in(kinds, reading, step.kind) + reading.pick("——", ": ") + step.title;
    add_line(entry.lines, reading.pick("主体", "By"), step.by);
    add_line(entry.lines, reading.pick("日期", "Days"), days_of(reading, step));
    add_line(entry.lines, reading.pick("针对", "For"), reading.findings(step.for_findings));
    add_line(entry.lines, reading.pick("依据", "Basis"), reading.bases(step.basis));
    add_line(entry.lines, reading.pick("参照", "See also"), reading.bases(step.references));
    add_line(entry.lines, reading.pick("事实", "Facts"),
             reading.reasons(reading.beyond_findings(step.because, step.for_findings)));
    add_line(entry.lines, reading.pick("尚缺", "Missing"),
             reading.missing_beyond(step.needs, step.for_findings));
    reading.add_remarks(entry, step.doubts, step.note);
    return entry;
}

/// "停业期限：行为时 1年，决定时 2年".
std::string told_by(const DecisionReading& reading, const LawInTimeResult& choice) {
    if (choice.no_longer_violation) {
        return reading.pick("决定时的法不再认为违法", "no longer a violation by the law of the decision");
    }
    if (choice.measure.empty()) return reading.pick("两法轻重相同", "the two weigh the same");
    const auto value = [&](const std::string& text) {
        return text.empty() ? reading.pick("无", "none") : text;
    };
    std::string text =
        choice.measure_title + name_in(aspects, reading, choice.aspect) + reading.pick("：", ": ");
    if (!reading.phrases.chinese())
        text = choice.measure_title + ", " + name_in(aspects, reading, choice.aspect) + ": ";
    text += reading.pick("行为时 ", "at the act ") + value(choice.act_value) +
            reading.pick("，决定时 ", ", at the decision ") + value(choice.decision_value);
    if (choice.contrary) {
        text += reading.pick("；另有方向相反之处，请法制人员核对",
                             "; something less grave points the other way, to be looked at by a lawyer");
    }
    return text;
}

std::string chosen_law(const DecisionReading& reading, const LawInTimeResult& choice) {
    if (choice.chosen == "act") return reading.pick("适用行为时的法", "The law of the act applies");
    if (choice.chosen == "decision") return reading.pick("适用决定时的法", "The law of the decision applies");
    return reading.pick("孰轻须由人判断", "Which is lighter is for a person to say");
}

std::string outcome(const DecisionReading& reading, const std::vector<MeasureResult>& measures) {
    std::vector<std::string> titles;
    for (const MeasureResult& measure : measures) {
        std::string title = measure.title;
        if (measure.amount) title += reading.phrases.amount(*measure.amount);
        if (measure.answer != Answer::yes) title += reading.pick("（待查明）", " (open)");
        titles.push_back(std::move(title));
    }
    return titles.empty() ? reading.pick("无", "nothing") : reading.phrases.listed(titles);
}

}  // namespace

Section outline_procedure(const DecisionReading& reading) {
    Section section{reading.pick("程序", "Procedure"), {}, {}};
    for (const ProcedureResult& step : reading.decision.procedure)
        section.entries.push_back(entry_for(reading, step));
    return section;
}

Section outline_law_in_time(const DecisionReading& reading) {
    Section section{reading.pick("新旧法的适用", "Law in time"), {}, {}};
    for (const LawInTimeResult& choice : reading.decision.law_in_time) {
        Entry entry;
        entry.tone = choice.chosen == "undetermined" ? Tone::open : Tone::plain;
        const std::string whom = !choice.on.empty()      ? choice.on
                                 : !choice.roles.empty() ? reading.phrases.listed(choice.roles)
                                                         : reading.pick("机构", "institution");
        entry.title = chosen_law(reading, choice) + reading.pick("（", " (") + whom + reading.pick("）", ")");
        add_line(entry.lines, reading.pick("理由", "Because"), told_by(reading, choice));
        add_line(entry.lines, reading.pick("依行为时的法", "By the law of the act"),
                 outcome(reading, choice.at_act));
        add_line(entry.lines, reading.pick("依决定时的法", "By the law of the decision"),
                 outcome(reading, choice.at_decision));
        add_line(entry.lines, reading.pick("针对", "For"), reading.findings(choice.for_findings));
        add_line(entry.lines, reading.pick("依据", "Basis"), reading.bases(choice.basis));
        add_line(entry.lines, reading.pick("尚缺", "Missing"), reading.missing(choice.needs));
        section.entries.push_back(std::move(entry));
    }
    return section;
}

}  // namespace zhunsheng::explanation
