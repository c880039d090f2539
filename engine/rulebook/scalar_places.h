#pragma once
// From the value of a YAML scalar back to the file: which byte of the file each byte of the value came from.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/located_text.h"

namespace zhunsheng::rulebook {

/// How a scalar was written.
enum class Notation : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct PlacedScalar {
    text::LocatedText text;
    Notation notation = Notation::plain;
};

/// Leads `value`, which a YAML parser read from the scalar that begins at byte `begin` of `file` (its quote,
/// block sign or first character), back to the file. A character of the value has the place of the same
/// character in the file; one that was written as an escape has the place of its backslash; a blank or line
/// break that stands for folded lines has the place of a line break. The notation span includes the quotes or
/// the block sign.
///
/// Nothing if the scalar, read by YAML 1.2, would not give `value`: then no place in it could be trusted.
[[nodiscard]] std::optional<PlacedScalar> place_scalar(text::SourceId source, std::string_view file,
                                                       std::size_t begin, std::string_view value);

}  // namespace zhunsheng::rulebook
