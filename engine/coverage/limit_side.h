#pragma once
// On which side of a limit a value lies, and how near.

#include <optional>
#include <string>

#include "checking/program.h"
#include "explanation/phrases.h"
#include "values/value.h"

namespace zhunsheng::coverage {

enum class Side : std::uint8_t {
    far,
    at,      ///< the limit itself
    beside,  ///< the nearest value for which the comparison comes out the other way than at the limit
};

/// Where `left` lies to the limit `right`. The nearest value is one smallest unit away: a fen, a day, a month, one of
/// whole numbers, a percent point, a tenth of other numbers.
[[nodiscard]] Side side_of(syntax::Operator operation, const values::Value& left, const values::Value& right,
                           values::Kind kind);

enum class Direction : std::uint8_t { down, up };

/// The value one smallest unit away; nothing if there is none.
[[nodiscard]] std::optional<values::Value> neighbour(const values::Value& value, values::Kind kind,
                                                     Direction direction);
/// The nearest value on the other side of a constant limit; nothing if there is none.
[[nodiscard]] std::optional<values::Value> beside(syntax::Operator operation, const values::Value& limit,
                                                  values::Kind kind);

/// The value as a rule would write it: "9999.99元", "2021-05-31", "11个月".
[[nodiscard]] std::string shown(const values::Value& value, values::Kind kind,
                                const explanation::Phrases& phrases);

}  // namespace zhunsheng::coverage
