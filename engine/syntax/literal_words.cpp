// The tables of truth words and units.

#include "syntax/literal_words.h"

#include <array>

namespace zhunsheng::syntax {
namespace {

constexpr auto truths = std::to_array<TruthWord>({
    {"是", true, true},
    {"真", true, true},
    {"true", true, false},
    {"否", false, true},
    {"假", false, true},
    {"false", false, false},
});

// clang-format off
constexpr auto all_units = std::to_array<Unit>({
    {"千", UnitKind::multiple, 1'000}, {"万", UnitKind::multiple, 10'000},
    {"百万", UnitKind::multiple, 1'000'000}, {"千万", UnitKind::multiple, 10'000'000},
    {"亿", UnitKind::multiple, 100'000'000},
    {"元", UnitKind::money, 1}, {"千元", UnitKind::money, 1'000}, {"万元", UnitKind::money, 10'000},
    {"百万元", UnitKind::money, 1'000'000}, {"千万元", UnitKind::money, 10'000'000},
    {"亿元", UnitKind::money, 100'000'000}, {"yuan", UnitKind::money, 1},
    {"%", UnitKind::percent, 1}, {"percent", UnitKind::percent, 1},
    {"年", UnitKind::years, 1}, {"year", UnitKind::years, 1}, {"years", UnitKind::years, 1},
    {"个月", UnitKind::months, 1}, {"month", UnitKind::months, 1}, {"months", UnitKind::months, 1},
    {"日", UnitKind::days, 1}, {"天", UnitKind::days, 1}, {"day", UnitKind::days, 1},
    {"days", UnitKind::days, 1},
    {"个工作日", UnitKind::working_days, 1}, {"工作日", UnitKind::working_days, 1},
    {"working day", UnitKind::working_days, 1}, {"working days", UnitKind::working_days, 1},
});
// clang-format on

}  // namespace

std::span<const TruthWord> truth_words() { return truths; }
std::span<const Unit> units() { return all_units; }

}  // namespace zhunsheng::syntax
