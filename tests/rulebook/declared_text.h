#pragma once
// Declarations as one text without places, so that two of them can be compared and shown.

#include <string>

#include "rulebook/declarations.h"

namespace zhunsheng::rulebook {

/// Every field that is not empty, as `name=value`, in the order of declarations.h.
[[nodiscard]] std::string declared_text(const FileContent& file);

}  // namespace zhunsheng::rulebook
