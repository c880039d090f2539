#pragma once
// The functions by topic; library() joins them in this order.

#include <vector>

#include "functions/library.h"

namespace zhunsheng::functions {

[[nodiscard]] std::vector<Function> date_functions();
[[nodiscard]] std::vector<Function> number_functions();
[[nodiscard]] std::vector<Function> text_functions();

}  // namespace zhunsheng::functions
