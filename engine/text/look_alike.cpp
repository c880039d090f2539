// Which characters look alike.

#include "text/look_alike.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/character_tables.h"
#include "text/utf8.h"

namespace zhunsheng::text {
namespace {

/// Cyrillic and Greek letters drawn like Latin ones, with those.
constexpr std::pair<std::u32string_view, std::u32string_view> foreign_letters[] = {
    {U"АВЕЅІЈКМНОРСТУХ", U"ABESIJKMHOPCTYX"},
    {U"асеоруіѕјһԁԛԝ", U"aceopyisjhdqw"},
    {U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", U"ABEZHIKMNOPTYX"},
    {U"οινυ", U"oivu"},
};

/// Characters of one group are hard to tell apart in one font or another; the first stands for all.
constexpr std::u32string_view groups[] = {
    U"0Oo〇○◯", U"1lI",    U"一-—–―ー─", U"日曰", U"未末", U"已己巳", U"土士",
    U"人入",    U"戊戌戍", U"干千于",    U"薄簿", U"侯候", U"折拆",
};

std::optional<char32_t> plain_of_copy(char32_t character) {
    const auto* found = std::ranges::lower_bound(copied_characters, character, {}, &CharacterCopy::copy);
    if (found == std::end(copied_characters) || found->copy != character) return std::nullopt;
    return found->plain;
}

std::optional<char32_t> latin_of(char32_t character) {
    for (const auto& [foreign, latin] : foreign_letters) {
        const std::size_t at = foreign.find(character);
        if (at != std::u32string_view::npos) return latin[at];
    }
    return std::nullopt;
}

}  // namespace

std::optional<char32_t> imitated(char32_t character) {
    if (character < 0x80) return std::nullopt;
    if (character >= U'！' && character <= U'～') return character - U'！' + U'!';
    if (const auto latin = latin_of(character)) return latin;
    return plain_of_copy(character);
}

std::string plain(std::string_view text) {
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        append(all, imitated(next.character).value_or(next.character));
        at += next.bytes;
    }
    return all;
}

std::string looks_of(std::string_view text) {
    std::string looks;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        const char32_t plain = imitated(next.character).value_or(next.character);
        const auto* group = std::ranges::find_if(
            groups, [&](std::u32string_view each) { return each.find(plain) != std::u32string_view::npos; });
        append(looks, group == std::end(groups) ? plain : group->front());
        at += next.bytes;
    }
    return looks;
}

}  // namespace zhunsheng::text
