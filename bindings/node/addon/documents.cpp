// What a rulebook says of itself, and what is wrong with rule files.

#include "call.h"
#include "functions.h"
#include "rule_texts.h"

namespace zhunsheng::node {

Napi::Value explain(const Napi::CallbackInfo& info) {
    return run(
        info, [rulebook = rulebook_of(info[1]), name = bytes_of(info[2]), language = number_of(info[3])] {
            zhunsheng_text* explanation = nullptr;
            const auto status =
                zhunsheng_explain(rulebook.get(), lent(name), zhunsheng_language(language), &explanation);
            return Answer{status, Text(explanation), {}, {}};
        });
}

Napi::Value document(const Napi::CallbackInfo& info) {
    return run(info, [rulebook = rulebook_of(info[1]), name = bytes_of(info[2])] {
        zhunsheng_text* text = nullptr;
        const auto status = zhunsheng_document(rulebook.get(), lent(name), &text);
        return Answer{status, Text(text), {}, {}};
    });
}

Napi::Value lint(const Napi::CallbackInfo& info) {
    return run(info, [paths = list_of_bytes(info[1])] {
        zhunsheng_text* diagnostics = nullptr;
        const auto status = zhunsheng_lint(lent(paths).data(), paths.size(), &diagnostics);
        return Answer{status, {}, Text(diagnostics), {}};
    });
}

Napi::Value lint_texts(const Napi::CallbackInfo& info) {
    return run(info, [texts = RuleTexts(info[1], info[2])] {
        const auto all = texts.lent();
        zhunsheng_text* diagnostics = nullptr;
        const auto status = zhunsheng_lint_texts(all.data(), all.size(), &diagnostics);
        return Answer{status, {}, Text(diagnostics), {}};
    });
}

}  // namespace zhunsheng::node
