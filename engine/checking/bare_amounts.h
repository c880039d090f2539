#pragma once
// Amounts of money whose unit was left out.

#include "checking/program.h"
#include "diagnostics/report.h"

namespace zhunsheng::checking {

/// Adds the fix where money is due and `found` is a bare number: the number in yuan. It is safe where no other unit can
/// be meant: of nought, and of a thousand or more; `5` may be 5万元.
void offer_unit(diagnostics::Finding& finding, const TypedExpression& found, values::Type due);

}  // namespace zhunsheng::checking
