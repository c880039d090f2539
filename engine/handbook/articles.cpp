// Sorts citations by article.

#include "handbook/articles.h"

#include <algorithm>
#include <array>
#include <set>

namespace zhunsheng::handbook {

namespace {

using checking::Citation;

class ArticleSorter {
public:
    ArticleSorter(const Book& book, std::uint16_t law) : program_(book.program), law_(law) {}

    Articles sort() {
        for (std::uint32_t index = 0; index < program_.rules.size(); ++index)
            note(program_.rules[index], index);
        for (std::uint32_t index = 0; index < program_.untranslated.size(); ++index) {
            const checking::Untranslated& gap = program_.untranslated[index];
            for (const std::uint16_t version : gap.versions) {
                note({gap.instrument, version, gap.article}, MentionKind::untranslated, index);
            }
        }
        return std::move(articles_);
    }

private:
    void note(const checking::Rule& rule, std::uint32_t index) {
        note_all(rule.basis, MentionKind::basis, index);
        note_all(rule.references, MentionKind::reference, index);
        for (const checking::Exception& exception : rule.exceptions) {
            note_all(exception.basis, MentionKind::basis, index);
        }
        const auto* sanction = std::get_if<checking::Sanction>(&rule.then);
        if (sanction == nullptr) return;
        for (const checking::Measure& measure : sanction->institution) {
            note_all(measure.basis, MentionKind::basis, index);
        }
        for (const checking::PersonSanction& persons : sanction->persons) {
            for (const checking::Measure& measure : persons.measures) {
                note_all(measure.basis, MentionKind::basis, index);
            }
        }
    }

    void note_all(const std::vector<Citation>& citations, MentionKind kind, std::uint32_t index) {
        for (const Citation& citation : citations) note(citation, kind, index);
    }

    void note(const Citation& citation, MentionKind kind, std::uint32_t index) {
        if (program_.instruments[citation.instrument].law != law_) return;
        const auto cited = rulebook::parse_citations(citation.article);
        if (!cited) return;
        for (const rulebook::Citation& one : *cited) {
            std::vector<Mention>& mentions = articles_[{one.division, one.article, one.suffix}];
            auto found = std::ranges::find_if(mentions, [&](const Mention& mention) {
                return mention.index == index &&
                       (mention.kind == MentionKind::untranslated) == (kind == MentionKind::untranslated);
            });
            if (found == mentions.end()) found = mentions.insert(found, {kind, index, {}});
            found->kind = std::min(found->kind, kind);
            if (std::ranges::find(found->versions, citation.version) == found->versions.end()) {
                found->versions.push_back(citation.version);
            }
        }
    }

    const checking::Program& program_;
    std::uint16_t law_;
    Articles articles_;
};

/// 1 to 9999 as legal texts count: 一百三十八, 一百零五, 十二.
std::string han_numeral(std::uint16_t number) {
    constexpr std::array digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    constexpr std::array<std::pair<int, const char*>, 4> units{
        {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
    std::string text;
    bool gap = false;
    for (const auto& [unit, sign] : units) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = !text.empty();
            continue;
        }
        if (gap) text += digits[0];
        gap = false;
        const bool plain_ten = unit == 10 && digit == 1 && text.empty();
        text += (plain_ten ? std::string{} : digits.at(static_cast<std::size_t>(digit))) + sign;
    }
    return text;
}

}  // namespace

Articles articles_of(const Book& book, std::uint16_t law) { return ArticleSorter(book, law).sort(); }

std::vector<ArticleNumber> silent_articles(const Book& book, std::uint16_t law, std::uint16_t version,
                                           const Articles& articles) {
    std::set<ArticleNumber> silent;
    for (const rulebook::Citation& one : book.program.instruments[law].versions[version].articles) {
        const ArticleNumber number{one.division, one.article, one.suffix};
        const auto told = articles.find(number);
        const bool speaks =
            told != articles.end() && std::ranges::any_of(told->second, [&](const Mention& mention) {
                return std::ranges::find(mention.versions, version) != mention.versions.end();
            });
        if (!speaks) silent.insert(number);
    }
    return {silent.begin(), silent.end()};
}

std::string article_name(const ArticleNumber& number) {
    const bool article = number.division == rulebook::Division::article;
    return "第" + han_numeral(number.article) + (article ? "条" : "部分") +
           (number.suffix == 0 ? std::string{} : "之" + han_numeral(number.suffix));
}

}  // namespace zhunsheng::handbook
