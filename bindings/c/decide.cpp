// One case: its decision as JSON, or as a person reads it.

#include <utility>

#include "request.h"

namespace zhunsheng::c {
namespace {

/// Calls `write` with the decision of the case, and hands over what it writes.
template <class Write>
zhunsheng_status decide(const Rulebook& rulebook, std::string_view text, const Request& request,
                        zhunsheng_text** written, zhunsheng_text** diagnostics, Write write) {
    const auto decided = zhunsheng::decide(rulebook, text, request.decide);
    hand_over(decided.diagnostics, diagnostics);
    if (!decided) return ZHUNSHENG_REFUSED;
    hand_over(write(*decided.value), written);
    return ZHUNSHENG_OK;
}

/// Only which violations are found.
zhunsheng_status match(const SharedRulebook& shared, std::string_view text, const Request& request,
                       zhunsheng_text** record, zhunsheng_text** diagnostics) {
    auto matcher = Matcher::create(shared.plan(), request.decide);
    if (!matcher) {
        hand_over(matcher.diagnostics, diagnostics);
        return ZHUNSHENG_REFUSED;
    }
    auto matched = matcher.value->match(text, {request.decide.name, request.first_line});
    hand_over(matched.diagnostics, diagnostics);
    if (!matched) return ZHUNSHENG_REFUSED;
    matched.value->pop_back();  // the line break
    hand_over(std::move(*matched.value), record);
    return ZHUNSHENG_OK;
}

}  // namespace
}  // namespace zhunsheng::c

using namespace zhunsheng::c;

zhunsheng_status zhunsheng_decide(const zhunsheng_rulebook* rulebook, zhunsheng_string a_case,
                                  const zhunsheng_options* options, zhunsheng_text** decision,
                                  zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(decision, diagnostics);
        const auto text = borrowed(a_case);
        const auto request = request_of(options);
        if (rulebook == nullptr || !text || !request) return ZHUNSHENG_WRONG_ARGUMENT;
        const SharedRulebook& shared = *rulebook->shared;
        if (request->findings) return match(shared, *text, *request, decision, diagnostics);
        return decide(shared.rulebook(), *text, *request, decision, diagnostics,
                      [&](const zhunsheng::Decision& decided) { return decided.json(!request->indented); });
    });
}

zhunsheng_status zhunsheng_decide_readably(const zhunsheng_rulebook* rulebook, zhunsheng_string a_case,
                                           const zhunsheng_options* options, zhunsheng_format format,
                                           zhunsheng_language language, zhunsheng_text** page,
                                           zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(page, diagnostics);
        const auto text = borrowed(a_case);
        const auto request = request_of(options);
        const auto reader = language_of(language);
        if (rulebook == nullptr || !text || !request || request->findings || !reader)
            return ZHUNSHENG_WRONG_ARGUMENT;
        if (format != ZHUNSHENG_PLAIN_TEXT && format != ZHUNSHENG_HTML) return ZHUNSHENG_WRONG_ARGUMENT;
        return decide(rulebook->shared->rulebook(), *text, *request, page, diagnostics,
                      [&](const zhunsheng::Decision& decided) {
                          return format == ZHUNSHENG_HTML ? decided.html(*reader) : decided.text(*reader);
                      });
    });
}
