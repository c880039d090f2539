// Sanctions, flags and procedure of the decision's schema.

#include "explanation/outcome_schema.h"

namespace zhunsheng::explanation {
namespace {

constexpr Presence sometimes = Presence::sometimes;

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
            {"suggested", Shape::reference, "suggested", "情节所指向的一段幅度",
             "the part that circumstances point to", sometimes},
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
        {"references", Shape::list_of, "basis", "参照的条文", "other articles worth reading", sometimes});
    object.members.push_back(
        {"further", Shape::list_of, "flag", "同类的其他提示", "others of its kind", sometimes});
    for (SchemaMember& member : object.members) {
        if (member.name != "answer") member.presence = sometimes;
    }
    return object;
}

SchemaObject procedural_step() {
    SchemaObject object{
        "procedural_step",
        "程序上的步骤、期限、时效或者听证",
        "a step or a limit of procedure",
        {
            {"rule", Shape::text, "", "规则编号", "rule id"},
            {"title", Shape::text, "", "规则名称", "name of the rule"},
            {"kind", Shape::text, "", "limitation、hearing、review、deadline、step", "its kind"},
            {"answer", Shape::reference, "answer", "", ""},
            {"duty", Shape::reference, "duty", "", ""},
            {"by", Shape::text, "", "由谁去做", "who has to act", sometimes},
            {"from", Shape::date, "", "起算日", "the day from which it runs", sometimes},
            {"due", Shape::date, "", "届满日", "the last day", sometimes},
            {"beyond_calendar", Shape::truth, "", "届满日所在年份没有节假日数据，工作日未必准确",
             "the calendar does not hold the days off of that year", sometimes},
            {"bars_penalties", Shape::truth, "", "成立则不得再给予处罚",
             "no penalty may be ordered where it holds", sometimes},
            {"for", Shape::texts, "", "针对的认定", "ids of the findings"},
        }};
    add_grounds(object.members);
    object.members.push_back(
        {"references", Shape::list_of, "basis", "参照的条文", "other articles worth reading", sometimes});
    return object;
}

}  // namespace

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

std::vector<SchemaObject> sanction_objects() {
    return {
        measure(),
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
        {"suggested",
         "裁量的建议",
         "what discretion suggests",
         {{"min", Shape::decimal, "", "下限", "lower bound"},
          {"max", Shape::decimal, "", "上限", "upper bound"},
          {"band", Shape::text, "", "裁量档编号", "id of the band"},
          {"band_title", Shape::text, "", "裁量档名称", "its name"},
          {"rules", Shape::texts, "", "成立的裁量情节", "circumstances that hold"}}},
        {"law_in_time",
         "行为与决定之间法有变更：两法各自的结果和取舍",
         "the law changed between act and decision: what each orders, and the choice",
         {{"chosen", Shape::text, "", "act 行为时的法，decision 决定时的法，undetermined 须由人判断",
           "act, decision, or undetermined where a person has to say"},
          {"on", Shape::text_or_null, "", "人员（JSON 指针）；机构为 null",
           "the person; null for the institution"},
          {"roles", Shape::texts, "", "尚未列明的人员的身份", "roles, where nobody is named", sometimes},
          {"for", Shape::texts, "", "针对的认定", "ids of the findings"},
          {"no_longer_violation", Shape::truth, "", "决定时的法不认为违法", "no violation by the later law",
           sometimes},
          {"judged", Shape::truth, "", "由人判断孰轻", "a person said which is lighter", sometimes},
          {"told_by", Shape::reference, "told_by", "据以区分轻重之处", "what told the two apart", sometimes},
          {"contrary", Shape::truth, "", "另有方向相反之处", "something less grave points the other way",
           sometimes},
          {"at_act", Shape::list_of, "measured", "依行为时的法", "by the law of the act"},
          {"at_decision", Shape::list_of, "measured", "依决定时的法", "by the law of the decision"},
          {"needs", Shape::texts, "", "尚缺的事实（JSON 指针）", "missing facts (JSON pointers)"},
          {"basis", Shape::list_of, "basis", "原则的依据", "articles on the principle"}}},
        {"told_by",
         "",
         "",
         {{"measure", Shape::reference, "measure", "", ""},
          {"aspect", Shape::text, "", "presence、max、min、term、duty", "presence, max, min, term or duty"},
          {"at_act", Shape::text_or_null, "", "", ""},
          {"at_decision", Shape::text_or_null, "", "", ""}}},
    };
}

std::vector<SchemaObject> flag_objects() {
    return {
        flag(),
        procedural_step(),
        {"flags",
         "",
         "",
         {{"criminal_transfer", Shape::reference, "flag", "移送司法机关", "transfer to the police"},
          {"blacklist", Shape::reference, "flag", "列入严重违法失信名单", "list of serious violations"},
          {"referral", Shape::list_of, "flag", "移送有关部门", "referral to other authorities"},
          {"escalation", Shape::reference, "flag", "上报", "report to the superior"}}},
    };
}

}  // namespace zhunsheng::explanation
