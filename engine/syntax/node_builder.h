#pragma once
// Building nodes: what the actions of the grammar call.

#include <cstdint>
#include <vector>

#include "syntax/passage.h"
#include "syntax/tree.h"
#include "syntax/words.h"

namespace zhunsheng::syntax {

/// Adds nodes to a tree and knows for each how far it reaches in the text, brackets around it included.
class NodeBuilder {
public:
    NodeBuilder(const Passage& passage, Tree& tree) : passage_(passage), tree_(tree) {}

    NodeId leaf(const Word& word);
    NodeId unary(const Word& sign, NodeId operand);
    NodeId binary(NodeId left, const Word& sign, NodeId right);
    /// A single operand stands for itself.
    NodeId chain(Operator operation, const std::vector<NodeId>& operands);
    NodeId member(NodeId record, const Word& name);
    NodeId quantified(const Word& word, const std::vector<NodeId>& arguments, const Word& close);
    NodeId call(const Word& name, const std::vector<NodeId>& arguments, const Word& close);
    NodeId list(const Word& open, const std::vector<NodeId>& elements, const Word& close);
    NodeId bracketed(const Word& open, NodeId inside, const Word& close);

    /// Whether some node has more levels below it than later passes will follow.
    [[nodiscard]] bool too_high() const { return too_high_; }

private:
    struct Extent {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        int height = 1;
    };

    [[nodiscard]] Extent around(const std::vector<NodeId>& nodes) const;
    NodeId add(Expression expression, Extent extent);

    const Passage& passage_;
    Tree& tree_;
    std::vector<Extent> extents_;  ///< of each node, by its index
    bool too_high_ = false;
};

}  // namespace zhunsheng::syntax
