// Cutting NDJSON into blocks, against a plain splitter of lines.

#include "line_blocks.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <thread>

#include "support/chance.h"

namespace zhunsheng::cli {
namespace {

using ::testing::IsEmpty;
using zhunsheng::testing::Chance;

/// A case as it comes out of blocks. An overlong one has no text.
struct Line {
    std::string text;
    std::uint64_t number = 1;
    bool overlong = false;
    bool operator==(const Line&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Line& line) {
    return out << line.number << (line.overlong ? " overlong" : ": " + line.text.substr(0, 40));
}

/// A file with this text, as long as it lives.
class TextFile {
public:
    explicit TextFile(const std::string& text)
        : path_(::testing::TempDir() + "/zhunsheng-blocks-" + std::to_string(getpid())) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~TextFile() { static_cast<void>(std::remove(path_.c_str())); }
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

void add_lines(const LineBlock& block, std::vector<Line>& lines) {
    if (block.overlong) lines.push_back({"", block.first_line, true});
    BlockLines each(block);
    while (const auto line = each.next()) lines.push_back({std::string{line->text}, line->number, false});
}

std::vector<Line> cut(LineCutter& cutter, std::size_t most_lines) {
    std::vector<Line> lines;
    while (const auto block = cutter.next(most_lines)) add_lines(*block, lines);
    return lines;
}

std::vector<Line> cut(const std::string& text, std::size_t block_bytes = 16, std::size_t most_lines = 1000) {
    const TextFile file(text);
    InputFile input(file.path());
    LineCutter cutter(input, "test", block_bytes);
    return cut(cutter, most_lines);
}

/// What a reader would say the lines are.
std::vector<Line> split(std::string text) {
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    std::vector<Line> lines;
    std::uint64_t number = 1;
    std::string line;
    const auto end_line = [&] {
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back({line, number, false});
        line.clear();
        ++number;
    };
    for (const char byte : text) {
        if (byte == '\n') {
            end_line();
        } else {
            line += byte;
        }
    }
    end_line();
    return lines;
}

std::string random_text(Chance& chance) {
    constexpr std::string_view bytes{"{}a\0\xFF\"  \t\r\r\n\n\n\n", 15};
    std::string text;
    if (chance.below(4) == 0) text += byte_order_mark;
    const std::size_t size = chance.below(200U);
    for (std::size_t at = 0; at < size; ++at) text += bytes[chance.below(bytes.size())];
    return text;
}

TEST(LineCutter, CutsRandomTextsAsAPlainSplitterDoesWhateverTheBlocks) {
    Chance chance(20240501);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(chance);
        const std::size_t block_bytes = 1 + chance.below(64U);
        const std::size_t most_lines = 1 + chance.below(8U);
        ASSERT_EQ(cut(text, block_bytes, most_lines), split(text)) << ::testing::PrintToString(text);
    }
}

TEST(LineCutter, SkipsCasesAndTheBlankLinesBeforeTheNextOne) {
    Chance chance(20240502);
    for (int round = 0; round < 2000; ++round) {
        const TextFile file(random_text(chance));
        std::ifstream whole(file.path(), std::ios::binary);
        std::vector<Line> expected = split({std::istreambuf_iterator<char>(whole), {}});
        const std::size_t skipped = chance.below(expected.size() + 3);
        InputFile input(file.path());
        LineCutter cutter(input, "test", 1 + chance.below(64U));

        ASSERT_EQ(cutter.skip(skipped), std::min(skipped, expected.size()));

        expected.erase(expected.begin(),
                       expected.begin() + static_cast<long>(std::min(skipped, expected.size())));
        std::vector<Line> first;
        if (const auto block = cutter.next(1)) add_lines(*block, first);
        ASSERT_EQ(first.size(), expected.empty() ? 0U : 1U);
        std::vector<Line> rest = cut(cutter, 5);
        rest.insert(rest.begin(), first.begin(), first.end());
        ASSERT_EQ(rest, expected);
    }
}

TEST(LineCutter, CutsNoMoreLinesThanAskedFor) {
    const TextFile file("1\n2\n3\n4\n5");
    InputFile input(file.path());
    LineCutter cutter(input, "test");
    EXPECT_EQ(cutter.next(2)->lines, "1\n2\n");
    EXPECT_EQ(cutter.next(2)->lines, "3\n4\n");
    const auto last = cutter.next(2);
    EXPECT_EQ(last->lines, "5");
    EXPECT_EQ(last->first_line, 5U);
    EXPECT_FALSE(cutter.next(2));
}

TEST(LineCutter, KeepsPaddingBehindEveryBlockAndBlocksAsTheyWere) {
    const TextFile file("first line\nsecond line\nthird");
    InputFile input(file.path());
    LineCutter cutter(input, "test", 12);
    std::vector<LineBlock> blocks;
    while (auto block = cutter.next(1)) blocks.push_back(std::move(*block));
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].lines, "first line\n");
    EXPECT_EQ(blocks[1].lines, "second line\n");
    EXPECT_EQ(blocks[2].lines, "third");
    for (const LineBlock& block : blocks) {  // AddressSanitizer watches
        const std::string behind(block.lines.data() + block.lines.size(), LineBlock::padding);
        EXPECT_EQ(behind.size(), LineBlock::padding);
    }
}

TEST(LineCutter, FindsNothingInNothing) {
    EXPECT_THAT(cut(""), IsEmpty());
    EXPECT_THAT(cut("\n \r\n\t\n"), IsEmpty());
    EXPECT_THAT(cut("\xEF\xBB\xBF"), IsEmpty());
    EXPECT_THAT(cut("\xEF\xBB\xBF\r\n"), IsEmpty());
}

TEST(LineCutter, TakesACaseOfJustTheSizeThatIsAllowed) {
    const std::string most(most_case_bytes, 'x');
    EXPECT_EQ(cut("{}\n" + most + "\n{}"), (std::vector<Line>{{"{}", 1}, {most, 2}, {"{}", 3}}));
    EXPECT_EQ(cut("{}\n" + most), (std::vector<Line>{{"{}", 1}, {most, 2}}));
}

TEST(LineCutter, DropsTheTextOfALineThatIsTooLargeAndGoesOnBehindIt) {
    const std::string large(most_case_bytes + 1, 'x');
    EXPECT_EQ(cut("{}\n" + large + "\n\n{}"), (std::vector<Line>{{"{}", 1}, {"", 2, true}, {"{}", 4}}));
    EXPECT_EQ(cut(large), (std::vector<Line>{{"", 1, true}}));
    EXPECT_EQ(cut(large + large + large + "\n" + large + "\na\nb\n"),
              (std::vector<Line>{{"", 1, true}, {"", 2, true}, {"a", 3}, {"b", 4}}));
}

TEST(LineCutter, SkipsALineThatIsTooLargeAsOneCase) {
    const TextFile file(std::string(2 * most_case_bytes, 'x') + "\na\nb\n");
    InputFile input(file.path());
    LineCutter cutter(input, "test");
    EXPECT_EQ(cutter.skip(2), 2U);
    EXPECT_EQ(cut(cutter, 10), (std::vector<Line>{{"b", 3}}));
}

TEST(LineCutter, HandsOutWhatAPipeHasWithoutWaitingForABlock) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const std::string path = "/dev/fd/" + std::to_string(ends[0]);
    InputFile input(path);
    LineCutter cutter(input, "test");
    ASSERT_EQ(write(ends[1], "a\nb", 3), 3);
    EXPECT_EQ(cutter.next()->lines, "a\n");
    ASSERT_EQ(write(ends[1], "c\n", 2), 2);
    EXPECT_EQ(cutter.next()->lines, "bc\n");
    close(ends[1]);
    close(ends[0]);
    EXPECT_FALSE(cutter.next());
}

TEST(InputFile, HandsOutOnceMoreWhatTellsTheKind) {
    const TextFile file("{\"id\": 1}\n{\"id\": 2}\n");
    InputFile input(file.path());
    EXPECT_EQ(input.detect_kind(), BatchKind::lines);
    LineCutter cutter(input, "test");
    EXPECT_EQ(cut(cutter, 10), (std::vector<Line>{{"{\"id\": 1}", 1}, {"{\"id\": 2}", 2}}));
}

TEST(InputFile, EndsWhenToldToStop) {
    std::array<int, 2> silent{};
    std::array<int, 2> stop{};
    ASSERT_EQ(pipe(silent.data()), 0);
    ASSERT_EQ(pipe(stop.data()), 0);
    InputFile input("/dev/fd/" + std::to_string(silent[0]), stop[0]);
    std::jthread other([&] { EXPECT_EQ(write(stop[1], "x", 1), 1); });
    std::string into(10, '\0');
    EXPECT_EQ(input.read(into), 0U);
    other.join();
    for (const int end : {silent[0], silent[1], stop[0], stop[1]}) close(end);
}

}  // namespace
}  // namespace zhunsheng::cli
