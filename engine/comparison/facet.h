#pragma once
// What a part of a rulebook holds, in a form in which any two can be compared: a tree of named facets.

#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/compare.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::comparison {

/// One thing that a rule, a measure or a fact has: its condition, its amount, its question.
struct Facet {
    std::string aspect;  ///< what it is, for programs: "condition"; siblings may share it, as exceptions do
    /// What tells it from siblings of its aspect: a measure's kind, a version's id. Siblings without one are told apart by
    /// what they share with their counterparts.
    std::string identity;
    Sentence subject;             ///< the aspect for a reader, "条件"
    std::string key;              ///< equal keys, equal content
    std::vector<Sentence> lines;  ///< the content for a reader
    std::vector<Facet> parts;     ///< the content in detail; empty if the lines say it best
};

/// Parts that are not the same in both, in the order of the later. `lead` and `path` go before the subjects and aspects.
[[nodiscard]] std::vector<Difference> compare_facets(const std::vector<Facet>& before,
                                                     const std::vector<Facet>& after,
                                                     const Sentence& lead = {}, const std::string& path = {});

/// The content of all facets as one key.
[[nodiscard]] std::string key_of(const std::vector<Facet>& facets);

// Making facets -----------------------------------------------------------------------------------------------------

[[nodiscard]] Sentence same_in_both(std::string_view text);

/// A text of the rulebook's own; nothing is added for an empty one.
void add_text(std::vector<Facet>& facets, std::string_view aspect, Sentence subject, std::string_view text);
/// What has a key and a sentence; nothing is added for an empty key.
void add_word(std::vector<Facet>& facets, std::string_view aspect, Sentence subject, std::string key,
              Sentence words);
/// Several such; `in_order`: their order is content.
enum class ListOrder : std::uint8_t { free, fixed };
struct ListItem {
    std::string key;
    Sentence words;
};
void add_list(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
              std::vector<ListItem> items, ListOrder order = ListOrder::free);
void add_texts(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
               const std::vector<std::string>& texts, ListOrder order = ListOrder::free);

/// The lines of the two, aligned: what stands in both, what was removed, what was added.
[[nodiscard]] std::vector<ComparedLine> compare_lines(const std::vector<Sentence>& before,
                                                      const std::vector<Sentence>& after);

}  // namespace zhunsheng::comparison
