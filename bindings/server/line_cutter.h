#pragma once
// Cutting the lines of a batch out of bytes that come in pieces of any size, in bounded memory.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::server {

/// Whole lines, one after another.
struct Lines {
    std::string text;         ///< each with its line break, but perhaps the last of a batch
    std::uint64_t first = 1;  ///< the number of the first
    bool overlong = false;    ///< it stands for one line that is too long, and has no text
};

/// Lines that are handed on together at most: a short line may have a long answer.
inline constexpr std::uint64_t most_lines = 256;

/// Hands on lines as soon as they are whole, so many together at most. Of a line that is too long nothing is kept.
class LineCutter {
public:
    LineCutter(std::size_t longest_line, std::uint64_t first_line)
        : longest_(longest_line), next_(first_line) {}

    /// The next bytes. The lines that became whole, in order.
    [[nodiscard]] std::vector<Lines> add(std::string_view bytes);
    /// What is left once all has come: the last line, if it has no line break.
    [[nodiscard]] std::vector<Lines> finish();
    /// Bytes that are kept of the line that is under way.
    [[nodiscard]] std::size_t held() const { return begun_.capacity(); }

private:
    void begin_line(std::string_view bytes);
    void end_begun_line(std::string_view bytes, std::vector<Lines>& cut);

    std::size_t longest_;
    std::uint64_t next_;     ///< number of the line that is under way
    std::string begun_;      ///< what there is of it
    bool skipping_ = false;  ///< it is too long
};

/// The lines in so many parts of about one size, or fewer.
[[nodiscard]] std::vector<Lines> split(const Lines& lines, std::size_t parts);

}  // namespace zhunsheng::server
