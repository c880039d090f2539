// Nodes, their places and their heights.

#include "syntax/node_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "syntax/parse.h"

namespace zhunsheng::syntax {

NodeId NodeBuilder::add(Expression expression, Extent extent) {
    if (extent.height > max_height) too_high_ = true;
    const NodeId id = tree_.add(std::move(expression), passage_.span(extent.begin, extent.end));
    extents_.resize(id.index + 1);
    extents_[id.index] = extent;
    return id;
}

NodeBuilder::Extent NodeBuilder::around(const std::vector<NodeId>& nodes) const {
    Extent extent = extents_[nodes.front().index];
    for (const NodeId node : nodes) {
        extent.end = extents_[node.index].end;
        extent.height = std::max(extent.height, extents_[node.index].height);
    }
    ++extent.height;
    return extent;
}

NodeId NodeBuilder::leaf(const Word& word) {
    Expression expression = word.literal;
    if (word.kind == WordKind::name) expression = Name{passage_.piece(word.begin, word.end)};
    return add(std::move(expression), {word.begin, word.end, 1});
}

NodeId NodeBuilder::unary(const Word& sign, NodeId operand) {
    Extent extent = around({operand});
    extent.begin = sign.begin;
    const Operator operation = sign.operation == Operator::minus ? Operator::negate : sign.operation;
    return add(Unary{operation, operand}, extent);
}

NodeId NodeBuilder::binary(NodeId left, const Word& sign, NodeId right) {
    return add(Binary{sign.operation, left, right, passage_.span(sign.begin, sign.end)},
               around({left, right}));
}

NodeId NodeBuilder::chain(Operator operation, const std::vector<NodeId>& operands) {
    if (operands.size() == 1) return operands.front();
    return add(Chain{operation, operands}, around(operands));
}

NodeId NodeBuilder::member(NodeId record, const Word& name) {
    Extent extent = around({record});
    extent.end = name.end;
    return add(Member{record, passage_.piece(name.begin, name.end), passage_.span(name.begin, name.end)},
               extent);
}

NodeId NodeBuilder::quantified(const Word& word, const std::vector<NodeId>& arguments, const Word& close) {
    Extent extent = around(arguments);
    extent.begin = word.begin;
    extent.end = close.end;
    return add(Quantified{word.quantifier, arguments}, extent);
}

NodeId NodeBuilder::call(const Word& name, const std::vector<NodeId>& arguments, const Word& close) {
    Extent extent = around(arguments);
    extent.begin = name.begin;
    extent.end = close.end;
    return add(Call{passage_.piece(name.begin, name.end), passage_.span(name.begin, name.end), arguments},
               extent);
}

NodeId NodeBuilder::list(const Word& open, const std::vector<NodeId>& elements, const Word& close) {
    Extent extent = around(elements);
    extent.begin = open.begin;
    extent.end = close.end;
    return add(ListLiteral{elements}, extent);
}

NodeId NodeBuilder::bracketed(const Word& open, NodeId inside, const Word& close) {
    extents_[inside.index].begin = open.begin;
    extents_[inside.index].end = close.end;
    return inside;
}

}  // namespace zhunsheng::syntax
