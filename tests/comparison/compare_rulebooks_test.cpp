// What was changed from one rulebook to another.

#include <gmock/gmock.h>

#include "comparison/editing.h"

namespace zhunsheng::comparison {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The differences of the one rule that the edits change.
std::vector<std::string> changed_rule(const Edits& edits) {
    const std::vector<RuleChange> rules = rules_of(compared(edits));
    EXPECT_THAT(rules, SizeIs(1));
    return rules.empty() ? std::vector<std::string>{} : told(rules[0].differences);
}

TEST(CompareRulebooks, FindsNothingInTheSameRulebook) {
    const RulebookComparison comparison = compared({});
    EXPECT_TRUE(comparison.same());
}

TEST(CompareRulebooks, PassesOverSpellingLayoutAndComments) {
    const RulebookComparison comparison = compared({
        {"when: not fee paid", "# who pays is free\n    条件: 非 fee paid"},
        {"value: hours > 3", "value: 3 < hours"},
        {"fixed: 50 yuan", "fixed: 50.00元"},
        {"when: \"sum(involved stays, fee due) < 100 yuan\"",
         "条件: \"非 (合计(涉案 stays, fee due) 不低于 100元)\""},
    });
    EXPECT_TRUE(comparison.same());
    EXPECT_NE(comparison.before.sha256, comparison.after.sha256);
}

TEST(CompareRulebooks, PassesOverTheOrderOfRulesAndOfJoinedConditions) {
    const std::string overstay =
        "  - id: overstay.hours\n    name: longer than three hours\n    basis: {\"2010\": 第三条, \"2020\": "
        "第三条}\n"
        "    when: a long stay\n    finding: overstay\n";
    const Rulebook before =
        edited({{"when: a long stay", "when: a long stay and not emergency and not fee paid"}});
    std::string moved = overstay;
    moved.replace(moved.find("a long stay"), 11, "not emergency and (not fee paid and a long stay)");
    const Rulebook after = edited({{overstay, ""}, {"untranslated:", moved + "\nuntranslated:"}});
    EXPECT_TRUE(compare_rulebooks(before, after).same());
}

TEST(CompareRulebooks, TellsAmountsInWords) {
    EXPECT_THAT(changed_rule({{"fixed: 80 yuan", "fixed: 120 yuan"}}),
                ElementsAre("institution/amount: - 80 yuan + 120 yuan"));
    const RulebookComparison comparison = compared({{"fixed: 80 yuan", "fixed: 3万元"}});
    const Difference& difference = comparison.instruments.at(0).articles.at(0).rules.at(0).differences.at(0);
    EXPECT_EQ(difference.subject.zh, "处罚机构：fine：数额");
    EXPECT_EQ(difference.lines.back().text.zh, "3万元");
}

TEST(CompareRulebooks, PointsOutTheChangedPartOfACondition) {
    const Rulebook before = edited({{"when: a long stay", "when: a long stay and not emergency"}});
    const Rulebook after = edited({{"when: a long stay", "when: a long stay and fee due > 10 yuan"}});
    const std::vector<RuleChange> rules = rules_of(compare_rulebooks(before, after));
    ASSERT_THAT(rules, SizeIs(1));
    const std::vector<ComparedLine>& lines = rules[0].differences.at(0).lines;
    ASSERT_THAT(lines, SizeIs(4));
    EXPECT_EQ(lines[0].text.zh, "同时符合下列各项");
    EXPECT_EQ(lines[0].mark, LineMark::kept);
    EXPECT_EQ(lines[1].text.zh, "· “a long stay”为是");
    EXPECT_EQ(lines[1].mark, LineMark::kept);
    EXPECT_EQ(lines[2].mark, LineMark::removed);
    EXPECT_EQ(lines[2].text.en, "· “emergency” does not hold");
    EXPECT_EQ(lines[3].mark, LineMark::added);
    EXPECT_EQ(lines[3].text.en, "· “fee due” exceeds 10 yuan");
}

TEST(CompareRulebooks, TellsDutiesTermsExceptionsAndDoubts) {
    EXPECT_THAT(changed_rule({{"      - warning\n", "      - warning: {may: yes}\n"}}),
                ElementsAre("institution/duty: - must + may"));
    EXPECT_THAT(changed_rule({{"term: 2 years", "term: 3 years"}}),
                ElementsAre("persons/measure/term: - 2 years + 3 years"));
    EXPECT_THAT(changed_rule({{"note: emergencies pay nothing", "note: emergencies are free"}}),
                ElementsAre("exception/note: - emergencies pay nothing + emergencies are free"));
    EXPECT_THAT(changed_rule({{"    when: a long stay\n", "    when: a long stay\n    doubt: is it so?\n"}}),
                ElementsAre("doubts: + is it so?"));
}

TEST(CompareRulebooks, TellsWhoIsSanctionedAndWithWhat) {
    EXPECT_THAT(changed_rule({{"roles: [driver]", "roles: [driver, owner]"}}),
                ElementsAre("persons/roles: + owner"));
    EXPECT_THAT(changed_rule({{"      - fine: {to: 1000 yuan}\n", ""}}),
                ElementsAre("institution: - must fine: up to 1,000 yuan"));
}

TEST(CompareRulebooks, TellsARuleThatOnlyGotANewId) {
    const std::vector<RuleChange> rules = rules_of(compared({{"id: fine.overstay", "id: overstay.fine"}}));
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].change, ChangeKind::renamed);
    EXPECT_EQ(rules[0].old_rule, "fine.overstay");
    EXPECT_EQ(rules[0].rule, "overstay.fine");
    EXPECT_THAT(rules[0].differences, IsEmpty());
}

TEST(CompareRulebooks, DoesNotCountTheUsersOfARenamedDefinitionAsChanged) {
    const std::vector<RuleChange> rules = rules_of(compared({{"id: long_stay", "id: lengthy"}}));
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].rule, "lengthy");
}

TEST(CompareRulebooks, TellsWhatAChangedDefinitionAffects) {
    const std::vector<RuleChange> rules = rules_of(compared({{"value: hours > 3", "value: hours > 4"}}));
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].rule, "long_stay");
    EXPECT_THAT(told(rules[0].differences),
                ElementsAre("definition: - “hours” exceeds 3 + “hours” exceeds 4"));
    EXPECT_THAT(rules[0].affects, ElementsAre("overstay.hours"));
}

TEST(CompareRulebooks, ListsNewAndRemovedRulesWithWhatTheySay) {
    const RulebookComparison comparison =
        compared({{"untranslated:",
                   "  - {id: fine.more, name: more, basis: 第十条第二款, against: overstay, institution: "
                   "[warning]}\nuntranslated:"}});
    const std::vector<RuleChange> rules = rules_of(comparison);
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].change, ChangeKind::added);
    EXPECT_EQ(comparison.instruments.at(0).articles.at(0).article, "第十条");
    EXPECT_THAT(told(rules[0].differences), ElementsAre(HasSubstr("basis: + "), "against: + stayed too long",
                                                        "institution: + must warning"));
    EXPECT_EQ(comparison.count(ChangeKind::added), 1U);
}

TEST(CompareRulebooks, TellsDatesOfVersionsAndLawThatIsNotPutIntoRules) {
    const RulebookComparison comparison =
        compared({{"to: 2019-12-31", "to: 2019-11-30"},
                  {"from: 2020-01-01", "from: 2019-12-01"},
                  {"reason: towing is left to the officer", "reason: towing"}});
    ASSERT_THAT(comparison.instruments, SizeIs(1));
    EXPECT_THAT(
        told(comparison.instruments[0].differences),
        ElementsAre("version/to: - 2019-12-31 + 2019-11-30", "version/from: - 2020-01-01 + 2019-12-01",
                    "untranslated/reason: - towing is left to the officer + towing"));
}

TEST(CompareRulebooks, TellsTheVocabularyAndTheLegalOrder) {
    const RulebookComparison comparison =
        compared({{"name: hours, type: integer", "name: hours, type: decimal"},
                  {"{id: owner, name: owner}", "{id: owner, name: the owner}"},
                  {"version: \"1\"", "version: \"2\""}});
    EXPECT_THAT(told(comparison.vocabulary), ElementsAre("enumeration/value/name: - owner + the owner",
                                                         "record/field/type: - integer + decimal"));
    EXPECT_THAT(told(comparison.legal_order), ElementsAre("rulebook_version: - 1 + 2"));
    EXPECT_EQ(comparison.vocabulary[0].subject.zh, "枚举“role kind”：值“the owner”：名称");
}

}  // namespace
}  // namespace zhunsheng::comparison
