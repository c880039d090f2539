#pragma once
// From the JSON text of a case to its sheet, on the quick way.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/reading_steps.h"
#include "matching/sheet.h"

namespace zhunsheng::matching {

/// Where the tokens of a text begin: brackets, colons, commas, and every scalar (stage 1 of G. Langdale and D. Lemire,
/// Parsing Gigabytes of JSON per Second, 2019). The text is UTF-8, and quotes are closed.
struct Tokens {
    const char* text = nullptr;
    std::size_t size = 0;  ///< of the text; some bytes behind it can be read
    const std::uint32_t* at = nullptr;
    const std::uint32_t* end = nullptr;
    bool has_escapes = true;  ///< whether a backslash stands anywhere in the text
};

/// Reads cases whose keys and values are written in the plainest way, and takes over nothing that facts::read_case()
/// would refuse: whatever it does not expect, it leaves to that. From one case to the next it remembers which key
/// followed which. Borrows all; one thread.
class SheetReader {
public:
    SheetReader(const ReadingSteps& steps, const TextTable& texts, const vocabulary::Vocabulary& vocabulary,
                Sheet& sheet);

    /// Reads the case whose first token is at `tokens.at` and moves that behind its last. False if the case wants the
    /// plain way; then sheet and tokens are of no use.
    [[nodiscard]] bool read(Tokens& tokens);

    /// The case's name as JSON, with its quotes; empty if it has none. Stands in the text, or until the next case.
    [[nodiscard]] std::string_view name() const { return name_; }

private:
    [[nodiscard]] bool object(std::uint32_t record, std::uint32_t row);
    [[nodiscard]] bool field(const FieldStep& step, std::uint32_t row);
    [[nodiscard]] bool record(const FieldStep& step, std::uint32_t row);
    [[nodiscard]] bool list(const FieldStep& step, std::uint32_t row);
    [[nodiscard]] bool record_items(const FieldStep& step);
    [[nodiscard]] bool elements(const FieldStep& step);
    [[nodiscard]] bool judgement(const FieldStep& step, std::uint32_t row);
    [[nodiscard]] bool scalar(const FieldStep& step, Cell& cell);
    [[nodiscard]] bool number(const FieldStep& step, Cell& cell) const;
    [[nodiscard]] bool text_of_token(std::string_view& text) const;
    [[nodiscard]] bool text(const FieldStep& step, Cell& cell);
    /// The field that the key at the current token names: the one that followed last time, if it is that.
    [[nodiscard]] const FieldStep* find(std::uint32_t record, std::uint16_t previous);
    [[nodiscard]] static bool is_key(const FieldStep& step, const char* key);

    [[nodiscard]] char next() const { return at_ < end_ ? text_[*at_] : '\0'; }
    [[nodiscard]] const char* token() const { return text_ + *at_; }
    [[nodiscard]] bool take(char wanted) {
        if (next() != wanted) return false;
        ++at_;
        return true;
    }

    const ReadingSteps& steps_;
    const TextTable& texts_;
    const vocabulary::Vocabulary& vocabulary_;
    Sheet& sheet_;
    const FieldStep* name_step_ = nullptr;
    std::vector<std::vector<std::uint16_t>>
        followers_;                    // by record, then by field: which came next; the first at [0]
    std::vector<std::uint32_t> rows_;  // of lists being read, innermost last
    std::vector<Cell> elements_;

    const char* text_ = nullptr;
    std::size_t size_ = 0;
    const std::uint32_t* at_ = nullptr;
    const std::uint32_t* end_ = nullptr;
    bool has_escapes_ = true;
    std::size_t declared_fields_ = 0;
    std::string_view name_;
    std::string name_text_;
};

}  // namespace zhunsheng::matching
