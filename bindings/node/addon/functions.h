#pragma once
// The functions that the addon gives to JavaScript; source/native.ts says what they take.

#include <napi.h>

namespace zhunsheng::node {

Napi::Value load(const Napi::CallbackInfo& info);
Napi::Value load_texts(const Napi::CallbackInfo& info);
Napi::Value share(const Napi::CallbackInfo& info);
Napi::Value close(const Napi::CallbackInfo& info);

Napi::Value decide(const Napi::CallbackInfo& info);
Napi::Value decide_batch(const Napi::CallbackInfo& info);
Napi::Value decide_readably(const Napi::CallbackInfo& info);

Napi::Value explain(const Napi::CallbackInfo& info);
Napi::Value document(const Napi::CallbackInfo& info);
Napi::Value lint(const Napi::CallbackInfo& info);
Napi::Value lint_texts(const Napi::CallbackInfo& info);

}  // namespace zhunsheng::node
