// Questions, most decisive first.

#include "adjudication/ask_questions.h"

#include <algorithm>
#include <utility>

#include "adjudication/wording.h"

namespace zhunsheng::adjudication {

void QuestionList::wait_for(const std::vector<Fact>& facts, const std::string& outcome, int weight) {
    for (const Fact fact : facts) {
        const auto [place, fresh] = places_.try_emplace(fact, entries_.size());
        if (fresh) entries_.push_back({fact, {}, {}, 0});
        Entry& entry = entries_[place->second];
        if (!entry.known.insert(outcome).second) continue;
        entry.outcomes.push_back(outcome);
        entry.weight += weight;
    }
}

std::vector<Question> QuestionList::ask(const CaseFile& file) const {
    std::vector<const Entry*> order;
    for (const Entry& entry : entries_) order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(),
                     [](const Entry* left, const Entry* right) { return left->weight > right->weight; });
    std::vector<Question> questions;
    for (const Entry* entry : order) {
        const vocabulary::Field& field = field_of(file, entry->fact);
        questions.push_back({pointer_of(file, entry->fact), field.label, field.question, field.evidence,
                             field.judgement, field.factors, field.note, entry->outcomes});
    }
    return questions;
}

}  // namespace zhunsheng::adjudication
