// The catalogue as a table, and its sentences filled in.

#include "diagnostics/catalogue.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <iterator>

namespace zhunsheng::diagnostics {
namespace {

constexpr Entry entries[] = {
#define ZHUNSHENG_DIAGNOSTIC(number, name, severity, zh, en, mend_zh, mend_en) \
    {Code::name, #name, Severity::severity, zh, en, mend_zh, mend_en},
#include "diagnostics/catalogue.def"
#undef ZHUNSHENG_DIAGNOSTIC
};

constexpr bool numbers_rise() {
    return std::ranges::adjacent_find(entries, std::greater_equal{}, &Entry::code) == std::end(entries);
}
static_assert(numbers_rise(), "catalogue.def: every number once, in order");
static_assert(std::begin(entries)->code >= Code{1000} && std::rbegin(entries)->code <= Code{8999},
              "catalogue.def: the thousand of a number is its stage, 1 to 8");

constexpr std::string_view prefix = "ZS";

}  // namespace

std::span<const Entry> catalogue() { return entries; }

const Entry& entry(Code code) {
    const auto* found = std::ranges::lower_bound(entries, code, {}, &Entry::code);
    assert(found != std::end(entries) && found->code == code);
    return *found;
}

const Entry* find_entry(std::string_view printed_code) {
    const auto* found =
        std::ranges::find_if(entries, [&](const Entry& each) { return printed(each.code) == printed_code; });
    return found == std::end(entries) ? nullptr : found;
}

std::string printed(Code code) { return std::string(prefix) + std::to_string(static_cast<unsigned>(code)); }

std::string filled(std::string_view sentence, std::span<const std::string> arguments) {
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool place = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}' &&
                           sentence[at + 1] >= '0' && sentence[at + 1] <= '9';
        const std::size_t which = place ? static_cast<std::size_t>(sentence[at + 1] - '0') : arguments.size();
        if (which < arguments.size()) {
            text += arguments[which];
            at += 2;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

}  // namespace zhunsheng::diagnostics
