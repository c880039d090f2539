// The handbook of small rulebooks.

#include "zhunsheng/handbook.h"

#include <gmock/gmock.h>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// The text of one page; a test failure if there is none.
std::string page(const std::vector<HandbookPage>& pages, const std::string& path) {
    for (const HandbookPage& each : pages) {
        if (each.path == path) return each.text;
    }
    ADD_FAILURE() << "no page " << path;
    return {};
}

std::vector<HandbookPage> parking_handbook(Language language = Language::english) {
    return write_handbook(testing::parking(), {}, language);
}

std::vector<HandbookPage> handbook_of(const std::string& yaml) {
    const auto loaded = testing::load_text(yaml);
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return loaded ? write_handbook(*loaded.value, {}, Language::english) : std::vector<HandbookPage>{};
}

/// What stands between two texts of a page.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t begin = text.find(from);
    return begin == std::string::npos ? std::string{} : text.substr(begin, text.find(to, begin) - begin);
}

TEST(Handbook, TheSameRulebookGivesTheSameBytes) {
    const auto one = parking_handbook();
    const auto two = parking_handbook();
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        EXPECT_EQ(one[index].path, two[index].path);
        EXPECT_EQ(one[index].text, two[index].text);
    }
}

TEST(Handbook, ATableLeavesOutRulesWhoseConditionExcludesTheSector) {
    const auto pages = parking_handbook();
    EXPECT_THAT(page(pages, "sectors/hospital.html"), HasSubstr("hospital-act.html#hospital.unpaid"));
    EXPECT_THAT(page(pages, "sectors/market.html"),
                AllOf(HasSubstr("bylaw.html#fine.unpaid.2020"), Not(HasSubstr("hospital.unpaid"))));
}

TEST(Handbook, ATableIsCutWhereVersionsOfTheLawBeginAndEnd) {
    const std::string unpaid =
        between(page(parking_handbook(), "sectors/street.html"), "id=\"unpaid\"", "</table>");
    const std::string former = between(unpaid, "2010-01-01 to 2019-12-31", "</tr>");
    EXPECT_THAT(former, AllOf(HasSubstr("#fine.unpaid.2010"), Not(HasSubstr("#fine.unpaid.2020"))));
    const std::string present = between(unpaid, "from 2020-01-01", "</tr>");
    EXPECT_THAT(present, AllOf(HasSubstr("#fine.unpaid.2020"), Not(HasSubstr("#fine.unpaid.2010"))));
}

TEST(Handbook, AMeasureWithAConditionOfItsOwnIsMarked) {
    const std::string table = page(parking_handbook(), "sectors/hospital.html");
    EXPECT_THAT(table, HasSubstr("must fine: 1,000 yuan to 2,000 yuan; must suspension *"));
}

TEST(Handbook, AnArticleTellsItsRulesAndTheVersionsInWhichTheyStandThere) {
    const std::string law = page(parking_handbook(), "laws/bylaw.html");
    const std::string second = between(law, ">第二条<", "</tr>");
    EXPECT_THAT(second, AllOf(HasSubstr("#unpaid.fee"), HasSubstr("version 2020"), Not(HasSubstr("2010"))));
    EXPECT_THAT(between(law, ">第三十条<", "</tr>"),
                HasSubstr("not in rules: towing is left to the officer"));
}

TEST(Handbook, ARuleTellsTheJudgementsOnWhichItRests) {
    const std::string law = page(parking_handbook(), "laws/hospital-act.html");
    EXPECT_THAT(between(law, "id=\"hospital.unpaid\"", "</article>"),
                AllOf(HasSubstr("judgements.html#case.repeated"), HasSubstr("number of tickets")));
}

TEST(Handbook, ARuleThatGoesByTheDayOfTheDecisionSaysSoThoughItsLawGoesByThatOfTheAct) {
    const auto loaded = load_rulebook(std::vector<RuleText>{
        {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
        {"order.yaml", testing::legal_order_in_test},
        {"act.yaml", R"(
file: {id: act, name: Act, rank: law, versions: [{version: "1", from: 2020-01-01}]}
vocabulary:
  records: [{id: case, name: case, root: true, fields: [{id: bad, name: bad, type: truth}]}]
violations: [{id: wrong, name: wrong}]
rules: [{id: wrong.found, name: found, basis: 第一条, when: bad, finding: wrong}]
)"},
        {"steps.yaml", R"(
file: {id: steps, name: Steps of the act, part_of: act, applies_at: decision}
rules:
  - {id: step.tell, name: told, basis: 第二条, against: wrong, procedure: {kind: step, duty: must}}
)"}});
    ASSERT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    const std::string law = page(write_handbook(*loaded.value, {}, Language::english), "laws/act.html");
    EXPECT_THAT(between(law, "id=\"step.tell\"", "</article>"), HasSubstr("the day of the decision"));
    EXPECT_THAT(between(law, "id=\"wrong.found\"", "</article>"), Not(HasSubstr("the day of the decision")));
}

TEST(Handbook, TextsOfTheRulebookAreEscaped) {
    const auto pages = handbook_of(R"(
file: {id: act, name: "<b>Act</b>", rank: law, versions: [{version: "1", from: 2020-01-01}]}
vocabulary:
  records:
    - id: case
      name: case
      root: true
      fields: [{id: on, name: day, type: date, role: act_date}, {id: bad, name: bad, type: truth, ask: "<i>?"}]
violations: [{id: wrong, name: "w<script>alert(1)</script>"}]
rules:
  - {id: wrong.found, name: "</title>found", basis: 第一条, when: bad, finding: wrong}
)");
    EXPECT_THAT(pages, Each(Field(&HandbookPage::text, AllOf(Not(HasSubstr("<b>")), Not(HasSubstr("<i>")),
                                                             Not(HasSubstr("alert(1)</script>")),
                                                             Not(HasSubstr("</title>found"))))));
}

TEST(Handbook, NoIdLeadsAPageOutOfTheHandbook) {
    const auto pages = handbook_of(R"(
file: {id: "../../act", name: Act, rank: law, versions: [{version: "1", from: 2020-01-01}]}
vocabulary:
  records: [{id: case, name: case, root: true, fields: [{id: bad, name: bad, type: truth}]}]
violations: [{id: wrong, name: wrong}]
rules: [{id: wrong.found, name: found, basis: 第一条, when: bad, finding: wrong}]
)");
    EXPECT_THAT(pages, Each(Field(&HandbookPage::path, Not(HasSubstr("..")))));
    EXPECT_THAT(pages, Contains(Field(&HandbookPage::path, StartsWith("laws/file-"))));
}

TEST(Handbook, WithoutSectorsThereAreNoTables) {
    const auto pages = handbook_of(
        "file: {id: facts, name: facts}\nvocabulary: {records: [{id: case, name: case, root: true, "
        "fields: [{id: bad, name: bad, type: truth}]}]}\n");
    EXPECT_THAT(page(pages, "sectors.html"), HasSubstr("has no sectors"));
}

}  // namespace
}  // namespace zhunsheng
