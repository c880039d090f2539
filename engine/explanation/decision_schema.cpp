// The members of a decision, in the order in which they are written.

#include "explanation/decision_schema.h"

#include "explanation/schema_writer.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::explanation {
namespace {

constexpr Presence sometimes = Presence::sometimes;

std::vector<std::string_view> measure_ids() {
    std::vector<std::string_view> ids;
    for (const rulebook::Word& word : rulebook::words_of(rulebook::WordSet::measure)) {
        ids.push_back(word.en);
    }
    return ids;
}

std::vector<SchemaWords> words() {
    return {
        {"answer",
         "成立、不成立、待查明",
         "holds, does not hold, cannot be said yet",
         {"yes", "no", "undetermined"}},
        {"duty",
         "应当、可以、与有关机关会商",
         "must, may, to be settled with another authority",
         {"must", "may", "consult"}},
        {"measure", "处罚措施的种类", "kind of measure", measure_ids()},
        {"principle",
         "让位的理由",
         "why a rule gives way",
         {"higher_law", "special_law", "fallback_only", "later_lighter_law", "one_act_one_fine", "explicit"}},
    };
}

/// What every part that rests on rules ends with.
void add_grounds(std::vector<SchemaMember>& members) {
    members.insert(
        members.end(),
        {
            {"basis", Shape::list_of, "basis", "依据的条文", "articles relied on"},
            {"because", Shape::list_of, "reason", "起决定作用的事实", "facts that decided"},
            {"needs", Shape::texts, "", "尚缺的事实（JSON 指针）", "missing facts (JSON pointers)"},
            {"doubts", Shape::texts, "", "规则的存疑之处", "doubts about the rule", sometimes},
            {"note", Shape::text, "", "规则的说明", "the rule's note", sometimes},
        });
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
            {"flags", Shape::reference, "flags", "移送、名单和上报", "transfer, list, referral, reporting"},
            {"procedure", Shape::no_items, "", "程序事项", "procedure"},
            {"questions", Shape::list_of, "question", "需要查明的问题，影响大的在前",
             "what to settle, most decisive first"},
            {"doubts", Shape::list_of, "doubt", "法律、规则本身的存疑", "doubts about the law and the rules"},
            {"untranslated", Shape::list_of, "untranslated", "规则没有写入、须人工适用的规定",
             "law for a person to apply"},
            {"unread_facts", Shape::texts, "", "没有规则读取的事实（JSON 指针）",
             "facts given that no rule reads (JSON pointers)"},
        }};
}

std::vector<SchemaObject> small_objects() {
    return {
        {"receipt",
         "",
         "",
         {{"engine", Shape::text, "", "引擎版本", "version of the engine"},
          {"rulebook", Shape::text, "", "规则书编号", "id of the rulebook"},
          {"version", Shape::text, "", "规则书的版", "version of the rulebook"},
          {"rulebook_sha256", Shape::sha256, "", "全部规则文本的 SHA-256", "SHA-256 of all rule texts"},
          {"case_sha256", Shape::sha256, "", "案件文本的 SHA-256", "SHA-256 of the case text"}}},
        {"basis",
         "一个文件某一版本的条文",
         "an article of a version of an instrument",
         {{"instrument", Shape::text, "", "文件编号", "id of the instrument"},
          {"instrument_name", Shape::text, "", "文件名称", "its name"},
          {"version", Shape::text, "", "版本", "its version"},
          {"article", Shape::text, "", "条、款、项", "article, paragraph, item"},
          {"certain", Shape::truth, "", "为否时，适用哪一版本待查明", "false: which version applies is open",
           sometimes}}},
        {"reason",
         "一项事实和它的值",
         "a fact and its value",
         {{"fact", Shape::text, "", "JSON 指针", "JSON pointer"},
          {"value", Shape::any_scalar, "", "案件所填的值；未填为 null",
           "as the case gives it; null if it does not"},
          {"label", Shape::text, "", "事实的名称", "label of the fact"},
          {"shown", Shape::text, "", "供阅读的值", "the value for a reader"}}},
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

SchemaObject measure() {
    SchemaObject object{
        "measured",
        "规则规定的一项措施",
        "one thing that a rule orders",
        {
            {"rule", Shape::text, "", "规则编号", "rule id"},
            {"rule_title", Shape::text, "", "规则名称", "name of the rule"},
            {"measure", Shape::reference, "measure", "", ""},
            {"title", Shape::text, "", "法律所用的称谓", "the law's own wording"},
            {"answer", Shape::reference, "answer", "", ""},
            {"duty", Shape::reference, "duty", "", ""},
            {"amount", Shape::reference, "amount", "", "", sometimes},
            {"term", Shape::text, "", "期间（ISO 8601），或者 life", "period (ISO 8601), or life", sometimes},
            {"term_shown", Shape::text, "", "供阅读的期间", "the period for a reader", sometimes},
            {"scope", Shape::text, "", "范围", "scope", sometimes},
            {"for", Shape::texts, "", "针对的认定", "ids of the findings"},
        }};
    add_grounds(object.members);
    return object;
}

SchemaObject flag() {
    SchemaObject object{"flag",
                        "一项提示；没有规则提示时只有 answer: no",
                        "a flag; only answer: no if no rule raises one",
                        {
                            {"answer", Shape::reference, "answer", "", ""},
                            {"duty", Shape::reference, "duty", "", "", sometimes},
                            {"rule", Shape::text, "", "规则编号", "rule id", sometimes},
                            {"title", Shape::text, "", "规则名称", "name of the rule", sometimes},
                            {"crime", Shape::text, "", "涉嫌的罪名", "the crime suspected", sometimes},
                            {"to", Shape::text, "", "移交何处", "to whom", sometimes},
                            {"deadline", Shape::text, "", "期限", "deadline", sometimes},
                            {"for", Shape::texts, "", "针对的认定", "ids of the findings", sometimes},
                            {"thresholds", Shape::list_of, "threshold", "数额标准，达到其一即可",
                             "thresholds, any of which will do", sometimes},
                        }};
    add_grounds(object.members);
    object.members.push_back(
        {"further", Shape::list_of, "flag", "同类的其他提示", "others of its kind", sometimes});
    for (SchemaMember& member : object.members) {
        if (member.name != "answer") member.presence = sometimes;
    }
    return object;
}

std::vector<SchemaObject> sanction_objects() {
    return {
        {"sanctions",
         "",
         "",
         {{"institution", Shape::list_of, "measured", "对机构", "on the institution"},
          {"persons", Shape::list_of, "person", "对人员", "on persons"},
          {"set_aside", Shape::list_of, "set_aside", "不予适用的规定", "what gives way"}}},
        {"person",
         "",
         "",
         {{"on", Shape::text_or_null, "", "JSON 指针；案件尚未列明人员时为 null",
           "JSON pointer; null while nobody is named"},
          {"name", Shape::text, "", "姓名", "name", sometimes},
          {"roles", Shape::texts, "", "据以处罚的身份", "roles for which the person is sanctioned"},
          {"measures", Shape::list_of, "measured", "", ""}}},
        {"set_aside",
         "文字上适用、但让位于其他规则的规则",
         "a rule that applies by its words but gives way",
         {{"rule", Shape::text, "", "规则编号", "rule id"},
          {"rule_title", Shape::text, "", "规则名称", "name of the rule"},
          {"principle", Shape::reference, "principle", "", ""},
          {"in_favour_of", Shape::text, "", "优先的规则", "the rule that prevails"},
          {"in_favour_of_title", Shape::text, "", "其名称", "its name"},
          {"answer", Shape::reference, "answer", "优先的规则是否确定适用",
           "whether the winner surely applies"},
          {"measure", Shape::reference, "measure", "只有这项措施让位", "only this measure gives way",
           sometimes},
          {"for", Shape::texts, "", "针对的认定", "ids of the findings"},
          {"basis", Shape::list_of, "basis", "条文", "articles"}}},
        {"flags",
         "",
         "",
         {{"criminal_transfer", Shape::reference, "flag", "移送司法机关", "transfer to the police"},
          {"blacklist", Shape::reference, "flag", "列入严重违法失信名单", "list of serious violations"},
          {"referral", Shape::list_of, "flag", "移送有关部门", "referral to other authorities"},
          {"escalation", Shape::reference, "flag", "上报", "report to the superior"}}},
    };
}

}  // namespace

std::string decision_schema() {
    Schema schema{"decision.schema.json",
                  "处理建议 / decision",
                  {"", Shape::reference, "decision", "", ""},
                  words(),
                  {decision()}};
    for (SchemaObject& object : small_objects()) schema.objects.push_back(object);
    schema.objects.push_back(finding());
    schema.objects.push_back(measure());
    for (SchemaObject& object : sanction_objects()) schema.objects.push_back(object);
    schema.objects.push_back(flag());
    return write_schema(schema);
}

std::string diagnostics_schema() {
    return write_schema(
        {"diagnostics.schema.json",
         "诊断 / diagnostics",
         {"", Shape::list_of, "diagnostic", "", ""},
         {{"severity",
           "错误（没有结果）、警告、建议",
           "error (no result), warning, advice",
           {"error", "warning", "advice"}}},
         {{"diagnostic",
           "规则文件或者案件中的一处问题",
           "something worth saying about a rule file or a case",
           {{"code", Shape::text, "", "代号，如 ZS3002，不会改变", "stable code, such as ZS3002"},
            {"severity", Shape::reference, "severity", "", ""},
            {"message", Shape::reference, "sentence", "什么不对", "what is wrong"},
            {"place", Shape::reference, "place", "在何处", "where", sometimes},
            {"pointer", Shape::text, "", "案件中的 JSON 指针", "JSON pointer into the case", sometimes},
            {"hints", Shape::list_of, "sentence", "怎样改正", "how to mend it"},
            {"labels", Shape::list_of, "label", "有助于理解的其他位置",
             "further places that help to understand it"},
            {"fix", Shape::reference, "fix", "可以改正的改动", "a change that mends it", sometimes}}},
          {"sentence",
           "同一句话的两种语言",
           "one sentence in both languages",
           {{"zh", Shape::text, "", "", ""}, {"en", Shape::text, "", "", ""}}},
          {"place",
           "行、列自 1 起，按字符计；end 在最后一个字符之后",
           "lines and columns from 1, in characters; end is past the last",
           {{"file", Shape::text, "", "", ""},
            {"line", Shape::count, "", "", ""},
            {"column", Shape::count, "", "", ""},
            {"end_line", Shape::count, "", "", ""},
            {"end_column", Shape::count, "", "", ""},
            {"source_line", Shape::text, "", "该行文字，过长的只取附近",
             "the line, or the part around the place"},
            {"source_column", Shape::count, "", "source_line 从第几列起",
             "the column at which source_line begins"}}},
          {"label",
           "",
           "",
           {{"place", Shape::reference, "place", "", ""}, {"text", Shape::reference, "sentence", "", ""}}},
          {"fix",
           "",
           "",
           {{"place", Shape::reference, "place", "", ""}, {"replacement", Shape::text, "", "", ""}}}}});
}

}  // namespace zhunsheng::explanation
