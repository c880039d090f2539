#pragma once
// The day on which cases are decided that state none.

#include <optional>

#include "diagnostics/report.h"
#include "values/date.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

/// That of the options, or today; nothing, and an error, if the option is no date.
[[nodiscard]] std::optional<values::Date> decision_day(const DecideOptions& options,
                                                       diagnostics::Report& report);

}  // namespace zhunsheng
