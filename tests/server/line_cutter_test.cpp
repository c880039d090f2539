// Lines out of pieces.

#include "line_cutter.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace zhunsheng::server {
namespace {

/// All lines of a text that comes in pieces of `size`, with their numbers: "1:a\n2:b\n".
std::string cut(std::string_view text, std::size_t size, std::size_t longest = 100) {
    LineCutter cutter(longest, 1);
    std::string all;
    const auto take = [&](const std::vector<Lines>& blocks) {
        for (const Lines& lines : blocks) {
            all += std::to_string(lines.first) + ":" + (lines.overlong ? "(overlong)\n" : lines.text);
        }
    };
    for (std::size_t at = 0; at < text.size(); at += size) take(cutter.add(text.substr(at, size)));
    take(cutter.finish());
    return all;
}

TEST(LineCutter, HandsOnWholeLines) {
    EXPECT_EQ(cut("a\nb\n\nc", 100), "1:a\nb\n\n4:c");
    EXPECT_EQ(cut("a\nb\n\nc\n", 1), "1:a\n2:b\n3:\n4:c\n");
    EXPECT_EQ(cut("", 1), "");
}

TEST(LineCutter, HandsOnFewLinesTogether) {
    std::string text;
    for (int line = 0; line < 1000; ++line) text += "x\n";
    LineCutter cutter(100, 1);
    const std::vector<Lines> blocks = cutter.add(text);
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[1].first, 257U);
    EXPECT_EQ(blocks[1].text.size(), 512U);
}

TEST(LineCutter, KeepsNothingOfALineThatIsTooLong) {
    for (const std::size_t size : {1U, 3U, 100U}) {
        EXPECT_EQ(cut("aaaaaa\n", size, 5), "1:(overlong)\n");
        EXPECT_EQ(cut("aaaaaa", size, 5), "1:(overlong)\n");
        EXPECT_EQ(cut("aaaaa\n", size, 5), "1:aaaaa\n");
    }
    EXPECT_EQ(cut("a\nbbbbbb\nc\n", 100, 5), "1:a\n2:(overlong)\n3:c\n");
}

TEST(Split, KeepsOrderAndNumbers) {
    for (std::size_t parts = 1; parts < 6; ++parts) {
        std::string joined;
        for (const Lines& part : split({"aaa\nb\n\ncc\nd", 5, false}, parts)) {
            EXPECT_EQ(part.first,
                      5 + static_cast<std::uint64_t>(std::count(joined.begin(), joined.end(), '\n')));
            joined += part.text;
        }
        EXPECT_EQ(joined, "aaa\nb\n\ncc\nd");
    }
    EXPECT_EQ(split({"a\nb\nc\nd\n", 1, false}, 2).size(), 2U);
    EXPECT_TRUE(split({"", 3, true}, 2).front().overlong);
}

}  // namespace
}  // namespace zhunsheng::server
