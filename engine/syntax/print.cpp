// From a tree back to text, with as few brackets as precedence allows.

#include "syntax/print.h"

#include <string_view>

#include "syntax/literal_words.h"
#include "syntax/print_literal.h"

namespace zhunsheng::syntax {
namespace {

/// How tightly an expression holds together; an operand looser than its place needs brackets.
enum class Level : std::uint8_t {
    any,
    conjunction,
    negation,
    comparison,
    sum,
    product,
    sign,
    filter,
    involved,
    member
};

Level next(Level level) { return static_cast<Level>(static_cast<int>(level) + 1); }

Level level_of(Operator operation) {
    switch (operation) {
        case Operator::or_: return Level::any;
        case Operator::and_: return Level::conjunction;
        case Operator::not_: return Level::negation;
        case Operator::equal:
        case Operator::not_equal:
        case Operator::greater:
        case Operator::greater_equal:
        case Operator::less:
        case Operator::less_equal:
        case Operator::in:
        case Operator::not_in:
        case Operator::contains: return Level::comparison;
        case Operator::plus:
        case Operator::minus: return Level::sum;
        case Operator::times:
        case Operator::over: return Level::product;
        case Operator::negate:
        case Operator::known:
        case Operator::unknown: return Level::sign;
        case Operator::where: return Level::filter;
        case Operator::involved: return Level::involved;
    }
    return Level::member;
}

Level level_of(const Expression& expression) {
    if (const auto* unary = std::get_if<Unary>(&expression)) return level_of(unary->operation);
    if (const auto* binary = std::get_if<Binary>(&expression)) return level_of(binary->operation);
    if (const auto* chain = std::get_if<Chain>(&expression)) return level_of(chain->operation);
    return Level::member;
}

class Printer {
public:
    Printer(const Tree& tree, SpellingChoice spelling)
        : tree_(tree), spelling_(spelling), chinese_(spelling == SpellingChoice::chinese) {}

    [[nodiscard]] std::string print(NodeId node, Level loosest) const {
        const Expression& expression = tree_[node].expression;
        std::string text = std::visit(*this, expression);
        return level_of(expression) < loosest ? "(" + text + ")" : text;
    }

    std::string operator()(const NumberLiteral& literal) const { return print_literal(literal, spelling_); }
    std::string operator()(const DateLiteral& literal) const { return print_literal(literal, spelling_); }
    std::string operator()(const PeriodLiteral& literal) const { return print_literal(literal, spelling_); }
    std::string operator()(const TextLiteral& literal) const { return print_literal(literal, spelling_); }
    std::string operator()(const TruthLiteral& literal) const { return print_literal(literal, spelling_); }
    std::string operator()(const Name& name) const { return name.text; }

    // A number needs brackets, since what follows its point might be taken for decimals.
    std::string operator()(const Member& member) const {
        const bool number = std::holds_alternative<NumberLiteral>(tree_[member.record].expression);
        const std::string record = print(member.record, Level::member);
        return (number ? "(" + record + ")" : record) + "." + member.name;
    }

    std::string operator()(const Unary& unary) const {
        const std::string_view gap = unary.operation == Operator::negate ? "" : " ";
        std::string text(canonical(unary.operation, chinese_));
        return text.append(gap) + print(unary.operand, level_of(unary.operation));
    }

    // Arithmetic and filters group to the left, comparisons not at all.
    std::string operator()(const Binary& binary) const {
        const Level level = level_of(binary.operation);
        const Level left = level == Level::comparison ? next(level) : level;
        const std::string sign(canonical(binary.operation, chinese_));
        return print(binary.left, left) + " " + sign + " " + print(binary.right, next(level));
    }

    std::string operator()(const Chain& chain) const {
        const std::string sign(canonical(chain.operation, chinese_));
        return join(chain.operands, " " + sign + " ", next(level_of(chain.operation)));
    }

    std::string operator()(const Quantified& quantified) const {
        return std::string(canonical(quantified.quantifier, chinese_)) + "(" +
               join(quantified.arguments, ", ", Level::any) + ")";
    }

    std::string operator()(const Call& call) const {
        return call.function + "(" + join(call.arguments, ", ", Level::any) + ")";
    }

    std::string operator()(const ListLiteral& list) const {
        return "[" + join(list.elements, ", ", Level::any) + "]";
    }

private:
    [[nodiscard]] std::string join(const std::vector<NodeId>& nodes, std::string_view between,
                                   Level loosest) const {
        std::string text;
        for (const NodeId node : nodes) text.append(text.empty() ? "" : between).append(print(node, loosest));
        return text;
    }

    const Tree& tree_;
    SpellingChoice spelling_;
    bool chinese_;
};

}  // namespace

std::string print(const Tree& tree, SpellingChoice spelling) { return print(tree, tree.root(), spelling); }

std::string print(const Tree& tree, NodeId node, SpellingChoice spelling) {
    return Printer(tree, spelling).print(node, Level::any);
}

}  // namespace zhunsheng::syntax
