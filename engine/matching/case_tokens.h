#pragma once
// Finding the tokens of JSON texts.

#include <memory>
#include <optional>
#include <string_view>

#include "matching/read_sheet.h"

namespace zhunsheng::matching {

/// simdjson's first stage alone: it tells by SIMD where tokens begin, which its own second stage, and no other reader,
/// hands out. What follows that stage here knows types and keys, and so does in one pass what took two. Keeps its memory;
/// one thread.
class CaseTokens {
public:
    /// Bytes behind a text that must be readable.
    static constexpr std::size_t padding = 64;

    CaseTokens();
    ~CaseTokens();
    CaseTokens(CaseTokens&&) = delete;
    CaseTokens& operator=(CaseTokens&&) = delete;
    CaseTokens(const CaseTokens&) = delete;
    CaseTokens& operator=(const CaseTokens&) = delete;

    /// The tokens of a text of one or many cases, until the next call; nothing if it is not UTF-8, or a quote is not
    /// closed in its line. A line break ends the text, or a line break, a blank or NUL stands behind it.
    [[nodiscard]] std::optional<Tokens> find(std::string_view text);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace zhunsheng::matching
