#pragma once
// Writing JSON on one line for programs, or indented for people.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::explanation {

enum class JsonLayout : std::uint8_t { compact, pretty };

/// Writes JSON piece by piece and sets commas, line breaks and indentation; that the pieces fit together is up to the
/// caller. Neither layout ends with a line break.
class LaidOutJson {
public:
    explicit LaidOutJson(JsonLayout layout) : layout_(layout) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);
    void string(std::string_view value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// What is JSON already, such as a number that must keep its digits.
    void raw(std::string_view json);

    void member(std::string_view name, std::string_view value);
    void member(std::string_view name, const std::vector<std::string>& values);
    /// null for an empty text.
    void member_or_null(std::string_view name, std::string_view value);

    /// What was written; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    void open(char bracket);
    void close(char bracket);
    void begin_value();
    void begin_line();

    JsonLayout layout_;
    std::string json_;
    std::vector<bool> filled_;  ///< for each open bracket: whether something stands in it
    bool after_key_ = false;
};

}  // namespace zhunsheng::explanation
