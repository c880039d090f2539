#pragma once
// Facets of what rule files choose from a closed list of words.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "comparison/facet.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::comparison {

/// The word for `value`, which must be in the set.
template <class Value>
[[nodiscard]] ListItem closed_word(rulebook::WordSet set, Value value) {
    const rulebook::Word& word = rulebook::word_for(set, static_cast<std::uint8_t>(value));
    return {std::string{word.en}, {std::string{word.zh}, std::string{word.en}}};
}

template <class Value>
void add_closed_word(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
                     rulebook::WordSet set, Value value) {
    ListItem word = closed_word(set, value);
    add_word(facets, aspect, std::move(subject), std::move(word.key), std::move(word.words));
}

/// 是 or 否.
inline void add_truth(std::vector<Facet>& facets, std::string_view aspect, Sentence subject, bool value) {
    add_closed_word(facets, aspect, std::move(subject), rulebook::WordSet::truth, value);
}

}  // namespace zhunsheng::comparison
