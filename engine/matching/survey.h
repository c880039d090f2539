#pragma once
// A first look at many lines.

#include <cstddef>
#include <string_view>

namespace zhunsheng::matching {

struct Survey {
    std::size_t line_breaks = 0;
    bool has_backslash = false;
};

/// Looks at every byte, many at a time where the processor can.
[[nodiscard]] Survey survey_of(std::string_view text);

}  // namespace zhunsheng::matching
