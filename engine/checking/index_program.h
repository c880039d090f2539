#pragma once
// What every case asks for.

#include "checking/program.h"

namespace zhunsheng::checking {

/// Fills the index of the program, whose rules and read fields must be complete.
void index_program(Program& program);

}  // namespace zhunsheng::checking
