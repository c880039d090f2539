// Look-ups that the sections of a decision's outline share.

#include <algorithm>
#include <utility>

#include "explanation/outline_parts.h"

namespace zhunsheng::explanation {

DecisionReading::DecisionReading(const DecisionResult& of, Language language) : decision(of), phrases(language) {
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

std::string DecisionReading::findings(const std::vector<std::string>& ids) const {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_violation;
    for (const std::string& id : ids) {
        const FindingResult* one = finding(id);
        const std::string title = one == nullptr ? std::string{} : one->violation_title;
        auto known = std::ranges::find(by_violation, title, &std::pair<std::string, std::vector<std::string>>::first);
        if (known == by_violation.end()) {
            known = by_violation.insert(by_violation.end(), {title, {}});
        }
        known->second.push_back(id);
    }
    std::vector<std::string> words;
    for (const auto& [title, members] : by_violation) {
        words.push_back(title + pick("（", " (") + phrases.listed(members) + pick("）", ")"));
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
            return one != nullptr && std::ranges::find(one->because, reason.fact, &Reason::fact) != one->because.end();
        });
        if (!shown) beyond.push_back(reason);
    }
    return beyond;
}

void DecisionReading::add_remarks(Entry& entry, const std::vector<std::string>& doubts, const std::string& note) const {
    add_line(entry.lines, pick("存疑", "Doubt"), doubts);
    add_line(entry.lines, pick("说明", "Note"), note);
}

}  // namespace zhunsheng::explanation
