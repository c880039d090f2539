#pragma once
// Which version of an instrument is in force on a date: the one function for engine and tools alike.

#include <cstdint>
#include <optional>

#include "checking/program.h"
#include "values/date.h"
#include "values/truth.h"

namespace zhunsheng::checking {

/// The version in force on `date`, as its index; nothing if none is.
[[nodiscard]] std::optional<std::uint16_t> version_on(const Instrument& instrument, values::Date date);

/// What is known of a date: some day from `first` to `last`, both included.
struct DateRange {
    values::Date first = values::Date::earliest();
    values::Date last = values::Date::latest();

    [[nodiscard]] bool is_certain() const { return first == last; }
};

/// Whether `version` is in force on a day of which only `when` is known: yes if on every such day, no if on none.
[[nodiscard]] values::Truth in_force(const Version& version, const DateRange& when);

}  // namespace zhunsheng::checking
