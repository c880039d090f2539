// Rulebooks: loading, sharing, describing.

#include <memory>
#include <utility>

#include "guard.h"

namespace zhunsheng::c {
namespace {

zhunsheng_status give(Checked<Rulebook> loaded, zhunsheng_rulebook** rulebook, zhunsheng_text** diagnostics) {
    hand_over(loaded.diagnostics, diagnostics);
    if (!loaded) return ZHUNSHENG_REFUSED;
    if (rulebook != nullptr) {
        auto shared = std::make_shared<const SharedRulebook>(std::move(*loaded.value));
        *rulebook = new zhunsheng_rulebook{std::move(shared)};
    }
    return ZHUNSHENG_OK;
}

}  // namespace
}  // namespace zhunsheng::c

using namespace zhunsheng::c;

zhunsheng_status zhunsheng_rulebook_load(const zhunsheng_string* paths, size_t count,
                                         zhunsheng_rulebook** rulebook, zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(rulebook, diagnostics);
        const auto read = paths_of(paths, count);
        if (!read) return ZHUNSHENG_WRONG_ARGUMENT;
        return give(zhunsheng::load_rulebook(*read), rulebook, diagnostics);
    });
}

zhunsheng_status zhunsheng_rulebook_load_texts(const zhunsheng_rule_text* texts, size_t count,
                                               zhunsheng_rulebook** rulebook, zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(rulebook, diagnostics);
        const auto read = texts_of(texts, count);
        if (!read) return ZHUNSHENG_WRONG_ARGUMENT;
        return give(zhunsheng::load_rulebook(*read), rulebook, diagnostics);
    });
}

zhunsheng_status zhunsheng_rulebook_share(const zhunsheng_rulebook* rulebook, zhunsheng_rulebook** shared) {
    return guard([&]() -> zhunsheng_status {
        clear(shared);
        if (rulebook == nullptr || shared == nullptr) return ZHUNSHENG_WRONG_ARGUMENT;
        *shared = new zhunsheng_rulebook{*rulebook};
        return ZHUNSHENG_OK;
    });
}

void zhunsheng_rulebook_destroy(zhunsheng_rulebook* rulebook) { delete rulebook; }

zhunsheng_status zhunsheng_rulebook_describe(const zhunsheng_rulebook* rulebook,
                                             zhunsheng_text** description) {
    return guard([&]() -> zhunsheng_status {
        clear(description);
        if (rulebook == nullptr) return ZHUNSHENG_WRONG_ARGUMENT;
        hand_over(zhunsheng::rulebook_json(rulebook->shared->rulebook()), description);
        return ZHUNSHENG_OK;
    });
}
