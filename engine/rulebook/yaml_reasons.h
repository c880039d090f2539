#pragma once
// Why a text is no YAML, in words that help its author: from where reading stopped to what was probably
// meant.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// One thing to report, kept until it is known whether this reading counts.
struct Refusal {
    diagnostics::Code code{};
    text::Span span;
    std::vector<std::string> arguments;
    std::optional<text::Span> first;  ///< the first of two equal keys, the bracket that is open
};

/// What the YAML library stumbled over.
enum class Stumble : std::uint8_t {
    colon,         ///< a `: ` where no key can end
    no_end,        ///< a text or a list item where the mapping or list should go on or end
    block_sign,    ///< something after `|` or `>`
    open_quote,    ///< the file ends inside quotes
    open_bracket,  ///< the file ends inside brackets
    bracket,       ///< a closing bracket that closes nothing
    dash,          ///< a list begins on the line of its key
    escape,        ///< no such escape
    alias,         ///< `*name` or `&name`, malformed
    tag,           ///< `!name`, malformed
    reserved,      ///< a text that begins with a character that YAML keeps for itself
    tab,
    further_text,  ///< text after the document's end
    other,
};

/// Where reading stopped, and what was read last.
struct StopPlace {
    Stumble stumble = Stumble::other;
    text::SourceId source;
    std::string_view text;                    ///< of the file
    std::size_t byte = 0;                     ///< where it stopped
    std::optional<text::Span> last_text;      ///< the last scalar
    std::optional<text::Span> last_brackets;  ///< the last `[…]` or `{…}` that was closed
    std::optional<text::Span> open_brackets;  ///< the innermost one that is open
};

[[nodiscard]] Refusal explain_stop(const StopPlace& stop);

}  // namespace zhunsheng::rulebook
