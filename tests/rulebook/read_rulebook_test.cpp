// A whole rule file into declarations: every key, in both spellings.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/declared_text.h"
#include "rulebook/keys.h"
#include "rulebook/reading.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::rulebook {
namespace {

using ::testing::ElementsAre;

/// Every key of every object, in Chinese.
const std::string everything = R"(文件:
  编号: order-1
  名称: 甲办法
  属于: order-0
  文号: 令第1号
  位阶: 部门规章
  适用: 决定时
  版本:
    - {版: "2020", 自: 2020-01-01, 至: 2022-12-31, 条文: [第一条, 第四条第二款第三项]}
    - {版: "2023", 自: 2023-01-01, 存疑: [日期未公布, 条文未核对]}
  说明: 只用于测试
规则书: {编号: book, 名称: 测试, 版: "1.0"}
法秩序:
  位阶: [{编号: law, 名称: 法律}]
  措施: [{编号: fine, 名称: 罚款, 带: [幅度], 处罚: 是, 一事一次: 是, 同款一次: 否}]
  原则: [{原则: 从旧兼从轻, 依据: {文件: order-2, 条: 第八条}}]
  裁量档: [{编号: severe, 名称: 从重, 从: 70%, 至: 100%, 所及: 幅度内, 通常: 否}]
词汇:
  枚举:
    - {编号: colour, 名称: 颜色, 值: [{编号: red, 名称: 红, 别名: [赤, 朱]}, {编号: blue, 名称: 蓝, 别名: 青}]}
  记录:
    - 编号: case
      名称: 案件
      根: 是
      字段:
        - {编号: decided_on, 名称: 决定日期, 类型: 日期, 用途: 决定日}
        - {编号: intent, 名称: 故意, 别名: 明知, 类型: 是否, 问: 是否故意?, 证据: [笔录], 判断: 是, 因素: [次数, 时间], 说明: 注}
        - {编号: fee, 名称: 费用, 类型: 金额, 最小: 0, 缺省: 3万元}
违法行为:
  - {编号: first, 名称: 行为一, 逐项: 报告}
  - {编号: second, 名称: 行为二, 逐项: 报告, 竞合: first}
规则:
  - 编号: definition
    名称: 定义
    逐项: 报告
    值: 甲 = 乙
  - 编号: finding.1
    名称: 认定
    依据: {"2020": 第一条, "2023": 第二条第一款}
    参照: {文件: order-2, 版: "2021", 条: 第九条}
    条件: |
      甲
      且 乙
    除外:
      - 丙
      - {条件: 丁, 依据: 第三条, 说明: 轻微}
    认定: 行为一
    存疑: 有疑问
    说明: 注
  - 编号: sanction.1
    名称: 处罚
    依据: 第四条
    针对: [行为一, second]
    让位: {位阶: 行政法规, 含: [撤销资质, 罚款]}
    优先于: finding.1
    优先理由: 上位法
    处罚机构:
      - 责令改正
      - 罚款: {从: 1万元, 至: 3万元, 条件: 戊, 可以: 是, 称谓: 处以罚款, 依据: 第五条, 存疑: 数额, 说明: 注}
      - 罚款: {定额: 5万元}
      - 没收违法所得: {数额: 违法所得}
      - 不予受理申请: {年限: 1年}
    处罚人员:
      - 角色: [主管, 其他]
        条件: 己
        措施:
          - 警告
          - 禁业: {终身: 是, 范围: 检测}
  - 编号: flag.1
    名称: 移送
    依据: 第六条
    提示:
      种类: 移送司法
      职责: 可以
      罪名: 某罪
      移交: 公安机关
      期限: 24小时内
      阈值:
        - {名称: 数额, 量: 费用, 达到: 10万元}
  - 编号: discretion.1
    名称: 从重情节
    依据: 第八条
    条件: 庚
    裁量: {档: 从重, 职责: 可以}
  - 编号: procedure.1
    名称: 时效
    依据: 第九条
    程序: {种类: 时效, 职责: 应当, 主体: 机关, 起算: 决定日期, 期间: 2年, 顺延: 否, 免罚: 是, 免除: 罚款}
未尽:
  - {条: 第七条, 版: ["2020", "2023"], 理由: 无法量化, 涉及: [first]}
日历: {节假日: [2024-01-01, 2024-02-12], 调休上班: 2024-02-04}
)";

/// The same file with every key and closed word in the other spelling, word by word as the tables give it.
class Translator {
public:
    explicit Translator(const std::string& text) : text_(text) { sources_.add("file1.yaml", text); }

    std::string translate() {
        diagnostics::Report report;
        const auto root = read_yaml({0}, sources_, report);
        visit_object(*root, Object::top);
        std::string translated;
        std::size_t done = 0;
        for (const auto& [begin, change] : changes_) {
            translated += text_.substr(done, begin - done) + change.second;
            done = change.first;
        }
        return translated + text_.substr(done);
    }

private:
    void change(const Scalar& scalar, std::string_view to) {
        changes_[scalar.text.notation.begin] = {scalar.text.notation.end, std::string(to)};
    }

    void visit_object(const Node& node, Object object) {
        for (const Member& member : node.mapping()->members) {
            const KeyRow* row = find_key(object, member.key.text.text);
            ASSERT_NE(row, nullptr) << member.key.text.text;
            change(member.key, row->en);
            visit_value(member.value, *row);
        }
    }

    void visit_value(const Node& value, const KeyRow& row) {
        if (const Sequence* items = value.sequence()) {
            for (const Node& item : items->items) {
                visit_value(item, row);
            }
        } else if (row.shape == Shape::measures) {
            visit_measure(value);
        } else if (row.words != WordSet::none) {
            change(*value.scalar(), find_word(row.words, value.scalar()->text.text)->en);
        } else if (row.inside != Object::top && value.mapping() != nullptr) {
            visit_object(value, row.inside);
        }
    }

    void visit_measure(const Node& value) {
        if (value.mapping() != nullptr) {
            visit_object(value.mapping()->members.front().value, Object::measure);
        }
    }

    std::string text_;
    text::SourceSet sources_;
    std::map<std::size_t, std::pair<std::size_t, std::string>> changes_;
};

TEST(ReadRulebook, ReadsBothSpellingsAlike) {
    const std::string english = Translator(everything).translate();
    const Reading in_chinese = read(everything);
    const Reading in_english = read(english);

    EXPECT_EQ(mistakes(in_chinese), std::vector<Mistake>{});
    EXPECT_EQ(mistakes(in_english), std::vector<Mistake>{}) << english;
    EXPECT_NE(english, everything);
    EXPECT_EQ(declared_text(in_english.declarations.files.at(0)),
              declared_text(in_chinese.declarations.files.at(0)));
}

/// The declarations of the file above.
const FileContent& whole_file() {
    static const Reading reading = read(everything);
    return reading.declarations.files.at(0);
}

std::vector<std::string> texts(const std::vector<LocatedText>& located) {
    std::vector<std::string> plain;
    for (const LocatedText& text : located) {
        plain.push_back(text.text);
    }
    return plain;
}

TEST(ReadRulebook, ReadsTheHead) {
    const FileContent& file = whole_file();

    EXPECT_EQ(file.file.id.text, "order-1");
    EXPECT_EQ(file.file.name.text, "甲办法");
    EXPECT_EQ(file.file.number.text, "令第1号");
    EXPECT_EQ(file.file.rank.text, "部门规章");
    EXPECT_EQ(file.file.note.text, "只用于测试");
    ASSERT_EQ(file.file.versions.size(), 2U);
    EXPECT_EQ(file.file.versions[0].from, values::Date::from_ymd(2020, 1, 1));
    EXPECT_EQ(file.file.versions[0].to, values::Date::from_ymd(2022, 12, 31));
    EXPECT_EQ(file.file.versions[1].to, std::nullopt);
    EXPECT_THAT(texts(file.file.versions[1].doubts), ElementsAre("日期未公布", "条文未核对"));
    ASSERT_TRUE(file.rulebook.has_value());
    EXPECT_EQ(file.rulebook->version.text, "1.0");
}

TEST(ReadRulebook, ReadsTheVocabulary) {
    const FileContent& file = whole_file();

    EXPECT_THAT(texts(file.enumerations.at(0).values.at(0).aliases), ElementsAre("赤", "朱"));
    EXPECT_THAT(texts(file.enumerations.at(0).values.at(1).aliases), ElementsAre("青"));
    const RecordDeclaration& record = file.records.at(0);
    EXPECT_TRUE(record.root);
    EXPECT_EQ(record.fields.at(0).role, vocabulary::Role::decided_on);
    const FieldDeclaration& intent = record.fields.at(1);
    EXPECT_TRUE(intent.judgement);
    EXPECT_EQ(intent.question.text, "是否故意?");
    EXPECT_THAT(texts(intent.factors), ElementsAre("次数", "时间"));
    EXPECT_EQ(record.fields.at(2).least.text, "0");
    EXPECT_EQ(record.fields.at(2).default_value.text, "3万元");
    EXPECT_FALSE(record.fields.at(2).judgement);
    EXPECT_THAT(texts(file.violations.at(1).overlaps), ElementsAre("first"));
}

TEST(ReadRulebook, ReadsRulesAndTheirExceptions) {
    const RuleDeclaration& rule = whole_file().rules.at(1);

    EXPECT_EQ(rule.when.text, "甲\n且 乙");
    ASSERT_EQ(rule.basis.articles.size(), 2U);
    EXPECT_EQ(rule.basis.articles[1].version.text, "2023");
    EXPECT_EQ(rule.basis.articles[1].article.text, "第二条第一款");
    ASSERT_EQ(rule.references.size(), 1U);
    EXPECT_EQ(rule.references[0].file.text, "order-2");
    ASSERT_EQ(rule.exceptions.size(), 2U);
    EXPECT_EQ(rule.exceptions[0].when.text, "丙");
    EXPECT_EQ(rule.exceptions[1].basis.articles.at(0).article.text, "第三条");
    EXPECT_EQ(std::get<FindingDeclaration>(rule.then).violation.text, "行为一");
}

TEST(ReadRulebook, ReadsSanctions) {
    const RuleDeclaration& rule = whole_file().rules.at(2);
    const auto& sanction = std::get<SanctionDeclaration>(rule.then);

    EXPECT_THAT(texts(rule.against), ElementsAre("行为一", "second"));
    ASSERT_TRUE(rule.yields_to.has_value());
    EXPECT_EQ(rule.yields_to->rank.text, "行政法规");
    EXPECT_THAT(texts(rule.yields_to->having), ElementsAre("撤销资质", "罚款"));
    EXPECT_EQ(rule.prevails_reason, PrevailsReason::higher_law);
    ASSERT_EQ(sanction.institution.size(), 5U);
    EXPECT_EQ(sanction.institution[0].kind.text, "责令改正");
    EXPECT_EQ(sanction.institution[1].from.text, "1万元");
    EXPECT_EQ(sanction.institution[1].to.text, "3万元");
    EXPECT_TRUE(sanction.institution[1].may);
    EXPECT_EQ(sanction.institution[2].fixed.text, "5万元");
    EXPECT_EQ(sanction.institution[3].amount.text, "违法所得");
    EXPECT_EQ(sanction.institution[4].term.text, "1年");
    ASSERT_EQ(sanction.persons.size(), 1U);
    EXPECT_EQ(sanction.persons[0].measures.at(0).kind.text, "警告");
    EXPECT_TRUE(sanction.persons[0].measures.at(1).for_life);
}

TEST(ReadRulebook, ReadsFlagsAndWhatIsLeftOut) {
    const FileContent& file = whole_file();
    const auto& flag = std::get<FlagDeclaration>(file.rules.at(3).then);

    EXPECT_EQ(flag.kind, FlagKind::criminal_transfer);
    EXPECT_EQ(flag.duty, Duty::may);
    EXPECT_EQ(flag.deadline.text, "24小时内");
    EXPECT_EQ(flag.thresholds.at(0).reaches.text, "10万元");
    EXPECT_THAT(texts(file.untranslated.at(0).versions), ElementsAre("2020", "2023"));
    EXPECT_EQ(file.calendar.holidays.size(), 2U);
    EXPECT_THAT(file.calendar.extra_workdays, ElementsAre(*values::Date::from_ymd(2024, 2, 4)));
}

TEST(ReadRulebook, UsesEveryKeyOfTheTableInTheTestAbove) {
    std::string text = Translator(everything).translate();
    for (const KeyRow& row : key_table()) {
        if (row.owner >= Object::test_file) continue;  // read_tests_test.cpp has those
        EXPECT_NE(text.find(std::string(row.en) + ":"), std::string::npos) << row.en;
        EXPECT_NE(everything.find(std::string(row.zh) + ":"), std::string::npos) << row.zh;
    }
}

TEST(ReadRulebook, KnowsThePlaceOfEveryCharacterOfACondition) {
    const LocatedText& when = whole_file().rules.at(1).when;

    const text::Span span = when.span(when.text.find("乙"), when.text.size());
    EXPECT_EQ(everything.substr(span.begin, span.end - span.begin), "乙");
}

TEST(ReadRulebook, SpansARuleFromItsFirstKeyToItsLastValue) {
    const text::Span span = whole_file().rules.at(0).span;

    const std::string rule = everything.substr(span.begin, span.end - span.begin);
    EXPECT_TRUE(rule.starts_with("编号: definition")) << rule;
    EXPECT_TRUE(rule.ends_with("值: 甲 = 乙")) << rule;
}

TEST(ReadRulebook, KeepsWhatIsWholeOfARuleWithMistakes) {
    const Reading reading =
        read(rule_head + "    依据: 第一条\n    条件: [甲]\n    认定: 丙\n    说明: 注\n");

    ASSERT_EQ(reading.declarations.files.size(), 1U);
    const RuleDeclaration& rule = reading.declarations.files[0].rules.at(0);
    EXPECT_TRUE(rule.when.empty());
    EXPECT_EQ(rule.note.text, "注");
    EXPECT_EQ(std::get<FindingDeclaration>(rule.then).violation.text, "丙");
}

// So many that they are read on several threads.
TEST(ReadRulebook, KeepsManyFilesAndTheirMistakesInTheirOrder) {
    std::vector<std::string> texts;
    for (int file = 0; file < 60; ++file) {
        const std::string number = std::to_string(file);
        texts.push_back("文件: {编号: f" + number + ", 名称: 甲}\n未知" + number + ": 1\n# " +
                        std::string(8000, '-') + "\n");
    }
    const Reading reading = read_all(texts);
    ASSERT_EQ(reading.declarations.files.size(), texts.size());
    ASSERT_EQ(reading.diagnostics.size(), texts.size());
    for (std::size_t file = 0; file < texts.size(); ++file) {
        EXPECT_EQ(reading.declarations.files[file].file.id.text, "f" + std::to_string(file));
        EXPECT_EQ(reading.declarations.files[file].source.index, file);
    }
}

}  // namespace
}  // namespace zhunsheng::rulebook
