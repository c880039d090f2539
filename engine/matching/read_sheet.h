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
/// Parsing Gigabytes of JSON per Second, 2019). The text is UTF-8, and quotes are closed. Behind the last token stand
/// two more that point to the end of the text, where a line break, a blank or NUL stands, and bytes that can be read.
struct Tokens {
    const char* text = nullptr;
    std::size_t size = 0;
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
    /// A place among the tokens. Functions that read from one answer the place behind, or null if they cannot; a local
    /// copy stays in a register, where a member would be stored and loaded again at every token.
    using Cursor = const std::uint32_t*;

    [[nodiscard]] Cursor object(const RecordSteps& steps, std::uint32_t row, Cursor at);
    [[nodiscard]] Cursor value(const FieldStep& step, std::uint32_t row, Cursor at);
    [[nodiscard]] Cursor list(const FieldStep& step, std::uint32_t row, Cursor at);
    [[nodiscard]] Cursor record_items(const FieldStep& step, Cursor at);
    [[nodiscard]] Cursor elements(const FieldStep& step, Cursor at);
    [[nodiscard]] Cursor judgement(const FieldStep& step, std::uint32_t row, Cursor at);
    [[nodiscard]] Cursor null(Cursor at) const;

    /// The scalar at the token as a cell, or `no_scalar`.
    [[nodiscard]] Cell scalar(const FieldStep& step, Reading reading, Cursor at);
    [[nodiscard]] Cell truth(Cursor at) const;
    [[nodiscard]] Cell number(const FieldStep& step, Cursor at) const;
    [[nodiscard]] Cell percent(const FieldStep& step, Cursor at) const;
    [[nodiscard]] Cell date(Cursor at) const;
    [[nodiscard]] Cell text(const FieldStep& step, Cursor at);
    [[nodiscard]] Cell escaped_text(const FieldStep& step, Cursor at);
    /// The characters between the quotes of the token, as they stand there; false if it is no text.
    [[nodiscard]] bool quoted(std::string_view& text, Cursor at) const;
    /// Whether a scalar that ends before `text` is all that its token is.
    [[nodiscard]] bool ends(const char* text, Cursor at) const {
        return text == text_ + at[1] || *text == ' ' || *text == '\t' || *text == '\r' || *text == '\n';
    }

    /// `key` begins behind its opening quote.
    [[nodiscard]] static bool is_key(const FieldStep& step, const char* key, const char* colon);
    /// A field, and what is remembered of it.
    struct LinkedStep {
        FieldStep step = {};
        LinkedStep* next = nullptr;  ///< the field that followed it last time
        std::uint64_t met_in = 0;    ///< the last object that had it
    };
    /// The field that the key at the token names; null if there is none.
    [[nodiscard]] LinkedStep* look_up(const RecordSteps& steps, Cursor at);
    [[nodiscard]] char byte(Cursor at) const { return text_[*at]; }

    const ReadingSteps& steps_;
    const TextTable& texts_;
    Sheet& sheet_;
    std::vector<std::vector<LinkedStep>> links_;  // by record
    std::vector<LinkedStep*> firsts_;             // by record: the field that came first last time
    std::uint64_t objects_ = 0;                   // that were read, ever
    std::vector<std::uint32_t> rows_;             // of lists being read, innermost last
    std::vector<Cell> elements_;
    std::uint32_t name_number_;  // of the field that is the case's name

    const char* text_ = nullptr;
    std::size_t size_ = 0;
    bool has_escapes_ = true;
    std::size_t declared_fields_ = 0;
    std::string_view name_;
    std::string name_text_;
};

}  // namespace zhunsheng::matching
