#pragma once
// What the engine gave, or the end of the measurement: measuring faults would be measuring something else.

#include <stdexcept>
#include <utility>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng::bench {

/// Throws std::runtime_error with the diagnostics if there is no value.
template <class T>
void require(const Checked<T>& result) {
    if (!result) throw std::runtime_error(render_text(result.diagnostics, Language::english));
}

/// The value; throws likewise.
template <class T>
[[nodiscard]] T value_of(Checked<T> result) {
    require(result);
    return std::move(*result.value);
}

}  // namespace zhunsheng::bench
