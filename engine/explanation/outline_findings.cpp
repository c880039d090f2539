// Violations in a decision's outline.

#include <algorithm>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

std::string mark_of(const DecisionReading& reading, Answer answer) {
    switch (answer) {
        case Answer::yes: return reading.pick("认定", "Found");
        case Answer::no: return reading.pick("不成立", "Not found");
        case Answer::undetermined: break;
    }
    return reading.pick("待查明", "Open");
}

/// "报告 1（/reports/0）"; "全案" for the case itself.
std::string items(const DecisionReading& reading, const FindingResult& finding) {
    std::vector<std::string> words;
    for (std::size_t index = 0; index < finding.on.size(); ++index) {
        const std::string& pointer = finding.on[index];
        if (pointer.empty()) {
            words.push_back(reading.pick("全案", "the case as a whole"));
        } else if (index < finding.on_titles.size()) {
            words.push_back(finding.on_titles[index] + reading.pick("（", " (") + pointer +
                            reading.pick("）", ")"));
        } else {
            words.push_back(pointer);
        }
    }
    return reading.phrases.listed(words);
}

Entry entry_for(const DecisionReading& reading, const FindingResult& finding) {
    Entry entry;
    entry.tone = tone_of(finding.answer);
    entry.mark = mark_of(reading, finding.answer);
    entry.title = finding.violation_title + reading.pick("——", ": ") + finding.title;
    entry.id = finding.id;
    add_line(entry.lines, reading.pick("对象", "On"), items(reading, finding));
    add_line(entry.lines, reading.pick("领域", "Sector"), finding.sector_title);
    add_line(entry.lines, reading.pick("依据", "Basis"), reading.bases(finding.basis));
    add_line(entry.lines, reading.pick("参照", "See also"), reading.bases(finding.references));
    add_line(entry.lines, reading.pick("事实", "Facts"), reading.reasons(finding.because));
    add_line(entry.lines, reading.pick("尚缺", "Missing"), reading.missing(finding.needs));
    reading.add_remarks(entry, finding.doubts, finding.note);
    return entry;
}

/// One entry a violation and sector: its findings stand under it, or make it up if there is one only.
Entry group_of(const DecisionReading& reading, const std::vector<const FindingResult*>& members) {
    if (members.size() == 1) return entry_for(reading, *members.front());
    const FindingResult& first = *members.front();
    Entry group;
    group.tone = tone_of(first.answer);
    group.mark = mark_of(reading, first.answer);
    group.title = first.violation_title;
    add_line(group.lines, reading.pick("领域", "Sector"), first.sector_title);
    for (const FindingResult* member : members) {
        Entry entry = entry_for(reading, *member);
        entry.tone = Tone::plain;
        entry.mark.clear();
        entry.title = member->title;
        std::erase_if(entry.lines,
                      [&](const Line& line) { return line.label == reading.pick("领域", "Sector"); });
        group.entries.push_back(std::move(entry));
    }
    return group;
}

template <class Wanted>
void add_entries(const DecisionReading& reading, Section& section, Wanted wanted) {
    std::vector<std::vector<const FindingResult*>> groups;
    for (const FindingResult& finding : reading.decision.findings) {
        if (!wanted(finding)) continue;
        const auto group = std::ranges::find_if(groups, [&](const auto& members) {
            return members.front()->violation == finding.violation &&
                   members.front()->sector == finding.sector;
        });
        if (group == groups.end()) {
            groups.push_back({&finding});
        } else {
            group->push_back(&finding);
        }
    }
    for (const auto& members : groups) {
        section.entries.push_back(group_of(reading, members));
    }
}

}  // namespace

Section outline_findings(const DecisionReading& reading) {
    Section section{reading.pick("违法行为", "Violations"), {}, {}};
    add_entries(reading, section, [](const FindingResult& one) { return one.answer == Answer::yes; });
    add_entries(reading, section,
                [](const FindingResult& one) { return one.answer == Answer::undetermined && one.raised; });
    if (section.entries.empty()) {
        section.lead = reading.pick("按已有的事实，没有认定违法行为。", "The facts given show no violation.");
    }
    return section;
}

Section outline_checklist(const DecisionReading& reading) {
    Section section{reading.pick("尚未查问的情形", "Not looked into"),
                    reading.pick("案件中没有指向下列情形的事实；需要时可一并查问。",
                                 "No fact of the case points to these; look into them where called for."),
                    {}};
    for (const FindingResult& finding : reading.decision.findings) {
        if (finding.answer != Answer::undetermined || finding.raised) continue;
        auto known = std::ranges::find(section.entries, finding.violation_title, &Entry::title);
        if (known == section.entries.end()) {
            known = section.entries.insert(section.entries.end(), Entry{});
            known->title = finding.violation_title;
            known->lines.push_back({});
        }
        std::vector<std::string>& texts = known->lines.front().paragraphs;
        const std::string basis = finding.basis.empty() ? std::string{} : finding.basis.front().article;
        const std::string text = finding.title + (basis.empty() ? "" : reading.pick("，", ", ") + basis);
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }
    return section;
}

Section outline_denied(const DecisionReading& reading) {
    Section section{reading.pick("不成立的情形", "What does not hold"), {}, {}};
    add_entries(reading, section, [](const FindingResult& one) { return one.answer == Answer::no; });
    return section;
}

}  // namespace zhunsheng::explanation
