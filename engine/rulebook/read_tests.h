#pragma once
// From YAML texts to rule tests.

#include <optional>
#include <string_view>

#include "diagnostics/report.h"
#include "rulebook/test_declarations.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// What a suggested test has wherever a person must work something out: a test that has it is faulty.
inline constexpr std::string_view placeholder = "【待填";

/// Reads the text as a file of rule tests. Every mistake is reported; a test with one is kept, marked as not sound.
/// Nothing if the text is no YAML mapping at all. Never throws.
[[nodiscard]] std::optional<TestFileDeclaration> read_test_file(text::SourceId id,
                                                                const text::SourceSet& sources,
                                                                diagnostics::Report& report);

}  // namespace zhunsheng::rulebook
