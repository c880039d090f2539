// Any bytes as a rule file to be laid out: what comes out reads the same, and is left alone when laid out again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "zhunsheng/format_rules.h"

namespace {

using namespace zhunsheng;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// To refuse is always allowed, also because what came out read otherwise.
void check_format(std::string_view text, RuleSpelling spelling) {
    FormatOptions options;
    options.spelling = spelling;
    options.names = {"甲", "乙", "fee", "paid"};
    const auto once = format_rules(text, options);
    require(once || !once.diagnostics.empty());
    if (!once) {
        return;
    }
    const auto twice = format_rules(*once.value, options);
    require(!twice || *twice.value == *once.value);
    require(show_changes(*once.value, *once.value, Language::english).empty());
    static_cast<void>(show_changes(text, *once.value, Language::chinese));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_format(text, RuleSpelling::keep);
    check_format(text, RuleSpelling::english);
    check_format(text, RuleSpelling::chinese);
    return 0;
}
