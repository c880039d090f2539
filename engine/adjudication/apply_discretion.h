#pragma once
// Discretion: the part of a legal range to which the circumstances of an act point.

#include <cstdint>
#include <optional>
#include <vector>

#include "adjudication/apply_sanctions.h"

namespace zhunsheng::adjudication {

/// A discretion rule that holds, or that a given fact speaks for.
struct Circumstance {
    std::uint32_t rule = 0;
    Verdict verdict;
    std::vector<Citation> basis;
    DateRange when;
};

/// Where one act falls.
struct BandOfAct {
    std::optional<std::uint16_t> band;  ///< of the legal order; nothing where circumstances point both ways
    bool mixed = false;
    std::vector<Circumstance> circumstances;
};

/// One for each act. What must be taken into account comes before what may; of several bands on one side the one nearest
/// to the usual is taken; where both sides remain the whole range is left to a person. Empty if no bands are declared.
[[nodiscard]] std::vector<BandOfAct> apply_discretion(CaseFile& file, const std::vector<ActOfCase>& acts);

/// An amount that a legal range comes to in a band; both ends rounded to the fen.
struct SuggestedAmount {
    values::Number min;
    values::Number max;
};

/// The part of the measure's range that the band stands for; nothing if the range is not known, or is a single sum that
/// the band does not go below.
[[nodiscard]] std::optional<SuggestedAmount> suggest(const checking::Band& band,
                                                     const OrderedMeasure& measure);

}  // namespace zhunsheng::adjudication
