#pragma once
// Dates and periods as they are written: `2023-04-01`, `2023年4月1日`, `2年3个月`, `3个工作日`, `15 days`.

#include <cstddef>
#include <optional>

#include "syntax/literals.h"
#include "syntax/passage.h"

namespace zhunsheng::syntax {

/// Reads a date in digits (`2023-04-01`) at `at`; refuses the like of `2023-4-1` and `2023/04/01`. Nothing
/// if the digits there have not that shape.
[[nodiscard]] std::optional<Literal> read_date_in_digits(Passage& passage, std::size_t at);

/// Reads what begins with the number at `at` that a unit of time follows.
[[nodiscard]] Literal read_date_or_period(Passage& passage, std::size_t at);

/// Refuses `6月`, which may mean June or six months. Nothing if that is not what stands at `at`.
[[nodiscard]] std::optional<Literal> refuse_bare_month(Passage& passage, std::size_t at);

}  // namespace zhunsheng::syntax
