#pragma once
// What to say of a case that could not be cut out of its input.

#include "case_stream.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::cli {

/// What is wrong with the input at a place; empty if that is not known before the case is read.
[[nodiscard]] Diagnostics diagnostics_of(CaseText::Fault fault);

}  // namespace zhunsheng::cli
