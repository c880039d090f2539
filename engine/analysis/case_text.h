#pragma once
// The case of a rule test as case JSON, each part of which still knows its place in the test.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/report.h"
#include "rulebook/yaml_document.h"
#include "text/source.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::analysis {

/// What a test may write for a part of a judgement that case JSON gives with its author.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 4> judgement_keys{
    {{"值", "value"}, {"判断人", "by"}, {"日期", "on"}, {"理由", "why"}}};

struct CaseText {
    /// A key or value of the JSON text and where it stands in the test.
    struct Piece {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        text::Span place;
    };

    std::string json;
    std::vector<Piece> pieces;  ///< in the order in which they begin; an outer one before those in it

    /// The place in the test of a place in the JSON text.
    [[nodiscard]] text::Span place_of(text::Span in_json) const;
};

/// Writes the mapping `facts` as case JSON: names and aliases of facts and of enumeration values become ids, `3万元`
/// becomes 30000, `是` true. What the vocabulary does not know, and values that are none of their type, are reported at
/// their places and left out; all else is left to whoever reads the JSON.
[[nodiscard]] CaseText write_case(const rulebook::Node& facts, const vocabulary::Vocabulary& vocabulary,
                                  diagnostics::Report& report);

}  // namespace zhunsheng::analysis
