#pragma once
// What the results that a batch has written say of it.

#include <cstdint>
#include <string>
#include <string_view>

#include "block_output.h"

namespace zhunsheng::cli {

/// Counts results, each one line of JSON, by how their lines begin. Remarks do not show in them.
class ResultLines {
public:
    /// The next bytes, in pieces of any size.
    void add(std::string_view bytes);

    [[nodiscard]] const Counts& counts() const { return counts_; }
    /// How many bytes whole lines take up; what follows is the beginning of one.
    [[nodiscard]] std::uint64_t whole_bytes() const { return line_begin_; }
    /// Where the last whole line begins.
    [[nodiscard]] std::uint64_t last_line() const { return last_line_; }

private:
    void end_line();

    Counts counts_;
    std::string start_;  ///< the first bytes of the line under way
    std::uint64_t at_ = 0;
    std::uint64_t line_begin_ = 0;
    std::uint64_t last_line_ = 0;
};

}  // namespace zhunsheng::cli
