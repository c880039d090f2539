// Comments are told from `#` in texts.

#include "formatting/comments.h"

#include <gtest/gtest.h>

#include <string>

namespace zhunsheng::formatting {
namespace {

/// The comments, each on a line.
std::string found_in(const std::string& yaml) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto root = rulebook::read_yaml(sources.add("a.yaml", yaml), sources, report);
    EXPECT_FALSE(report.has_errors());
    std::string found;
    for (const Comment& comment : find_comments(yaml, root ? &*root : nullptr)) {
        found += yaml.substr(comment.begin, comment.end - comment.begin) + "\n";
    }
    return found;
}

TEST(Comments, StandOnLinesOfTheirOwnAndBehindTexts) {
    EXPECT_EQ(found_in("# one  \na: b  # two\n#three\nc: [d, # four\n  e]\n  # five"),
              "# one\n# two\n#three\n# four\n# five\n");
}

TEST(Comments, AreNoneWithinTexts) {
    EXPECT_EQ(found_in("a: b#c\nd: \"e # f\"\ng: 'h # i'\nj: |\n  k # l\n  # m\n"), "");
}

TEST(Comments, StandBehindTheSignOfABlockAndBelowItsContent) {
    EXPECT_EQ(found_in("a: | # one\n  # text\n# two\nb: >- # three\n  c\n"), "# one\n# two\n# three\n");
}

TEST(Comments, KnowTheTextBeforeThem) {
    text::SourceSet sources;
    diagnostics::Report report;
    const std::string yaml = "# one\na: b # two\n";
    const auto root = rulebook::read_yaml(sources.add("a.yaml", yaml), sources, report);
    const auto comments = find_comments(yaml, &*root);
    ASSERT_EQ(comments.size(), 2U);
    EXPECT_EQ(comments[0].behind, 0U);
    EXPECT_EQ(comments[1].behind, yaml.find(" # two"));
}

}  // namespace
}  // namespace zhunsheng::formatting
