// The tables of keys, objects and shapes.

#include "rulebook/keys.h"

namespace zhunsheng::rulebook {
namespace {

/// What a row says beyond its names and shape.
struct Detail {
    Object inside = Object::top;
    WordSet words = WordSet::none;
    std::optional<Trait> trait;
};

constexpr Detail nothing() { return {}; }
constexpr Detail inside(Object object) { return {object, WordSet::none, std::nullopt}; }
constexpr Detail words(WordSet set) { return {Object::top, set, std::nullopt}; }
constexpr Detail only(Trait trait) { return {Object::top, WordSet::none, trait}; }
constexpr Detail truth_only(Trait trait) { return {Object::top, WordSet::truth, trait}; }

constexpr KeyRow rows[] = {
#define ZHUNSHENG_KEY(owner, key, zh, en, shape, need, detail, about_zh, about_en)                       \
    KeyRow{Object::owner,  Key::key,       zh,       en,      Shape::shape, Need::need, (detail).inside, \
           (detail).words, (detail).trait, about_zh, about_en},
#include "rulebook/keys.def"
#undef ZHUNSHENG_KEY
};

constexpr ObjectRow object_rows[] = {
    {Object::top, "规则文件", "rule file", "一个规则文件", "one rule file"},
    {Object::file, "文件", "file", "文件的名称；法律文件另写位阶和版本",
     "what a file is; a text of law has rank and versions"},
    {Object::version, "版本", "version", "法律文件的一个版本及其施行期间",
     "a version of a text of law and when it is in force"},
    {Object::rulebook, "规则书", "rulebook", "整套规则的名称", "what the whole set of files is called"},
    {Object::vocabulary, "词汇", "vocabulary", "案件事实的种类", "the kinds of facts that a case may hold"},
    {Object::enumeration, "枚举", "enumeration", "只能从列出的值中选择的类型",
     "a type with a closed list of values"},
    {Object::enumeration_value, "枚举值", "enumeration value", "枚举中的一个值",
     "one value of an enumeration"},
    {Object::record, "记录", "record", "由若干字段组成的记录", "a record made of fields"},
    {Object::field, "字段", "field", "一项事实", "one fact"},
    {Object::violation, "违法行为", "violation", "可以认定的违法行为", "a violation that may be found"},
    {Object::rule, "规则", "rule", "依据、条件、除外和结论", "basis, when, unless, then"},
    {Object::reference, "参照", "reference", "其他文件的条文", "an article of some instrument"},
    {Object::exception, "除外", "exception", "规则不适用的情形", "when a rule does not apply"},
    {Object::yields_to, "让位", "yields to", "让位于更高位阶的规定", "to which rules a rule yields"},
    {Object::measure, "措施", "measure", "处罚的一项措施", "one measure of a sanction"},
    {Object::person_sanction, "处罚人员", "sanction on persons", "对某些角色的人员的处罚",
     "measures on persons of some roles"},
    {Object::flag, "提示", "flag", "移送、列入名单、上报等提示", "a transfer, listing, referral or report"},
    {Object::threshold, "阈值", "threshold", "一项数额标准", "a figure that a quantity may reach"},
    {Object::untranslated, "未尽", "untranslated", "未能写成规则的条文",
     "law that could not be put in rules"},
    {Object::calendar, "日历", "calendar", "节假日和调休", "days off and extra workdays"},
    {Object::legal_order, "法秩序", "legal order", "位阶、措施、原则和裁量档",
     "ranks, measures, principles and bands"},
    {Object::rank, "位阶", "rank", "法的一个位阶", "a rank of law"},
    {Object::measure_kind, "措施种类", "kind of measure", "一种措施", "a kind of measure"},
    {Object::principle, "原则", "principle", "规范冲突时的一项取舍原则",
     "a principle by which one norm gives way to another"},
    {Object::band, "裁量档", "band", "法定幅度中的一段", "a part of the legal range"},
    {Object::discretion, "裁量", "discretion", "指向某一裁量档的情节", "circumstances that point to a band"},
    {Object::procedure, "程序", "procedure", "程序上的步骤或者期限", "a step or a limit of procedure"},
    {Object::test_file, "测试文件", "test file", "一个规则测试文件", "one file of rule tests"},
    {Object::test, "测试", "test", "一个案件和它的预期结果", "a case and what must come of it"},
    {Object::expectation, "预期", "expectation", "对结论的要求；没有写的不检查",
     "what the decision must say; what is not stated is not checked"},
    {Object::expected_measure, "预期措施", "expected measure", "对一项措施的要求", "what a measure must be"},
    {Object::expected_flag, "预期提示", "expected flag", "对一项提示的要求", "what a flag must be"},
    {Object::expected_step, "预期程序", "expected step", "对一项程序的要求",
     "what a step of procedure must be"},
};

constexpr ShapeRow shape_rows[] = {
    {Shape::text, "一段文字", "a text", "名称: 未经许可经营", "name: no licence"},
    {Shape::expression, "一个表达式", "an expression", "条件: |，另起一行并缩进写表达式",
     "when: | and the expression, indented, on the next line"},
    {Shape::date, "一个日期", "a date", "自: 2021-06-01", "from: 2021-06-01"},
    {Shape::word, "一个词", "a word", "职责: 应当", "duty: must"},
    {Shape::article, "条文", "an article", "条: 第十四条第二款", "article: Article 14(2)"},
    {Shape::articles, "条文或者条文的列表", "an article or a list of articles",
     "条文: [第一条, 第二条第三款]", "articles: [Article 1, Article 2(3)]"},
    {Shape::basis, "条文，或者“版本: 条文”", "an article, or `version: article`",
     "依据: {\"2021\": 第十四条第二款}", "basis: {\"2021\": Article 14(2)}"},
    {Shape::texts, "一段文字或者文字的列表", "a text or a list of texts", "别名: [甲, 乙]",
     "aliases: [one, other]"},
    {Shape::words, "一个词或者词的列表", "a word or a list of words", "含: [警告, 通报批评]",
     "having: [warning, public_criticism]"},
    {Shape::dates, "一个日期或者日期的列表", "a date or a list of dates", "节假日: [2024-01-01]",
     "holidays: [2024-01-01]"},
    {Shape::object, "若干“键: 值”", "a mapping of keys and values", "文件: {编号: a, 名称: 甲}",
     "file: {id: a, name: A}"},
    {Shape::objects, "每项若干“键: 值”的列表", "a list of mappings", "- {编号: a, 名称: 甲}",
     "- {id: a, name: A}"},
    {Shape::one_or_more, "若干“键: 值”，或者它们的列表", "a mapping, or a list of mappings",
     "- {名称: 甲, 量: 乙, 达到: 1}", "- {name: A, quantity: b, reaches: 1}"},
    {Shape::exceptions, "一个表达式，或者除外情形的列表", "an expression, or a list of exceptions",
     "- {条件: 情节轻微}", "- {when: minor}"},
    {Shape::measures, "措施的列表", "a list of measures", "- 警告: {称谓: 书面警告}",
     "- warning: {wording: written warning}"},
    {Shape::facts, "若干“事实: 值”", "a mapping of facts and values", "案件: {决定日期: 2024-05-01}",
     "case: {decided_on: 2024-05-01}"},
    {Shape::answers, "若干“名称: 答案”", "a mapping of names and answers", "认定: {超量寄养: 是}",
     "findings: {overcrowding: yes}"},
    {Shape::measure_answers, "若干“措施: 答案”", "a mapping of measures and answers", "机构: {警告: 是}",
     "institution: {warning: yes}"},
    {Shape::person_answers, "若干“人员: {措施: 答案}”", "a mapping of persons to measures and answers",
     "人员: {张三: {警告: 是}}", "persons: {Ann Lee: {warning: yes}}"},
    {Shape::step_answers, "若干“程序: 答案”", "a mapping of steps and answers", "程序: {听证: 是}",
     "procedure: {hearing: yes}"},
    {Shape::flag_answers, "是、否、未定，或者若干“键: 值”", "yes, no, undetermined, or a mapping of details",
     "上报: 否", "escalation: no"},
};

}  // namespace

std::span<const KeyRow> key_table() { return rows; }

std::span<const ObjectRow> objects() { return object_rows; }

const ShapeRow& describe(Shape shape) {
    for (const ShapeRow& row : shape_rows) {
        if (row.shape == shape) {
            return row;
        }
    }
    return shape_rows[0];
}

}  // namespace zhunsheng::rulebook
