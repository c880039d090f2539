// Reads JSON step by step, only to find out where it goes wrong; slower than read_json_tree(), and run after it.

#include "facts/syntax_fault.h"

#include <string>
#include <utility>
#include <vector>

#include "facts/json_path.h"
#include "facts/json_string.h"
#include "facts/notations.h"
#include "facts/read_case.h"
#include "facts/stray_text.h"
#include "text/utf8.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using diagnostics::Finding;

class SyntaxScan {
public:
    SyntaxScan(std::string_view json, text::SourceId source, diagnostics::Report& report)
        : json_(json), source_(source), report_(report) {}

    bool finds_fault() {
        while (!fault_) {
            at_ = std::min(json_.find_first_not_of(" \t\n\r", at_), json_.size());
            if (at_ == json_.size()) {
                return is_cut_short();
            }
            step();
        }
        return true;
    }

private:
    enum class Expected : std::uint8_t { value, value_or_end, key, key_or_end, colon, comma_or_end, nothing };

    /// A container that is not closed yet.
    struct Open {
        char closer;
        std::size_t begin;
        std::uint32_t position;  ///< of the item at hand
        std::string key;         ///< of the value at hand
    };

    void step() {
        if (const std::size_t length = comment_length(json_.substr(at_)); length > 0) {
            fault(Code::json_comment, at_, at_ + length);
            return;
        }
        const bool may_end = expected_ == Expected::value_or_end || expected_ == Expected::key_or_end;
        if (may_end && json_[at_] == open_.back().closer) {
            close();
            return;
        }
        switch (expected_) {
            case Expected::value:
            case Expected::value_or_end: value(); break;
            case Expected::key:
            case Expected::key_or_end: key(); break;
            case Expected::colon: colon(); break;
            case Expected::comma_or_end: comma_or_end(); break;
            case Expected::nothing: text_after_end(); break;
        }
    }

    void value() {
        const char first = json_[at_];
        if (first == '{' || first == '[') {
            open(first);
        } else if (first == '"') {
            if (string()) {
                after_value();
            }
        } else if (follows_comma(first)) {
            fault(Code::json_trailing_comma, comma_, comma_ + 1).fix(span(comma_, comma_ + 1), "");
        } else {
            word();
        }
    }

    void key() {
        if (json_[at_] == '"') {
            open_.back().key.clear();
            if (string()) {
                expected_ = Expected::colon;
            }
        } else if (follows_comma(json_[at_])) {
            fault(Code::json_trailing_comma, comma_, comma_ + 1).fix(span(comma_, comma_ + 1), "");
        } else {
            const std::string_view stray = stray_text(json_, at_);
            Finding& finding = fault(Code::json_key_expected, at_, at_ + stray.size(), {std::string(stray)});
            explain_stray_key(finding, stray, span(at_, at_ + stray.size()));
        }
    }

    void colon() {
        if (json_[at_] == ':') {
            ++at_;
            expected_ = Expected::value;
            return;
        }
        const std::string_view stray = stray_text(json_, at_);
        explain_full_width(fault(Code::json_colon_expected, at_, at_ + stray.size(), {std::string(stray)}),
                           stray);
    }

    void comma_or_end() {
        if (json_[at_] == open_.back().closer) {
            close();
        } else if (json_[at_] == ',') {
            comma_ = at_++;
            ++open_.back().position;
            open_.back().key.clear();
            expected_ = open_.back().closer == '}' ? Expected::key : Expected::value;
        } else {
            const std::string_view stray = stray_text(json_, at_);
            Finding& finding = fault(Code::json_comma_expected, at_, at_ + stray.size(),
                                     {std::string(stray), std::string(1, open_.back().closer)});
            finding.label(span(open_.back().begin, open_.back().begin + 1), "从这里开始",
                          "which begins here");
            explain_full_width(finding, stray);
        }
    }

    void text_after_end() {
        const std::string_view stray = stray_text(json_, at_);
        Finding& finding = fault(Code::json_text_after_end, at_, at_ + stray.size(), {std::string(stray)});
        if (json_[at_] == '{' || json_[at_] == '[') {
            finding.hint("如果这是另一个案件，请与前一个分开提交",
                         "if this is another case, submit it on its own");
        }
    }

    void open(char bracket) {
        if (open_.size() == static_cast<std::size_t>(max_case_depth)) {
            fault(Code::case_too_deep, at_, at_ + 1, {std::to_string(max_case_depth)});
            return;
        }
        const bool object = bracket == '{';
        open_.push_back({object ? '}' : ']', at_, 0, {}});
        expected_ = object ? Expected::key_or_end : Expected::value_or_end;
        ++at_;
    }

    void close() {
        open_.pop_back();
        ++at_;
        after_value();
    }

    void after_value() { expected_ = open_.empty() ? Expected::nothing : Expected::comma_or_end; }

    /// Whether a container is closed right after a comma.
    [[nodiscard]] bool follows_comma(char closer) const {
        return !open_.empty() && open_.back().closer == closer && open_.back().position > 0 &&
               (expected_ == Expected::key || closer == ']');
    }

    /// Reads a string, a key or a value; answers whether it is one.
    bool string() {
        const bool is_key = expected_ == Expected::key || expected_ == Expected::key_or_end;
        ScannedString scanned = scan_string(json_, at_);
        if (scanned.fault != StringFault::none) {
            string_fault(scanned);
            return false;
        }
        if (is_key) {
            open_.back().key = std::move(scanned.text);
        }
        at_ = scanned.end;
        return true;
    }

    void string_fault(const ScannedString& scanned) {
        const text::Span quote = span(at_, at_ + 1);
        const std::string written(json_.substr(scanned.fault_begin, scanned.fault_end - scanned.fault_begin));
        switch (scanned.fault) {
            case StringFault::unclosed: fault(Code::json_unclosed_string, at_, at_ + 1); break;
            case StringFault::control_character:
                fault(Code::json_control_character, scanned.fault_begin, scanned.fault_end,
                      {name_of_control(written.front()), escape_of_control(written.front())})
                    .label(quote, "文本从这里开始", "the text begins here");
                break;
            case StringFault::unknown_escape:
                fault(Code::json_unknown_escape, scanned.fault_begin, scanned.fault_end, {written});
                break;
            case StringFault::lone_surrogate:
                fault(Code::json_lone_surrogate, scanned.fault_begin, scanned.fault_end, {written});
                break;
            case StringFault::none: break;
        }
    }

    /// A literal, a number, or what is neither.
    void word() {
        const std::string_view stray = stray_text(json_, at_);
        if (stray == "true" || stray == "false" || stray == "null" || is_json_number(stray)) {
            at_ += stray.size();
            after_value();
            return;
        }
        const Code code = looks_like_number(stray) ? Code::json_malformed_number : Code::json_value_expected;
        Finding& finding = fault(code, at_, at_ + stray.size(), {std::string(stray)});
        explain_stray_value(finding, stray, span(at_, at_ + stray.size()));
    }

    /// At the end of the text.
    bool is_cut_short() {
        if (!open_.empty()) {
            const Open& last = open_.back();
            fault(Code::json_unclosed_bracket, last.begin, last.begin + 1,
                  {std::string(1, json_[last.begin]), std::string(1, last.closer)});
        } else if (expected_ != Expected::nothing) {
            fault(Code::case_empty, 0, json_.size());
        }
        return fault_;
    }

    Finding& fault(Code code, std::size_t begin, std::size_t end, std::vector<std::string> arguments = {}) {
        fault_ = true;
        return report_.add(code, span(begin, end), std::move(arguments)).pointer(pointer());
    }

    [[nodiscard]] std::string pointer() const {
        std::string pointer;
        for (const Open& each : open_) {
            if (each.closer == ']') {
                append_pointer_step(pointer, each.position);
            } else if (&each != &open_.back() || expected_ == Expected::colon ||
                       expected_ == Expected::value || expected_ == Expected::comma_or_end) {
                append_pointer_step(pointer, each.key);
            }
        }
        return pointer;
    }

    [[nodiscard]] text::Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view json_;
    text::SourceId source_;
    diagnostics::Report& report_;
    std::size_t at_ = 0;
    std::size_t comma_ = 0;  ///< the last one
    Expected expected_ = Expected::value;
    std::vector<Open> open_;
    bool fault_ = false;
};

bool report_encoding_fault(std::string_view json, text::SourceId source, diagnostics::Report& report) {
    const auto malformed = text::first_malformed(json);
    if (!malformed) {
        return false;
    }
    const auto byte = static_cast<std::uint32_t>(*malformed);
    Finding& finding = report.add(Code::malformed_utf8, {source, byte, byte + 1}, {std::to_string(byte)});
    if (json.starts_with("\xFF\xFE") || json.starts_with("\xFE\xFF")) {
        finding.hint("文本看来是 UTF-16 编码", "the text seems to be UTF-16");
    }
    return true;
}

}  // namespace

bool report_syntax_fault(std::string_view json, text::SourceId source, diagnostics::Report& report) {
    return report_encoding_fault(json, source, report) || SyntaxScan(json, source, report).finds_fault();
}

}  // namespace zhunsheng::facts
