// The bounds and the shape of the tree, without a YAML parser.

#include "rulebook/tree_builder.h"

#include <gtest/gtest.h>

#include "rulebook/read_rulebook.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using Style = TreeBuilder::Style;

TEST(TreeBuilder, StopsAtTheLimitOfParts) {
    TreeBuilder builder({}, "[甲, 乙]", 3);
    builder.open(0, Node{Sequence{}, {}}, Style::flow);
    builder.add_scalar(1, "甲");
    builder.add_scalar(6, "乙");

    EXPECT_THROW(builder.add_scalar(6, "乙"), StopReading);
    EXPECT_EQ(builder.take_refusals().back().code, Code::too_many_parts);
}

TEST(TreeBuilder, StopsAtTheLimitOfDepth) {
    TreeBuilder builder({}, "[[[");
    for (int depth = 0; depth < max_yaml_depth; ++depth) {
        builder.open(0, Node{Sequence{}, {}}, Style::flow);
    }

    EXPECT_THROW(builder.open(0, Node{Sequence{}, {}}, Style::flow), StopReading);
    EXPECT_EQ(builder.take_refusals().back().code, Code::too_deep);
}

TEST(TreeBuilder, StopsAtASecondDocument) {
    TreeBuilder builder({}, "a\n---\nb");
    builder.begin_document(0);
    builder.add_scalar(0, "a");

    EXPECT_THROW(builder.begin_document(2), StopReading);
    EXPECT_EQ(builder.take_refusals().back().code, Code::extra_document);
}

TEST(TreeBuilder, SpansACollectionInBracketsToItsClosingBracket) {
    const std::string text = "[甲, 乙 , # ]\n ]";
    TreeBuilder builder({}, text);
    builder.open(0, Node{Sequence{}, {}}, Style::flow);
    builder.add_scalar(1, "甲");
    builder.add_scalar(6, "乙");
    builder.close();

    const auto root = builder.take_root();
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ(root->span.end, text.size());
    EXPECT_EQ(root->sequence()->items.size(), 2U);
}

}  // namespace
}  // namespace zhunsheng::rulebook
