// Makes JavaScript values of answers.

#include "answer.h"

#include <utility>

namespace zhunsheng::node {
namespace {

/// What the shipped rules take, about.
constexpr std::int64_t rulebook_size = 1 << 20;

Napi::Value string_of(Napi::Env env, const char* bytes, std::size_t size) {
    napi_value value = nullptr;
    if (napi_create_string_utf8(env, bytes, size, &value) != napi_ok)
        throw Napi::RangeError::New(env, "the result is longer than a string may be");
    return {env, value};
}

Napi::Value text_of(Napi::Env env, const zhunsheng_text* text, Form form) {
    if (text == nullptr) return env.Null();
    const char* bytes = zhunsheng_text_bytes(text);
    const std::size_t size = zhunsheng_text_size(text);
    if (form == Form::bytes) return Napi::Buffer<char>::Copy(env, bytes, size);
    return string_of(env, bytes, size);
}

}  // namespace

Napi::Value handle_of(Napi::Env env, SharedRulebook rulebook, std::int64_t size) {
    auto held = std::make_unique<SharedRulebook>(std::move(rulebook));
    auto handle = Napi::External<SharedRulebook>::New(
        env, held.get(),
        [](Napi::BasicEnv collecting, SharedRulebook* collected, void* weight) {
            delete collected;
            Napi::MemoryManagement::AdjustExternalMemory(collecting,
                                                         -reinterpret_cast<std::intptr_t>(weight));
        },
        reinterpret_cast<void*>(static_cast<std::intptr_t>(size)));
    static_cast<void>(held.release());  // the finalizer's from now on
    Napi::MemoryManagement::AdjustExternalMemory(env, size);
    return handle;
}

Napi::Value value_of(Napi::Env env, const Answer& answer) {
    auto value = Napi::Array::New(env, 4);
    value.Set(0U, Napi::Number::New(env, answer.status));
    value.Set(1U, text_of(env, answer.text.get(), answer.form));
    value.Set(2U, text_of(env, answer.diagnostics.get(), Form::string));
    value.Set(3U, answer.rulebook ? handle_of(env, answer.rulebook, rulebook_size) : env.Null());
    return value;
}

}  // namespace zhunsheng::node
