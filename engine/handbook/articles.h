#pragma once
// Which rules speak of which article of a law.

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "handbook/book.h"
#include "rulebook/citation.h"

namespace zhunsheng::handbook {

/// An article without its paragraphs and items.
struct ArticleNumber {
    rulebook::Division division = rulebook::Division::article;
    std::uint16_t article = 0;
    std::uint16_t suffix = 0;

    auto operator<=>(const ArticleNumber&) const = default;
};

/// Why something is told of an article.
enum class MentionKind : std::uint8_t { basis, reference, untranslated };

/// A rule, or a piece of law that no rule puts into effect, and the versions in which it speaks of the article.
struct Mention {
    MentionKind kind{};
    std::uint32_t index = 0;  ///< of the program's rules, or untranslated
    std::vector<std::uint16_t> versions;
};

using Articles = std::map<ArticleNumber, std::vector<Mention>>;

/// All that is told of the articles of a law, in their order.
[[nodiscard]] Articles articles_of(const Book& book, std::uint16_t law);

/// Articles that the register of a version has and of which nothing is told.
[[nodiscard]] std::vector<ArticleNumber> silent_articles(const Book& book, std::uint16_t law,
                                                         std::uint16_t version, const Articles& articles);

/// "第一百三十八条", "第三十六条之一", "第二部分".
[[nodiscard]] std::string article_name(const ArticleNumber& number);

}  // namespace zhunsheng::handbook
