// Coverage for programs.

#include "coverage/render.h"
#include "explanation/schema_writer.h"
#include "text/json_text.h"

namespace zhunsheng::coverage {
namespace {

using explanation::Shape;
using text::JsonWriter;

void write_place(JsonWriter& json, const Place& place) {
    json.member("file", place.file).member("line", place.line).member("column", place.column);
}

void write(JsonWriter& json, const ConditionCoverage& one) {
    json.begin_object().member("part", one.part.en).member("text", one.text);
    write_place(json, one.place);
    json.member("true", one.was_true).member("false", one.was_false);
    json.member("decided_true", one.decided_true).member("decided_false", one.decided_false).end_object();
}

void write(JsonWriter& json, const LimitCoverage& one) {
    json.begin_object().member("part", one.part.en).member("text", one.text);
    write_place(json, one.place);
    json.member("at", one.tests).member("beside", one.tests_beside).end_object();
}

void write(JsonWriter& json, const CoverageCounts& counts) {
    json.begin_object().member("rules", counts.rules).member("silent_rules", counts.silent_rules);
    json.member("condition_sides", counts.condition_sides).member("decided_sides", counts.decided_sides);
    json.member("limit_sides", counts.limit_sides).member("tried_sides", counts.tried_sides).end_object();
}

void write(JsonWriter& json, const RuleCoverage& rule) {
    json.begin_object().member("rule", rule.id).member("name", rule.name);
    write_place(json, rule.place);
    json.member("tests", rule.tests).key("conditions").begin_array();
    for (const ConditionCoverage& one : rule.conditions) write(json, one);
    json.end_array().key("limits").begin_array();
    for (const LimitCoverage& one : rule.limits) write(json, one);
    json.end_array().end_object();
}

}  // namespace

std::string coverage_as_json(const TestCoverage& coverage) {
    JsonWriter json(text::JsonLayout::pretty);
    json.begin_object().member("tests", coverage.run.count(TestOutcome::passed) +
                                            coverage.run.count(TestOutcome::failed) +
                                            coverage.run.count(TestOutcome::faulty));
    json.member("passed", coverage.run.count(TestOutcome::passed)).key("counts");
    write(json, coverage.counts());
    json.key("rules").begin_array();
    for (const RuleCoverage& rule : coverage.rules) write(json, rule);
    return json.end_array().end_object().take() + "\n";
}

std::string coverage_schema() {
    const auto count = [](std::string_view name, std::string_view zh, std::string_view en) {
        return explanation::SchemaMember{name, Shape::count, "", zh, en};
    };
    const auto text = [](std::string_view name, std::string_view zh = "", std::string_view en = "") {
        return explanation::SchemaMember{name, Shape::text, "", zh, en};
    };
    const auto line = count("line", "自 1 起", "from 1");
    const auto column = count("column", "按字符计，自 1 起", "in characters, from 1");
    return explanation::write_schema(
        {"coverage.schema.json",
         "规则测试的覆盖 / coverage of rule tests",
         {"", Shape::reference, "coverage", "", ""},
         {},
         {{"coverage",
           "测试对规则试到了什么程度",
           "what the tests show of the rules",
           {count("tests", "运行的测试数", "tests that were run"),
            count("passed", "通过的测试数", "tests that passed"),
            {"counts", Shape::reference, "counts", "", ""},
            {"rules", Shape::list_of, "rule", "", ""}}},
          {"counts",
           "合计；条件有是、否两面，界限有两侧",
           "totals; a condition has two sides, true and false, and so has a limit",
           {count("rules", "", ""),
            count("silent_rules", "没有测试用到的规则", "rules that no test makes speak"),
            count("condition_sides", "", ""),
            count("decided_sides", "其中单独决定过结果的（MC/DC）", "those that decided a result (MC/DC)"),
            count("limit_sides", "", ""), count("tried_sides", "其中试过的", "those that were tried")}},
          {"rule",
           "一条规则",
           "a rule",
           {text("rule", "规则编号", "id of the rule"),
            text("name"),
            text("file"),
            line,
            column,
            count("tests", "得出其结论（用语：用到它）的测试数", "tests in which it speaks, or is asked for"),
            {"conditions", Shape::list_of, "condition", "", ""},
            {"limits", Shape::list_of, "limit", "", ""}}},
          {"condition",
           "不再分解的条件；各数为测试数",
           "an atomic condition; the numbers are numbers of tests",
           {text("part", "所在部分", "what it is a part of"), text("text", "原文", "as written"),
            text("file"), line, column, count("true", "", ""), count("false", "", ""),
            count("decided_true", "为是且决定了结果", "true, and the result rested on it"),
            count("decided_false", "为否且决定了结果", "false, and the result rested on it")}},
          {"limit",
           "大小、先后的比较，或者阈值",
           "a comparison by order, or a threshold",
           {text("part", "所在部分", "what it is a part of"), text("text", "原文", "as written"),
            text("file"), line, column, count("at", "恰在界限上的测试数", "tests with a value at the limit"),
            count("beside", "紧靠另一侧的测试数", "tests with the nearest value on the other side")}}}});
}

}  // namespace zhunsheng::coverage
