// Compiles conditions, then lays rules side by side.

#include "matching/plan.h"

#include <utility>

#include "matching/build_stripes.h"
#include "matching/compile_conditions.h"
#include "matching/rule_terms.h"

namespace zhunsheng::matching {
namespace {

/// Facts and simple comparisons are as quick to ask as to keep.
bool is_worth_keeping(const Node& node) {
    const auto& what = node.what;
    return std::holds_alternative<AllNode>(what) || std::holds_alternative<AnyNode>(what) ||
           std::holds_alternative<SomeNode>(what) || std::holds_alternative<CountNode>(what) ||
           std::holds_alternative<ContainsNode>(what) || std::holds_alternative<DefaultNode>(what) ||
           std::holds_alternative<InForceNode>(what);
}

void keep_facts(ConditionCompiler& compiler, const RuleTerms& rule) {
    for (const Term& term : rule.of_case) compiler.keep_outcome(term.fact);
    for (const Term& term : rule.of_each_item) compiler.keep_outcome(term.fact);
    for (const ItemTerms& item : rule.of_some_item) {
        for (const Term& term : item.terms) compiler.keep_outcome(term.fact);
    }
}

/// Compiles all finding rules, which gives every fact that they read its cell.
Stripes compile(const checking::Program& program, Layout& layout, TextTable& texts, Conditions& conditions) {
    ConditionCompiler compiler(program, layout, texts, conditions);
    std::vector<RuleTerms> rules;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        const checking::Rule& rule = program.rules[index];
        if (!std::holds_alternative<checking::Finding>(rule.then)) continue;
        const std::vector<NodeId> parts = compiler.compile_rule(rule);
        RuleTerms& terms = rules.emplace_back(take_apart(conditions, parts));
        terms.rule = index;
        if (rule.each) terms.each = compiler.list_of_case(*rule.each);
        keep_facts(compiler, terms);
    }
    for (NodeId id = 0; id < conditions.nodes.size(); ++id) {
        const Node& node = conditions[id];
        if (node.shared && is_worth_keeping(node)) compiler.keep_outcome(id);
    }
    return build_stripes(std::move(rules), conditions);
}

}  // namespace

Plan::Plan(const checking::Program& of)
    : program(of),
      layout(of.vocabulary),
      stripes(compile(of, layout, texts, conditions)),
      steps(layout),
      finding_texts(of) {}

}  // namespace zhunsheng::matching
