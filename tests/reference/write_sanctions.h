#pragma once
// Measures, what gives way, and law in time as the decision contract has them.

#include "reference/remarks.h"

namespace zhunsheng::reference {

void write_sanctions(const Desk& desk, const WorkedOut& worked, Questions& questions, DecisionResult& result);

}  // namespace zhunsheng::reference
