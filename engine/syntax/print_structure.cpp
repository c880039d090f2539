// The structure of a tree in the open, one pair of brackets for each node.

#include <string_view>

#include "syntax/print.h"
#include "syntax/print_literal.h"

namespace zhunsheng::syntax {
namespace {

class StructurePrinter {
public:
    explicit StructurePrinter(const Tree& tree) : tree_(tree) {}

    [[nodiscard]] std::string print(NodeId node) const { return std::visit(*this, tree_[node].expression); }

    template <class Literal>
    std::string operator()(const Literal& literal) const {
        return print_literal(literal, SpellingChoice::chinese);
    }
    // Without 万元: amounts are compared at a glance.
    std::string operator()(const NumberLiteral& literal) const {
        return literal.kind == values::Kind::money ? literal.value.to_decimal() + "元"
                                                   : print_literal(literal, SpellingChoice::chinese);
    }
    std::string operator()(const PeriodLiteral& literal) const { return literal.value.to_iso(); }
    std::string operator()(const TextLiteral& literal) const {
        return print_literal(literal, SpellingChoice::english);
    }
    std::string operator()(const TruthLiteral& literal) const { return literal.value ? "true" : "false"; }
    std::string operator()(const Name& name) const { return name.text; }
    std::string operator()(const Member& member) const {
        return "(. " + print(member.record) + " " + member.name + ")";
    }
    std::string operator()(const Unary& unary) const {
        return "(" + std::string(canonical(unary.operation, false)) + " " + print(unary.operand) + ")";
    }
    std::string operator()(const Binary& binary) const {
        return "(" + std::string(canonical(binary.operation, false)) + " " + print(binary.left) + " " +
               print(binary.right) + ")";
    }
    std::string operator()(const Chain& chain) const {
        return listed(canonical(chain.operation, false), chain.operands);
    }
    std::string operator()(const Quantified& quantified) const {
        return listed(canonical(quantified.quantifier, false), quantified.arguments);
    }
    std::string operator()(const Call& call) const { return listed("call " + call.function, call.arguments); }
    std::string operator()(const ListLiteral& list) const { return listed("list", list.elements); }

private:
    [[nodiscard]] std::string listed(std::string_view head, const std::vector<NodeId>& nodes) const {
        std::string text = "(";
        text.append(head);
        for (const NodeId node : nodes) text.append(" ").append(print(node));
        return text + ")";
    }

    const Tree& tree_;
};

}  // namespace

std::string print_structure(const Tree& tree) { return StructurePrinter(tree).print(tree.root()); }

}  // namespace zhunsheng::syntax
