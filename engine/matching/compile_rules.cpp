// Rules: their conditions, their exceptions, and whether their law is in force.

#include "matching/compile_conditions.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::matching {

using vocabulary::Role;

std::vector<NodeId> ConditionCompiler::days(const Levels& levels, Role role) {
    std::vector<NodeId> found;
    for (auto row = levels.rows.rbegin(); row != levels.rows.rend(); ++row) {
        if (const auto day = fact_of_role(*row, role)) found.push_back(*day);
    }
    return found;
}

std::optional<NodeId> ConditionCompiler::in_force(const checking::Rule& rule, const Levels& levels) {
    if (rule.basis.empty()) return std::nullopt;
    InForceNode law;
    law.decided_on = conditions_.decided_on;
    if (program_.instruments[rule.instrument].applies_at == rulebook::LawDay::act) {
        law.exact = days(levels, Role::act_date);
        law.not_before = days(levels, Role::act_not_before);
        law.not_after = days(levels, Role::act_not_after);
    } else {
        law.exact = {conditions_.decided_on};
    }
    std::vector<std::pair<values::Date, values::Date>> spans;
    for (const checking::Citation& citation : rule.basis) {
        const auto& version = program_.instruments[citation.instrument].versions[citation.version];
        spans.emplace_back(version.from, version.to);
    }
    std::ranges::sort(spans);
    values::Date end = values::Date::earliest();
    for (const auto& [from, to] : spans) {
        const bool goes_on =
            !law.in_force.empty() && std::int64_t{from.days()} <= std::int64_t{end.days()} + 1;
        if (!goes_on) law.in_force.emplace_back(date_cell(from), date_cell(to));
        end = goes_on ? std::max(end, to) : to;
        law.in_force.back().second = date_cell(end);
    }
    Node node{ConstantNode{}};
    take_in(node, law.decided_on);
    std::string key = "in force";
    for (const auto* nodes : {&law.exact, &law.not_before, &law.not_after}) {
        for (const NodeId id : *nodes) take_in(node, id);
        key += joined(" |", *nodes);
    }
    for (const auto& [from, to] : law.in_force) key += " " + std::to_string(from) + "-" + std::to_string(to);
    node.what = std::move(law);
    return add(std::move(node), key);
}

std::vector<NodeId> ConditionCompiler::compile_rule(const checking::Rule& rule) {
    Levels levels;
    if (rule.each) {
        const auto& list = program_.vocabulary.root_record().fields[*rule.each];
        levels.rows.push_back({1, layout_.kind_of(list.type.index)});
    }
    std::vector<NodeId> parts;
    if (rule.when) split(compile(*rule.when, levels), parts);
    for (const checking::Exception& exception : rule.exceptions) {
        if (!exception.when) continue;
        const NodeId excepted = compile(*exception.when, levels);
        if (const auto* any = std::get_if<AnyNode>(&conditions_[excepted].what)) {
            const std::vector<NodeId> operands = any->operands;
            for (const NodeId operand : operands) split(negation(operand), parts);
        } else {
            split(negation(excepted), parts);
        }
    }
    if (const auto law = in_force(rule, levels)) parts.push_back(*law);
    return parts;
}

}  // namespace zhunsheng::matching
