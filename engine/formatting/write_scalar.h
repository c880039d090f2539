#pragma once
// One scalar in its notation, at its new place.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "rulebook/yaml_document.h"

namespace zhunsheng::formatting {

/// `value` is what the scalar is to say, which its text may say otherwise only by blanks and spelling.
struct ScalarToWrite {
    const rulebook::Scalar& scalar;
    std::string_view file;  ///< the text that it was read from
    const std::string& value;
};

/// As written, without quotes that nothing asks for, or in the same notation with another value. Lines after the first
/// are indented by `indentation`. For a block scalar `comment` is set behind its sign.
[[nodiscard]] std::string write_scalar(const ScalarToWrite& what, std::size_t indentation,
                                       std::string_view comment = {});

/// On one line; nothing if it has to have several.
[[nodiscard]] std::optional<std::string> write_on_one_line(const ScalarToWrite& what);

/// A key, which always stands on one line.
[[nodiscard]] std::string write_key(const ScalarToWrite& what);

[[nodiscard]] bool is_block(const rulebook::Scalar& scalar);
/// Whether empty lines behind the scalar belong to it (`|+`).
[[nodiscard]] bool keeps_empty_lines(const rulebook::Scalar& scalar, std::string_view file);

}  // namespace zhunsheng::formatting
