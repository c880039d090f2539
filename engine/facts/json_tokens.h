#pragma once
// Finding the tokens of JSON texts.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace zhunsheng::facts {

/// simdjson's first stage alone: it tells by SIMD where tokens begin, which its own second stage, and no other reader,
/// hands out. Keeps its memory from text to text; one thread.
class JsonTokens {
public:
    /// Bytes behind a text that must be readable.
    static constexpr std::size_t padding = 64;

    /// Has room for texts of so many bytes from the first text on, and for longer ones as they come.
    explicit JsonTokens(std::size_t room = 0);
    ~JsonTokens();
    JsonTokens(JsonTokens&&) = delete;
    JsonTokens& operator=(JsonTokens&&) = delete;
    JsonTokens(const JsonTokens&) = delete;
    JsonTokens& operator=(const JsonTokens&) = delete;

    /// Where brackets, commas, colons, strings and other scalars begin, in the order of the text, with room for two more
    /// behind them; valid until the next call. Nothing if the text holds no token or is not UTF-8, a quote is not closed,
    /// or a control character stands in a string. All else is not looked at. Never throws but for want of memory.
    [[nodiscard]] std::optional<std::span<std::uint32_t>> find(std::string_view text);

private:
    struct Parser;
    std::size_t room_;
    std::unique_ptr<Parser> parser_;
};

}  // namespace zhunsheng::facts
