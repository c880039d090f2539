// Numbers in Chinese numerals are refused, with the digits to write instead.

#include <array>
#include <optional>
#include <string>

#include "syntax/characters.h"
#include "syntax/digits.h"
#include "syntax/literals.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

struct Numeral {
    std::int64_t value = 0;
    std::size_t end = 0;
};

int digit_of(char32_t character) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    if (character == U'〇') return 0;
    if (character == U'两') return 2;
    const std::size_t place = digits.find(character);
    return place == std::u32string_view::npos ? -1 : static_cast<int>(place);
}

std::int64_t scale_of(char32_t character) {
    switch (character) {
        case U'十': return 10;
        case U'百': return 100;
        case U'千': return 1'000;
        default: return 0;
    }
}

// Up to 9999: `三`, `十五`, `五百二十`. 万 and 亿 are left to the unit that follows.
Numeral read_numeral(std::string_view text, std::size_t at) {
    Numeral numeral{0, at};
    std::int64_t digit = -1;
    for (Character here = character_at(text, at); here.bytes > 0; here = character_at(text, numeral.end)) {
        const std::int64_t scale = scale_of(here.character);
        if (const int next = digit_of(here.character); next >= 0) {
            if (digit > 0) break;
            digit = next;
        } else if (scale > 0) {
            numeral.value += scale * (digit < 0 ? 1 : digit);
            digit = -1;
        } else {
            break;
        }
        numeral.end += here.bytes;
    }
    if (digit > 0) numeral.value += digit;
    return numeral;
}

// `百分之三十` and `三分之一`: the end and the same in digits.
struct Rewritten {
    std::size_t end = 0;
    std::string digits;
};

std::optional<Rewritten> rewrite_percentage(std::string_view text, std::size_t at) {
    const std::size_t bytes = match_word(text, at, "百分之");
    if (bytes == 0) return std::nullopt;
    const Numeral numeral = read_numeral(text, at + bytes);
    if (numeral.end == at + bytes) return std::nullopt;
    return Rewritten{numeral.end, std::to_string(numeral.value) + "%"};
}

std::optional<Rewritten> rewrite_fraction(std::string_view text, std::size_t at) {
    const Numeral below = read_numeral(text, at);
    const std::size_t bytes = match_word(text, below.end, "分之");
    if (below.end == at || bytes == 0) return std::nullopt;
    const Numeral above = read_numeral(text, below.end + bytes);
    if (above.end == below.end + bytes) return std::nullopt;
    return Rewritten{above.end, std::to_string(above.value) + " ÷ " + std::to_string(below.value)};
}

std::optional<Rewritten> rewrite_with_unit(const Passage& passage, std::size_t at) {
    const Numeral numeral = read_numeral(passage.text(), at);
    if (numeral.end == at) return std::nullopt;
    const UnitMatch unit = unit_at(passage, numeral.end);
    if (unit.unit == nullptr) return std::nullopt;
    return Rewritten{unit.end, std::to_string(numeral.value) + passage.piece(numeral.end, unit.end)};
}

}  // namespace

std::size_t refuse_chinese_numeral(Passage& passage, std::size_t at) {
    std::optional<Rewritten> rewritten = rewrite_percentage(passage.text(), at);
    if (!rewritten) rewritten = rewrite_fraction(passage.text(), at);
    if (!rewritten) rewritten = rewrite_with_unit(passage, at);
    if (!rewritten) return at;
    passage
        .complain(Code::chinese_numeral, at, rewritten->end,
                  {passage.piece(at, rewritten->end), rewritten->digits})
        .fix(passage.span(at, rewritten->end), rewritten->digits);
    return rewritten->end;
}

}  // namespace zhunsheng::syntax
