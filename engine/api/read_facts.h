#pragma once
// Reading a case, and saying what is wrong with it.

#include <cstdint>
#include <string_view>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "facts/frame.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

/// Where a case stands, for diagnostics.
struct CasePlace {
    std::string_view name;         ///< what to call its text
    std::uint64_t first_line = 1;  ///< the number of its first line
};

/// The facts of a case, absent if it has errors. Diagnostics are those in the report, and those of the case with their places.
[[nodiscard]] Checked<facts::Frame> read_facts(const checking::Program& program, std::string_view json,
                                               bool lenient, const CasePlace& place,
                                               diagnostics::Report report = {});

}  // namespace zhunsheng
