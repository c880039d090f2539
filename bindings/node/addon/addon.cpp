// The addon: checks that it goes together with the library that it found, and gives its functions to JavaScript. It keeps
// nothing between calls, so that every worker thread may have it.

#include <napi.h>
#include <zhunsheng.h>

#include <string>

#include "functions.h"

namespace zhunsheng::node {
namespace {

void check_interface(Napi::Env env) {
    const std::uint32_t found = zhunsheng_abi_version();
    if (found == ZHUNSHENG_ABI_VERSION) return;
    throw Napi::Error::New(env, "libzhunsheng_c has interface " + std::to_string(found) +
                                    ", but this package is made for " +
                                    std::to_string(ZHUNSHENG_ABI_VERSION) + ": install the package anew");
}

template <auto function>
void give(Napi::Object& exports, const char* name) {
    exports.Set(name, Napi::Function::New<function>(exports.Env(), name));
}

}  // namespace

static Napi::Object initialise(Napi::Env env, Napi::Object exports) {
    check_interface(env);
    exports.Set("version", zhunsheng_version());
    give<load>(exports, "load");
    give<load_texts>(exports, "loadTexts");
    give<share>(exports, "share");
    give<close>(exports, "close");
    give<decide>(exports, "decide");
    give<decide_batch>(exports, "decideBatch");
    give<decide_readably>(exports, "decideReadably");
    give<explain>(exports, "explain");
    give<document>(exports, "document");
    give<lint>(exports, "lint");
    give<lint_texts>(exports, "lintTexts");
    return exports;
}

NODE_API_MODULE(zhunsheng, initialise)

}  // namespace zhunsheng::node
