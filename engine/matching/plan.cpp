// Compiles conditions, then lays rules side by side.

#include "matching/plan.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "matching/build_stripes.h"
#include "matching/case_tokens.h"
#include "matching/compile_conditions.h"
#include "matching/next_line.h"
#include "matching/read_sheet.h"
#include "matching/rule_order.h"
#include "matching/rule_terms.h"
#include "matching/try_terms.h"

namespace zhunsheng::matching {
namespace {

/// How many questions each node takes to work out, items of lists counted once, and no more than matters. Operands stand
/// before what is made of them, so that each is counted once however often it is shared.
std::vector<std::size_t> weights_of(const Conditions& conditions) {
    constexpr std::size_t most = 8;
    std::vector<std::size_t> weights;
    for (const Node& node : conditions.nodes) {
        const auto& what = node.what;
        const bool is_joined = std::holds_alternative<NotNode>(what) ||
                               std::holds_alternative<AllNode>(what) || std::holds_alternative<AnyNode>(what);
        const bool is_simple =
            std::holds_alternative<ConstantNode>(what) || std::holds_alternative<ReadNode>(what) ||
            std::holds_alternative<CompareNode>(what) || std::holds_alternative<KnownNode>(what) ||
            std::holds_alternative<AmongNode>(what);
        std::size_t weight = is_joined || is_simple ? 1 : most;
        if (is_joined) each_part(node, [&](NodeId part) { weight = std::min(weight + weights[part], most); });
        weights.push_back(weight);
    }
    return weights;
}

/// Marks the node and all that are worked out for it.
void reach(const Conditions& conditions, NodeId id, std::vector<bool>& reached) {
    if (reached[id]) return;
    reached[id] = true;
    each_part(conditions[id], [&](NodeId part) { reach(conditions, part, reached); });
}

/// What several rules ask for and what takes longer to ask than to look up is worked out once. Room in every row costs
/// time as well, so there is none for what only stripes ask for, part by part.
void keep_outcomes(const Conditions& conditions, std::vector<RuleTerms>& rules, ConditionCompiler& compiler) {
    constexpr std::size_t least_weight = 6;
    const std::vector<std::size_t> weights = weights_of(conditions);
    std::vector<bool> reached(conditions.nodes.size());
    for (RuleTerms& rule : rules) {
        each_term(rule,
                  [&](const NodeId* /*list*/, const Term& term) { reach(conditions, term.fact, reached); });
    }
    for (NodeId id = 0; id < conditions.nodes.size(); ++id) {
        if (reached[id] && conditions[id].shared && weights[id] >= least_weight) compiler.keep_outcome(id);
    }
}

/// Compiles all finding rules, which gives every fact that they read its cell.
std::vector<RuleTerms> compile_rules(const checking::Program& program, Layout& layout, TextTable& texts,
                                     Conditions& conditions) {
    ConditionCompiler compiler(program, layout, texts, conditions);
    std::vector<RuleTerms> rules;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        const checking::Rule& rule = program.rules[index];
        if (!std::holds_alternative<checking::Finding>(rule.then)) continue;
        const std::vector<NodeId> parts = compiler.compile_rule(rule);
        RuleTerms& terms = rules.emplace_back(take_apart(conditions, parts));
        terms.rule = index;
        if (rule.each) terms.each = compiler.list_of_case(*rule.each);
    }
    keep_outcomes(conditions, rules, compiler);
    return rules;
}

/// Reads the first cases and tries the rules' terms on them. What a sample that holds no case cannot tell is guessed.
void try_terms(const Plan& plan, std::string_view sample, std::vector<RuleTerms>& rules) {
    constexpr std::size_t most_cases = 200;
    facts::JsonTokens tokens;
    Sheet sheet(plan.layout);
    SheetReader reader(plan.steps, plan.texts, plan.program.vocabulary, sheet);
    TermTrial trial(plan.conditions, rules);
    std::size_t cases = 0;
    while (!sample.empty() && cases < most_cases) {
        const std::string_view line = next_line(sample);
        const std::string padded = std::string(line) + std::string(facts::JsonTokens::padding, '\0');
        auto found = find_tokens(tokens, std::string_view(padded).substr(0, line.size()));
        if (!found || !reader.read(*found)) continue;
        sheet.at(0, plan.conditions.decided_on_cell()) = date_cell(values::Date::today());
        trial.add(sheet);
        ++cases;
    }
    if (cases > 0) {
        trial.finish();
    } else {
        guess_passing(rules);
    }
}

}  // namespace

struct Plan::Compiled {
    explicit Compiled(const checking::Program& program)
        : layout(program.vocabulary), rules(compile_rules(program, layout, texts, conditions)) {}

    Layout layout;
    TextTable texts;
    Conditions conditions;
    std::vector<RuleTerms> rules;
};

Plan::Plan(const checking::Program& of, std::string_view sample) : Plan(of, Compiled(of), sample) {}

Plan::Plan(const checking::Program& of, Compiled compiled, std::string_view sample)
    : program(of),
      layout(std::move(compiled.layout)),
      texts(std::move(compiled.texts)),
      conditions(std::move(compiled.conditions)),
      steps(layout),
      finding_texts(of) {
    try_terms(*this, sample, compiled.rules);
    stripes = build_stripes(compiled.rules, conditions);
}

}  // namespace zhunsheng::matching
