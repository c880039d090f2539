// Writes the legal order, the calendar and the heads of files as facets.

#include <optional>
#include <utility>

#include "comparison/closed_word_facets.h"
#include "comparison/rule_facets.h"
#include "comparison/rulebook_facets.h"

namespace zhunsheng::comparison {
namespace {

using checking::Instrument;
using checking::Program;
using checking::Version;
using rulebook::WordSet;

Sentence with_article(const Sentence& subject, const std::string& text) {
    return {subject.zh + "：" + text, subject.en + ": " + text};
}

std::string share(const values::Number& fraction) {
    const auto hundredfold = fraction.times(values::Number{100});
    return (hundredfold ? *hundredfold : fraction).to_decimal() + "%";
}

Facet measure_kind_facet(const rulebook::MeasureKind& kind) {
    Facet facet{"measure", kind.id, with_article({"措施", "measure"}, kind.label), {}, {}, {}};
    facet.lines = {same_in_both(kind.label)};
    add_text(facet.parts, "name", {"名称", "name"}, kind.label);
    std::vector<ListItem> traits;
    for (const rulebook::Trait trait : kind.traits) traits.push_back(closed_word(WordSet::trait, trait));
    add_list(facet.parts, "traits", {"带有", "carries"}, std::move(traits));
    add_truth(facet.parts, "penalty", {"处罚", "is a penalty"}, kind.penalty);
    add_truth(facet.parts, "once_an_act", {"一事一次", "once an act"}, kind.once_an_act);
    add_truth(facet.parts, "once_a_sum", {"同款一次", "once a sum"}, kind.once_a_sum);
    facet.key = key_of(facet.parts);
    return facet;
}

Facet band_facet(const checking::Band& band) {
    Facet facet{"band", band.id, with_article({"裁量档次", "band"}, band.label), {}, {}, {}};
    add_text(facet.parts, "name", {"名称", "name"}, band.label);
    add_closed_word(facet.parts, "reach", {"范围", "reach"}, WordSet::band_reach, band.reach);
    add_text(facet.parts, "from", {"从", "from"}, share(band.from));
    add_text(facet.parts, "to", {"至", "to"}, share(band.to));
    facet.lines = {same_in_both(band.label + " " + share(band.from) + "–" + share(band.to))};
    facet.key = key_of(facet.parts);
    return facet;
}

template <class Named>
void add_order(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
               const std::vector<Named>& all) {
    std::vector<ListItem> items;
    for (const Named& each : all) items.push_back({each.id, same_in_both(each.label)});
    add_list(facets, aspect, std::move(subject), std::move(items), ListOrder::fixed);
}

void add_dates(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
               const std::vector<values::Date>& dates) {
    std::vector<std::string> texts;
    for (const values::Date& date : dates) texts.push_back(date.to_iso());
    add_texts(facets, aspect, std::move(subject), texts, ListOrder::fixed);
}

std::string article_words(const rulebook::Citation& article) {
    std::string text = "第" + std::to_string(article.article) + "条";
    if (article.suffix > 0) text += "之" + std::to_string(article.suffix);
    if (article.paragraph > 0) text += "第" + std::to_string(article.paragraph) + "款";
    if (article.item > 0) text += "第" + std::to_string(article.item) + "项";
    return text;
}

Facet version_facet(const Version& version) {
    Facet facet{"version", version.id, with_article({"版本", "version"}, version.id), {}, {}, {}};
    const bool ended = version.to != values::Date::latest();
    add_text(facet.parts, "from", {"施行之日", "in force from"}, version.from.to_iso());
    if (ended) add_text(facet.parts, "to", {"施行至", "in force to"}, version.to.to_iso());
    add_texts(facet.parts, "doubts", {"存疑", "doubts"}, version.doubts);
    Facet articles{"articles", {}, {"条文目录", "register of articles"}, {}, {}, {}};
    for (const rulebook::Citation& article : version.articles) {
        const std::string text = article_words(article);
        articles.parts.push_back({"article", text, {"条文", "article"}, text, {same_in_both(text)}, {}});
        articles.key += text + "\n";
    }
    const std::string count = std::to_string(version.articles.size());
    articles.lines = {{count + " 项", count + " entries"}};
    if (!articles.key.empty()) facet.parts.push_back(std::move(articles));
    facet.key = key_of(facet.parts);
    facet.lines = {{version.from.to_iso() + "起" + (ended ? "至" + version.to.to_iso() : "") + "施行",
                    "in force from " + version.from.to_iso() + (ended ? " to " + version.to.to_iso() : "")}};
    return facet;
}

Facet untranslated_facet(const Program& program, const checking::Untranslated& untranslated) {
    const Sentence subject{"规则未写入的规定", "law not put into rules"};
    Facet facet{
        "untranslated", untranslated.article, with_article(subject, untranslated.article), {}, {}, {}};
    add_text(facet.parts, "reason", {"理由", "reason"}, untranslated.reason);
    std::vector<std::string> versions;
    const Instrument& instrument = program.instruments[untranslated.instrument];
    for (const std::uint16_t version : untranslated.versions) {
        versions.push_back(instrument.versions[version].id);
    }
    add_texts(facet.parts, "versions", {"版本", "versions"}, versions);
    std::vector<ListItem> touches;
    for (const std::uint16_t index : untranslated.touches) {
        touches.push_back({program.violations[index].id, same_in_both(program.violations[index].label)});
    }
    add_list(facet.parts, "touches", {"涉及的违法行为", "violations it touches"}, std::move(touches));
    facet.key = key_of(facet.parts);
    facet.lines = {same_in_both(untranslated.reason)};
    return facet;
}

}  // namespace

std::vector<Facet> legal_order_facets(const Program& program, const Renames& renames) {
    const FacetWriter writer(program, renames);
    const checking::LegalOrder& order = program.legal_order;
    std::vector<Facet> facets;
    add_text(facets, "rulebook", {"规则书编号", "id of the rulebook"}, program.id);
    add_text(facets, "rulebook_name", {"规则书名称", "name of the rulebook"}, program.name);
    add_text(facets, "rulebook_version", {"规则书的版", "version of the rulebook"}, program.version);
    add_order(facets, "ranks", {"位阶（高者在前）", "ranks (highest first)"}, order.ranks);
    add_order(facets, "measures", {"措施（重者在前）", "measures (gravest first)"}, order.measures);
    for (const rulebook::MeasureKind& kind : order.measures) facets.push_back(measure_kind_facet(kind));
    for (const checking::PrincipleBasis& principle : order.principles) {
        const ListItem word = closed_word(WordSet::principle, principle.principle);
        Facet facet{"principle", word.key, {"原则：" + word.words.zh, "principle: " + word.words.en},
                    "-",         {},       {}};
        facet.lines.push_back(word.words);
        for (const checking::Citation& citation : principle.basis) {
            const ListItem basis = writer.citation(citation);
            facet.key += basis.key + "\n";
            facet.lines.push_back(basis.words);
        }
        facets.push_back(std::move(facet));
    }
    add_order(facets, "bands", {"裁量档次（轻者在前）", "bands (lightest first)"}, order.bands);
    for (const checking::Band& band : order.bands) facets.push_back(band_facet(band));
    if (order.usual_band) {
        add_text(facets, "usual_band", {"通常的档次", "the usual band"},
                 order.bands[*order.usual_band].label);
    }
    add_dates(facets, "holidays", {"日历：放假的日子", "calendar: days off"}, program.calendar.holidays);
    add_dates(facets, "workdays", {"日历：调休上班的日子", "calendar: extra working days"},
              program.calendar.extra_workdays);
    return facets;
}

std::vector<Facet> instrument_facets(const Program& program, std::uint16_t instrument) {
    const Instrument& law = program.instruments[instrument];
    std::vector<Facet> facets;
    add_text(facets, "name", {"名称", "name"}, law.name);
    add_text(facets, "number", {"文号", "number"}, law.number);
    if (law.rank) {
        const checking::NamedId& rank = program.legal_order.ranks[*law.rank];
        add_word(facets, "rank", {"位阶", "rank"}, rank.id, same_in_both(rank.label));
    }
    add_closed_word(facets, "applies_at", {"适用何时的法", "whose day's law applies"}, WordSet::law_day,
                    law.applies_at);
    for (const Version& version : law.versions) facets.push_back(version_facet(version));
    for (const checking::Untranslated& each : program.untranslated) {
        if (program.instruments[each.instrument].law == instrument)
            facets.push_back(untranslated_facet(program, each));
    }
    return facets;
}

}  // namespace zhunsheng::comparison
