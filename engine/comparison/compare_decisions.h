#pragma once
// What two decisions of one case say otherwise.

#include <map>
#include <string>
#include <vector>

#include "zhunsheng/compare.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::comparison {

/// "finding_appears", …
[[nodiscard]] std::string_view name_of(EffectKind kind);
/// "出现新的认定", …
[[nodiscard]] const Sentence& title_of(EffectKind kind);

}  // namespace zhunsheng::comparison
