#pragma once
// Rulebooks and decisions made inside a test.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::testing {

/// The ranks, measures and bands that rulebooks in tests use, by either name.
inline constexpr const char* legal_order_in_test = R"(
file: {id: order, name: order}
legal_order:
  ranks: [{id: law, name: 法律}, {id: regulation, name: 行政法规}, {id: rule, name: 部门规章}]
  measures:
    - {id: ban, name: 禁业, penalty: yes, traits: [term, life, scope]}
    - {id: suspend, name: 责令停业, penalty: yes, traits: [term, scope]}
    - {id: fine, name: 罚款, penalty: yes, once_an_act: yes, traits: [range]}
    - {id: confiscate_income, name: 没收违法所得, penalty: yes, once_a_sum: yes, traits: [amount]}
    - {id: warning, name: 警告, penalty: yes}
    - {id: order_correction, name: 责令改正}
  principles:
    - {principle: fallback_only}
    - {principle: explicit}
    - {principle: special_law}
    - {principle: higher_law}
    - {principle: one_act_one_fine}
    - {principle: one_sum_once}
    - {principle: later_lighter_law}
  bands:
    - {id: none, name: no penalty, reach: none}
    - {id: reduced, name: reduced, reach: below}
    - {id: lenient, name: lenient, to: 30%}
    - {id: ordinary, name: ordinary, from: 30%, to: 70%, usual: yes}
    - {id: severe, name: severe, from: 70%}
)";

/// A rulebook from one rule file, in which the head and the legal order may be left out.
inline Checked<Rulebook> load_text(const std::string& yaml) {
    return load_rulebook(std::vector<RuleText>{
        {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
        {"order.yaml", legal_order_in_test},
        {"test.yaml", yaml}});
}

/// The parking rulebook of tests/rulebooks.
inline Rulebook parking() {
    auto loaded = load_rulebook(std::vector<std::filesystem::path>{std::filesystem::path{ZHUNSHENG_ROOT} /
                                                                   "tests/rulebooks/parking"});
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return *loaded.value;
}

/// The decision of a case that must be free of mistakes.
inline DecisionResult decide_case(const Rulebook& rulebook, std::string_view json, bool all = false) {
    DecideOptions options;
    options.on = "2024-06-01";
    options.all = all;
    auto decided = decide(rulebook, json, options);
    EXPECT_TRUE(decided) << render_text(decided.diagnostics, Language::english);
    return decided ? decided.value->result : DecisionResult{};
}

/// The finding of a rule on an item; a test failure and an empty finding if there is none.
inline FindingResult finding_of(const DecisionResult& decision, std::string_view rule, std::string_view on) {
    for (const FindingResult& finding : decision.findings) {
        if (finding.rule == rule && finding.on.front() == on) return finding;
    }
    ADD_FAILURE() << "no finding of " << rule << " on " << on;
    return {};
}

inline bool has_finding(const DecisionResult& decision, std::string_view rule) {
    return std::any_of(decision.findings.begin(), decision.findings.end(),
                       [&](const FindingResult& finding) { return finding.rule == rule; });
}

/// The institution's measure by rule and kind; a test failure if there is none.
inline MeasureResult measure_of(const DecisionResult& decision, std::string_view rule,
                                std::string_view kind) {
    for (const MeasureResult& measure : decision.institution) {
        if (measure.rule == rule && measure.measure == kind) return measure;
    }
    ADD_FAILURE() << "no " << kind << " by " << rule;
    return {};
}

inline bool orders(const DecisionResult& decision, std::string_view rule, std::string_view kind) {
    return std::any_of(
        decision.institution.begin(), decision.institution.end(),
        [&](const MeasureResult& measure) { return measure.rule == rule && measure.measure == kind; });
}

}  // namespace zhunsheng::testing
