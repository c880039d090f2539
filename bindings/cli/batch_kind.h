#pragma once
// How an input holds its cases: one, an array of them, or one a line (NDJSON); and how large a case may be.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhunsheng::cli {

enum class BatchKind : std::uint8_t {
    single,  ///< the whole text is one case
    array,   ///< the items of a JSON array
    lines,   ///< every line that is not blank
};

/// The largest case; of a longer one the text is dropped and the fault told.
constexpr std::size_t most_case_mebibytes = 16;
constexpr std::size_t most_case_bytes = most_case_mebibytes << 20U;

/// What JSON takes for blank.
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[nodiscard]] bool is_blank(std::string_view text);

/// The kind of an input that begins like this, by its first two lines that are not blank; nothing if that takes more of
/// it: mostly the first line and a byte of the second one are enough. `whole`: there is no more.
[[nodiscard]] std::optional<BatchKind> kind_of(std::string_view head, bool whole);

}  // namespace zhunsheng::cli
