#pragma once
// Which facts each rule reads.

#include "checking/program.h"

namespace zhunsheng::checking {

/// Fills `reads` and `telling_reads` of every rule, and `read_fields` of the program. Definitions must be typed.
void note_reads(Program& program);

}  // namespace zhunsheng::checking
