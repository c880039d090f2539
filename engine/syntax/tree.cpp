// Growing a tree.

#include "syntax/tree.h"

#include <utility>

namespace zhunsheng::syntax {

NodeId Tree::add(Expression expression, text::Span span) {
    const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
    nodes_.push_back(Node{std::move(expression), span});
    return id;
}

}  // namespace zhunsheng::syntax
