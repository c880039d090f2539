// Running rule tests: what is compared with the decision, and what is told when it differs.

#include <filesystem>
#include <fstream>

#include "analysis/running.h"

namespace zhunsheng::analysis {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The English words of what was found instead, of the only miss.
std::string found_instead(const std::string& yaml) {
    const std::vector<TestMiss> missed = misses(yaml);
    EXPECT_THAT(missed, SizeIs(1));
    return missed.empty() ? std::string{} : missed[0].found.en;
}

// Findings ------------------------------------------------------------------------------------------------------------

TEST(Findings, AreCalledByViolationOrRuleByIdOrName) {
    for (const char* name : {"unpaid", "parked without paying", "unpaid.fee", "the fee was not paid"}) {
        expect_pass(unpaid("findings: {" + std::string{name} + ": yes}"));
    }
}

TEST(Findings, ThatFactsExcludeAreNoAndThatAreOpenAreUndetermined) {
    expect_pass(unpaid("findings: {overstay: no, obstruction: undetermined}"), 2);
}

TEST(Findings, TellWhichFactsAndArticleDecidedOtherwise) {
    const std::vector<TestMiss> missed = misses(unpaid("findings: {unpaid: no}"));
    ASSERT_THAT(missed, SizeIs(1));
    EXPECT_EQ(missed[0].subject.en, "findings: unpaid");
    EXPECT_EQ(missed[0].expected, "no");
    EXPECT_EQ(missed[0].found.en, "yes (unpaid.fee)");
    EXPECT_EQ(missed[0].found.zh, "是（unpaid.fee）");
    ASSERT_FALSE(missed[0].because.empty());
    EXPECT_EQ(missed[0].because[0].fact, "/stays/0/paid");
    EXPECT_EQ(missed[0].basis.at(0).article, "第二条第一款");
    EXPECT_EQ(underlined(missed[0].place), "no");
}

TEST(Findings, NameTheFactsThatAreMissing) {
    const std::vector<TestMiss> missed = misses(unpaid("findings: {obstruction: yes}"));
    ASSERT_THAT(missed, SizeIs(1));
    EXPECT_THAT(missed[0].needs, ElementsAre("/stays/0/blocking"));
    EXPECT_THAT(missed[0].found.en, HasSubstr("no fact points to it"));
}

// Measures ------------------------------------------------------------------------------------------------------------

TEST(Measures, AreOrderedAbsentOrOpen) {
    expect_pass(unpaid("institution: {order to put things right: yes, warning: no}"), 2);
    EXPECT_THAT(found_instead(unpaid("institution: {order_correction: no}")), HasSubstr("yes, must"));
    EXPECT_THAT(found_instead(unpaid("institution: {warning: yes}")), HasSubstr("nothing; found: parked"));
}

TEST(Measures, AreOpenWhileAFactIsMissing) {
    const std::string open =
        "tests: [{name: a, basis: b, case: {decided_on: 2021-05-01, happened_on: 2021-03-01, "
        "stays: [{paid: no}]}, expected: {institution: {fine: undetermined}}}]\n";
    expect_pass(open);
    EXPECT_THAT(found_instead(unpaid("institution: {fine: undetermined}")), HasSubstr("yes"));
}

TEST(Measures, HaveTheirAmountToTheFen) {
    const std::string three = "institution: {fine: {from: 200 yuan, to: 500}}";
    const std::string large = unpaid(three, "");
    const std::size_t at = large.find("fee: 30 yuan");
    std::string hundred = large;
    hundred.replace(at, 12, "fee: 100 yuan");
    expect_pass(hundred);
    hundred.replace(hundred.find("200 yuan"), 8, "200.01 yuan");
    EXPECT_THAT(found_instead(hundred), HasSubstr("200 yuan to 500 yuan"));
}

TEST(Measures, CompareOnlyTheBoundThatIsStated) {
    expect_pass(unpaid("institution: {fine: {to: 500 yuan}}"));
    EXPECT_THAT(misses(unpaid("institution: {fine: {from: 500 yuan}}")), SizeIs(1));
    EXPECT_THAT(misses(unpaid("institution: {fine: 500 yuan}")), SizeIs(1)) << "up to is no fixed amount";
}

TEST(Measures, AreChosenByRuleAndWording) {
    expect_pass(unpaid("institution: {fine: {rule: fine.unpaid.2020}}"));
    expect_pass(unpaid("institution: {fine: {rule: fine.overstay, answer: no}}"));
    EXPECT_THAT(misses(unpaid("institution: {fine: {rule: fine.overstay}}")), SizeIs(1));
    EXPECT_THAT(misses(unpaid("institution: {fine: {wording: surcharge}}")), SizeIs(1));
}

TEST(Measures, HaveADuty) {
    expect_pass(unpaid("institution: {fine: {duty: must}}"));
    EXPECT_THAT(misses(unpaid("institution: {fine: {duty: may}}")), SizeIs(1));
}

TEST(Measures, InAListAreMetByDifferentMeasures) {
    const std::string two = "institution: {fine: [{to: 500 yuan}, {to: 1000 yuan}]}";
    const std::string more = "damage: 0";
    std::string both = unpaid(two, more);
    both.replace(both.find("fee: 30 yuan"), 12, "fee: 30 yuan, blocking: yes");
    expect_pass(both, 2);
    both.replace(both.find("{to: 1000 yuan}"), 15, "{to: 500 yuan}");
    EXPECT_THAT(misses(both), SizeIs(1));
}

TEST(Persons, AreCalledByNameOrRole) {
    const std::string ann = "people: [{name: Ann Lee, roles: [driver], income: 3000 yuan}], repeated: yes";
    expect_pass(unpaid("persons: {Ann Lee: {fine: {from: 300, to: 600}, ban: 2 years, warning: no}}", ann),
                3);
    expect_pass(unpaid("persons: {driver: {ban: P24M}}", ann));
    EXPECT_THAT(found_instead(unpaid("persons: {Ann Lee: {ban: 3 years}}", ann)), HasSubstr("P2Y"));
    EXPECT_THAT(found_instead(unpaid("persons: {Ann Lee: {ban: life}}", ann)), HasSubstr("P2Y"));
}

TEST(Persons, WithoutMeasuresHaveNone) {
    const std::string bob = "people: [{name: Bob, roles: [owner]}]";
    expect_pass(unpaid("persons: {Bob: {fine: no}}", bob));
    EXPECT_THAT(misses(unpaid("persons: {Bob: {fine: yes}}", bob)), SizeIs(1));
}

TEST(Persons, WhoAreNotNamedAreCalledByTheirRole) {
    expect_pass(unpaid("persons: {driver: {fine: undetermined}}"));
}

// The rest of a decision ----------------------------------------------------------------------------------------------

TEST(Persons, AreJudgedByWhoeverSignsForIt) {
    const std::string judged =
        "repeated: {value: yes, by: Ann Lee, on: 2021-04-30, why: three tickets}, people: [{name: Bob, "
        "roles: driver}]";
    expect_pass(unpaid("persons: {Bob: {ban: 2 years}}", judged));
}

TEST(SetAside, NamesThePrinciple) {
    std::string both = unpaid("set_aside: {fine.overstay: one_act_one_fine, fine.unpaid.2020: no}");
    both.replace(both.find("hours: 1"), 8, "hours: 9");
    expect_pass(both, 2);
    both.replace(both.find("one_act_one_fine"), 16, "higher_law");
    EXPECT_EQ(found_instead(both), "yes, one_act_one_fine, in favour of fine.unpaid.2020");
    EXPECT_EQ(found_instead(unpaid("set_aside: {fine.overstay: yes}")), "no");
}

TEST(Flags, HaveAnAnswerAndDetails) {
    std::string blocked = unpaid(
        "criminal_transfer: {answer: yes, duty: must, crime: damage, to: police, deadline: 24 hours}, "
        "blacklist: no",
        "damage: 5000 yuan");
    blocked.replace(blocked.find("hours: 1,"), 9, "hours: 1, blocking: yes,");
    expect_pass(blocked, 2);
    blocked.replace(blocked.find("duty: must"), 10, "duty: may");
    EXPECT_THAT(found_instead(blocked), HasSubstr("yes, must, damage to property"));
    std::string below = blocked;
    below.replace(below.find("5000 yuan"), 9, "4999.99 yuan");
    EXPECT_THAT(misses(below), SizeIs(1));
}

TEST(Flags, AreChosenByTheirDetails) {
    for (const char* wrong :
         {"crime: arson", "to: the mayor", "deadline: two days", "rule: tell.police, answer: no"}) {
        std::string blocked = unpaid("criminal_transfer: {" + std::string{wrong} + "}", "damage: 5000 yuan");
        blocked.replace(blocked.find("hours: 1,"), 9, "hours: 1, blocking: yes,");
        EXPECT_THAT(misses(blocked), SizeIs(1)) << wrong;
    }
}

TEST(Questions, AreCalledByFactOrPlace) {
    const std::string open =
        "tests: [{name: a, basis: b, case: {decided_on: 2021-05-01, happened_on: 2021-03-01, "
        "stays: [{paid: no, hours: 1}]}, expected: {questions: [fee due, fee, /stays/0/fee]}}]\n";
    expect_pass(open, 3);
    const std::vector<TestMiss> missed = misses(unpaid("questions: [fee due]"));
    ASSERT_THAT(missed, SizeIs(1));
    EXPECT_EQ(missed[0].expected, "fee due");
}

TEST(Doubts, AreCalledByRuleOrInstrument) {
    expect_pass(unpaid("doubts: [bylaw, Parking bylaw]"), 2);
    EXPECT_THAT(misses(unpaid("doubts: [hospital-act]")), SizeIs(1));
}

TEST(Discretion, IsNoWhereNothingIsSuggested) {
    expect_pass(unpaid("discretion: {fine: no}"));
    EXPECT_THAT(faults(unpaid("discretion: {fine: lenient}")), ElementsAre("ZS7006 lenient"));
}

TEST(LawInTime, IsNoWhereTheLawDidNotChange) {
    expect_pass(unpaid("law_in_time: no"));
    EXPECT_EQ(found_instead(unpaid("law_in_time: decision")), "no");
}

TEST(Procedure, IsNoWhereNoRuleDemandsIt) {
    expect_pass(unpaid("procedure: {hearing: no, 时效: 否}"), 2);
    EXPECT_EQ(found_instead(unpaid("procedure: {hearing: 2021-06-01}")), "no");
}

// Mistakes in tests ---------------------------------------------------------------------------------------------------

TEST(Names, ThatMeanNothingAreMistakesOfTheTest) {
    EXPECT_THAT(faults(unpaid("findings: {unpayed: yes}")), ElementsAre("ZS7006 unpayed"));
    EXPECT_THAT(faults(unpaid("institution: {fined: yes}")), ElementsAre("ZS7006 fined"));
    EXPECT_THAT(faults(unpaid("institution: {fine: {rule: nobody}}")), ElementsAre("ZS7006 nobody"));
    EXPECT_THAT(faults(unpaid("persons: {Bob: {fine: no}}")), ElementsAre("ZS7006 Bob"));
    EXPECT_THAT(faults(unpaid("set_aside: {unpaid.fee: no}")), ElementsAre("ZS7006 unpaid.fee"));
    EXPECT_THAT(faults(unpaid("set_aside: {fine.overstay: lower_law}")), ElementsAre("ZS7006 lower_law"));
    EXPECT_THAT(faults(unpaid("procedure: {hearings: no}")), ElementsAre("ZS7006 hearings"));
    EXPECT_THAT(faults(unpaid("discretion: {fined: no}")), ElementsAre("ZS7006 fined"));
    EXPECT_THAT(faults(unpaid("questions: [fees]")), ElementsAre("ZS7006 fees"));
    EXPECT_THAT(faults(unpaid("doubts: [bylaws]")), ElementsAre("ZS7006 bylaws"));
    EXPECT_THAT(faults(unpaid("blacklist: {rule: bylaw}")), ElementsAre("ZS7006 bylaw"));
    EXPECT_THAT(faults(unpaid("law_in_time: today")), ElementsAre("ZS7006 today"));
}

TEST(Values, ThatMeanNothingAreMistakesOfTheTest) {
    EXPECT_THAT(faults(unpaid("findings: {unpaid: 3}")), ElementsAre("ZS7007 3"));
    EXPECT_THAT(faults(unpaid("institution: {fine: much}")), ElementsAre("ZS7007 much"));
    EXPECT_THAT(faults(unpaid("institution: {fine: {from: 2 years}}")), ElementsAre("ZS7007 2 years"));
    EXPECT_THAT(faults(unpaid("institution: {ban: {term: 5 yuan}}")), ElementsAre("ZS7007 5 yuan"));
    EXPECT_THAT(faults(unpaid("escalation: maybe")), ElementsAre("ZS7007 maybe"));
    EXPECT_THAT(faults(unpaid("procedure: {hearing: soon}")), ElementsAre("ZS7007 soon"));
    EXPECT_THAT(faults(unpaid("procedure: {hearing: {due: soon}}")), ElementsAre("ZS1044 soon"));
    EXPECT_THAT(faults(unpaid("blacklist: {duty: never}")), ElementsAre("ZS1045 never"));
}

TEST(Faults, AreAllToldAtOnceEvenWhereTheCaseIsFaulty) {
    EXPECT_THAT(faults(unpaid("findings: {unpayed: yes}, institution: {fine: much}", "damage: nothing")),
                ElementsAre("ZS7007 nothing", "ZS7006 unpayed", "ZS7007 much"));
}

TEST(Faults, AreToldBesideThoseOfTheNotation) {
    EXPECT_THAT(faults(unpaid("findings: {unpayed: yes}, doubt: bylaw")),
                ElementsAre("ZS7006 unpayed", "ZS1040 doubt"));
}

TEST(Faults, LeaveOtherTestsOfTheFileToBeRun) {
    const std::string good = unpaid("findings: {unpaid: yes}");
    const TestFileResult file = run_text(good +
                                         "  - {name: second, basis: b, case: {decided_on: 2021-05-01}, "
                                         "expected: {findings: {unpayed: no}}}\n");
    ASSERT_THAT(file.tests, SizeIs(2));
    EXPECT_EQ(file.tests[0].outcome, TestOutcome::passed);
    EXPECT_EQ(file.tests[1].outcome, TestOutcome::faulty);
    EXPECT_FALSE((TestRun{{file}, {}}.all_passed()));
}

TEST(Faults, IncludeACaseThatDependsOnTheDayOfTheRun) {
    EXPECT_THAT(
        faults("tests: [{name: a, basis: b, case: {damage: 1}, expected: {findings: {unpaid: no}}}]\n"),
        ElementsAre("ZS7005 a"));
}

TEST(Faults, IncludeOverlaysOfTestsInMemory) {
    const TestFileResult file = run_text("overlays: [local]\n" + unpaid("findings: {unpaid: yes}"));
    EXPECT_THAT(file.overlays, ElementsAre("local"));
    EXPECT_THAT(file.tests, IsEmpty());
    ASSERT_THAT(file.diagnostics, SizeIs(1));
    EXPECT_EQ(file.diagnostics[0].code, "ZS7004");
}

/// A copy of the parking rulebook that a test may add to.
class Overlays : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() /
                  (std::string("zhunsheng_overlays_") +
                   ::testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        std::filesystem::copy(std::filesystem::path{ZHUNSHENG_ROOT} / "tests/rulebooks/parking",
                              folder_ / "rules", std::filesystem::copy_options::recursive);
        write("elsewhere/a.yaml", "file: {id: elsewhere, name: elsewhere}\n");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& path, const std::string& text) const {
        std::filesystem::create_directories((folder_ / path).parent_path());
        std::ofstream(folder_ / path, std::ios::binary) << text;
    }

    /// The result of the test that asks for this overlay.
    TestFileResult run(const std::string& overlay, const std::vector<std::string>& loaded = {}) const {
        write("test.yaml", "overlays: [" + overlay + "]\n" + unpaid("escalation: yes"));
        std::vector<std::filesystem::path> rules{folder_ / "rules"};
        for (const std::string& each : loaded) rules.push_back(folder_ / each);
        return run_rule_tests(rules, {folder_ / "test.yaml"}).files.at(0);
    }

    std::filesystem::path folder_;
};

TEST_F(Overlays, AreLoadedOnTopForTheFileThatAsksForThem) {
    EXPECT_EQ(run("market").tests.at(0).outcome, TestOutcome::passed);
    EXPECT_EQ(run("market", {"rules/market"}).tests.at(0).outcome, TestOutcome::passed) << "not loaded twice";
}

TEST_F(Overlays, StandInTheRulesFolderAndNowhereElse) {
    for (const char* name : {"../elsewhere", "market/../../elsewhere", "\"..\"", "markt", "bylaw.yaml"}) {
        const TestFileResult file = run(name);
        EXPECT_THAT(file.tests, IsEmpty()) << name;
        ASSERT_THAT(file.diagnostics, SizeIs(1)) << name;
        EXPECT_EQ(file.diagnostics[0].code, "ZS7004") << name;
    }
}

TEST_F(Overlays, WithMistakesAreToldWithTheFileThatAsksForThem) {
    write("rules/market/market-days.yaml", "file: {id: a, name: b}\nrule: []\n");
    const TestFileResult file = run("market");
    EXPECT_THAT(file.tests, IsEmpty());
    ASSERT_THAT(file.diagnostics, SizeIs(1));
    EXPECT_EQ(file.diagnostics[0].code, "ZS1040");
    EXPECT_FALSE((TestRun{{file}, {}}.all_passed()));
}

TEST(Runs, WithoutATestHaveNotPassed) {
    EXPECT_FALSE(TestRun{}.all_passed());
    EXPECT_THAT(faults("tests: []\n"), SizeIs(1));
    EXPECT_THAT(faults(""), SizeIs(1));
}

}  // namespace
}  // namespace zhunsheng::analysis
