#pragma once
// Definitions in the order of need: each after those that it uses.

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::checking {

/// One definition and the definitions that its value names, by their index in the list.
struct DefinitionNeeds {
    std::string name;
    text::Span span;
    std::vector<std::size_t> needs;
};

/// How long a chain of definitions may be; bounds the recursion of every later stage.
inline constexpr std::size_t max_definition_chain = 64;

/// The indices in an order in which every definition comes after those that it needs. A circle is an error that shows
/// each step; a chain beyond the bound is an error, too. Definitions in or behind a circle are left out.
/// Time in proportion to definitions and needs; no recursion.
[[nodiscard]] std::vector<std::size_t> order_definitions(const std::vector<DefinitionNeeds>& definitions,
                                                         diagnostics::Report& report);

}  // namespace zhunsheng::checking
