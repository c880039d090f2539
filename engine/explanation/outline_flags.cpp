// Flags in a decision's outline: transfer to the police, the list, referral, reporting up.

#include <algorithm>
#include <array>
#include <utility>

#include "explanation/flag_order.h"
#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {
namespace {

struct Kind {
    std::string_view id, zh, en;
    std::vector<FlagResult> DecisionResult::*flags;
};

constexpr std::array kinds{
    Kind{"criminal_transfer", "移送司法机关", "Transfer to the police", &DecisionResult::criminal_transfer},
    Kind{"blacklist", "列入严重违法失信名单", "List of serious violations", &DecisionResult::blacklist},
    Kind{"referral", "移送有关部门", "Referral", &DecisionResult::referral},
    Kind{"escalation", "上报", "Report to the superior", &DecisionResult::escalation},
};

/// "应当", "待查明·会商", "否".
std::string mark_of(const DecisionReading& reading, const FlagResult& flag) {
    if (flag.answer == Answer::no) return reading.pick("未达到条件", "no");
    const std::string duty = reading.phrases.duty(flag.duty);
    return flag.answer == Answer::yes ? duty : reading.pick("待查明·", "open, ") + duty;
}

Entry entry_for(const DecisionReading& reading, const Kind& kind, const FlagResult& flag) {
    Entry entry;
    entry.tone = tone_of(flag.answer);
    entry.mark = mark_of(reading, flag);
    entry.title = reading.pick(kind.zh, kind.en) + reading.pick("——", ": ") + flag.title;
    add_line(entry.lines, reading.pick("罪名", "Crime"), flag.crime);
    add_line(entry.lines, reading.pick("移交", "To"), flag.to);
    add_line(entry.lines, reading.pick("期限", "Deadline"), flag.deadline);
    std::vector<std::string> thresholds;
    for (const ThresholdResult& threshold : flag.thresholds) {
        thresholds.push_back(reading.phrases.threshold(threshold));
    }
    add_line(entry.lines,
             flag.thresholds.size() > 1 ? reading.pick("标准（达到其一）", "Thresholds (any)")
                                        : reading.pick("标准", "Threshold"),
             std::move(thresholds));
    add_line(entry.lines, reading.pick("针对", "For"), reading.findings(flag.for_findings));
    add_line(entry.lines, reading.pick("依据", "Basis"), reading.bases(flag.basis));
    add_line(entry.lines, reading.pick("参照", "See also"), reading.bases(flag.references));
    add_line(entry.lines, reading.pick("事实", "Facts"),
             reading.reasons(reading.beyond_findings(flag.because, flag.for_findings)));
    add_line(entry.lines, reading.pick("尚缺", "Missing"),
             reading.missing_beyond(flag.needs, flag.for_findings));
    reading.add_remarks(entry, flag.doubts, flag.note);
    return entry;
}

}  // namespace

Section outline_flags(const DecisionReading& reading) {
    Section section{reading.pick("移送、名单和上报", "Transfer, list, referral and reporting"), {}, {}};
    std::vector<std::string> silent;
    for (const Kind& kind : kinds) {
        const std::vector<FlagResult>& flags = reading.decision.*kind.flags;
        for (const FlagResult* flag : strongest_first(flags)) {
            section.entries.push_back(entry_for(reading, kind, *flag));
        }
        if (flags.empty()) silent.push_back(reading.pick(kind.zh, kind.en));
    }
    if (!silent.empty()) {
        section.lead = reading.pick("按已有的事实，没有需要提示的：",
                                    "On the facts given there is nothing to say of: ") +
                       reading.phrases.listed(silent) + reading.pick("。", ".");
    }
    return section;
}

std::vector<std::string> summarise_flags(const DecisionReading& reading) {
    std::vector<std::string> sentences;
    for (const Kind& kind : kinds) {
        const std::vector<FlagResult>& flags = reading.decision.*kind.flags;
        if (flags.empty()) continue;
        const FlagResult& first = *strongest_first(flags).front();
        if (first.answer == Answer::no) continue;
        sentences.push_back(reading.pick(kind.zh, kind.en) + reading.pick("：", ": ") +
                            mark_of(reading, first));
    }
    return sentences;
}

std::string flag_title(const DecisionReading& reading, std::string_view kind) {
    const auto* found = std::ranges::find(kinds, kind, &Kind::id);
    return found == kinds.end() ? std::string{} : reading.pick(found->zh, found->en);
}

}  // namespace zhunsheng::explanation
