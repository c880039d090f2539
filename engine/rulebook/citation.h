#pragma once
// Citations of articles, as legal texts write them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhunsheng::rulebook {

/// Which half of a provision: what stands before or after its semicolon or full stop.
enum class Part : std::uint8_t { whole, first, middle, last };

/// What the first number counts.
enum class Division : std::uint8_t {
    article,  ///< 条
    section,  ///< 部分, in documents that have no articles
};

/// One provision: 第三十六条之一第二款第（三）项 is article 36, suffix 1, paragraph 2, item 3. What is not named is 0.
struct Citation {
    Division division = Division::article;
    std::uint16_t article = 0;
    std::uint16_t suffix = 0;
    std::uint16_t paragraph = 0;
    std::uint16_t item = 0;
    std::uint16_t subitem = 0;  ///< 目
    Part part = Part::whole;

    auto operator<=>(const Citation&) const = default;

    /// Whether it is `other` or lies in it: 第五条第二款 lies in 第五条.
    [[nodiscard]] bool is_within(const Citation& other) const;
};

/// Reads a citation, or several joined by `、`, `和`, `及` or `至` (which stands for all in between). A later one
/// that begins with a paragraph or an item goes on from the one before: 第五条第一款、第二款. English: Article 5(2)(1),
/// joined by commas. Blanks do not matter. Nothing if the text is anything else.
[[nodiscard]] std::optional<std::vector<Citation>> parse_citations(std::string_view text);

/// Reads a number from 1 to 9999 in Chinese (一百三十八, 一千零八十九, 十, 二十) or Arabic digits. Nothing if the text is
/// not one, all of it.
[[nodiscard]] std::optional<std::uint16_t> parse_chinese_numeral(std::string_view text);

}  // namespace zhunsheng::rulebook
