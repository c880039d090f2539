// Reads buffers, and cuts them after line breaks.

#include "line_blocks.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <system_error>

namespace zhunsheng::cli {
namespace {

/// A line that fits, with its line break, is no longer than a case may be.
constexpr std::size_t most_room = most_case_bytes + 1;

/// Some lines at the beginning of a text.
struct Lines {
    std::size_t bytes = 0;
    std::size_t count = 0;
};

Lines first_lines(std::string_view text, std::size_t most) {
    Lines lines;
    while (lines.count < most && lines.bytes < text.size()) {
        lines.bytes = std::min(text.find('\n', lines.bytes), text.size() - 1) + 1;
        ++lines.count;
    }
    return lines;
}

}  // namespace

std::optional<BlockLine> BlockLines::next() {
    while (!rest_.empty()) {
        const std::size_t size = first_lines(rest_, 1).bytes;
        BlockLine line{rest_.substr(0, size), number_++};
        rest_.remove_prefix(size);
        if (line.text.ends_with('\n')) line.text.remove_suffix(1);
        if (line.text.ends_with('\r')) line.text.remove_suffix(1);
        if (!is_blank(line.text)) return line;
    }
    return std::nullopt;
}

/// Makes sure that there are whole lines in the buffer, unless there are none.
LineCutter::Ahead LineCutter::look_ahead() {
    if (begin_ < whole_) return Ahead::lines;
    if (!ended_) begin_buffer();
    while (begin_ == whole_ && !ended_) {
        if (end_ == room_ && room_ == most_room) return Ahead::overlong_line;
        if (end_ == room_) begin_buffer();
        read_more();
    }
    read_what_is_at_hand();
    pass_over_mark();
    return begin_ < whole_ ? Ahead::lines : Ahead::nothing;
}

/// Takes a larger buffer, or one in place of a buffer that blocks refer to, and keeps what was not handed out yet.
void LineCutter::begin_buffer() {
    const std::size_t kept = end_ - begin_;
    const std::size_t room = std::min(std::max(block_bytes_, 2 * kept), most_room);
    auto fresh = std::make_shared_for_overwrite<char[]>(room + LineBlock::padding);
    if (kept > 0) std::memcpy(fresh.get(), buffer_.get() + begin_, kept);
    buffer_ = std::move(fresh);
    room_ = room;
    begin_ = whole_ = 0;
    end_ = kept;
}

void LineCutter::read_more() {
    const std::size_t count = input_.read(std::span{buffer_.get() + end_, room_ - end_});
    ended_ = count == 0;
    const std::size_t line_break = std::string_view{buffer_.get() + end_, count}.rfind('\n');
    if (line_break != std::string_view::npos) whole_ = end_ + line_break + 1;
    end_ += count;
    if (ended_) whole_ = end_;
}

void LineCutter::read_what_is_at_hand() {
    try {
        while (!ended_ && end_ < room_ && input_.at_hand()) read_more();
    } catch (const std::system_error&) {
        // The lines that came before are handed out; then the next read tells.
    }
}

void LineCutter::pass_over_mark() {
    if (std::exchange(started_, true) || !whole_lines().starts_with(byte_order_mark)) return;
    begin_ += byte_order_mark.size();
}

/// Reads on, past the end of the line, and keeps nothing of it.
void LineCutter::drop_line() {
    started_ = true;
    std::size_t line_break = std::string_view::npos;
    while (line_break == std::string_view::npos && !ended_) {
        begin_ = whole_ = end_ = 0;
        read_more();
        line_break = std::string_view{buffer_.get(), end_}.find('\n');
    }
    begin_ = line_break == std::string_view::npos ? end_ : line_break + 1;
    ++line_;
}

std::optional<LineBlock> LineCutter::next(std::size_t most_lines) {
    LineBlock block;
    block.first_line = line_;
    block.input = name_;
    switch (look_ahead()) {
        case Ahead::nothing: return std::nullopt;
        case Ahead::overlong_line:
            drop_line();
            block.overlong = true;
            return block;
        case Ahead::lines: break;
    }
    const Lines lines = first_lines(whole_lines(), most_lines);
    block.bytes = buffer_;
    block.lines = whole_lines().substr(0, lines.bytes);
    begin_ += lines.bytes;
    line_ += lines.count;
    return block;
}

std::uint64_t LineCutter::skip(std::uint64_t cases) {
    std::uint64_t skipped = 0;
    while (true) {
        const Ahead ahead = look_ahead();
        if (ahead == Ahead::nothing) return skipped;
        const Lines line = ahead == Ahead::lines ? first_lines(whole_lines(), 1) : Lines{};
        const bool blank = ahead == Ahead::lines && is_blank(whole_lines().substr(0, line.bytes));
        if (!blank && skipped++ == cases) return cases;
        if (ahead == Ahead::overlong_line) {
            drop_line();
        } else {
            begin_ += line.bytes;
            ++line_;
        }
    }
}

}  // namespace zhunsheng::cli
