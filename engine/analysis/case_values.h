#pragma once
// Single values of a test's case, and the names of the vocabulary that a test may use.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/report.h"
#include "text/located_text.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::analysis {

/// Whether the field or value is called so, by its id, name or an alias.
template <class Declared>
[[nodiscard]] bool is_called(const Declared& declared, std::string_view name) {
    return declared.id == name || declared.label == name ||
           std::ranges::find(declared.aliases, name) != declared.aliases.end();
}

/// The first of the declared that is called so, by its id, name or an alias; null if none is.
template <class Declared>
[[nodiscard]] const Declared* find_called(const std::vector<Declared>& all, std::string_view name) {
    const auto found = std::ranges::find_if(all, [&](const Declared& one) { return is_called(one, name); });
    return found == all.end() ? nullptr : &*found;
}

/// All names of the declared, for 'did you mean'.
template <class Declared>
[[nodiscard]] std::vector<std::string_view> names_of(const std::vector<Declared>& all) {
    std::vector<std::string_view> names;
    for (const Declared& one : all) {
        names.push_back(one.label);
        names.insert(names.end(), one.aliases.begin(), one.aliases.end());
        names.push_back(one.id);
    }
    return names;
}

/// The text as the JSON value of its field: `3万元` as 30000, `是` as true, the name of a choice as its id. What is no
/// value of the field is reported, and some value of its type stands in for it.
[[nodiscard]] std::string value_in_json(const text::LocatedText& text, const vocabulary::Field& field,
                                        const vocabulary::Vocabulary& vocabulary,
                                        diagnostics::Report& report);

}  // namespace zhunsheng::analysis
