// Which values something can still have.

#include "linting/range.h"

#include <algorithm>
#include <iterator>

namespace zhunsheng::linting {

using syntax::Operator;

namespace {

// Counts, days and choices are nearer to nought; so no sum below can overflow.
const Number farthest{std::int64_t{1} << 62};
const Number farthest_negative{-(std::int64_t{1} << 62)};

/// The greatest whole number not above `number`.
Number::Wide floor_of(const Number& number) {
    const Number::Wide quotient = number.numerator() / number.denominator();
    const bool cut_upwards = number.is_negative() && !number.is_integer();
    return cut_upwards ? quotient - 1 : quotient;
}

}  // namespace

void Range::raise(const Bound& bound) {
    if (!least_ || bound.at > least_->at || (bound.at == least_->at && !bound.included)) least_ = bound;
}

void Range::lower(const Bound& bound) {
    if (!most_ || bound.at < most_->at || (bound.at == most_->at && !bound.included)) most_ = bound;
}

void Range::keep(Operator operation, const Number& bound) {
    const bool equal = operation == Operator::equal;
    if (operation == Operator::not_equal) drop(bound);
    if (operation == Operator::greater) raise({bound, false});
    if (equal || operation == Operator::greater_equal) raise({bound, true});
    if (operation == Operator::less) lower({bound, false});
    if (equal || operation == Operator::less_equal) lower({bound, true});
}

void Range::keep(const std::set<Number>& points) {
    if (!points_) {
        points_ = points;
        return;
    }
    std::set<Number> both;
    std::ranges::set_intersection(*points_, points, std::inserter(both, both.end()));
    points_ = both;
}

bool Range::holds(const Number& value) const {
    if (dropped_.contains(value)) return false;
    if (least_ && (value < least_->at || (value == least_->at && !least_->included))) return false;
    return !most_ || value < most_->at || (value == most_->at && most_->included);
}

bool Range::interval_is_empty() const {
    if (!least_ || !most_) return false;
    if (least_->at == most_->at) return !holds(least_->at);
    return least_->at > most_->at;
}

bool Range::every_whole_is_dropped() const {
    if (!whole_ || !least_ || !most_) return false;
    if (least_->at < farthest_negative || most_->at > farthest) return false;
    Number::Wide value = floor_of(least_->at);
    // One of so many values in a row is left, whatever was dropped.
    const Number::Wide last = std::min(floor_of(most_->at), value + 2 + Number::Wide(dropped_.size()));
    for (; value <= last; ++value) {
        const auto number = Number::ratio(value, 1);
        if (!number || holds(*number)) return false;
    }
    return true;
}

bool Range::is_empty() const {
    if (points_) {
        return std::ranges::none_of(*points_, [&](const Number& point) { return holds(point); });
    }
    return interval_is_empty() || every_whole_is_dropped();
}

}  // namespace zhunsheng::linting
