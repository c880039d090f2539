// Looks at the first bytes of each line.

#include "result_lines.h"

#include <algorithm>
#include <array>

namespace zhunsheng::cli {
namespace {

/// A decision begins with "case".
constexpr std::array<std::string_view, 2> beginnings_of_errors{R"({"line":)", R"({"file":)"};
constexpr std::size_t telling_bytes = 8;

bool tells_of_error(std::string_view start) {
    return std::ranges::any_of(beginnings_of_errors,
                               [&](std::string_view beginning) { return start.starts_with(beginning); });
}

}  // namespace

void ResultLines::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t line_break = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, line_break);
        start_ += piece.substr(0, telling_bytes - std::min(telling_bytes, start_.size()));
        at_ += piece.size();
        bytes.remove_prefix(piece.size());
        if (bytes.empty()) return;
        bytes.remove_prefix(1);
        ++at_;
        end_line();
    }
}

void ResultLines::end_line() {
    ++(tells_of_error(start_) ? counts_.failed : counts_.decided);
    start_.clear();
    last_line_ = line_begin_;
    line_begin_ = at_;
}

}  // namespace zhunsheng::cli
