// The spellings of operators and quantifiers, and which words the language keeps for itself.

#include "syntax/operators.h"

#include <algorithm>
#include <array>

#include "syntax/literal_words.h"

namespace zhunsheng::syntax {
namespace {

// clang-format off
constexpr auto operators = std::to_array<Spelling>({
    {"或", Operator::or_, true}, {"或者", Operator::or_, true}, {"or", Operator::or_, false},
    {"且", Operator::and_, true}, {"并且", Operator::and_, true}, {"and", Operator::and_, false},
    {"非", Operator::not_, true}, {"不是", Operator::not_, true}, {"not", Operator::not_, false},

    {"=", Operator::equal, true}, {"==", Operator::equal, true}, {"等于", Operator::equal, true},
    {"=", Operator::equal, false}, {"equals", Operator::equal, false},
    {"≠", Operator::not_equal, true}, {"不等于", Operator::not_equal, true},
    {"!=", Operator::not_equal, false},
    {">", Operator::greater, true}, {"大于", Operator::greater, true}, {"超过", Operator::greater, true},
    {"高于", Operator::greater, true}, {"多于", Operator::greater, true}, {"晚于", Operator::greater, true},
    {">", Operator::greater, false}, {"exceeds", Operator::greater, false}, {"after", Operator::greater, false},
    {"≥", Operator::greater_equal, true}, {"不低于", Operator::greater_equal, true},
    {"大于等于", Operator::greater_equal, true}, {"大于或等于", Operator::greater_equal, true},
    {"不小于", Operator::greater_equal, true}, {"不少于", Operator::greater_equal, true},
    {"不早于", Operator::greater_equal, true}, {"达到", Operator::greater_equal, true},
    {">=", Operator::greater_equal, false}, {"at least", Operator::greater_equal, false},
    {"not before", Operator::greater_equal, false},
    {"<", Operator::less, true}, {"小于", Operator::less, true}, {"不足", Operator::less, true},
    {"低于", Operator::less, true}, {"少于", Operator::less, true}, {"不满", Operator::less, true},
    {"早于", Operator::less, true}, {"<", Operator::less, false}, {"before", Operator::less, false},
    {"≤", Operator::less_equal, true}, {"不超过", Operator::less_equal, true},
    {"小于等于", Operator::less_equal, true}, {"小于或等于", Operator::less_equal, true},
    {"不大于", Operator::less_equal, true}, {"不高于", Operator::less_equal, true},
    {"不多于", Operator::less_equal, true}, {"不晚于", Operator::less_equal, true},
    {"<=", Operator::less_equal, false}, {"at most", Operator::less_equal, false},
    {"not after", Operator::less_equal, false},

    {"属于", Operator::in, true}, {"in", Operator::in, false},
    {"不属于", Operator::not_in, true}, {"not in", Operator::not_in, false},
    {"包含", Operator::contains, true}, {"contains", Operator::contains, false},
    {"+", Operator::plus, true}, {"+", Operator::plus, false},
    {"-", Operator::minus, true}, {"-", Operator::minus, false},
    {"×", Operator::times, true}, {"*", Operator::times, false},
    {"÷", Operator::over, true}, {"/", Operator::over, false},
    {"-", Operator::negate, true}, {"-", Operator::negate, false},
    {"已知", Operator::known, true}, {"known", Operator::known, false},
    {"未知", Operator::unknown, true}, {"unknown", Operator::unknown, false},
    {"涉案", Operator::involved, true}, {"involved", Operator::involved, false},
    {"其中", Operator::where, true}, {"where", Operator::where, false},
});

constexpr auto quantifiers = std::to_array<QuantifierSpelling>({
    {"任一", Quantifier::any, true}, {"any", Quantifier::any, false},
    {"全部", Quantifier::all, true}, {"all", Quantifier::all, false},
    {"没有", Quantifier::none, true}, {"none", Quantifier::none, false},
    {"数量", Quantifier::count, true}, {"count", Quantifier::count, false},
    {"合计", Quantifier::sum, true}, {"sum", Quantifier::sum, false},
    {"最大", Quantifier::greatest, true}, {"max", Quantifier::greatest, false},
    {"最小", Quantifier::least, true}, {"min", Quantifier::least, false},
});
// clang-format on

template <class Table>
bool spells(const Table& table, std::string_view text) {
    return std::any_of(table.begin(), table.end(), [&](const auto& row) { return row.text == text; });
}

}  // namespace

std::span<const Spelling> operator_spellings() { return operators; }
std::span<const QuantifierSpelling> quantifier_spellings() { return quantifiers; }

std::string_view canonical(Operator operation, bool chinese) {
    const auto row = std::find_if(operators.begin(), operators.end(), [&](const Spelling& spelling) {
        return spelling.operation == operation && spelling.chinese == chinese;
    });
    return row == operators.end() ? std::string_view{} : row->text;
}

std::string_view canonical(Quantifier quantifier, bool chinese) {
    const auto row =
        std::find_if(quantifiers.begin(), quantifiers.end(), [&](const QuantifierSpelling& spelling) {
            return spelling.quantifier == quantifier && spelling.chinese == chinese;
        });
    return row == quantifiers.end() ? std::string_view{} : row->text;
}

bool is_reserved(std::string_view text) {
    return text == member_word || spells(operators, text) || spells(quantifiers, text) ||
           spells(truth_words(), text) || spells(units(), text);
}

}  // namespace zhunsheng::syntax
