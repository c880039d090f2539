#pragma once
// One step at a time through a scalar's notation and its value.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace zhunsheng::rulebook {

inline bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
inline bool is_break(char byte) { return byte == '\n' || byte == '\r'; }

/// One scalar being walked: `at_` in the file, `done_` in the value. Every step fails when the two disagree.
class ScalarWalk {
public:
    ScalarWalk(std::string_view file, std::size_t begin, std::string_view value)
        : file_(file), value_(value), at_(begin) {
        places_.reserve(value.size() + 1);
    }

    bool plain();
    bool single_quoted();
    bool double_quoted();
    bool literal();
    bool folded();

    [[nodiscard]] std::size_t end_of_content() const { return content_end_; }
    [[nodiscard]] std::size_t end_of_notation() const { return at_; }
    std::vector<std::uint32_t> take_places() {
        places_.push_back(static_cast<std::uint32_t>(content_end_));
        return std::move(places_);
    }

private:
    [[nodiscard]] bool at_end() const { return at_ >= file_.size(); }
    [[nodiscard]] char here() const { return at_end() ? '\n' : file_[at_]; }
    [[nodiscard]] bool finished() const { return done_ == value_.size(); }
    [[nodiscard]] std::size_t break_bytes() const {
        return file_.substr(at_).starts_with("\r\n") ? 2 : (at_end() ? 0 : 1);
    }

    bool emit(std::string_view bytes, std::size_t place);
    bool copy_byte();
    bool copy_line();
    bool fold_run();
    bool escape();
    bool escaped_break();
    bool close(char quote);
    std::vector<std::size_t> take_breaks();
    bool open_block();
    [[nodiscard]] std::optional<std::size_t> block_indentation() const;
    void skip_indentation(std::size_t indentation);
    bool blank_line() const;
    bool join_lines(std::size_t indentation);

    std::string_view file_;
    std::string_view value_;
    std::size_t at_;
    std::size_t done_ = 0;
    std::size_t content_end_ = 0;
    std::vector<std::uint32_t> places_;
};

}  // namespace zhunsheng::rulebook
