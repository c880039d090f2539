// Literal and folded blocks.

#include "rulebook/scalar_walk.h"

#include <algorithm>

namespace zhunsheng::rulebook {

namespace {

constexpr auto npos = std::string_view::npos;

}  // namespace

/// Steps over the block sign, its indicators and a comment, to the first line of the content.
bool ScalarWalk::open_block() {
    const std::size_t end = file_.find_first_of("\r\n", at_);
    content_end_ = end == npos ? file_.size() : end;
    at_ = content_end_;
    at_ += break_bytes();
    return true;
}

namespace {

std::size_t leading_spaces(std::string_view line) {
    const std::size_t spaces = line.find_first_not_of(' ');
    return spaces == npos ? line.size() : spaces;
}

/// The first line with anything but blanks in it; nothing if there is none.
std::optional<std::string_view> first_line_with_text(std::string_view lines) {
    const std::size_t text = lines.find_first_not_of(" \r\n");
    if (text == npos) {
        return std::nullopt;
    }
    const std::size_t before = lines.find_last_of("\r\n", text);
    return lines.substr(before == npos ? 0 : before + 1);
}

}  // namespace

/// How deep the content stands, told by its first line here and in the value: right for `|2` as well.
std::optional<std::size_t> ScalarWalk::block_indentation() const {
    const auto written = first_line_with_text(file_.substr(std::min(at_, file_.size())));
    const auto read = first_line_with_text(value_);
    if (!read) {
        return npos;
    }
    if (!written || leading_spaces(*written) < leading_spaces(*read)) {
        return std::nullopt;
    }
    return leading_spaces(*written) - leading_spaces(*read);
}

void ScalarWalk::skip_indentation(std::size_t indentation) {
    for (std::size_t skipped = 0; skipped < indentation && !at_end() && here() == ' '; ++skipped) {
        ++at_;
    }
}

bool ScalarWalk::copy_line() {
    while (!finished() && !at_end() && !is_break(here())) {
        if (!copy_byte()) {
            return false;
        }
    }
    content_end_ = at_;
    return true;
}

bool ScalarWalk::literal() {
    open_block();
    const auto indentation = block_indentation();
    while (indentation && !finished()) {
        skip_indentation(*indentation);
        if (!copy_line()) {
            return false;
        }
        if (finished()) {
            break;
        }
        const bool last_line = at_end();
        if (!emit("\n", at_) || (last_line && !finished())) {
            return false;
        }
        at_ += break_bytes();
    }
    return indentation.has_value();
}

bool ScalarWalk::blank_line() const {
    const std::size_t text = file_.find_first_not_of(' ', at_);
    return text != npos && is_break(file_[text]);
}

/// The breaks from here to the next line with text.
std::vector<std::size_t> ScalarWalk::take_breaks() {
    std::vector<std::size_t> breaks{at_};
    at_ += break_bytes();
    while (blank_line()) {
        at_ = file_.find_first_not_of(' ', at_);
        breaks.push_back(at_);
        at_ += break_bytes();
    }
    return breaks;
}

/// The breaks between two lines of a folded block, which the value shows as one blank or as some breaks.
bool ScalarWalk::join_lines(std::size_t indentation) {
    const std::vector<std::size_t> breaks = take_breaks();
    const std::string_view rest = value_.substr(done_);
    const std::size_t kept = std::min(rest.find_first_not_of('\n'), rest.size());
    if (kept == 0) {
        skip_indentation(indentation);
        return breaks.size() == 1 && emit(" ", breaks.front());
    }
    if (kept > breaks.size()) {
        return false;
    }
    for (std::size_t number = 0; number < kept; ++number) {
        emit("\n", breaks[number]);
        content_end_ = breaks[number];
    }
    skip_indentation(indentation);
    return true;
}

bool ScalarWalk::folded() {
    open_block();
    const auto indentation = block_indentation();
    if (!indentation) {
        return false;
    }
    while (!finished() && (blank_line() || *indentation == npos)) {
        at_ = std::min(file_.find_first_not_of(' ', at_), file_.size());
        if (at_end() || !emit("\n", at_)) {
            return false;
        }
        content_end_ = at_;
        at_ += break_bytes();
    }
    skip_indentation(*indentation);
    while (!finished()) {
        if (!copy_line() || (!finished() && !join_lines(*indentation))) {
            return false;
        }
    }
    return true;
}

}  // namespace zhunsheng::rulebook
