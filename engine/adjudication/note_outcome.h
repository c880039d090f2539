#pragma once
// The measures that are left, as facts for flags and procedure to read.

#include <vector>

#include "adjudication/apply_discretion.h"
#include "adjudication/choose_law.h"

namespace zhunsheng::adjudication {

/// Fills the case's list of measures ordered, if the vocabulary has one: a record for each standing measure, with what
/// its fields are declared to be for. What cannot be worked out yet stays unknown, and waits for what the measure waits
/// for.
void note_outcome(CaseFile& file, const ChosenSanctions& chosen, const std::vector<BandOfAct>& bands);

}  // namespace zhunsheng::adjudication
