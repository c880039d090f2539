#pragma once
// Cutting NDJSON into blocks of whole lines: what one worker takes at a time.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "batch_kind.h"
#include "input_file.h"

namespace zhunsheng::cli {

/// Whole lines of one input; each ends with a line break, save perhaps the last of the input. Copies share the bytes,
/// which nobody changes any more, so a block may go to any thread.
struct LineBlock {
    /// So many bytes behind `lines` may be read, too, whatever they are: readers of JSON take many bytes at once.
    static constexpr std::size_t padding = 64;

    std::shared_ptr<const char[]> bytes;  ///< what `lines` lies in
    std::string_view lines;
    std::uint64_t first_line = 1;  ///< of the input, from 1
    bool overlong = false;         ///< instead of lines: one of more than 16 MiB, whose text was dropped
    std::string input;             ///< what to call the input in messages
};

/// A line of a block that is not blank, without its line break.
struct BlockLine {
    std::string_view text;
    std::uint64_t number = 1;  ///< of the input, from 1
};

/// Goes through the lines of a block that are not blank. Borrows the block.
class BlockLines {
public:
    explicit BlockLines(const LineBlock& block) : rest_(block.lines), number_(block.first_line) {}
    /// The next line; nothing at the end.
    [[nodiscard]] std::optional<BlockLine> next();

private:
    std::string_view rest_;
    std::uint64_t number_;
};

/// Cuts an input into blocks: reads as much as is at hand, up to a block, and hands out its whole lines. Borrows the input,
/// and throws what it throws. A byte order mark at the start is passed over.
class LineCutter {
public:
    /// A block has about so many bytes at most, or one line. It and what is worked out of it fit into a core's cache.
    static constexpr std::size_t usual_bytes = std::size_t{128} << 10U;

    LineCutter(InputFile& input, std::string name, std::size_t block_bytes = usual_bytes)
        : input_(input), name_(std::move(name)), block_bytes_(block_bytes) {}

    /// The next block, of at most so many lines; nothing at the end.
    [[nodiscard]] std::optional<LineBlock> next(
        std::size_t most_lines = std::numeric_limits<std::size_t>::max());
    /// Passes over so many cases, and over the blank lines before the next one. Says how many were there.
    std::uint64_t skip(std::uint64_t cases);

private:
    enum class Ahead : std::uint8_t { lines, overlong_line, nothing };

    [[nodiscard]] Ahead look_ahead();
    void begin_buffer();
    void read_more();
    void read_what_is_at_hand();
    void pass_over_mark();
    void drop_line();
    [[nodiscard]] std::string_view whole_lines() const { return {buffer_.get() + begin_, whole_ - begin_}; }

    InputFile& input_;
    std::string name_;
    std::size_t block_bytes_;
    std::shared_ptr<char[]> buffer_;
    std::size_t room_ = 0;   ///< of the buffer, without padding
    std::size_t begin_ = 0;  ///< of what was not handed out yet
    std::size_t whole_ = 0;  ///< end of the last whole line
    std::size_t end_ = 0;    ///< of what was read
    std::uint64_t line_ = 1;
    bool started_ = false;
    bool ended_ = false;
};

}  // namespace zhunsheng::cli
