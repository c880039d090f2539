// What changed rules do to cases.

#include <gmock/gmock.h>

#include "comparison/editing.h"

namespace zhunsheng::comparison {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* long_stay =
    R"({"id": "P-1", "decided_on": "2021-05-01", "happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": true, "hours": 5, "emergency": false, "fee": 30, "blocking": false}]})";

ComparedCase compared_case(const Edits& edits, const std::string& json) {
    const Rulebook before = edited({});
    const Rulebook after = edited(edits);
    return compare_case(before, after, compare_rulebooks(before, after), json);
}

std::vector<EffectKind> kinds(const ComparedCase& one) {
    std::vector<EffectKind> found;
    for (const Effect& effect : one.effects) found.push_back(effect.kind);
    return found;
}

TEST(CompareDecisions, FindsNothingWhereTheChangeDoesNotMatter) {
    const ComparedCase one = compared_case({{"fixed: 50 yuan", "fixed: 60 yuan"}}, long_stay);
    EXPECT_THAT(one.effects, IsEmpty());
    EXPECT_EQ(one.id, "P-1");
}

TEST(CompareDecisions, TellsAnAmountFromWhatToWhatAndWhy) {
    const ComparedCase one = compared_case({{"fixed: 80 yuan", "fixed: 120 yuan"}}, long_stay);
    ASSERT_THAT(kinds(one), ElementsAre(EffectKind::measure_amount));
    EXPECT_EQ(one.effects[0].subject.zh, "fine（机构）");
    EXPECT_THAT(one.effects[0].before.zh, HasSubstr("80元"));
    EXPECT_THAT(one.effects[0].after.zh, HasSubstr("120元"));
    EXPECT_THAT(one.effects[0].causes, ElementsAre("fine.overstay"));
}

TEST(CompareDecisions, TellsAFindingThatDisappearsWithItsMeasures) {
    const ComparedCase one = compared_case({{"value: hours > 3", "value: hours > 6"}}, long_stay);
    // The bylaw's doubtful date matters no more.
    EXPECT_THAT(kinds(one),
                ElementsAre(EffectKind::finding_disappears, EffectKind::measure_removed, EffectKind::doubts));
    EXPECT_THAT(one.effects[0].causes, ElementsAre("long_stay"));
    EXPECT_THAT(one.effects[1].causes, ElementsAre("long_stay"));
    EXPECT_EQ(one.effects[0].because.at(0).label, "hours");
}

TEST(CompareDecisions, NamesTheChangesThatExplainAnEffectBest) {
    const Edits edits{{"fixed: 80 yuan", "fixed: 120 yuan"}, {"value: hours > 3", "value: hours > 4"}};
    const ComparedCase dearer = compared_case(edits, long_stay);
    ASSERT_THAT(kinds(dearer), ElementsAre(EffectKind::measure_amount));
    EXPECT_THAT(dearer.effects[0].causes, ElementsAre("fine.overstay"));
    std::string shorter = long_stay;
    shorter.replace(shorter.find("\"hours\": 5"), 10, "\"hours\": 4");
    const ComparedCase free = compared_case(edits, shorter);
    ASSERT_THAT(free.effects, SizeIs(3));
    EXPECT_THAT(free.effects[1].causes, ElementsAre("long_stay"));
}

TEST(CompareDecisions, TellsAFindingThatBecomesOpen) {
    const ComparedCase one =
        compared_case({{"when: a long stay", "when: a long stay and repeated offence"}}, long_stay);
    EXPECT_THAT(kinds(one), Contains(EffectKind::finding_open));
    EXPECT_THAT(kinds(one), Contains(EffectKind::measure_open));
    EXPECT_THAT(kinds(one), Contains(EffectKind::questions));
}

TEST(CompareDecisions, DoesNotTellOfRenamedRules) {
    EXPECT_THAT(
        compared_case({{"id: fine.overstay", "id: overstay.fine"}, {"id: overstay.hours", "id: long"}},
                      long_stay)
            .effects,
        IsEmpty());
}

TEST(CompareDecisions, TellsThatAnotherArticleIsTheBasis) {
    const ComparedCase one =
        compared_case({{"basis: {\"2010\": 第三条, \"2020\": 第三条}", "basis: 第三条之一"}}, long_stay);
    ASSERT_THAT(kinds(one), ElementsAre(EffectKind::finding_grounds));
    EXPECT_THAT(one.effects[0].after.zh, HasSubstr("第三条之一"));
}

TEST(CompareDecisions, TellsThatOnlyOneSideReadsTheCase) {
    const ComparedCase one =
        compared_case({{"{id: hours, name: hours,", "{id: time, name: hours,"}}, long_stay);
    ASSERT_THAT(kinds(one), ElementsAre(EffectKind::readable));
    EXPECT_FALSE(one.failed);
    EXPECT_THAT(one.diagnostics, SizeIs(1));
}

TEST(CompareDecisions, CountsCasesByWhatBecomesOfThem) {
    CaseEffects effects;
    effects.most_examples = 1;
    const Edits edits{{"fixed: 80 yuan", "fixed: 120 yuan"}};
    effects.add(compared_case(edits, long_stay));
    effects.add(compared_case(edits, long_stay));
    effects.add(compared_case(edits, R"({"id": "P-2", "stays": []})"));
    effects.add(compared_case(edits, R"({"id": 7})"));
    EXPECT_EQ(effects.cases, 4U);
    EXPECT_EQ(effects.changed, 2U);
    EXPECT_EQ(effects.same, 1U);
    EXPECT_EQ(effects.failed, 1U);
    EXPECT_EQ(effects.cases_by_kind[static_cast<std::size_t>(EffectKind::measure_amount)], 2U);
    EXPECT_THAT(effects.examples, SizeIs(1));
    EXPECT_THAT(effects.failures, SizeIs(1));
}

}  // namespace
}  // namespace zhunsheng::comparison
