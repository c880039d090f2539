// Reads arguments.

#include "arguments.h"

#include <algorithm>

namespace zhunsheng::node {

std::string bytes_of(const Napi::Value& value) {
    if (value.IsString()) return value.As<Napi::String>().Utf8Value();
    if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array)
        throw Napi::TypeError::New(value.Env(), "a string or a Uint8Array is wanted");
    const auto bytes = value.As<Napi::Uint8Array>();
    if (bytes.ElementLength() == 0) return {};  // whose data may be nowhere
    return {reinterpret_cast<const char*>(bytes.Data()), bytes.ElementLength()};
}

std::vector<std::string> list_of_bytes(const Napi::Value& value) {
    if (!value.IsArray()) throw Napi::TypeError::New(value.Env(), "an array is wanted");
    const auto array = value.As<Napi::Array>();
    std::vector<std::string> list;
    list.reserve(array.Length());
    for (std::uint32_t index = 0; index < array.Length(); ++index) {
        const Napi::HandleScope scope(value.Env());
        list.push_back(bytes_of(array.Get(index)));
    }
    return list;
}

std::uint32_t number_of(const Napi::Value& value) {
    if (!value.IsNumber()) throw Napi::TypeError::New(value.Env(), "a number is wanted");
    return value.As<Napi::Number>().Uint32Value();
}

SharedRulebook rulebook_of(const Napi::Value& value) {
    if (!value.IsExternal()) throw Napi::TypeError::New(value.Env(), "a rulebook is wanted");
    return *value.As<Napi::External<SharedRulebook>>().Data();
}

zhunsheng_string lent(const std::string& text) { return {text.data(), text.size()}; }

std::vector<zhunsheng_string> lent(const std::vector<std::string>& texts) {
    std::vector<zhunsheng_string> all(texts.size());
    std::transform(texts.begin(), texts.end(), all.begin(),
                   [](const std::string& text) { return lent(text); });
    return all;
}

Options::Options(const Napi::CallbackInfo& info, std::size_t first)
    : on_(bytes_of(info[first])),
      name_(bytes_of(info[first + 1])),
      first_line_(static_cast<std::uint64_t>(info[first + 2].ToNumber().Int64Value())),
      flags_(number_of(info[first + 3])),
      threads_(number_of(info[first + 4])) {}

zhunsheng_options Options::lent() const {
    return {node::lent(on_), node::lent(name_), first_line_, flags_, threads_};
}

}  // namespace zhunsheng::node
