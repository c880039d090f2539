// What layout_unsure rests on: a text that says anything else than before is told from one that says the same.

#include "formatting/same_text.h"

#include <gtest/gtest.h>

#include <string>

namespace zhunsheng::formatting {
namespace {

constexpr std::string_view written = "# one\na: {b: c, d: [e, f]}  # two\ng: h\n";

bool same(std::string_view after, const Rewrites& rewrites = {}) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto root = rulebook::read_yaml(sources.add("a.yaml", std::string(written)), sources, report);
    return says_the_same({written, &*root, find_comments(written, &*root), rewrites}, after);
}

TEST(SameText, AnotherLayoutSaysTheSame) {
    EXPECT_TRUE(same(written));
    EXPECT_TRUE(same("# one\na:  # two\n  b: c\n  d:\n    - e\n    - f\n'g': \"h\""));
}

TEST(SameText, AnotherTextKeyOrOrderDoesNot) {
    EXPECT_FALSE(same("# one\na: {b: c, d: [e, F]}  # two\ng: h\n"));
    EXPECT_FALSE(same("# one\na: {B: c, d: [e, f]}  # two\ng: h\n"));
    EXPECT_FALSE(same("# one\na: {b: c, d: [f, e]}  # two\ng: h\n"));
    EXPECT_FALSE(same("# one\ng: h\na: {b: c, d: [e, f]}  # two\n"));
    EXPECT_FALSE(same("# one\na: {b: c, d: e, f: [e]}  # two\ng: h\n"));
    EXPECT_FALSE(same("# one\na: {b: c, d: [e, f]}  # two\n"));
}

TEST(SameText, ACommentLostChangedOrElsewhereDoesNot) {
    EXPECT_FALSE(same("# one\na: {b: c, d: [e, f]}\ng: h\n"));
    EXPECT_FALSE(same("# one\na: {b: c, d: [e, f]}  # Two\ng: h\n"));
    EXPECT_FALSE(same("# two\na: {b: c, d: [e, f]}  # one\ng: h\n"));
}

TEST(SameText, WhatIsNoYamlDoesNot) { EXPECT_FALSE(same("a: [")); }

TEST(SameText, OnlyWhatWasToBeRewrittenMayDiffer) {
    const auto place = static_cast<std::uint32_t>(written.find("h\n"));
    EXPECT_TRUE(same("# one\na: {b: c, d: [e, f]}  # two\ng: i\n", {{place, "i"}}));
    EXPECT_FALSE(same(written, {{place, "i"}}));
}

}  // namespace
}  // namespace zhunsheng::formatting
