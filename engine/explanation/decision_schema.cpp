// The members of a decision, in the order in which they are written.

#include "explanation/decision_schema.h"

#include "explanation/outcome_schema.h"

namespace zhunsheng::explanation {
namespace {

constexpr Presence sometimes = Presence::sometimes;

std::vector<SchemaWords> words(const std::vector<std::string_view>& measures) {
    return {
        {"answer",
         "成立、不成立、待查明",
         "holds, does not hold, cannot be said yet",
         {"yes", "no", "undetermined"}},
        {"duty",
         "应当、可以、与有关机关会商",
         "must, may, to be settled with another authority",
         {"must", "may", "consult"}},
        {"measure", "处罚措施的种类", "kind of measure", measures},
        {"principle",
         "让位的理由",
         "why a rule gives way",
         {"higher_law", "special_law", "fallback_only", "later_lighter_law", "one_act_one_fine",
          "one_sum_once", "explicit"}},
    };
}

SchemaObject decision() {
    return {
        "decision",
        "一个案件的处理建议",
        "what is suggested for a case",
        {
            {"case", Shape::text, "", "案号；没有则为空", "id of the case; may be empty"},
            {"decided_on", Shape::date, "", "决定日期", "date of the decision"},
            {"institution", Shape::text, "", "当事人名称", "name of the party", sometimes},
            {"receipt", Shape::reference, "receipt", "据以复核", "by which the decision can be verified"},
            {"findings", Shape::list_of, "finding", "违法行为的认定", "violations"},
            {"sanctions", Shape::reference, "sanctions", "处罚建议", "sanctions suggested"},
            {"law_in_time", Shape::list_of, "law_in_time", "新旧法的取舍", "the choice between two laws"},
            {"flags", Shape::reference, "flags", "移送、名单和上报", "transfer, list, referral, reporting"},
            {"procedure", Shape::list_of, "procedural_step", "程序事项", "procedure"},
            {"questions", Shape::list_of, "question", "需要查明的问题，影响大的在前",
             "what to settle, most decisive first"},
            {"doubts", Shape::list_of, "doubt", "法律、规则本身的存疑", "doubts about the law and the rules"},
            {"untranslated", Shape::list_of, "untranslated", "规则没有写入、须人工适用的规定",
             "law for a person to apply"},
            {"unread_facts", Shape::texts, "", "没有规则读取的事实（JSON 指针）",
             "facts given that no rule reads (JSON pointers)"},
        }};
}

/// What a decision rests on.
std::vector<SchemaObject> ground_objects() {
    return {
        {"receipt",
         "",
         "",
         {{"engine", Shape::text, "", "引擎版本", "version of the engine"},
          {"rulebook", Shape::text, "", "规则书编号", "id of the rulebook"},
          {"version", Shape::text, "", "规则书的版", "version of the rulebook"},
          {"rulebook_sha256", Shape::sha256, "", "全部规则文本的 SHA-256", "SHA-256 of all rule texts"},
          {"case_sha256", Shape::sha256, "", "案件文本的 SHA-256", "SHA-256 of the case text"}}},
        basis_object(),
        {"reason",
         "一项事实和它的值",
         "a fact and its value",
         {{"fact", Shape::text, "", "JSON 指针", "JSON pointer"},
          {"value", Shape::any_scalar, "", "案件所填的值；未填为 null",
           "as the case gives it; null if it does not"},
          {"label", Shape::text, "", "事实的名称", "label of the fact"},
          {"shown", Shape::text, "", "供阅读的值", "the value for a reader"},
          {"judgement", Shape::reference, "judgement", "由谁、何时、为何作此判断",
           "who judged so, when and why", sometimes}}},
        {"judgement",
         "",
         "",
         {{"by", Shape::text, "", "判断人", "by whom", sometimes},
          {"on", Shape::date, "", "判断日期", "when", sometimes},
          {"why", Shape::text, "", "理由", "why", sometimes}}},
        {"amount",
         "金额，以元计的十进制文本",
         "amounts, decimal texts in yuan",
         {{"min", Shape::decimal, "", "下限；没有或者待查明为 null", "lower bound; null if none or open"},
          {"max", Shape::decimal, "", "上限；没有或者待查明为 null", "upper bound; null if none or open"}}},
        {"threshold",
         "数额标准和距离",
         "a numeric threshold and the distance to it",
         {{"title", Shape::text, "", "名称", "name"},
          {"reached", Shape::reference, "answer", "是否达到", "whether it is reached"},
          {"quantity", Shape::decimal, "", "本案数额；未知为 null", "of the case; null if unknown"},
          {"threshold", Shape::decimal, "", "标准", "the threshold"},
          {"missing", Shape::decimal, "", "尚差；已达到为 0，未知为 null",
           "what is lacking; 0 if reached, null if unknown"},
          {"unit", Shape::text, "", "CNY：以元计", "CNY: in yuan", sometimes},
          {"needs", Shape::texts, "", "尚缺的事实（JSON 指针）", "missing facts (JSON pointers)"}}},
    };
}

/// What a decision leaves to people.
std::vector<SchemaObject> open_objects() {
    return {
        {"question",
         "需要查明的一项事实",
         "a fact to settle",
         {{"fact", Shape::text, "", "JSON 指针", "JSON pointer"},
          {"label", Shape::text, "", "事实的名称", "label of the fact"},
          {"ask", Shape::text, "", "问题", "the question"},
          {"evidence", Shape::text, "", "证据", "kinds of evidence"},
          {"evidence_kinds", Shape::texts, "", "证据，逐项", "the same, one by one"},
          {"judgement", Shape::truth, "", "由人作出的判断", "a person's judgement"},
          {"factors", Shape::texts, "", "判断所考虑的因素", "what the judgement weighs", sometimes},
          {"note", Shape::text, "", "说明", "note", sometimes},
          {"decides", Shape::texts, "", "查明后可以决定的事项：认定编号、规则:措施、提示种类",
           "what waits for it: finding ids, rule:measure, kinds of flags"}}},
        {"doubt",
         "",
         "",
         {{"rule", Shape::text, "", "规则编号，或者文件@版本", "rule id, or instrument@version"},
          {"text", Shape::text, "", "存疑之处", "the doubt"}}},
        {"untranslated",
         "",
         "",
         {{"basis", Shape::reference, "basis", "条文", "the article"},
          {"reason", Shape::text, "", "没有写入规则的理由", "why no rule puts it into effect"}}},
    };
}

SchemaObject finding() {
    SchemaObject object{
        "finding",
        "一项认定",
        "a violation found, open, or not found",
        {
            {"id", Shape::text, "", "编号，如 f1", "id, such as f1"},
            {"rule", Shape::text, "", "规则编号", "rule id"},
            {"violation", Shape::text, "", "违法行为编号", "violation id"},
            {"violation_title", Shape::text, "", "违法行为名称", "its label"},
            {"title", Shape::text, "", "规则名称", "name of the rule"},
            {"answer", Shape::reference, "answer", "", ""},
            {"raised", Shape::truth, "", "为否时，案件中没有指向它的事实，仅供查问",
             "false: no fact points to it, a mere checklist entry"},
            {"on", Shape::texts, "", "对象（JSON 指针；空文本指全案）",
             "items (JSON pointers; an empty text is the case)"},
            {"on_titles", Shape::texts, "", "对象的名称", "the items for a reader", sometimes},
            {"sector", Shape::text_or_null, "", "领域；未知为 null", "sector; null if unknown"},
            {"sector_title", Shape::text, "", "领域名称", "label of the sector", sometimes},
        }};
    add_grounds(object.members);
    object.members.push_back(
        {"references", Shape::list_of, "basis", "参照的条文", "other articles worth reading", sometimes});
    return object;
}

}  // namespace

SchemaObject basis_object() {
    return {"basis",
            "一个文件某一版本的条文",
            "an article of a version of an instrument",
            {{"instrument", Shape::text, "", "文件编号", "id of the instrument"},
             {"instrument_name", Shape::text, "", "文件名称", "its name"},
             {"version", Shape::text, "", "版本", "its version"},
             {"article", Shape::text, "", "条、款、项", "article, paragraph, item"},
             {"certain", Shape::truth, "", "为否时，适用哪一版本待查明",
              "false: which version applies is open", sometimes}}};
}

std::string decision_schema(const std::vector<std::string_view>& measures) {
    Schema schema{"decision.schema.json",
                  "处理建议 / decision",
                  {"", Shape::reference, "decision", "", ""},
                  words(measures),
                  {decision()}};
    for (SchemaObject& object : ground_objects()) schema.objects.push_back(object);
    for (SchemaObject& object : open_objects()) schema.objects.push_back(object);
    schema.objects.push_back(finding());
    for (SchemaObject& object : sanction_objects()) schema.objects.push_back(object);
    for (SchemaObject& object : flag_objects()) schema.objects.push_back(object);
    return write_schema(schema);
}

}  // namespace zhunsheng::explanation
