// Shows a file to the YAML library, and puts what was shown back.

#include "rulebook/shown_text.h"

#include <algorithm>

namespace zhunsheng::rulebook {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// No text that passed the guards holds these bytes.
constexpr char wide_stand_in = '\x1E';
constexpr char question_mark_stand_in = '\x1F';

bool is_wide(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

std::size_t end_of_run(std::string_view file, std::size_t at) {
    while (at < file.size() && is_wide(file[at])) ++at;
    return at;
}

/// The library ends an unquoted text inside brackets at a `?`, which YAML 1.2 does not. Behind a letter it is no sign
/// of YAML.
bool is_in_text(std::string_view file, std::size_t question_mark) {
    constexpr std::string_view before_signs = " \t\r\n[{,";
    return before_signs.find(file[question_mark - 1]) == std::string_view::npos;
}

/// Where the characters of the scalar's value are to be looked for: a block has a line of its own before, where a
/// comment may stand.
std::size_t begin_of_content(std::string_view file, std::size_t begin) {
    if (begin >= file.size() || (file[begin] != '|' && file[begin] != '>')) return begin;
    return std::min(file.find('\n', begin), file.size());
}

}  // namespace

ShownText::ShownText(std::string_view file) : file_(file) {
    const std::size_t start = file.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    text_.reserve(file.size() + 5);
    places_.reserve(file.size());
    for (std::size_t at = start; at < file.size();) {
        places_.push_back(static_cast<std::uint32_t>(at));
        const char byte = file[at];
        if (is_wide(byte)) {
            text_ += wide_stand_in;
            at = end_of_run(file, at);
            continue;
        }
        text_ += byte == '?' && at > start && is_in_text(file, at) ? question_mark_stand_in : byte;
        ++at;
    }
    text_ += text_.ends_with('\n') || text_.empty() ? "...\n" : "\n...\n";
}

std::size_t ShownText::place(std::size_t shown) const {
    return shown < places_.size() ? places_[shown] : file_.size() + (shown - places_.size());
}

std::string ShownText::restored(std::string_view value, std::size_t begin) const {
    std::string text;
    text.reserve(value.size());
    std::size_t at = begin_of_content(file_, begin);
    for (const char byte : value) {
        if (byte != wide_stand_in) {
            text += byte == question_mark_stand_in ? '?' : byte;
            continue;
        }
        while (at < file_.size() && !is_wide(file_[at])) ++at;
        if (at >= file_.size()) break;
        const std::size_t end = end_of_run(file_, at);
        text += file_.substr(at, end - at);
        at = end;
    }
    return text;
}

}  // namespace zhunsheng::rulebook
