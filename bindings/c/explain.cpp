// What rules and facts say, and what is wrong with them.

#include <map>
#include <string_view>
#include <utility>

#include "guard.h"
#include "zhunsheng/lint.h"

namespace zhunsheng::c {
namespace {

zhunsheng_status give(const LintReport& report, zhunsheng_text** diagnostics) {
    hand_over(render_json(report.diagnostics), diagnostics);
    return report.has(Severity::error) ? ZHUNSHENG_REFUSED : ZHUNSHENG_OK;
}

std::optional<std::string> document(const Rulebook& rulebook, std::string_view name) {
    if (name == "case") return case_schema(rulebook);
    if (name == "decision") return decision_schema(rulebook);
    if (name == "rules") return rules_schema(rulebook);
    if (name == "tests") return tests_schema(rulebook);
    if (name == "diagnostics") return diagnostics_schema();
    if (name == "example") return example_case(rulebook);
    if (name == "facts.zh") return describe_facts(rulebook, Language::chinese);
    if (name == "facts.en") return describe_facts(rulebook, Language::english);
    return std::nullopt;
}

}  // namespace
}  // namespace zhunsheng::c

using namespace zhunsheng::c;

zhunsheng_status zhunsheng_explain(const zhunsheng_rulebook* rulebook, zhunsheng_string rule_or_article,
                                   zhunsheng_language language, zhunsheng_text** explanation) {
    return guard([&]() -> zhunsheng_status {
        clear(explanation);
        const auto wanted = borrowed(rule_or_article);
        const auto reader = language_of(language);
        if (rulebook == nullptr || !wanted || !reader) return ZHUNSHENG_WRONG_ARGUMENT;
        auto explained = zhunsheng::explain(rulebook->shared->rulebook(), *wanted, *reader);
        if (!explained) return ZHUNSHENG_NOT_FOUND;
        hand_over(std::move(*explained), explanation);
        return ZHUNSHENG_OK;
    });
}

zhunsheng_status zhunsheng_lint(const zhunsheng_string* paths, size_t count, zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(diagnostics);
        const auto read = paths_of(paths, count);
        return read ? give(zhunsheng::lint_rulebook(*read), diagnostics) : ZHUNSHENG_WRONG_ARGUMENT;
    });
}

zhunsheng_status zhunsheng_lint_texts(const zhunsheng_rule_text* texts, size_t count,
                                      zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(diagnostics);
        const auto read = texts_of(texts, count);
        return read ? give(zhunsheng::lint_rulebook(*read), diagnostics) : ZHUNSHENG_WRONG_ARGUMENT;
    });
}

zhunsheng_status zhunsheng_document(const zhunsheng_rulebook* rulebook, zhunsheng_string name,
                                    zhunsheng_text** document) {
    return guard([&]() -> zhunsheng_status {
        clear(document);
        const auto wanted = borrowed(name);
        if (rulebook == nullptr || !wanted) return ZHUNSHENG_WRONG_ARGUMENT;
        auto written = zhunsheng::c::document(rulebook->shared->rulebook(), *wanted);
        if (!written) return ZHUNSHENG_NOT_FOUND;
        hand_over(std::move(*written), document);
        return ZHUNSHENG_OK;
    });
}
