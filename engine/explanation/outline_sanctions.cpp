// Sanctions in a decision's outline: on the institution, on persons, and what gave way.

#include <algorithm>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

std::string mark_of(const DecisionReading& reading, const MeasureResult& measure) {
    const std::string duty = reading.phrases.duty(measure.duty);
    if (measure.answer == Answer::yes) return duty;
    return measure.answer == Answer::undetermined ? reading.pick("待查明·", "open, ") + duty
                                                  : reading.pick("不适用", "does not apply");
}

/// "限制 10年，范围：…".
std::string title_of(const DecisionReading& reading, const MeasureResult& measure) {
    std::string title = measure.title;
    if (measure.amount) {
        const std::string amount = reading.phrases.amount(*measure.amount);
        title += " " + (amount.empty() ? reading.pick("（数额待查明）", "(amount open)") : amount);
    }
    if (!measure.term.empty()) {
        title += " " + (reading.phrases.chinese() && !measure.term_shown.empty() ? measure.term_shown
                        : measure.term == "life"                                 ? std::string{"for life"}
                                                                                 : measure.term);
    }
    if (!measure.scope.empty()) {
        title += reading.pick("，范围：", ", scope: ") + measure.scope;
    }
    return title;
}

/// "一般：3.7万元至7.3万元".
std::string suggestion(const DecisionReading& reading, const Suggestion& suggested) {
    std::string text =
        suggested.band_title + reading.pick("：", ": ") + reading.phrases.amount(suggested.amount);
    if (!suggested.rules.empty()) {
        text += reading.pick("（", " (") + reading.phrases.listed(suggested.rules) + reading.pick("）", ")");
    }
    return text;
}

Entry entry_for(const DecisionReading& reading, const MeasureResult& measure) {
    Entry entry;
    entry.tone = tone_of(measure.answer);
    entry.mark = mark_of(reading, measure);
    entry.title = title_of(reading, measure);
    add_line(entry.lines, reading.pick("针对", "For"), reading.findings(measure.for_findings));
    add_line(entry.lines, reading.pick("依据", "Basis"), reading.bases(measure.basis));
    if (measure.suggested)
        add_line(entry.lines, reading.pick("裁量", "Discretion"), suggestion(reading, *measure.suggested));
    add_line(entry.lines, reading.pick("事实", "Facts"),
             reading.reasons(reading.beyond_findings(measure.because, measure.for_findings)));
    add_line(entry.lines, reading.pick("尚缺", "Missing"),
             reading.missing_beyond(measure.needs, measure.for_findings));
    reading.add_remarks(entry, measure.doubts, measure.note);
    return entry;
}

bool belong_together(const MeasureResult& left, const MeasureResult& right) {
    const auto article = [](const Basis& one, const Basis& other) {
        return one.instrument == other.instrument && one.version == other.version &&
               one.article == other.article;
    };
    return left.rule == right.rule && left.for_findings == right.for_findings &&
           std::ranges::equal(left.basis, right.basis, article);
}

/// Neighbours that one article orders for the same findings stand together under it.
std::vector<Entry> grouped_entries(const DecisionReading& reading,
                                   const std::vector<MeasureResult>& measures) {
    std::vector<Entry> groups;
    const MeasureResult* before = nullptr;
    for (const MeasureResult& measure : measures) {
        if (before == nullptr || !belong_together(*before, measure)) {
            Entry group;
            group.title = reading.findings(measure.for_findings);
            add_line(group.lines, reading.pick("依据", "Basis"), reading.bases(measure.basis));
            groups.push_back(std::move(group));
        }
        Entry entry = entry_for(reading, measure);
        const auto is_said_above = [&](const Line& line) {
            return line.label == reading.pick("针对", "For") || line.label == reading.pick("依据", "Basis");
        };
        std::erase_if(entry.lines, is_said_above);
        groups.back().entries.push_back(std::move(entry));
        before = &measure;
    }
    return groups;
}

/// "人员", or whoever holds the roles while the case names nobody.
std::string person_title(const DecisionReading& reading, const PersonResult& person) {
    const std::string roles = reading.phrases.listed(person.roles);
    if (person.on.empty()) {
        return roles + reading.pick("（案件尚未列明人员）", " (nobody named in the case yet)");
    }
    const std::string name = person.name.empty() ? person.on : person.name;
    const std::string place = person.name.empty() ? std::string{} : reading.pick("，", ", ") + person.on;
    return name + reading.pick("（", " (") + roles + place + reading.pick("）", ")");
}

/// The one measure of a rule that gives way.
std::string only(const DecisionReading& reading, const SetAsideResult& one) {
    if (one.measure.empty()) return {};
    return reading.phrases.chinese() ? "，仅“" + one.measure_title + "”部分" : ", only: " + one.measure_title;
}

}  // namespace

Section outline_institution(const DecisionReading& reading) {
    Section section{reading.pick("对机构的处罚建议", "Sanctions on the institution"), {}, {}};
    section.entries = grouped_entries(reading, reading.decision.institution);
    return section;
}

Section outline_persons(const DecisionReading& reading) {
    Section section{reading.pick("对人员的处罚建议", "Sanctions on persons"), {}, {}};
    for (const PersonResult& person : reading.decision.persons) {
        Entry entry;
        entry.title = person_title(reading, person);
        entry.entries = grouped_entries(reading, person.measures);
        section.entries.push_back(std::move(entry));
    }
    return section;
}

Section outline_set_aside(const DecisionReading& reading) {
    Section section{reading.pick("不予适用的规定", "What gives way"), {}, {}};
    for (const SetAsideResult& loser : reading.decision.set_aside) {
        Entry entry;
        entry.tone = loser.answer == Answer::yes ? Tone::denied : Tone::open;
        entry.mark =
            loser.answer == Answer::yes ? reading.pick("让位", "Set aside") : reading.pick("待查明", "Open");
        entry.title = loser.rule_title + only(reading, loser);
        add_line(entry.lines, reading.pick("让位于", "To"),
                 loser.in_favour_of_title + reading.pick("（", " (") + loser.in_favour_of +
                     reading.pick("）", ")"));
        add_line(entry.lines, reading.pick("原则", "Principle"), reading.phrases.principle(loser.principle));
        add_line(entry.lines, reading.pick("针对", "For"), reading.findings(loser.for_findings));
        add_line(entry.lines, reading.pick("条文", "Basis"), reading.bases(loser.basis));
        section.entries.push_back(std::move(entry));
    }
    return section;
}

}  // namespace zhunsheng::explanation
