#pragma once
// One expression as written: a tree whose every node knows its place in the file.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "syntax/operators.h"
#include "text/source.h"
#include "values/date.h"
#include "values/number.h"
#include "values/type.h"

namespace zhunsheng::syntax {

/// A node of the Tree that holds it, by index.
struct NodeId {
    std::uint32_t index = 0;
    bool operator==(const NodeId&) const = default;
};

/// `3`, `0.5` (kind integer or decimal), `3万元` (money, in yuan), `30%` (percent, as a fraction).
struct NumberLiteral {
    values::Number value;
    values::Kind kind = values::Kind::integer;
};
struct DateLiteral {
    values::Date value;
};
struct PeriodLiteral {
    values::Period value;
};
struct TextLiteral {
    std::string value;
};
struct TruthLiteral {
    bool value = false;
};
/// A name as written, a label or an id; what it names is decided when the expression is checked.
struct Name {
    std::string text;
};
/// `机构.名称`, `机构的名称`: a member of a record.
struct Member {
    NodeId record;
    std::string name;
    text::Span name_span;
};
/// not, negate, known, unknown, involved.
struct Unary {
    Operator operation;
    NodeId operand;
};
/// Comparisons, membership, arithmetic, where.
struct Binary {
    Operator operation;
    NodeId left;
    NodeId right;
    text::Span operator_span;
};
/// and_, or_ with all operands of one level, so that long chains stay flat.
struct Chain {
    Operator operation;
    std::vector<NodeId> operands;  ///< at least two
};
/// `任一(报告, 条件)`, `合计(报告, 费用)`.
struct Quantified {
    Quantifier quantifier;
    std::vector<NodeId> arguments;  ///< the list first
};
/// `年(日期)`: a word of the function library.
struct Call {
    std::string function;
    text::Span function_span;
    std::vector<NodeId> arguments;
};
/// `[甲, 乙]`.
struct ListLiteral {
    std::vector<NodeId> elements;
};

using Expression = std::variant<NumberLiteral, DateLiteral, PeriodLiteral, TextLiteral, TruthLiteral, Name,
                                Member, Unary, Binary, Chain, Quantified, Call, ListLiteral>;

struct Node {
    Expression expression;
    text::Span span;
};

/// A parsed expression. Nodes refer to earlier nodes only (operands come before their operator).
class Tree {
public:
    NodeId add(Expression expression, text::Span span);
    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id.index]; }
    [[nodiscard]] Node& operator[](NodeId id) { return nodes_[id.index]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] NodeId root() const { return root_; }
    void set_root(NodeId root) { root_ = root; }

private:
    std::vector<Node> nodes_;
    NodeId root_;
};

}  // namespace zhunsheng::syntax
