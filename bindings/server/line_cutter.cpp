// Looks for line breaks.

#include "line_cutter.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::server {
namespace {

std::uint64_t line_breaks(std::string_view text) {
    return static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

}  // namespace

std::vector<Lines> LineCutter::add(std::string_view bytes) {
    std::vector<Lines> cut;
    while (true) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) break;
        const std::string_view rest_of_line = bytes.substr(0, end + 1);
        bytes.remove_prefix(end + 1);
        end_begun_line(rest_of_line, cut);
    }
    begin_line(bytes);
    return cut;
}

std::vector<Lines> LineCutter::finish() {
    std::vector<Lines> cut;
    if (!begun_.empty() || skipping_) end_begun_line({}, cut);
    return cut;
}

void LineCutter::begin_line(std::string_view bytes) {
    if (skipping_) return;
    if (begun_.size() + bytes.size() <= longest_) {
        begun_ += bytes;
        return;
    }
    skipping_ = true;
    begun_ = {};
}

void LineCutter::end_begun_line(std::string_view bytes, std::vector<Lines>& cut) {
    const std::size_t line_break = bytes.empty() ? 0 : 1;
    begin_line(bytes.substr(0, bytes.size() - line_break));
    const std::uint64_t number = next_++;
    if (std::exchange(skipping_, false)) {
        cut.push_back({{}, number, true});
        return;
    }
    if (cut.empty() || cut.back().overlong || number - cut.back().first >= most_lines) {
        cut.push_back({{}, number, false});
    }
    cut.back().text.append(begun_).append(bytes.substr(bytes.size() - line_break));
    begun_.clear();
}

std::vector<Lines> split(const Lines& lines, std::size_t parts) {
    std::vector<Lines> all;
    if (lines.overlong) all.push_back(lines);
    const std::size_t size = lines.text.size() / std::max<std::size_t>(parts, 1) + 1;
    std::string_view rest = lines.text;
    std::uint64_t first = lines.first;
    while (!rest.empty()) {
        const std::size_t end =
            std::min(rest.find('\n', std::min(size, rest.size()) - 1), rest.size() - 1) + 1;
        all.push_back({std::string{rest.substr(0, end)}, first, false});
        first += line_breaks(all.back().text);
        rest.remove_prefix(end);
    }
    return all;
}

}  // namespace zhunsheng::server
