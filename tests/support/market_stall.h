#pragma once
// A rulebook of two rules, and tests of it, for those who look at tests of rules.

#include <string>

#include "support/rulebook_in_test.h"

namespace zhunsheng::testing {

/// Trade without a licence: one finding with an exception, one fine with a limit.
inline Rulebook market_stall() {
    auto result = load_text(R"(
file: {id: act, name: Trade act, rank: law, versions: [{version: "1", from: 2000-01-01, to: 2019-12-31}, {version: "2", from: 2020-01-01}]}
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: decided_on, name: day of decision, type: date, role: decided_on}
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: income, name: income, type: money}
        - {id: sells, name: sells goods, type: truth}
        - {id: shows, name: shows goods, type: truth}
        - {id: licensed, name: has a licence, type: truth}
        - {id: charity, name: acts for charity, type: truth}
violations:
  - {id: trade, name: trade without a licence}
rules:
  - id: trade
    name: trade <without> a licence
    basis: {"2": 第一条}
    when: (sells goods or shows goods) and not has a licence
    unless: [{when: acts for charity}]
    finding: trade
  - id: trade.fine
    name: fine for trade
    basis: {"2": 第二条}
    against: trade
    when: income >= 100 yuan
    institution: [{fine: {fixed: 50 yuan}}]
)");
    EXPECT_TRUE(result) << render_text(result.diagnostics, Language::english);
    return *result.value;
}

/// A test named `name` of somebody who sells without a licence, with other facts and what is expected, in flow notation.
inline std::string stall_test(const std::string& name, const std::string& more, const std::string& expected) {
    return "  - name: " + name +
           "\n    basis: Trade act\n    case: {decided_on: 2021-05-01, day: 2021-03-01, licensed: no, " +
           more + "}\n    expected: {" + expected + "}\n";
}

/// A file of such tests.
inline RuleText stall_tests(const std::string& tests) { return {"tests.yaml", "tests:\n" + tests}; }

}  // namespace zhunsheng::testing
