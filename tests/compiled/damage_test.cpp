// Content of compiled rulebooks that was tampered with: the checksum is no guard then, since anyone can work it out.

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/content.h"
#include "compiled/rulebook_file.h"
#include "support/chance.h"
#include "support/rulebook_in_test.h"
#include "text/sha256.h"
#include "text/utf8.h"

namespace zhunsheng::compiled {
namespace {

/// A small rulebook with something of every kind that a Program holds.
const Rulebook& every_kind() {
    static const Rulebook rulebook = [] {
        auto loaded = testing::load_text(R"yaml(
file: {id: act, name: Trade act, rank: law, versions: [{version: "1", from: 2000-01-01, to: 2019-12-31, doubt: d, articles: [Article 1, Article 2, Article 3, Article 4, Article 5, Article 6, Article 7, Article 8, Article 9]}, {version: "2", from: 2020-01-01}]}
vocabulary:
  enumerations:
    - {id: trade, name: trade kind, values: [{id: food, name: food}, {id: toys, name: toys, aliases: [playthings]}]}
    - {id: post, name: post kind, values: [{id: owner, name: owner}, {id: clerk, name: clerk}]}
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: decided_on, name: day of decision, type: date, role: decided_on}
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: stalls, name: stalls, type: list of stall record}
        - {id: people, name: people, type: list of person record}
        - {id: income, name: income, type: money, least: 0, default: 100 yuan}
        - {id: firm, name: firm, type: person record}
        - {id: words, name: words, type: list of text}
    - id: stall
      name: stall record
      fields:
        - {id: licensed, name: licensed, type: truth, ask: "Licensed?", evidence: [papers], note: n}
        - {id: kind, name: kind of trade, type: trade kind, role: sector}
        - {id: takings, name: takings, type: money}
        - {id: grave, name: grave, type: truth, judgement: yes, factors: [f]}
    - id: person
      name: person record
      fields:
        - {id: posts, name: posts held, type: list of post kind, role: person_role}
        - {id: called, name: called, type: text, role: name}
violations: [{id: trading, name: trading, each: stalls, overlaps: [shouting]}, {id: shouting, name: shouting, each: stalls}, {id: lying, name: lying}]
rules:
  - {id: big, name: is big, each: stalls, value: "takings > 1000 yuan and not (kind of trade in [toys])"}
  - {id: total, name: total income, value: "sum(stalls, takings) * 50% + income - -(income) / 2"}
  - id: trading.now
    name: trading without a licence
    basis: {"1": Article 1, "2": "Article 2(1)"}
    when: not licensed
    unless: [{when: is big and words contains "b", basis: Article 2, note: n}]
    finding: trading
  - {id: shouting.now, name: s, basis: Article 3, see_also: [{file: act, version: "2", article: Article 7}], when: grave, finding: shouting}
  - {id: lying.now, name: s, basis: Article 3, when: 'any(stalls where grave, takings >= 3 yuan) and known firm.called', finding: lying}
  - id: fine.it
    name: fine
    basis: Article 4
    against: [trading]
    yields_to: {rank: law, having: [ban]}
    institution:
      - fine: {from: 1 yuan, to: total income, when: count(stalls) > 1}
      - warning
      - confiscate_income: {amount: "sum(involved stalls, takings)"}
    persons: [{roles: [owner], measures: [{ban: {term: 2 years}}]}]
    doubt: d
  - {id: stop.it, name: stop, basis: Article 5, against: [trading, shouting], prevails_over: [fine.it], institution: [{suspend: {scope: all, may: yes, wording: w}}]}
  - {id: severe.it, name: v, basis: Article 5, when: "year(day of the act) >= 2020", discretion: {band: severe}}
  - {id: police, name: p, basis: Article 8, flag: {kind: criminal_transfer, crime: c, thresholds: [{name: n, quantity: total income, reaches: 5000 yuan}]}}
  - {id: limit, name: l, basis: Article 6, procedure: {kind: limitation, from: day of the act, period: 2 years, bars_penalties: yes}}
untranslated: [{article: Article 9, reason: r, touches: [trading]}]
calendar: {holidays: [2024-01-01], extra_workdays: [2024-01-06]}
)yaml");
        EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
        return loaded ? *loaded.value : testing::parking();
    }();
    return rulebook;
}

std::string content_of(const Rulebook& rulebook) {
    const Rulebook::Content& content = rulebook.content();
    return std::string(compiled::content_of(to_bytes(origin_of({}, content.sources, "x"), content.program)));
}

const std::string full_case =
    R"({"decided_on": "2024-06-01", "day": "2021-03-01", "income": "7000", "words": ["a"],
    "firm": {"posts": ["owner"], "called": "x"}, "people": [{"posts": ["owner"], "called": "y"}],
    "stalls": [{"licensed": false, "kind": "food", "takings": "9000", "grave": true}, {"takings": "3"}]})";

/// Everything that can be asked of a rulebook; answers how many bytes of answers that gave.
std::size_t ask_everything(CompiledRulebook read) {
    text::SourceSet names;
    for (const SourceFile& file : read.origin.files) names.add(file.name, {});
    const Rulebook rulebook(std::make_shared<const Rulebook::Content>(
        Rulebook::Content{std::move(read.program), std::move(names), {}, true}));
    std::size_t bytes = describe_facts(rulebook, Language::english).size() + case_schema(rulebook).size();
    DecideOptions options;
    options.all = true;
    options.lenient = true;
    options.on = "2024-06-01";
    for (const std::string& json : {std::string("{}"), full_case, example_case(rulebook)}) {
        const auto decided = decide(rulebook, json, options);
        if (!decided) continue;
        const std::string written = decided.value->json();
        EXPECT_FALSE(text::first_malformed(written));
        bytes += written.size() + decided.value->html(Language::chinese).size();
    }
    for (const checking::Rule& rule : rulebook.content().program.rules) {
        bytes += explain(rulebook, rule.id, Language::chinese).value_or("").size();
    }
    return bytes;
}

TEST(CompiledContent, GivesTheProgramThatWasWritten) {
    for (const Rulebook& rulebook : {every_kind(), testing::parking()}) {
        const std::string content = content_of(rulebook);
        const auto read = from_content(content);
        ASSERT_TRUE(read);
        EXPECT_EQ(compiled::content_of(to_bytes(read->origin, read->program)), content);
        EXPECT_GT(ask_everything(std::move(*from_content(content))), 10'000U);
    }
}

TEST(CompiledContent, CutShortOrTooLongIsRefused) {
    const std::string content = content_of(every_kind());
    for (std::size_t size = 0; size < content.size(); ++size) {
        EXPECT_FALSE(from_content(std::string_view(content).substr(0, size))) << size;
    }
    EXPECT_FALSE(from_content(content + '\0'));
}

TEST(CompiledContent, WithAnyByteChangedIsRefusedOrSafe) {
    const std::string content = content_of(every_kind());
    testing::Chance chance(20240601);
    std::size_t accepted = 0;
    for (std::size_t place = 0; place < content.size(); ++place) {
        for (int round = 0; round < 3; ++round) {
            std::string changed = content;
            const auto byte = static_cast<unsigned char>(changed[place]);
            changed[place] =
                static_cast<char>(round == 0 ? byte ^ (1U << chance.below(8U)) : chance.below(256U));
            auto read = from_content(changed);
            if (!read) continue;
            ++accepted;
            ask_everything(std::move(*read));
        }
    }
    EXPECT_GT(accepted, 1000U);  // most bytes are those of texts, in which any change is as good
}

TEST(CompiledContent, WithPiecesMovedAboutIsRefusedOrSafe) {
    const std::string content = content_of(every_kind());
    testing::Chance chance(20240601);
    for (int round = 0; round < 4000; ++round) {
        std::string changed = content;
        for (int change = 0; change <= chance.below(3); ++change) {
            const std::size_t from = chance.below(content.size());
            const std::size_t to = chance.below(changed.size());
            const std::string piece = content.substr(from, 1 + chance.below(12U));
            changed.replace(to, chance.below(2) == 0 ? piece.size() : 0, piece);
        }
        auto read = from_content(changed);
        if (read) ask_everything(std::move(*read));
    }
}

// A change of what is written changes this. Raise `format_version` with it: files of the old form are refused then
// instead of misread.
TEST(CompiledContent, HasTheFormOfItsVersion) {
    EXPECT_EQ(format_version, 1U);
    EXPECT_EQ(text::sha256_hex(content_of(every_kind())),
              "dea1ac95b138410bcbe1727c20e0e2f32f08637e172b9cb4d5e66b5900446501");
}

}  // namespace
}  // namespace zhunsheng::compiled
