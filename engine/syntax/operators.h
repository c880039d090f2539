#pragma once
// The operators of the expression language and their spellings, the one table of both.

#include <cstdint>
#include <span>
#include <string_view>

namespace zhunsheng::syntax {

/// What an operator does. Grouped as the precedence table of docs/language.md groups them, loosest first.
enum class Operator : std::uint8_t {
    or_,
    and_,
    not_,
    equal,
    not_equal,
    greater,
    greater_equal,
    less,
    less_equal,
    in,
    not_in,
    contains,
    plus,
    minus,
    times,
    over,
    negate,
    known,
    unknown,
    involved,  ///< 涉案: of a list, the items that the act at hand rests on
    where,     ///< 其中: of a list, the items for which a condition holds
};

/// The words that take a list, and for all but plain `count` something worked out for each item.
enum class Quantifier : std::uint8_t { any, all, none, count, sum, greatest, least };

/// One way to write an operator; several spellings may name the same operator, the first in each language
/// is canonical.
struct Spelling {
    std::string_view text;  ///< UTF-8; ASCII letters mean a whole word, everything else stands by itself
    Operator operation;
    bool chinese;
};
struct QuantifierSpelling {
    std::string_view text;
    Quantifier quantifier;
    bool chinese;
};

[[nodiscard]] std::span<const Spelling> operator_spellings();
[[nodiscard]] std::span<const QuantifierSpelling> quantifier_spellings();

/// The first spelling in the language.
[[nodiscard]] std::string_view canonical(Operator operation, bool chinese);
[[nodiscard]] std::string_view canonical(Quantifier quantifier, bool chinese);

/// Whether `text` is a word of the language itself (an operator, quantifier, unit or truth word) and so no
/// free name.
[[nodiscard]] bool is_reserved(std::string_view text);

}  // namespace zhunsheng::syntax
