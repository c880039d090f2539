// A small reader for citations: numerals, then units from the largest to the smallest.

#include "rulebook/citation.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

constexpr std::size_t most_in_a_range = 100;

/// Without blanks, and with brackets, commas and digits in their half-width form. `、` stays.
std::u32string normalized(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded read = text::decode(text, at);
        at += read.bytes;
        const auto twin = read.character == U'、' ? std::nullopt : text::ascii_twin(read.character);
        const char32_t character = twin ? static_cast<char32_t>(*twin) : read.character;
        if (character != U' ' && character != U'\n') {
            characters += character;
        }
    }
    return characters;
}

std::optional<std::uint16_t> digit_of(char32_t character) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    const std::size_t place = character == U'〇' ? 0 : character == U'两' ? 2 : digits.find(character);
    return place == std::u32string_view::npos ? std::nullopt
                                              : std::optional{static_cast<std::uint16_t>(place)};
}

std::optional<std::uint16_t> read_arabic(std::u32string_view text) {
    std::uint32_t number = 0;
    for (const char32_t digit : text) {
        if (digit < U'0' || digit > U'9' || number > 999) {
            return std::nullopt;
        }
        number = number * 10 + (digit - U'0');
    }
    return number == 0 || text.front() == U'0' ? std::nullopt
                                               : std::optional{static_cast<std::uint16_t>(number)};
}

/// Reads Han numerals: 千, 百, 十 and ones in falling order.
class HanNumeral {
public:
    explicit HanNumeral(std::u32string_view text) : rest_(text) {}

    /// Nothing unless all of the text is one number.
    std::optional<std::uint16_t> read() {
        for (const auto& [sign, value] : {std::pair{U"千", 1000}, {U"百", 100}, {U"十", 10}, {U"", 1}}) {
            zero_ = take_zero() || zero_;
            if (const auto digit = take(sign)) {
                // 零 must stand where a unit is left out, and only there.
                sound_ = sound_ && gap_ == zero_;
                number_ += *digit * value;
                gap_ = zero_ = false;
            } else {
                gap_ = number_ > 0;
            }
        }
        const bool whole = rest_.empty() && number_ > 0 && !zero_ && sound_;
        return whole ? std::optional{static_cast<std::uint16_t>(number_)} : std::nullopt;
    }

private:
    bool take_zero() {
        const bool found = number_ > 0 && !zero_ && rest_.starts_with(U'零');
        rest_.remove_prefix(found ? 1 : 0);
        return found;
    }

    /// The digit before `sign`; 1 for the 十 with which a number begins. The ones, without a sign, end the text.
    std::optional<int> take(std::u32string_view sign) {
        if (sign == U"十" && number_ == 0 && rest_.starts_with(sign)) {
            rest_.remove_prefix(1);
            return 1;
        }
        const auto digit = rest_.empty() ? std::nullopt : digit_of(rest_.front());
        const std::u32string_view behind = rest_.substr(digit ? 1 : 0);
        const bool fits = sign.empty() ? behind.empty() : behind.starts_with(sign);
        if (!digit || *digit == 0 || !fits) {
            return std::nullopt;
        }
        rest_ = behind.substr(sign.size());
        return *digit;
    }

    std::u32string_view rest_;
    int number_ = 0;
    bool zero_ = false;  ///< a 零 was read since the last digit
    bool gap_ = false;   ///< a unit was left out since the last digit
    bool sound_ = true;
};

std::optional<std::uint16_t> read_numeral(std::u32string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    return text.front() < 128 ? read_arabic(text) : HanNumeral(text).read();
}

/// Reads one citation from the front of a text.
class CitationReader {
public:
    explicit CitationReader(std::u32string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    bool take(std::u32string_view word) {
        const bool found = rest_.starts_with(word);
        rest_.remove_prefix(found ? word.size() : 0);
        return found;
    }

    /// 第N条[之M][第N款][第N项][第N目][前段], or what follows `before` if it begins with a smaller unit.
    std::optional<Citation> han(const std::optional<Citation>& before);
    /// Article 5(2)(1).
    std::optional<Citation> english();

private:
    std::optional<std::uint16_t> unit(std::u32string_view name);
    std::uint16_t bracketed();

    std::u32string_view rest_;
};

/// 第…条, with the number in brackets or not.
std::optional<std::uint16_t> CitationReader::unit(std::u32string_view name) {
    if (!rest_.starts_with(U"第")) {
        return std::nullopt;
    }
    const std::size_t end = rest_.find(name);
    if (end == std::u32string_view::npos) {
        return std::nullopt;
    }
    std::u32string_view number = rest_.substr(1, end - 1);
    if (number.starts_with(U'(') && number.ends_with(U')')) {
        number = number.substr(1, number.size() - 2);
    }
    const auto value = read_numeral(number);
    rest_.remove_prefix(value ? end + name.size() : 0);
    return value;
}

std::optional<Citation> CitationReader::han(const std::optional<Citation>& before) {
    Citation cited = before.value_or(Citation{});
    cited.part = Part::whole;
    const std::u32string_view start = rest_;
    bool named = false;
    for (const auto& [name, division] :
         {std::pair{U"条", Division::article}, std::pair{U"部分", Division::section}}) {
        if (const auto number = named ? std::nullopt : unit(name)) {
            cited = Citation{division, *number, 0, 0, 0, 0, Part::whole};
            named = true;
        }
    }
    if (named && take(U"之")) {
        const std::size_t end = std::min(rest_.find_first_not_of(U"一二三四五六七八九十"), rest_.size());
        const auto suffix = read_numeral(rest_.substr(0, end));
        if (!suffix) {
            return std::nullopt;
        }
        cited.suffix = *suffix;
        rest_.remove_prefix(end);
    }
    if (const auto number = unit(U"款")) {
        cited.paragraph = *number;
        cited.item = cited.subitem = 0;
    }
    if (const auto number = unit(U"项")) {
        cited.item = *number;
        cited.subitem = 0;
    }
    if (const auto number = unit(U"目")) {
        cited.subitem = *number;
    }
    cited.part = take(U"前段")   ? Part::first
                 : take(U"中段") ? Part::middle
                 : take(U"后段") ? Part::last
                                 : Part::whole;
    const bool moved = rest_.size() < start.size();
    return moved && cited.article > 0 ? std::optional{cited} : std::nullopt;
}

std::uint16_t CitationReader::bracketed() {
    const std::size_t end = rest_.starts_with(U'(') ? rest_.find(U')') : std::u32string_view::npos;
    const auto number =
        end == std::u32string_view::npos ? std::nullopt : read_arabic(rest_.substr(1, end - 1));
    rest_.remove_prefix(number ? end + 1 : 0);
    return number.value_or(0);
}

std::optional<Citation> CitationReader::english() {
    if (!take(U"Article") && !take(U"article")) {
        return std::nullopt;
    }
    const std::size_t end = std::min(rest_.find_first_not_of(U"0123456789"), rest_.size());
    const auto number = end == 0 ? std::nullopt : read_arabic(rest_.substr(0, end));
    rest_.remove_prefix(end);
    Citation cited;
    cited.article = number.value_or(0);
    cited.paragraph = bracketed();
    cited.item = cited.paragraph == 0 ? std::uint16_t{0} : bracketed();
    return number ? std::optional{cited} : std::nullopt;
}

/// The smallest unit that the citation names.
std::uint16_t& smallest(Citation& cited) {
    return cited.subitem > 0     ? cited.subitem
           : cited.item > 0      ? cited.item
           : cited.paragraph > 0 ? cited.paragraph
           : cited.suffix > 0    ? cited.suffix
                                 : cited.article;
}

/// Adds what lies between the last one and `to`, which may differ in the smallest unit only.
bool add_between(std::vector<Citation>& all, Citation to) {
    Citation next = all.back();
    const std::uint16_t last = smallest(to);
    if (smallest(next) >= last || std::size_t{last} > smallest(next) + most_in_a_range) {
        return false;
    }
    while (++smallest(next) < last) {
        all.push_back(next);
    }
    Citation same = next;
    same.part = to.part;
    return same == to;
}

}  // namespace

bool Citation::is_within(const Citation& other) const {
    const auto fits = [](auto inner, auto outer) { return outer == decltype(outer){} || inner == outer; };
    return division == other.division && article == other.article && suffix == other.suffix &&
           fits(paragraph, other.paragraph) && fits(item, other.item) && fits(subitem, other.subitem) &&
           fits(part, other.part);
}

std::optional<std::uint16_t> parse_chinese_numeral(std::string_view text) {
    return read_numeral(normalized(text));
}

std::optional<std::vector<Citation>> parse_citations(std::string_view text) {
    const std::u32string characters = normalized(text);
    CitationReader reader(characters);
    std::vector<Citation> all;
    bool range = false;
    do {
        const auto before = all.empty() ? std::nullopt : std::optional{all.back()};
        auto cited = reader.english();
        cited = cited ? cited : reader.han(before);
        if (!cited || (range && !add_between(all, *cited))) {
            return std::nullopt;
        }
        all.push_back(*cited);
        if (reader.at_end()) {
            return all;
        }
        range = reader.take(U"至");
    } while (range || reader.take(U"、") || reader.take(U"和") || reader.take(U"及") || reader.take(U","));
    return std::nullopt;
}

}  // namespace zhunsheng::rulebook
