#pragma once
// Reads a file of lines in blocks of whole lines, padded as simdjson wants them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::bench {

/// A block is as large as stays in a core's cache together with its structural index.
inline constexpr std::size_t usual_block_bytes = std::size_t{1} << 18;

class LineBlocks {
public:
    /// Throws std::system_error if the file cannot be read. No line may be longer than a block.
    explicit LineBlocks(const std::string& path, std::size_t block_bytes = usual_block_bytes);
    LineBlocks(const LineBlocks&) = delete;
    LineBlocks& operator=(const LineBlocks&) = delete;
    LineBlocks(LineBlocks&&) = delete;
    LineBlocks& operator=(LineBlocks&&) = delete;
    ~LineBlocks();

    /// The next lines, each with its line feed; empty at the end. They live until the next call.
    std::string_view next();

    /// The bytes that one may read (but not heed) behind a block.
    static constexpr std::size_t padding = 64;

private:
    int file_;
    std::size_t block_bytes_;
    std::vector<char> bytes_;
    std::size_t begin_ = 0;  // of what was read and not yet given
    std::size_t end_ = 0;
};

/// All lines of a file at once, with the padding behind them. Throws std::system_error as LineBlocks does.
std::vector<char> read_padded(const std::string& path);

}  // namespace zhunsheng::bench
