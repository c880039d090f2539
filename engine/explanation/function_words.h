#pragma once
// The functions of the expression language as a lawyer would say them.

#include <string>
#include <string_view>
#include <vector>

#include "explanation/phrases.h"
#include "functions/library.h"

namespace zhunsheng::explanation {

/// "“甲”与“乙”中较大者"; "天数（…）" where no better words are known.
[[nodiscard]] std::string function_words(const functions::Function& function,
                                         const std::vector<std::string>& arguments, const Phrases& phrases);

}  // namespace zhunsheng::explanation
