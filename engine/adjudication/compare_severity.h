#pragma once
// Which of two bodies of sanctions is the lighter one for whoever bears it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "adjudication/apply_sanctions.h"

namespace zhunsheng::adjudication {

/// In what two bodies of sanctions differ.
enum class Aspect : std::uint8_t { none, presence, most, least, term, duty };

/// The side that is lighter; neither if they do not differ, open if facts are missing or nothing orders them.
enum class Lighter : std::uint8_t { first, second, neither, open };

struct Severity {
    Lighter lighter = Lighter::neither;
    Aspect aspect = Aspect::none;
    std::uint16_t kind = 0;     ///< the measure that decided
    std::string first, second;  ///< what each says of it, for a reader; empty where it orders none
    bool contrary = false;      ///< a later aspect points the other way
    std::vector<Fact> needs;    ///< what would settle an open comparison
};

/// Compares as a whole, never part by part: kind of measure by kind of measure in the legal order's severity, gravest
/// first; within a kind whether it is ordered at all, then the most, then the least that is possible, then the term,
/// then whether it must be ordered. The first difference decides. Measures that are no penalties do not count.
[[nodiscard]] Severity compare_severity(const CaseFile& file, const std::vector<const OrderedMeasure*>& first,
                                        const std::vector<const OrderedMeasure*>& second);

}  // namespace zhunsheng::adjudication
