// Loading, sharing and closing rulebooks.

#include "call.h"
#include "functions.h"
#include "rule_texts.h"

namespace zhunsheng::node {
namespace {

/// Owns the rulebook, and describes it.
Answer loaded(zhunsheng_status status, zhunsheng_rulebook* rulebook, zhunsheng_text* diagnostics) {
    Answer answer{status, {}, Text(diagnostics), {}};
    if (status != ZHUNSHENG_OK) return answer;
    answer.rulebook.reset(rulebook, zhunsheng_rulebook_destroy);
    zhunsheng_text* description = nullptr;
    answer.status = zhunsheng_rulebook_describe(rulebook, &description);
    answer.text.reset(description);
    return answer;
}

}  // namespace

Napi::Value load(const Napi::CallbackInfo& info) {
    return run(info, [paths = list_of_bytes(info[1])] {
        zhunsheng_rulebook* rulebook = nullptr;
        zhunsheng_text* diagnostics = nullptr;
        const auto status =
            zhunsheng_rulebook_load(lent(paths).data(), paths.size(), &rulebook, &diagnostics);
        return loaded(status, rulebook, diagnostics);
    });
}

Napi::Value load_texts(const Napi::CallbackInfo& info) {
    return run(info, [texts = RuleTexts(info[1], info[2])] {
        const auto all = texts.lent();
        zhunsheng_rulebook* rulebook = nullptr;
        zhunsheng_text* diagnostics = nullptr;
        const auto status = zhunsheng_rulebook_load_texts(all.data(), all.size(), &rulebook, &diagnostics);
        return loaded(status, rulebook, diagnostics);
    });
}

Napi::Value share(const Napi::CallbackInfo& info) { return handle_of(info.Env(), rulebook_of(info[0]), 0); }

Napi::Value close(const Napi::CallbackInfo& info) {
    if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "a rulebook is wanted");
    info[0].As<Napi::External<SharedRulebook>>().Data()->reset();
    return info.Env().Undefined();
}

}  // namespace zhunsheng::node
