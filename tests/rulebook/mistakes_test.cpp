// Every mistake that an author can make in the notation of a rule file: what is said, and where.

#include <gtest/gtest.h>

#include "rulebook/reading.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using ::testing::ElementsAreArray;

struct Case {
    const char* name;
    std::string text;
    std::vector<Mistake> mistakes;
};

void PrintTo(const Case& each, std::ostream* stream) { *stream << each.name; }

class Mistakes : public ::testing::TestWithParam<Case> {};

TEST_P(Mistakes, AreToldAtTheirPlacesAndOnlyThey) {
    const Reading reading = read(GetParam().text);

    EXPECT_THAT(mistakes(reading), ElementsAreArray(GetParam().mistakes));
}

TEST_P(Mistakes, ComeWithAdviceInBothLanguages) {
    for (const Diagnostic& each : read(GetParam().text).diagnostics) {
        ASSERT_FALSE(each.hints.empty()) << each.code;
        EXPECT_FALSE(each.hints.back().zh.empty());
        EXPECT_FALSE(each.hints.back().en.empty());
    }
}

std::string nested(std::size_t opened, std::size_t closed) {
    return std::string(opened, '[') + std::string(closed, ']');
}

const std::vector<Case> bytes = {
    {"Empty", "", {mistake(Code::empty_file, "")}},
    {"CommentOnly", "# 没有内容\n", {mistake(Code::empty_file, "")}},
    {"Malformed",
     "文件: {编号: a, 名称: \xFF甲\xFE}\n规则: \xC3\n",
     {mistake(Code::malformed_utf8, "\xFF"), mistake(Code::malformed_utf8, "\xC3")}},
    {"Utf16", std::string("\xFF\xFE\x87\x65", 4), {mistake(Code::utf16_file, "")}},
    {"Utf16WithoutMark", std::string("a\0:\0", 4), {mistake(Code::utf16_file, "")}},
    {"Nul", head + std::string("规则: \0", 9), {mistake(Code::hidden_character, std::string(1, '\0'))}},
    {"ZeroWidth", "文件: {编号: a, 名称: 甲\u200B}\n", {mistake(Code::hidden_character, "\u200B")}},
    {"BidirectionalOverride",
     "文件: {编号: a, 名称: \u202E甲}\n",
     {mistake(Code::hidden_character, "\u202E")}},
    {"LoneCarriageReturn", "文件: {编号: a, 名称: 甲}\r规则: []\n", {mistake(Code::hidden_character, "")}},
};

const std::vector<Case> colons = {
    {"FullWidth", "文件：\n  编号: a\n  名称: 甲\n", {mistake(Code::full_width_colon, "：")}},
    {"FullWidthEverywhere",
     "文件：\n  编号：a\n  名称：甲\n规则：\n  - 编号：r\n    名称：乙\n    认定：丙\n",
     std::vector<Mistake>(7, mistake(Code::full_width_colon, "："))},
    {"FullWidthInBraces", "文件: {编号：a, 名称: 甲}\n", {mistake(Code::full_width_colon, "：")}},
    {"FullWidthAfterQuotedKey",
     rule_head + "    依据: {\"2021\"：第一条}\n    认定: 丙\n",
     {mistake(Code::full_width_colon, "：")}},
    {"FullWidthAfterUnknownKey",
     rule_head + "    依据:\n      二〇二一：第一条\n      二〇二五: 第二条\n    认定: 丙\n",
     {mistake(Code::full_width_colon, "：")}},
    {"NoSpace", "文件:\n  编号:a\n  名称: 甲\n", {mistake(Code::no_space_after_colon, ":")}},
    {"FullWidthInAListItem", head + "规则:\n  - 编号：r\n    名称：乙\n    认定：丙\n",
     std::vector<Mistake>(3, mistake(Code::full_width_colon, "："))},
    {"NoSpaceInAListItem", head + "违法行为:\n  - 编号:a\n    名称:乙\n",
     std::vector<Mistake>(2, mistake(Code::no_space_after_colon, ":"))},
    {"NoSpaceInBraces", "文件: {编号:a, 名称: 甲}\n", {mistake(Code::no_space_after_colon, ":")}},
    {"ColonInText",
     rule_head + "    条件: 任一 x 在 报告: x.实际\n    认定: 丙\n",
     {mistake(Code::colon_in_text, ":")}},
};

const std::vector<Case> conditions = {
    {"BeginsWithQuote",
     rule_head + "    条件: \"严重\" 等于 情节\n    认定: 丙\n",
     {mistake(Code::text_after_quote, "等于 情节")}},
    {"BeginsWithList",
     rule_head + "    条件: [甲] 属于 x\n    认定: 丙\n",
     {mistake(Code::text_after_bracket, "属于 x")}},
    {"IsAList", rule_head + "    条件: [甲, 乙]\n    认定: 丙\n", {mistake(Code::wrong_shape, "[甲, 乙]")}},
    {"BeginsWithBrace",
     rule_head + "    条件: {甲} 且 乙\n    认定: 丙\n",
     {mistake(Code::text_after_bracket, "且 乙")}},
    {"BeginsWithGreater",
     rule_head + "    条件: > 5\n    认定: 丙\n",
     {mistake(Code::text_after_block_sign, "> 5")}},
    {"BeginsWithAtLeast",
     rule_head + "    条件: >= 5\n    认定: 丙\n",
     {mistake(Code::text_after_block_sign, ">= 5")}},
    {"BeginsWithBar",
     rule_head + "    条件: | 甲\n    认定: 丙\n",
     {mistake(Code::text_after_block_sign, "| 甲")}},
    {"BeginsWithExclamationMark",
     rule_head + "    条件: !首次\n    认定: 丙\n",
     {mistake(Code::explicit_tag, "!首次")}},
    {"NegatesAQuote",
     rule_head + "    条件: ! \"首次\"\n    认定: 丙\n",
     {mistake(Code::explicit_tag, "! \"首次\"")}},
    {"IsCutByAComment",
     rule_head + "    条件: 甲 #乙\n    认定: 丙\n",
     {mistake(Code::comment_cuts_text, " #")}},
    {"IsQuotedWithATightComment",
     rule_head + "    条件: \"甲\"#乙\n    认定: 丙\n",
     {mistake(Code::tight_comment, "#乙")}},
    {"IsABlockWithATightComment",
     rule_head + "    条件: |#乙\n      甲\n    认定: 丙\n",
     {mistake(Code::tight_comment, "#乙")}},
    {"IsCutByAComma",
     rule_head + "    除外: {条件: 数量(报告, 已出具) > 1, 说明: 无}\n    认定: 丙\n",
     {mistake(Code::comma_cuts_text, ",")}},
    {"InAListIsCutByACommaOnce",
     head + "违法行为: [{编号: a, 名称: b, 竞合: [甲（一, 二, 三）, 丁]}]\n",
     {mistake(Code::comma_cuts_text, ",")}},
    {"BeginsWithStar", rule_head + "    值: * 5\n", {mistake(Code::alias, "* 5")}},
    {"BeginsWithAmpersand", rule_head + "    值: & 5\n", {mistake(Code::anchor, "& 5")}},
    {"BeginsWithAt", rule_head + "    值: @甲\n", {mistake(Code::reserved_start, "@甲")}},
    {"BeginsWithPercent", rule_head + "    值: %甲\n", {mistake(Code::reserved_start, "%甲")}},
    {"BeginsWithBacktick", rule_head + "    值: `甲`\n", {mistake(Code::reserved_start, "`甲`")}},
};

const std::vector<Case> layout = {
    {"Tab", "文件:\n\t编号: a\n\t名称: 甲\n", std::vector<Mistake>(2, mistake(Code::tab_indentation, "\t"))},
    {"DashWithoutSpaceUnderAText",
     head + "违法行为:\n  - 编号: a\n     -名称: b\n",
     {mistake(Code::no_space_after_dash, "-名称: b")}},
    {"TabBehindABlock",
     rule_head + "    条件: |\n      甲\n    \t认定: 丙\n",
     {mistake(Code::tab_indentation, "\t")}},
    {"DashWithoutSpaceBeforeAKey",
     head + "违法行为:\n  - 编号: a\n    名称: b\n  -编号: c\n    名称: d\n",
     {mistake(Code::no_space_after_dash, "-编号: c")}},
    {"FullWidthSpace", "文件:\n　编号: a\n　名称: 甲\n",
     std::vector<Mistake>(2, mistake(Code::full_width_space, "　"))},
    {"TooFarLeft", "文件:\n  编号: a\n 名称: 甲\n", {mistake(Code::wrong_indentation, "名称: 甲")}},
    {"TooFarRight", "文件:\n  编号: a\n    名称: 甲\n", {mistake(Code::wrong_indentation, "名称")}},
    {"FirstLineIndented",
     "  文件: {编号: a, 名称: 甲}\n规则: []\n",
     {mistake(Code::wrong_indentation, "规则: []")}},
    {"DashWithoutSpace",
     head + "违法行为:\n  - {编号: a, 名称: b}\n  -{编号: c, 名称: d}\n",
     {mistake(Code::no_space_after_dash, "-{编号: c, 名称: d}")}},
    {"ListOnTheLineOfItsKey",
     head + "违法行为: - {编号: a, 名称: b}\n",
     {mistake(Code::list_on_key_line, "- {编号: a, 名称: b}")}},
    {"OpenQuote", rule_head + "    条件: '甲\n    认定: 丙\n", {mistake(Code::open_quote, "'")}},
    {"OpenQuoteClosedByTheNext",
     rule_head + "    条件: \"甲\n    认定: \"丙\"\n",
     {mistake(Code::open_quote, "\"")}},
    {"OpenBracket", rule_head + "    针对: [甲, 乙\n    认定: 丙\n", {mistake(Code::open_bracket, "[")}},
    {"WrongBracket", head + "规则书: {编号: a]\n", {mistake(Code::mismatched_bracket, "]")}},
    {"QuestionMarkInBrackets",
     rule_head + "    针对: [甲 ? 乙]\n    认定: 丙\n",
     {mistake(Code::reserved_start, "? 乙]")}},
    {"TextAfterAQuoteInBrackets",
     rule_head + "    针对: [\"甲\" 乙]\n    认定: 丙\n",
     {mistake(Code::text_after_quote, "乙]")}},
    {"TightCommentInBrackets",
     rule_head + "    针对: [甲,#乙\n      丁]#戊\n    认定: 丙\n",
     {mistake(Code::tight_comment, "#乙"), mistake(Code::tight_comment, "#戊")}},
    {"BadEscape", "文件: {编号: a, 名称: \"\\q\"}\n", {mistake(Code::bad_escape, "\\q")}},
    {"BadHexadecimal", "文件: {编号: a, 名称: \"\\u4e\"}\n", {mistake(Code::bad_escape, "\\u4e\"}")}},
};

const std::vector<Case> refused = {
    {"Anchor", "文件: &甲 {编号: a, 名称: 甲}\n", {mistake(Code::anchor, "&甲 {编号: a, 名称: 甲}")}},
    {"Alias",
     "文件: &甲 {编号: a, 名称: 甲}\n规则书: *甲\n",
     {mistake(Code::anchor, "&甲 {编号: a, 名称: 甲}"), mistake(Code::alias, "*甲")}},
    {"AliasOfItself",
     head + "规则: &甲 [*甲]\n",
     {mistake(Code::anchor, "&甲 [*甲]"), mistake(Code::alias, "*甲]")}},
    {"MergeKey", "文件: {编号: a, 名称: 甲, <<: {文号: b}}\n", {mistake(Code::merge_key, "<<")}},
    {"Tag", "文件: {编号: !!str a, 名称: 甲}\n", {mistake(Code::explicit_tag, "!!str a, 名称: 甲}")}},
    {"TagOfAMapping",
     "文件: !!map {编号: a, 名称: 甲}\n",
     {mistake(Code::explicit_tag, "!!map {编号: a, 名称: 甲}")}},
    {"SecondDocument", head + "---\n" + head, {mistake(Code::extra_document, "---")}},
    {"TextAfterTheEnd", head + "...\n文件: {编号: b}\n", {mistake(Code::extra_document, "文件: {编号: b}")}},
    {"RepeatedKey", "文件: {编号: a, 名称: 甲, 编号: b}\n", {mistake(Code::repeated_key, "编号")}},
    {"RepeatedKeyInTheOtherSpelling",
     "文件: {编号: a, 名称: 甲, id: b}\n",
     {mistake(Code::repeated_key, "id")}},
    {"TooDeep", head + "规则: " + nested(40, 40) + "\n", {mistake(Code::too_deep, nested(9, 40))}},
    {"KeyInBrackets", "文件: {编号: a, 名称: 甲, [乙]: b}\n", {mistake(Code::complex_key, "[乙]")}},
    {"NoValue", "文件: {编号: a, 名称: }\n", {mistake(Code::missing_value, "名称")}},
    {"NoValueByTilde", "文件: {编号: a, 名称: ~}\n", {mistake(Code::missing_value, "名称")}},
    {"EmptyListItem",
     head + "违法行为: [{编号: a, 名称: b, 竞合: [甲,,乙]}]\n",
     {mistake(Code::empty_item, ",")}},
    {"EmptyDash", head + "违法行为:\n  -\n  - {编号: a, 名称: b}\n", {mistake(Code::empty_item, "-")}},
};

const std::vector<Case> objects_and_words = {
    {"UnknownKey", "文件: {编号: a, 名称: 甲, 颜色: 红}\n", {mistake(Code::unknown_key, "颜色")}},
    {"MisspeltRequiredKeyIsToldOnce", "文件: {编号: a, 名成: 甲}\n", {mistake(Code::unknown_key, "名成")}},
    {"MissingKey", "文件: {编号: a}\n", {mistake(Code::missing_key, "编号")}},
    {"NoFileHead", "规则: []\n", {mistake(Code::missing_key, "规则")}},
    {"ListForATopLevel", "- 甲\n", {mistake(Code::wrong_shape, "- 甲")}},
    {"TextForAMapping", "文件: 甲\n", {mistake(Code::wrong_shape, "甲")}},
    {"MappingForAList",
     head + "规则: {编号: r, 名称: 乙, 认定: 丙}\n",
     {mistake(Code::wrong_shape, "{编号: r, 名称: 乙, 认定: 丙}")}},
    {"ListForAMapping",
     "文件: [{编号: a, 名称: 甲}]\n",
     {mistake(Code::wrong_shape, "[{编号: a, 名称: 甲}]")}},
    {"EmptyText", "文件: {编号: a, 名称: \" \"}\n", {mistake(Code::empty_text, "\" \"")}},
    {"NoDate",
     "文件: {编号: a, 名称: 甲, 位阶: 法律, 版本: {版: \"1\", 自: 2021-02-30}}\n",
     {mistake(Code::malformed_date, "2021-02-30")}},
    {"NoDateInTheCalendar",
     head + "日历: {节假日: [2024-01-01, 2024-1-2]}\n",
     {mistake(Code::malformed_date, "2024-1-2")}},
    {"UnknownLawDay", "文件: {编号: a, 名称: 甲, 适用: 昨天}\n", {mistake(Code::unknown_word, "昨天")}},
    {"UnknownTruth",
     head + "词汇: {记录: [{编号: b, 名称: 乙, 根: 对, 字段: []}]}\n",
     {mistake(Code::unknown_word, "对")}},
    {"MalformedCitation",
     rule_head + "    依据: 十四条\n    认定: 丙\n",
     {mistake(Code::malformed_citation, "十四条")}},
    {"MalformedCitationOfAVersion",
     rule_head + "    依据: {\"2021\": 第十四条, \"2025\": 见附件}\n    认定: 丙\n",
     {mistake(Code::malformed_citation, "见附件")}},
    {"NoConclusion", rule_head, {mistake(Code::no_then, "r")}},
    {"TwoConclusions", rule_head + "    认定: 丙\n    值: 3\n", {mistake(Code::several_thens, "认定")}},
};

const std::vector<Case> measures = {
    {"TwoMeasuresInOneItem",
     rule_head + "    处罚机构:\n      - 警告: {可以: 是}\n        处分: {可以: 是}\n",
     {mistake(Code::several_measures, "处分")}},
    {"DetailsNotIndented",
     rule_head + "    处罚机构:\n      - 罚款:\n        从: 1元\n",
     {mistake(Code::missing_value, "罚款"), mistake(Code::several_measures, "从")}},
    {"TextForDetails", rule_head + "    处罚机构:\n      - 罚款: 3元\n", {mistake(Code::wrong_shape, "3元")}},
    {"PersonsWithoutMeasures",
     rule_head + "    处罚人员:\n      - 角色: 主管\n",
     {mistake(Code::missing_key, "角色")}},
};

std::string name_of(const ::testing::TestParamInfo<Case>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(OfBytes, Mistakes, ::testing::ValuesIn(bytes), name_of);
INSTANTIATE_TEST_SUITE_P(OfColons, Mistakes, ::testing::ValuesIn(colons), name_of);
INSTANTIATE_TEST_SUITE_P(OfConditions, Mistakes, ::testing::ValuesIn(conditions), name_of);
INSTANTIATE_TEST_SUITE_P(OfLayout, Mistakes, ::testing::ValuesIn(layout), name_of);
INSTANTIATE_TEST_SUITE_P(OfRefusedYaml, Mistakes, ::testing::ValuesIn(refused), name_of);
INSTANTIATE_TEST_SUITE_P(OfKeysAndWords, Mistakes, ::testing::ValuesIn(objects_and_words), name_of);
INSTANTIATE_TEST_SUITE_P(OfMeasures, Mistakes, ::testing::ValuesIn(measures), name_of);

TEST(ReadRulebook, GoesOnWithTheOtherFilesAfterABrokenOne) {
    const Reading reading = read_all({"文件: {编号: a", head, "文件: [", head});

    EXPECT_EQ(reading.declarations.files.size(), 2U);
    EXPECT_THAT(mistakes(reading),
                ::testing::ElementsAre(mistake(Code::open_bracket, "{"), mistake(Code::open_bracket, "[")));
}

TEST(ReadRulebook, ReadsOnBehindFullWidthColonsAsIfTheyWereRight) {
    const Reading reading =
        read("文件：\n  编号：a\n  名称：甲\n规则：\n  - 编号：r\n    名称：乙\n    认定：丙\n");

    ASSERT_EQ(reading.declarations.files.size(), 1U);
    const FileContent& file = reading.declarations.files[0];
    EXPECT_EQ(file.file.name.text, "甲");
    ASSERT_EQ(file.rules.size(), 1U);
    EXPECT_EQ(std::get<FindingDeclaration>(file.rules[0].then).violation.text, "丙");
}

TEST(ReadRulebook, TellsSlipsOfSeveralKindsInOneGo) {
    const Reading reading =
        read(rule_head + "    条件：甲\n\t认定: 丙\n    让位：{位阶: 法律}\n    未知: 丁\n");

    EXPECT_THAT(mistakes(reading), ::testing::IsSupersetOf({mistake(Code::full_width_colon, "："),
                                                            mistake(Code::tab_indentation, "\t")}));
}

TEST(ReadRulebook, ShowsWhereARepeatedKeyWasFirst) {
    const Reading reading = read("文件:\n  编号: a\n  名称: 甲\n  编号: b\n");

    ASSERT_EQ(reading.diagnostics.size(), 1U);
    ASSERT_EQ(reading.diagnostics[0].labels.size(), 1U);
    EXPECT_EQ(reading.diagnostics[0].labels[0].place.line, 2U);
    EXPECT_EQ(reading.declarations.files[0].file.id.text, "a");
}

TEST(ReadRulebook, SaysWhereAMisplacedKeyBelongs) {
    const Reading reading = read("文件: {编号: a, 名称: 甲, 条件: 乙}\n");

    ASSERT_EQ(reading.diagnostics.size(), 1U);
    EXPECT_THAT(reading.diagnostics[0].hints[0].zh, ::testing::HasSubstr("规则"));
    EXPECT_THAT(reading.diagnostics[0].hints[0].en, ::testing::HasSubstr("rule"));
}

TEST(ReadRulebook, SuggestsTheKeyOrWordThatWasMeant) {
    const Reading reading = read("文件: {编号: a, nmae: 甲, 适用: 决定日}\n");

    ASSERT_EQ(reading.diagnostics.size(), 2U);
    EXPECT_EQ(reading.diagnostics[0].hints[0].zh, "是否应为“name”");
    EXPECT_EQ(reading.diagnostics[1].hints[0].zh, "是否应为“决定时”");
}

TEST(ReadRulebook, AcceptsATextWithABlockSignThatHoldsWhatPlainTextsCannot) {
    const Reading reading =
        read(rule_head + "    条件: |\n      \"甲\" = 乙: # 丙\n      ! [丁]\n    认定: 戊\n");

    EXPECT_TRUE(reading.diagnostics.empty());
    EXPECT_EQ(reading.declarations.files[0].rules[0].when.text, "\"甲\" = 乙: # 丙\n! [丁]");
}

TEST(ReadRulebook, AcceptsColonsTabsAndQuestionMarksInsideTexts) {
    const Reading reading = read(
        "文件: {编号: a, 名称: 是谁?, 说明: 甲：乙}\n规则:\n  - 编号: r\n    名称: 丙\n    值: 1\n    说明: "
        "|\n"
        "      编号：丁\n      \t戊\n");

    EXPECT_TRUE(reading.diagnostics.empty());
    EXPECT_EQ(reading.declarations.files[0].file.name.text, "是谁?");
    EXPECT_EQ(reading.declarations.files[0].file.note.text, "甲：乙");
}

TEST(ReadRulebook, TakesAByteOrderMarkAndWindowsLineEnds) {
    const Reading reading = read("\xEF\xBB\xBF文件:\r\n  编号: a\r\n  名称: 甲\r\n  适用: 昨天\r\n");

    EXPECT_THAT(mistakes(reading), ::testing::ElementsAre(mistake(Code::unknown_word, "昨天")));
    EXPECT_EQ(reading.diagnostics[0].place->line, 4U);
}

TEST(ReadRulebook, RefusesAFileBeyondTheLimit) {
    const Reading reading = read("# " + std::string(max_file_bytes, 'x'));

    ASSERT_EQ(reading.diagnostics.size(), 1U);
    EXPECT_EQ(reading.diagnostics[0].code, diagnostics::printed(Code::file_too_large));
}

}  // namespace
}  // namespace zhunsheng::rulebook
