// The one place that knows simdjson's stages.

#include "matching/case_tokens.h"

#include <simdjson.h>

#include <algorithm>

namespace zhunsheng::matching {

struct CaseTokens::Parser {
    simdjson::dom::parser of;
};

CaseTokens::CaseTokens() : parser_(std::make_unique<Parser>()) {}
CaseTokens::~CaseTokens() = default;

std::optional<Tokens> CaseTokens::find(std::string_view text) {
    constexpr std::size_t least_room = std::size_t{1} << 20U;
    simdjson::dom::parser& parser = parser_->of;
    if (text.size() > parser.capacity() &&
        parser.allocate(std::max(text.size(), least_room)) != simdjson::SUCCESS)
        return std::nullopt;
    auto& stage = *parser.implementation;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (stage.stage1(bytes, text.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS)
        return std::nullopt;
    std::uint32_t* const at = stage.structural_indexes.get();
    std::uint32_t* const end = at + stage.n_structural_indexes;
    // Behind the last token all tokens are the line break at the end of the text, or what stands behind it.
    end[0] = end[1] = static_cast<std::uint32_t>(text.ends_with('\n') ? text.size() - 1 : text.size());
    return Tokens{text.data(), text.size(), at, end, true};
}

}  // namespace zhunsheng::matching
