// Look-ups that the sections of a decision's outline share.

#include <algorithm>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {

namespace {

constexpr std::size_t shortest_run = 3;

/// "f1, f2, f3, f5" → "f1–f3", "f5": neighbours in the decision's own order.
std::vector<std::string> in_runs(const DecisionResult& decision, const std::vector<std::string>& ids) {
    const auto place = [&](const std::string& id) {
        return std::ranges::find(decision.findings, id, &FindingResult::id) - decision.findings.begin();
    };
    std::vector<std::string> runs;
    for (std::size_t begin = 0; begin < ids.size();) {
        std::size_t end = begin + 1;
        while (end < ids.size() && place(ids[end]) == place(ids[end - 1]) + 1) ++end;
        if (end - begin < shortest_run) {
            runs.push_back(ids[begin++]);
        } else {
            runs.push_back(ids[begin] + "–" + ids[end - 1]);
            begin = end;
        }
    }
    return runs;
}

}  // namespace

DecisionReading::DecisionReading(const DecisionResult& of, Language language)
    : decision(of), phrases(language) {
    for (const Question& question : of.questions) {
        question_numbers_.emplace(question.fact, question_numbers_.size() + 1);
    }
}

const FindingResult* DecisionReading::finding(std::string_view id) const {
    const auto found = std::ranges::find(decision.findings, id, &FindingResult::id);
    return found == decision.findings.end() ? nullptr : &*found;
}

std::string DecisionReading::missing(const std::vector<std::string>& needs) const {
    std::vector<std::string> words;
    for (const std::string& need : needs) {
        const auto known = question_numbers_.find(need);
        if (known == question_numbers_.end()) {
            words.push_back(need);
            continue;
        }
        const std::string number = std::to_string(known->second);
        const std::string& label = decision.questions[known->second - 1].label;
        words.push_back(phrases.chinese() ? "“" + label + "”（问题 " + number + "）"
                                          : "“" + label + "” (question " + number + ")");
    }
    return phrases.listed(words);
}

std::string DecisionReading::missing_beyond(const std::vector<std::string>& needs,
                                            const std::vector<std::string>& finding_ids) const {
    std::vector<std::string> open;
    std::vector<std::string> beyond;
    for (const std::string& need : needs) {
        const auto asks = std::ranges::find_if(finding_ids, [&](const std::string& id) {
            const FindingResult* one = finding(id);
            return one != nullptr && std::ranges::find(one->needs, need) != one->needs.end();
        });
        if (asks == finding_ids.end()) {
            beyond.push_back(need);
        } else if (std::ranges::find(open, *asks) == open.end()) {
            open.push_back(*asks);
        }
    }
    std::vector<std::string> words;
    if (!open.empty())
        words.push_back(pick("违法行为是否成立：", "whether the violation holds: ") + findings(open));
    if (!beyond.empty()) words.push_back(missing(beyond));
    return phrases.listed(words);
}

std::string DecisionReading::findings(const std::vector<std::string>& ids) const {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_violation;
    for (const std::string& id : ids) {
        const FindingResult* one = finding(id);
        const std::string title = one == nullptr ? std::string{} : one->violation_title;
        auto known =
            std::ranges::find(by_violation, title, &std::pair<std::string, std::vector<std::string>>::first);
        if (known == by_violation.end()) {
            known = by_violation.insert(by_violation.end(), {title, {}});
        }
        known->second.push_back(id);
    }
    std::vector<std::string> words;
    for (const auto& [title, members] : by_violation) {
        words.push_back(title + pick("（", " (") + phrases.listed(in_runs(decision, members)) +
                        pick("）", ")"));
    }
    return phrases.listed(words);
}

std::vector<std::string> DecisionReading::bases(const std::vector<Basis>& bases) const {
    std::vector<std::string> texts;
    for (const Basis& basis : bases) {
        texts.push_back(phrases.basis(basis));
    }
    return texts;
}

std::vector<std::string> DecisionReading::reasons(const std::vector<Reason>& reasons) const {
    std::vector<std::string> texts;
    for (const Reason& reason : reasons) {
        texts.push_back(phrases.reason(reason));
    }
    return texts;
}

std::vector<Reason> DecisionReading::beyond_findings(const std::vector<Reason>& reasons,
                                                     const std::vector<std::string>& finding_ids) const {
    std::vector<Reason> beyond;
    for (const Reason& reason : reasons) {
        const bool shown = std::ranges::any_of(finding_ids, [&](const std::string& id) {
            const FindingResult* one = finding(id);
            return one != nullptr &&
                   std::ranges::find(one->because, reason.fact, &Reason::fact) != one->because.end();
        });
        if (!shown) beyond.push_back(reason);
    }
    return beyond;
}

void DecisionReading::add_remarks(Entry& entry, const std::vector<std::string>& doubts,
                                  const std::string& note) const {
    add_line(entry.lines, pick("存疑", "Doubt"), doubts);
    add_line(entry.lines, pick("说明", "Note"), note);
}

}  // namespace zhunsheng::explanation
