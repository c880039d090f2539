#pragma once
// What is compared in conditions: constants as numbers, and the range that anything else starts with.

#include <map>
#include <optional>
#include <string>

#include "linting/contradiction.h"
#include "linting/range.h"

namespace zhunsheng::linting {

/// The value of an expression that is the same in every case; nothing for others.
[[nodiscard]] std::optional<values::Value> constant_of(const Program& program, ExpressionId id);

/// Values as numbers, so that equal values have equal numbers and order is kept. Periods and records have none.
class Numbering {
public:
    [[nodiscard]] std::optional<Number> of(const values::Value& value);

private:
    std::map<std::string, std::int64_t, std::less<>> texts_;
};

/// What an expression can be, by its type and what the vocabulary says of it.
[[nodiscard]] Range first_range(const Program& program, ExpressionId id,
                                const std::optional<DateLimits>& dates);

}  // namespace zhunsheng::linting
