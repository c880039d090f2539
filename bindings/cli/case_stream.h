#pragma once
// Cutting an input into cases, one at a time: a single JSON object, an array of them, or one a line (NDJSON).

#include <cstdint>
#include <optional>
#include <streambuf>
#include <string>

#include "batch_kind.h"

namespace zhunsheng::cli {

/// A case as text, or what is wrong with the batch at this place.
struct CaseText {
    enum class Fault : std::uint8_t { none, overlong, unclosed_array, text_after_array };

    std::string text;
    std::uint32_t line = 1;  ///< of the input, where the case begins
    Fault fault = Fault::none;
};

/// Reads cases byte by byte, holding no more than one of them. Texts come out as they are: whether they are JSON, the
/// engine says. Only cutting needs care: brackets and commas inside texts do not count, the break of a line is no part of
/// it, and a byte order mark belongs to the file, not to its first line. (LineCutter is the fast way through NDJSON.)
/// Borrows the bytes, and throws what they throw when reading fails half-way.
class CaseStream {
public:
    CaseStream(std::streambuf& input, BatchKind kind) : input_(input), kind_(kind) {}

    [[nodiscard]] BatchKind kind() const { return kind_; }
    /// The next case; nothing at the end.
    [[nodiscard]] std::optional<CaseText> next();

private:
    static constexpr int end_of_text = std::streambuf::traits_type::eof();

    [[nodiscard]] std::optional<CaseText> next_line();
    [[nodiscard]] std::optional<CaseText> next_item();
    [[nodiscard]] std::optional<CaseText> rest();
    [[nodiscard]] CaseText read_item();
    [[nodiscard]] int peek() { return input_.sgetc(); }
    int take();
    void skip_blanks();
    static void keep(CaseText& text, int byte);

    std::streambuf& input_;
    std::uint32_t line_ = 1;
    bool inside_ = false;  ///< of the array
    bool done_ = false;
    BatchKind kind_;
};

}  // namespace zhunsheng::cli
