// Cuts input at line breaks, or at the commas of an array.

#include "case_stream.h"

#include <utility>

#include "json_nesting.h"

namespace zhunsheng::cli {

std::optional<CaseText> CaseStream::next() {
    if (done_) return std::nullopt;
    switch (kind_) {
        case BatchKind::single: return rest();
        case BatchKind::array: return next_item();
        case BatchKind::lines: break;
    }
    return next_line();
}

int CaseStream::take() {
    const int byte = input_.sbumpc();
    if (byte == '\n') ++line_;
    return byte;
}

void CaseStream::keep(CaseText& text, int byte) {
    if (text.fault == CaseText::Fault::overlong) return;
    if (text.text.size() < most_case_bytes) {
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
        if (line.line == 1 && line.text.starts_with(byte_order_mark))
            line.text.erase(0, byte_order_mark.size());
        if (line.text.ends_with('\r')) line.text.pop_back();
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
    int separator = ',';
    if (std::exchange(inside_, true)) {
        separator = take();
    } else {
        while (take() != '[') {  // blanks, and a byte order mark
        }
        skip_blanks();
        if (peek() == ']') separator = take();
    }
    skip_blanks();
    if (separator == ',' && peek() != end_of_text) return read_item();
    done_ = true;
    if (separator != ']') return CaseText{{}, line_, CaseText::Fault::unclosed_array};
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
