// The one place that knows simdjson's stages.

#include "facts/json_tokens.h"

#include <simdjson.h>

#include <algorithm>
#include <new>

namespace zhunsheng::facts {

struct JsonTokens::Parser {
    simdjson::dom::parser of;
};

JsonTokens::JsonTokens(std::size_t room) : room_(room), parser_(std::make_unique<Parser>()) {}
JsonTokens::~JsonTokens() = default;

std::optional<std::span<std::uint32_t>> JsonTokens::find(std::string_view text) {
    simdjson::dom::parser& parser = parser_->of;
    if (text.empty()) return std::nullopt;
    if (text.size() > parser.capacity() &&
        parser.allocate(std::max({text.size(), 2 * parser.capacity(), room_})) != simdjson::SUCCESS)
        throw std::bad_alloc();
    auto& stage = *parser.implementation;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (stage.stage1(bytes, text.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS)
        return std::nullopt;
    return std::span{stage.structural_indexes.get(), stage.n_structural_indexes};
}

}  // namespace zhunsheng::facts
