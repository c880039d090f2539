#pragma once
// Which values something can still have.

#include <optional>
#include <set>

#include "syntax/operators.h"
#include "values/number.h"

namespace zhunsheng::linting {

using values::Number;

/// A set of numbers: an interval without some of its points, or a few points. Dates are days, choices their places in
/// the enumeration, truth 0 and 1.
class Range {
public:
    explicit Range(bool whole) : whole_(whole) {}

    /// Keeps the values for which `value operation bound` holds; equality and order only.
    void keep(syntax::Operator operation, const Number& bound);
    /// Keeps these values only.
    void keep(const std::set<Number>& points);
    void drop(const Number& point) { dropped_.insert(point); }

    /// Whether no value is left. Time grows with the number of points named.
    [[nodiscard]] bool is_empty() const;

private:
    struct Bound {
        Number at;
        bool included = true;
    };
    void raise(const Bound& bound);
    void lower(const Bound& bound);
    [[nodiscard]] bool holds(const Number& value) const;
    [[nodiscard]] bool interval_is_empty() const;
    [[nodiscard]] bool every_whole_is_dropped() const;

    bool whole_;
    std::optional<Bound> least_, most_;
    std::set<Number> dropped_;
    std::optional<std::set<Number>> points_;
};

}  // namespace zhunsheng::linting
