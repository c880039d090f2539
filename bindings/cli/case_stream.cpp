// Cuts input at line breaks, or at the commas of an array.

#include "case_stream.h"

#include <utility>

namespace zhunsheng::cli {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_bytes = CaseStream::most_mebibytes << 20U;

/// Follows JSON text byte by byte: how deep it is, and whether inside a text. A text ends at a line break, which JSON
/// forbids inside one: so a missing quote spoils one case, not all that follow.
class Nesting {
public:
    void follow(char byte) {
        if (in_text_) {
            follow_in_text(byte);
            return;
        }
        if (byte == '"') in_text_ = true;
        if (byte == '{' || byte == '[') ++depth_;
        if ((byte == '}' || byte == ']') && depth_ > 0) --depth_;
    }

    [[nodiscard]] bool at_top() const { return depth_ == 0 && !in_text_; }

private:
    void follow_in_text(char byte) {
        if (byte == '\n') {
            in_text_ = escaped_ = false;
        } else if (escaped_) {
            escaped_ = false;
        } else if (byte == '\\') {
            escaped_ = true;
        } else if (byte == '"') {
            in_text_ = false;
        }
    }

    std::size_t depth_ = 0;
    bool in_text_ = false;
    bool escaped_ = false;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Whether a line that begins an object breaks off where an indented JSON text goes on in its next line.
bool goes_on(std::string_view line) {
    return std::string_view{"{[,:"}.find(line.back()) != std::string_view::npos;
}

/// Two lines of NDJSON rather than the first two of one JSON text. A first line cut short still counts as one.
bool are_lines(std::string_view first, std::string_view second) {
    if (is_balanced(first)) return true;
    return second.starts_with('{') && (!first.starts_with('{') || (is_balanced(second) && !goes_on(first)));
}

}  // namespace

bool is_balanced(std::string_view text) {
    Nesting nesting;
    for (const char byte : text) {
        nesting.follow(byte);
    }
    return nesting.at_top() && text.find_first_of("{[") != std::string_view::npos;
}

CaseStream::CaseStream(std::istream& input, bool lines_expected) : input_(*input.rdbuf()) {
    kind_ = lines_expected ? BatchKind::lines : detect();
}

BatchKind CaseStream::detect() {
    const std::optional<std::string> first = next_full_line();
    if (!first) return BatchKind::single;
    if (trimmed(*first).starts_with('[')) return BatchKind::array;
    const std::optional<std::string> second = next_full_line();
    return second && are_lines(trimmed(*first), trimmed(*second)) ? BatchKind::lines : BatchKind::single;
}

/// The next line that is not blank, put to `ahead_`, too; nothing at the end, or once as much was read as a case may have.
std::optional<std::string> CaseStream::next_full_line() {
    while (ahead_.size() <= most_bytes) {
        std::string line;
        for (int byte = input_.sbumpc(); byte != end_of_text; byte = input_.sbumpc()) {
            line += static_cast<char>(byte);
            if (byte == '\n' || line.size() > most_bytes) break;
        }
        if (line.empty()) return std::nullopt;
        ahead_ += line;
        if (!trimmed(line).empty()) return line;
    }
    return std::nullopt;
}

std::optional<CaseText> CaseStream::next() {
    if (done_) return std::nullopt;
    switch (kind_) {
        case BatchKind::single: return rest();
        case BatchKind::array: return next_item();
        case BatchKind::lines: break;
    }
    return next_line();
}

int CaseStream::peek() {
    if (used_ < ahead_.size()) return static_cast<unsigned char>(ahead_[used_]);
    return input_.sgetc();
}

int CaseStream::take() {
    const int byte = peek();
    if (byte == end_of_text) return byte;
    if (used_ < ahead_.size()) {
        if (++used_ == ahead_.size()) {
            ahead_ = {};
            used_ = 0;
        }
    } else {
        input_.sbumpc();
    }
    if (byte == '\n') ++line_;
    return byte;
}

void CaseStream::keep(CaseText& text, int byte) {
    if (text.fault == CaseText::Fault::overlong) return;
    if (text.text.size() < most_bytes) {
        text.text += static_cast<char>(byte);
    } else {
        text.text = {};
        text.fault = CaseText::Fault::overlong;
    }
}

std::optional<CaseText> CaseStream::rest() {
    CaseText whole;
    for (int byte = take(); byte != end_of_text; byte = take()) {
        keep(whole, byte);
    }
    done_ = true;
    return whole;
}

std::optional<CaseText> CaseStream::next_line() {
    while (peek() != end_of_text) {
        CaseText line;
        line.line = line_;
        for (int byte = take(); byte != end_of_text && byte != '\n'; byte = take()) {
            keep(line, byte);
        }
        if (line.fault != CaseText::Fault::none || !is_blank(line.text)) return line;
    }
    return std::nullopt;
}

void CaseStream::skip_blanks() {
    while (peek() != end_of_text && blanks.find(static_cast<char>(peek())) != std::string_view::npos) {
        take();
    }
}

std::optional<CaseText> CaseStream::next_item() {
    if (!std::exchange(inside_, true)) {
        while (take() != '[') {  // blanks, and a byte order mark
        }
        skip_blanks();
        if (peek() != ']') return read_item();
        take();
    } else {
        const int separator = take();
        if (separator == ',') return read_item();
        if (separator == end_of_text) {
            done_ = true;
            return CaseText{{}, line_, CaseText::Fault::unclosed_array};
        }
    }
    done_ = true;
    skip_blanks();
    if (peek() == end_of_text) return std::nullopt;
    return CaseText{{}, line_, CaseText::Fault::text_after_array};
}

CaseText CaseStream::read_item() {
    skip_blanks();
    CaseText item;
    item.line = line_;
    Nesting nesting;
    for (int byte = peek(); byte != end_of_text; byte = peek()) {
        if (nesting.at_top() && (byte == ',' || byte == ']')) break;
        nesting.follow(static_cast<char>(byte));
        keep(item, take());
    }
    item.text.erase(item.text.find_last_not_of(blanks) + 1);
    return item;
}

}  // namespace zhunsheng::cli
