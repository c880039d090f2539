#pragma once
// The words of the expression language that work on values, one literal each.

#include <span>
#include <string_view>
#include <vector>

#include "values/type.h"
#include "values/value.h"

namespace zhunsheng::functions {

/// A function: what it is called, what it takes and gives, and its body. Unknown arguments never reach the
/// body: the result is then unknown.
struct Function {
    std::string_view zh, en;  ///< its names in expressions
    std::vector<values::Type> takes;
    values::Type gives;
    std::string_view summary_zh, summary_en;
    std::string_view example;  ///< an expression that is true; a test evaluates it
    values::Value (*body)(std::span<const values::Value> arguments);
};

/// All functions, in the order of the reference.
[[nodiscard]] std::span<const Function> library();
/// By either name; null if there is none.
[[nodiscard]] const Function* find(std::string_view name);

}  // namespace zhunsheng::functions
