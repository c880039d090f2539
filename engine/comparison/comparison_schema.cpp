// The members of a comparison, in the order in which they are written.

#include "comparison/compare_decisions.h"
#include "comparison/comparison_json.h"
#include "explanation/decision_schema.h"

namespace zhunsheng::comparison {
namespace {

using explanation::Presence;
using explanation::Schema;
using explanation::SchemaMember;
using explanation::SchemaObject;
using explanation::SchemaWords;
using explanation::Shape;

constexpr Presence sometimes = Presence::sometimes;

std::vector<SchemaWords> words() {
    std::vector<std::string_view> kinds;
    for (std::size_t kind = 0; kind < effect_kinds; ++kind) {
        kinds.push_back(name_of(static_cast<EffectKind>(kind)));
    }
    return {
        {"change",
         "新增、删除、更名、修改",
         "what happened to it",
         {"added", "removed", "renamed", "changed"}},
        {"mark", "未变、删去、增加", "stands in both, was removed, was added", {"kept", "removed", "added"}},
        {"effect_kind", "案件结果的一种变化", "what a decision says otherwise", kinds},
        explanation::severity_words(),
    };
}

SchemaObject comparison() {
    return {
        "diff",
        "两套规则的比较",
        "two rulebooks compared",
        {{"same", Shape::truth, "", "所载的法是否相同", "whether both hold the same law"},
         {"before", Shape::reference, "rulebook", "原规则书", "the rulebook before"},
         {"after", Shape::reference, "rulebook", "新规则书", "the rulebook after"},
         {"rules", Shape::reference, "rule_counts", "规则的条数，按变化", "rules by what happened to them"},
         {"instruments", Shape::list_of, "instrument", "有改动的文件", "files that were changed"},
         {"vocabulary", Shape::list_of, "difference", "词汇的改动", "changes of the vocabulary"},
         {"legal_order", Shape::list_of, "difference", "法秩序、日历和规则书的改动",
          "changes of the legal order, the calendar, the rulebook"},
         {"cases", Shape::reference, "cases", "对案件的影响；没有给案件时不写",
          "what it does to cases; absent if none were given", sometimes}}};
}

std::vector<SchemaObject> rulebook_objects() {
    return {
        {"rulebook",
         "",
         "",
         {{"source", Shape::text, "", "读自何处", "where it was read from"},
          {"rulebook", Shape::text, "", "规则书编号", "id of the rulebook"},
          {"name", Shape::text, "", "名称", "its name"},
          {"version", Shape::text, "", "版", "its version"},
          {"sha256", Shape::sha256, "", "全部规则文本的 SHA-256", "SHA-256 of all rule texts"},
          {"rules", Shape::count, "", "规则条数", "number of rules"}}},
        {"rule_counts",
         "",
         "",
         {{"added", Shape::count, "", "", ""},
          {"removed", Shape::count, "", "", ""},
          {"renamed", Shape::count, "", "", ""},
          {"changed", Shape::count, "", "", ""}}},
        {"instrument",
         "一个规则文件",
         "a rule file",
         {{"change", Shape::reference, "change", "", ""},
          {"instrument", Shape::text, "", "文件编号", "id of the instrument"},
          {"name", Shape::text, "", "名称", "its name"},
          {"differences", Shape::list_of, "difference", "文件头、版本、未写入规则的规定",
           "its head, versions, and law not put into rules"},
          {"articles", Shape::list_of, "article", "按条文列出的规则", "rules by article"}}},
        {"article",
         "",
         "",
         {{"article", Shape::text, "", "条；没有引用条文的为空",
           "the article; empty for rules that cite none"},
          {"rules", Shape::list_of, "rule", "有改动的规则", "rules that were changed"}}},
        {"rule",
         "一条规则的改动",
         "what was changed in a rule",
         {{"change", Shape::reference, "change", "", ""},
          {"rule", Shape::text, "", "规则编号（更名的为新编号）", "rule id, the new one of a renamed rule"},
          {"old_rule", Shape::text, "", "更名以前的编号", "id before it was renamed", sometimes},
          {"title", Shape::text, "", "规则名称", "name of the rule"},
          {"basis", Shape::list_of, "basis", "依据", "articles it rests on"},
          {"differences", Shape::list_of, "difference", "逐项改动", "what reads otherwise"},
          {"affects", Shape::texts, "", "定义所影响的规则", "of a definition: rules that rest on it",
           sometimes}}},
        {"difference",
         "一处改动",
         "one thing that reads otherwise",
         {{"aspect", Shape::text, "", "哪一方面，如 condition、institution/amount",
           "which aspect, such as condition, institution/amount"},
          {"subject", Shape::reference, "sentence", "供阅读的名称", "the same for a reader"},
          {"lines", Shape::list_of, "line", "逐句对照", "sentence by sentence"}}},
        {"line",
         "",
         "",
         {{"mark", Shape::reference, "mark", "", ""}, {"text", Shape::reference, "sentence", "", ""}}},
        explanation::basis_object(),
    };
}

std::vector<SchemaObject> case_objects() {
    const SchemaMember id{"case", Shape::text, "", "案号；没有则为空", "id of the case; may be empty"};
    const SchemaMember file{"file", Shape::text, "", "案件所在的文件", "file in which it stands"};
    const SchemaMember line{"line", Shape::count, "", "在第几行开始", "line at which it begins"};
    return {
        {"cases",
         "对案件的影响",
         "what the changes do to cases",
         {{"total", Shape::count, "", "案件总数", "all cases"},
          {"same", Shape::count, "", "结果不变", "decided as before"},
          {"changed", Shape::count, "", "结果有变化", "decided otherwise"},
          {"failed", Shape::count, "", "不能读取", "unreadable"},
          {"kinds", Shape::list_of, "kind_count", "按变化的种类", "by kind of effect"},
          {"examples", Shape::list_of, "example", "最前面几个有变化的案件", "the first cases that changed"},
          {"failures", Shape::list_of, "failure", "最前面几个不能读取的案件", "the first unreadable cases"}}},
        {"kind_count",
         "",
         "",
         {{"kind", Shape::reference, "effect_kind", "", ""},
          {"cases", Shape::count, "", "案件数", "cases that show it"},
          {"effects", Shape::count, "", "处数", "how often"}}},
        {"example", "", "", {id, file, line, {"effects", Shape::list_of, "effect", "变化", "what changed"}}},
        {"failure",
         "",
         "",
         {id,
          file,
          line,
          {"diagnostics", Shape::list_of, "diagnostic", "为何不能读取", "why it cannot be read"}}},
        {"effect",
         "案件结果的一处变化",
         "one thing that the decision says otherwise",
         {{"kind", Shape::reference, "effect_kind", "", ""},
          {"subject", Shape::reference, "sentence", "什么", "of what"},
          {"before", Shape::reference, "sentence", "原结果", "by the rulebook before"},
          {"after", Shape::reference, "sentence", "新结果", "by the rulebook after"},
          {"rules", Shape::texts, "", "所依的规则", "rules that speak"},
          {"causes", Shape::texts, "", "其中有改动、或者所依的定义有改动的规则",
           "changed rules on which these rest"},
          {"basis", Shape::list_of, "basis", "依据", "articles"},
          {"because", Shape::list_of, "reason", "事实", "facts"}}},
        {"reason",
         "",
         "",
         {{"fact", Shape::text, "", "JSON 指针", "JSON pointer"},
          {"label", Shape::text, "", "事实的名称", "label of the fact"},
          {"shown", Shape::text, "", "供阅读的值", "the value for a reader"}}},
    };
}

}  // namespace

std::string comparison_schema() {
    Schema schema{"diff.schema.json",
                  "规则比较 / comparison of rulebooks",
                  {"", Shape::reference, "diff", "", ""},
                  words(),
                  {comparison()}};
    for (SchemaObject& object : rulebook_objects()) schema.objects.push_back(object);
    for (SchemaObject& object : case_objects()) schema.objects.push_back(object);
    for (SchemaObject& object : explanation::diagnostic_objects()) schema.objects.push_back(object);
    return write_schema(schema);
}

}  // namespace zhunsheng::comparison
