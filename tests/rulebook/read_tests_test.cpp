// Files of rule tests: what is read from them, and what is wrong with others.

#include "rulebook/read_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rulebook/keys.h"
#include "rulebook/reading.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string in_chinese = R"(叠加: [local, 本地]
说明: 测试文件
测试:
  - 名称: 甲
    依据: 第九条
    说明: 注
    案件: {决定日期: 2024-05-01, 报告: [{费用: 3万元}]}
    预期:
      认定: {逃费: 是, 占道: [否, 未定]}
      机构:
        警告: 否
        罚款: {成立: 未定, 从: 1万元, 至: 3万元, 数额: 2万元, 职责: 可以, 裁量: 从轻, 称谓: 罚金, 规则: r.fine}
      人员:
        张三: {禁业: {年限: 10年}, 警告: 是}
      让位: {r.fine: 上位法}
      新旧法: 决定时
      移送司法: {成立: 是, 职责: 会商, 罪名: 甲罪, 移交: 公安机关, 期限: 24小时, 规则: r.crime}
      列入严重违法失信名单: 未定
      移送有关部门: [否, 是]
      上报: 否
      程序: {听证: 是, 期限: {成立: 是, 职责: 应当, 起算: 2024-05-01, 届满: 2024-05-31}}
      裁量: {罚款: 从重}
      依据: {r.fine: 第九条}
      需查: 违法所得
      存疑: [r.fine, bylaw]
  - {名称: 乙, 依据: 第十条, 同: 甲, 案件: {报告: {费用: 4万元}}, 预期: {上报: 否}}
)";

const std::string in_english = R"(overlays: [local, 本地]
note: 测试文件
tests:
  - name: 甲
    basis: 第九条
    note: 注
    case: {决定日期: 2024-05-01, 报告: [{费用: 3万元}]}
    expected:
      findings: {逃费: yes, 占道: [no, undetermined]}
      institution:
        警告: no
        罚款: {answer: undetermined, from: 1万元, to: 3万元, amount: 2万元, duty: may, band: 从轻, wording: 罚金, rule: r.fine}
      persons:
        张三: {禁业: {term: 10年}, 警告: yes}
      set_aside: {r.fine: 上位法}
      law_in_time: 决定时
      criminal_transfer: {answer: yes, duty: consult, crime: 甲罪, to: 公安机关, deadline: 24小时, rule: r.crime}
      blacklist: undetermined
      referral: [no, yes]
      escalation: no
      procedure: {听证: yes, 期限: {answer: yes, duty: must, start: 2024-05-01, due: 2024-05-31}}
      discretion: {罚款: 从重}
      basis: {r.fine: 第九条}
      questions: 违法所得
      doubts: [r.fine, bylaw]
  - {name: 乙, basis: 第十条, like: 甲, case: {报告: {费用: 4万元}}, expected: {escalation: no}}
)";

/// What a text gave, with what it was read from.
struct TestReading {
    text::SourceSet sources;
    std::optional<TestFileDeclaration> file;
    std::vector<Mistake> mistakes;
};

TestReading read_tests(const std::string& text) {
    TestReading reading;
    diagnostics::Report report;
    reading.file = read_test_file(reading.sources.add("tests.yaml", text), reading.sources, report);
    for (const Diagnostic& each : report.resolve(reading.sources)) {
        reading.mistakes.push_back({each.code, each.place ? underlined(*each.place) : ""});
    }
    return reading;
}

class BothSpellings : public ::testing::TestWithParam<const std::string*> {};

TEST_P(BothSpellings, GiveTheSameTests) {
    const TestReading reading = read_tests(*GetParam());
    ASSERT_TRUE(reading.file.has_value());
    EXPECT_THAT(reading.mistakes, IsEmpty());
    EXPECT_THAT(reading.file->overlays, SizeIs(2));
    ASSERT_THAT(reading.file->tests, SizeIs(2));
    const TestDeclaration& test = reading.file->tests[0];
    EXPECT_TRUE(test.sound);
    EXPECT_EQ(test.name.text, "甲");
    EXPECT_EQ(test.basis.text, "第九条");
    EXPECT_EQ(test.note.text, "注");
    ASSERT_TRUE(test.facts.has_value());
    EXPECT_THAT(test.facts->mapping()->members, SizeIs(2));
    const ExpectationDeclaration& expected = test.expected;
    ASSERT_THAT(expected.findings, SizeIs(2));
    EXPECT_EQ(expected.findings[0].name.text, "逃费");
    EXPECT_THAT(expected.findings[1].answers, SizeIs(2));
    ASSERT_THAT(expected.institution, SizeIs(2));
    const AnswerDeclaration& fine = expected.institution[1].answers.at(0);
    EXPECT_TRUE(fine.plain.empty());
    EXPECT_EQ(fine.answer, Answer::undetermined);
    EXPECT_EQ(fine.from.text + fine.to.text + fine.amount.text, "1万元3万元2万元");
    EXPECT_EQ(fine.duty, Duty::may);
    EXPECT_EQ(fine.band.text + fine.wording.text + fine.rule.text, "从轻罚金r.fine");
    ASSERT_THAT(expected.persons, SizeIs(1));
    EXPECT_EQ(expected.persons[0].person.text, "张三");
    EXPECT_EQ(expected.persons[0].measures.at(0).answers.at(0).term.text, "10年");
    EXPECT_EQ(expected.set_aside.at(0).answers.at(0).plain.text, "上位法");
    EXPECT_EQ(expected.law_in_time.text, "决定时");
    EXPECT_EQ(expected.discretion.at(0).answers.at(0).plain.text, "从重");
    EXPECT_THAT(expected.questions, SizeIs(1));
    EXPECT_THAT(expected.doubts, SizeIs(2));
}

TEST_P(BothSpellings, GiveTheSameFlagsAndSteps) {
    const ExpectationDeclaration expected = read_tests(*GetParam()).file->tests.at(0).expected;
    const auto flags = [&](FlagKind kind) { return expected.flags[static_cast<std::size_t>(kind)]; };
    const AnswerDeclaration crime = flags(FlagKind::criminal_transfer).at(0);
    EXPECT_EQ(crime.answer, Answer::yes);
    EXPECT_EQ(crime.duty, Duty::consult);
    EXPECT_EQ(crime.crime.text + crime.addressee.text + crime.deadline.text, "甲罪公安机关24小时");
    EXPECT_EQ(crime.rule.text, "r.crime");
    EXPECT_FALSE(flags(FlagKind::blacklist).at(0).plain.empty());
    EXPECT_THAT(flags(FlagKind::referral), SizeIs(2));
    EXPECT_THAT(flags(FlagKind::escalation), SizeIs(1));
    const AnswerDeclaration step = expected.procedure.at(1).answers.at(0);
    EXPECT_EQ(step.answer, Answer::yes);
    EXPECT_EQ(step.duty, Duty::must);
    EXPECT_EQ(step.start->to_iso(), "2024-05-01");
    EXPECT_EQ(step.due->to_iso(), "2024-05-31");
}

INSTANTIATE_TEST_SUITE_P(All, BothSpellings, ::testing::Values(&in_chinese, &in_english));

TEST(ReadTests, UseEveryKeyOfTheTableInTheTextsAbove) {
    for (const KeyRow& row : key_table()) {
        if (row.owner < Object::test_file) continue;
        EXPECT_NE(in_english.find(std::string(row.en) + ":"), std::string::npos) << row.en;
        EXPECT_NE(in_chinese.find(std::string(row.zh) + ":"), std::string::npos) << row.zh;
    }
}

const std::string test_head = "tests:\n  - name: a\n    basis: b\n    case: {}\n";

TEST(ReadTests, ReportAValueOfTheWrongShape) {
    const auto wrong = [](const std::string& expected) {
        return read_tests(test_head + "    expected: {" + expected + "}\n").mistakes;
    };
    EXPECT_THAT(wrong("findings: yes"), ElementsAre(mistake(Code::wrong_shape, "yes")));
    EXPECT_THAT(wrong("findings: {a: {answer: yes}}"),
                ElementsAre(mistake(Code::wrong_shape, "{answer: yes}")));
    EXPECT_THAT(wrong("institution: [fine]"), ElementsAre(mistake(Code::wrong_shape, "[fine]")));
    EXPECT_THAT(wrong("persons: {a: yes}"), ElementsAre(mistake(Code::wrong_shape, "yes")));
    EXPECT_THAT(wrong("institution: {fine: {form: 1}}"), ElementsAre(mistake(Code::unknown_key, "form")));
    EXPECT_THAT(wrong("escalation: {answer: soon}"), ElementsAre(mistake(Code::unknown_word, "soon")));
    EXPECT_THAT(wrong("questions: {a: b}"), ElementsAre(mistake(Code::wrong_shape, "{a: b}")));
    EXPECT_THAT(wrong("expectation: no, doubts: a"), ElementsAre(mistake(Code::unknown_key, "expectation")));
}

TEST(ReadTests, MarkOnlyTheTestWithAMistakeAsNotSound) {
    const TestReading reading = read_tests(test_head + "    expected: {doubts: a}\n" +
                                           "  - {name: b, basis: b, case: [], expected: {doubts: a}}\n");
    EXPECT_THAT(reading.mistakes, ElementsAre(mistake(Code::wrong_shape, "[]")));
    ASSERT_THAT(reading.file->tests, SizeIs(2));
    EXPECT_TRUE(reading.file->tests[0].sound);
    EXPECT_FALSE(reading.file->tests[1].sound);
}

TEST(ReadTests, DemandNameBasisCaseAndExpectation) {
    EXPECT_THAT(read_tests("tests: [{}]\n").mistakes, SizeIs(4));
    EXPECT_THAT(read_tests(test_head + "    expected: {}\n").mistakes,
                ElementsAre(mistake(Code::nothing_expected, "{}")));
    EXPECT_THAT(read_tests(test_head + "    expected: {institution: {}, doubts: []}\n").mistakes,
                ElementsAre(mistake(Code::nothing_expected, "{institution: {}, doubts: []}")));
}

TEST(ReadTests, RefuseTwoTestsOfOneName) {
    const std::string test = "{name: a, basis: b, case: {}, expected: {doubts: a}}";
    const TestReading reading = read_tests("tests: [" + test + ", " + test + "]\n");
    EXPECT_THAT(reading.mistakes, ElementsAre(mistake(Code::repeated_test, "a")));
    EXPECT_FALSE(reading.file->tests[1].sound);
}

/// The case of the file's second test, in flow notation.
std::string shown(const Node& node) {
    if (const Scalar* scalar = node.scalar()) return scalar->text.text;
    std::string text;
    if (const Mapping* mapping = node.mapping()) {
        for (const Member& member : mapping->members) {
            text += (text.empty() ? "" : ", ") + member.key.text.text + ": " + shown(member.value);
        }
        return "{" + text + "}";
    }
    for (const Node& item : node.sequence()->items) text += (text.empty() ? "" : ", ") + shown(item);
    return "[" + text + "]";
}

std::string second_case(const std::string& first, const std::string& changes) {
    const TestReading reading =
        read_tests("tests:\n  - {name: a, basis: b, case: " + first + ", expected: {doubts: a}}\n" +
                   "  - {name: b, basis: b, like: a, case: " + changes + ", expected: {doubts: a}}\n");
    EXPECT_THAT(reading.mistakes, IsEmpty());
    EXPECT_TRUE(reading.file->tests.at(1).sound);
    return shown(*reading.file->tests.at(1).facts);
}

TEST(TestInheritance, ChangesOnlyTheFactsThatAreStated) {
    EXPECT_EQ(second_case("{x: 1, y: 2}", "{y: 3, z: 4}"), "{x: 1, y: 3, z: 4}");
    EXPECT_EQ(second_case("{who: {name: n, age: 1}}", "{who: {age: 2}}"), "{who: {name: n, age: 2}}");
    EXPECT_EQ(second_case("{x: 1}", "{}"), "{x: 1}");
}

TEST(TestInheritance, ChangesTheOneItemOfAListOrReplacesTheList) {
    EXPECT_EQ(second_case("{list: [{a: 1, b: 2}]}", "{list: {b: 3}}"), "{list: {a: 1, b: 3}}");
    EXPECT_EQ(second_case("{list: [{a: 1}]}", "{list: [{b: 3}]}"), "{list: [{b: 3}]}");
    EXPECT_EQ(second_case("{list: [{a: 1}, {a: 2}]}", "{list: {b: 3}}"), "{list: {b: 3}}");
}

TEST(TestInheritance, GoesThroughSeveralTestsInAnyOrder) {
    const TestReading reading = read_tests(
        "tests:\n  - {name: c, basis: b, like: b, case: {z: 3}, expected: {doubts: a}}\n"
        "  - {name: b, basis: b, like: a, case: {y: 2}, expected: {doubts: a}}\n"
        "  - {name: a, basis: b, case: {x: 1}, expected: {doubts: a}}\n");
    EXPECT_EQ(shown(*reading.file->tests.at(0).facts), "{x: 1, y: 2, z: 3}");
}

TEST(TestInheritance, RefusesNamesThatNoTestHasAndCircles) {
    const auto faults = [](const std::string& first, const std::string& second) {
        return read_tests("tests:\n  - {name: a, basis: b, like: " + first +
                          ", case: {}, expected: {doubts: a}}\n" + "  - {name: b, basis: b, like: " + second +
                          ", case: {}, expected: {doubts: a}}\n");
    };
    EXPECT_THAT(faults("x", "a").mistakes, ElementsAre(mistake(Code::unknown_like, "x")));
    EXPECT_FALSE(faults("x", "a").file->tests.at(1).sound) << "it rests on one that is not sound";
    EXPECT_THAT(faults("b", "a").mistakes, ElementsAre(mistake(Code::circular_like, "b")));
    EXPECT_FALSE(faults("b", "a").file->tests.at(1).sound);
    EXPECT_THAT(faults("a", "a").mistakes, ElementsAre(mistake(Code::circular_like, "a")));
}

TEST(ReadTests, RefuseATestInWhichSomethingIsStillToBeFilledIn) {
    const TestReading reading = read_tests(test_head + "    expected: 【待填，结果】\n");
    EXPECT_THAT(reading.mistakes, ElementsAre(mistake(Code::unfilled_test, "【待填，结果】")));
    EXPECT_FALSE(reading.file->tests.at(0).sound);
    const std::string in_case = "tests: [{name: a, basis: b, case: {x: 【待填】}, expected: {doubts: a}}]\n";
    EXPECT_THAT(read_tests(in_case).mistakes, ElementsAre(mistake(Code::unfilled_test, "【待填】")));
}

TEST(ReadTests, SayWhatIsNoFileOfTests) {
    EXPECT_THAT(read_tests("").mistakes, ElementsAre(mistake(Code::no_tests, "")));
    EXPECT_THAT(read_tests("tests: {name: a}\n").mistakes,
                ElementsAre(mistake(Code::wrong_shape, "{name: a}")));
    EXPECT_THAT(read_tests("rules: []\n").mistakes, SizeIs(2));
}

}  // namespace
}  // namespace zhunsheng::rulebook
