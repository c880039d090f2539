#pragma once
// Advice on rulebooks made inside a test.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/rulebook_in_test.h"
#include "zhunsheng/lint.h"

namespace zhunsheng::linting {

/// A law of 2010 to 2019 and of 2020, a case with facts of every type, a violation; to be followed by rules.
inline const std::string law_in_test = R"(
file:
  id: laws
  name: laws
  rank: law
  versions: [{version: "2010", from: 2010-01-01, to: 2019-12-31}, {version: "2020", from: 2020-01-01}]
vocabulary:
  enumerations:
    - {id: colour, name: 颜色, values: [{id: red, name: 红}, {id: blue, name: 蓝}]}
  records:
    - id: case
      name: 案件
      root: true
      fields:
        - {id: happened_on, name: 行为日期, type: date, role: act_date}
        - {id: paint, name: 漆色, type: colour, role: for_record}
        - {id: count, name: 份数, type: integer, role: for_record}
        - {id: price, name: 价格, type: money, least: 0, role: for_record}
        - {id: paid, name: 付款, type: money, role: for_record}
        - {id: old, name: 陈旧, type: truth, role: for_record}
        - {id: broken, name: 破损, type: truth, role: for_record}
        - {id: title, name: 标题, type: text, role: for_record}
        - {id: parts, name: 部件, type: list of part, role: for_record}
    - {id: part, name: 部件记录, fields: [{id: length, name: 长度, type: integer, role: for_record}]}
violations: [{id: wrong, name: 过错}]
rules:
)";

/// The report on the law with these rules.
inline LintReport lint_rules(const std::string& rules, const LintOptions& options = {}) {
    return lint_rulebook(
        {{"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
         {"order.yaml", testing::legal_order_in_test},
         {"test.yaml", law_in_test + rules}},
        options);
}

/// The codes reported, in order of their places.
inline std::string codes(const LintReport& report) {
    std::string all;
    for (const Diagnostic& diagnostic : report.diagnostics) all += (all.empty() ? "" : " ") + diagnostic.code;
    return all;
}
inline std::string codes(const std::string& rules) { return codes(lint_rules(rules)); }

/// A rule with this condition, and what else it has.
inline std::string rule(const std::string& condition, const std::string& more = "",
                        const std::string& id = "r1") {
    return "  - {id: " + id + ", name: " + id + ", basis: 第一条, finding: wrong, when: \"" + condition +
           "\"" + (more.empty() ? "" : ", " + more) + "}\n";
}

}  // namespace zhunsheng::linting
