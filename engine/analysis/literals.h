#pragma once
// Values in rule tests: literals as expressions write them.

#include <optional>
#include <variant>

#include "diagnostics/report.h"
#include "syntax/tree.h"
#include "text/located_text.h"

namespace zhunsheng::analysis {

/// `3万元`, `2022年3月1日`, `10年`, `30%`.
using Literal = std::variant<syntax::NumberLiteral, syntax::DateLiteral, syntax::PeriodLiteral>;

/// The literal that all of `text` is; nothing if it is none. What is nearly one (`三万元`, `2022-3-1`) is reported as
/// expressions report it.
[[nodiscard]] std::optional<Literal> read_literal(const text::LocatedText& text, diagnostics::Report& report);

/// The same of one kind, also as case JSON writes it (`30000`); nothing if it is none, which is not reported.
[[nodiscard]] std::optional<values::Number> read_money(const text::LocatedText& text,
                                                       diagnostics::Report& report);
[[nodiscard]] std::optional<values::Date> read_date(const text::LocatedText& text,
                                                    diagnostics::Report& report);
[[nodiscard]] std::optional<values::Period> read_period(const text::LocatedText& text,
                                                        diagnostics::Report& report);

}  // namespace zhunsheng::analysis
