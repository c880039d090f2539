#pragma once
// JSON for people to read: two blanks for each level, one member a line.

#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::facts {

/// Writes JSON piece by piece and sets commas, lines and indentation; that the pieces fit together is up to the caller.
class IndentedJson {
public:
    IndentedJson& begin_object() { return open('{'); }
    IndentedJson& end_object() { return close('}'); }
    IndentedJson& begin_array() { return open('['); }
    IndentedJson& end_array() { return close(']'); }
    IndentedJson& key(std::string_view name);
    IndentedJson& text(std::string_view value);
    /// A number or a literal, as it is.
    IndentedJson& word(std::string_view json);

    IndentedJson& member(std::string_view name, std::string_view value) { return key(name).text(value); }

    /// What was written, with a line break at its end; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    IndentedJson& open(char bracket);
    IndentedJson& close(char bracket);
    void begin_value();
    void begin_line();

    std::string json_;
    std::vector<bool> empty_;  ///< of each open container: whether nothing was written into it yet
    bool after_key_ = false;
};

}  // namespace zhunsheng::facts
