#pragma once
// Whether it is always said which of several rules gives way.

#include "checking/draft.h"

namespace zhunsheng::checking {

/// Reports rules that prevail over one another in a circle, and pairs of sanctions that may meet in one act, order what
/// an act bears only once, and are ordered neither by what they say nor by a principle of the legal order.
void check_priorities(Draft& draft);

}  // namespace zhunsheng::checking
