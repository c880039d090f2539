#pragma once
// Cutting input into cases, one at a time: a single JSON object, an array of them, or one a line (NDJSON).

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace zhunsheng::cli {

enum class BatchKind : std::uint8_t {
    single,  ///< the whole text is one case
    array,   ///< the items of a JSON array
    lines,   ///< every line that is not blank
};

/// A case as text, or what is wrong with the batch at this place.
struct CaseText {
    enum class Fault : std::uint8_t { none, overlong, unclosed_array, text_after_array };

    std::string text;
    std::uint32_t line = 1;  ///< of the input, where the case begins
    Fault fault = Fault::none;
};

/// Reads cases from a stream, holding no more than one of them and a buffer. Texts come out as they are: whether they
/// are JSON, the engine says. Only cutting needs care: brackets and commas inside texts do not count.
/// Borrows the stream, and throws std::ios_base::failure where its buffer does: when reading fails half-way.
class CaseStream {
public:
    /// The largest case; of a longer one the text is dropped and the fault told.
    static constexpr std::size_t most_mebibytes = 16;

    /// `lines_expected`: the file's name says that it is NDJSON, so its first lines are not asked.
    CaseStream(std::istream& input, bool lines_expected);

    [[nodiscard]] BatchKind kind() const { return kind_; }
    /// The next case; nothing at the end.
    [[nodiscard]] std::optional<CaseText> next();

private:
    static constexpr int end_of_text = std::istream::traits_type::eof();

    [[nodiscard]] BatchKind detect();
    [[nodiscard]] std::optional<std::string> next_full_line();
    [[nodiscard]] std::optional<CaseText> next_line();
    [[nodiscard]] std::optional<CaseText> next_item();
    [[nodiscard]] std::optional<CaseText> rest();
    [[nodiscard]] CaseText read_item();
    [[nodiscard]] int peek();
    int take();
    void skip_blanks();
    static void keep(CaseText& text, int byte);

    std::streambuf& input_;
    std::string ahead_;     ///< read to detect the kind, still to be handed out
    std::size_t used_ = 0;  ///< of `ahead_`
    std::uint32_t line_ = 1;
    bool inside_ = false;  ///< of the array
    bool done_ = false;
    BatchKind kind_ = BatchKind::single;
};

/// Whether every bracket of `text` that is not inside a JSON text is closed, and at least one is opened.
[[nodiscard]] bool is_balanced(std::string_view text);

}  // namespace zhunsheng::cli
