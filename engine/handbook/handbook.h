#pragma once
// All pages of the handbook of one program.

#include <vector>

#include "checking/program.h"
#include "zhunsheng/handbook.h"

namespace zhunsheng::handbook {

/// As zhunsheng::write_handbook().
[[nodiscard]] std::vector<HandbookPage> write_pages(const checking::Program& program, const TestRun& tests,
                                                    Language language);

}  // namespace zhunsheng::handbook
