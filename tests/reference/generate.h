#pragma once
// Random rulebooks, expressions and cases: right by type, odd by content.

#include <optional>
#include <string>
#include <vector>

#include "reference/case_model.h"
#include "support/chance.h"

namespace zhunsheng::reference {

using testing::Chance;

/// A rulebook that should load. Expressions are small, so that numbers stay small.
[[nodiscard]] Rulebook generate_rulebook(Chance& chance);

/// A case of that rulebook: facts missing at random, dates around the borders of versions, amounts around the constants
/// that the rules compare with.
[[nodiscard]] Case generate_case(const Rulebook& book, Chance& chance);

// The parts -----------------------------------------------------------------------------------------------------------

/// Names that read one way only.
class Names {
public:
    explicit Names(Chance& chance);
    NamedValue next();

private:
    std::vector<std::string> labels_;
    std::size_t used_ = 0;
};

void generate_measure_kinds(Rulebook& book, Chance& chance);
void generate_vocabulary(Rulebook& book, Names& names, Chance& chance);
void generate_law(Rulebook& book, Chance& chance);
void generate_rules(Rulebook& book, Names& names, Chance& chance);

/// What an expression stands in.
struct Scope {
    std::vector<int> records{0};
    bool about_act = false;           ///< of a rule against violations
    bool definition_of_case = false;  ///< of a definition without a list
    bool knows_outcome = false;       ///< of a flag or a step: the measures ordered are facts
    bool plain_facts = false;         ///< only facts without a default: for defaults themselves
};

[[nodiscard]] Value random_constant(const Rulebook& book, Type type, Chance& chance);
[[nodiscard]] Expression constant_of(const Rulebook& book, Type type, Chance& chance);
/// An expression of the type; `depth` bounds its height.
[[nodiscard]] Expression random_expression(const Rulebook& book, Type type, const Scope& scope, int depth,
                                           Chance& chance);
/// A list of records, filtered or not; nothing if the scope has none.
[[nodiscard]] std::optional<Expression> random_list(const Rulebook& book, const Scope& scope, Chance& chance);
/// All that a name can mean in a scope, once for each name.
[[nodiscard]] std::vector<Expression> readable(const Rulebook& book, const Scope& scope);

}  // namespace zhunsheng::reference
