// The schema of diagnostics.

#include "explanation/decision_schema.h"

namespace zhunsheng::explanation {
namespace {

constexpr Presence sometimes = Presence::sometimes;

}  // namespace

SchemaWords severity_words() {
    return {"severity",
            "错误（没有结果）、警告、建议",
            "error (no result), warning, advice",
            {"error", "warning", "advice"}};
}

std::vector<SchemaObject> diagnostic_objects() {
    return {{"diagnostic",
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
             {{"place", Shape::reference, "place", "", ""}, {"replacement", Shape::text, "", "", ""}}}};
}

std::string diagnostics_schema() {
    return write_schema({"diagnostics.schema.json",
                         "诊断 / diagnostics",
                         {"", Shape::list_of, "diagnostic", "", ""},
                         {severity_words()},
                         diagnostic_objects()});
}

}  // namespace zhunsheng::explanation
