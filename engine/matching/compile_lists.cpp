// Lists: what they contain, and what holds for some of their items.

#include "matching/compile_conditions.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::matching {

using checking::ExpressionId;
using values::Kind;

std::optional<NodeId> ConditionCompiler::list_node(ExpressionId list, const Levels& levels) {
    const checking::Expression& expression = program_[list].expression;
    if (const auto* where = std::get_if<checking::Where>(&expression)) return list_node(where->list, levels);
    const auto* read = std::get_if<checking::FieldRead>(&expression);
    if (read == nullptr) return std::nullopt;
    const auto found = find_path(*read, levels);
    if (!found) return std::nullopt;
    return fact(found->first, found->second);
}

std::optional<Items> ConditionCompiler::items(ExpressionId list, const Levels& levels, Levels& inside) {
    const checking::Expression& expression = program_[list].expression;
    const auto enter = [&](std::uint16_t said) {
        inside = levels;
        if (inside.rows.size() <= said) inside.rows.resize(said + 1U);
        inside.rows[said] = {levels.depth(), layout_.kind_of(program_[list].type.index)};
    };
    if (const auto* where = std::get_if<checking::Where>(&expression)) {
        auto of_list = items(where->list, levels, inside);
        if (!of_list) return std::nullopt;
        enter(where->level);
        of_list->filters.push_back(compile(where->condition, inside));
        return of_list;
    }
    const auto node = list_node(list, levels);
    if (!node || !program_[list].type.list || program_[list].type.kind != Kind::record) return std::nullopt;
    return Items{*node, levels.depth(), {}};
}

NodeId ConditionCompiler::of(const checking::Contains& contains, const Levels& levels) {
    if (const auto* constants = std::get_if<checking::ConstantList>(&program_[contains.list].expression)) {
        const NodeId element = compile(contains.element, levels);
        AmongNode among{element, {}};
        std::string key = joined("among", {element});
        for (const values::Value& value : constants->values) {
            const auto cell = constant_cell(value, conditions_[element].kind, texts_);
            if (!cell) return foreign();
            among.constants.push_back(*cell);
        }
        std::ranges::sort(among.constants);
        for (const Cell cell : among.constants) key.append(" =").append(std::to_string(cell));
        Node node{std::move(among)};
        take_in(node, element);
        return add(std::move(node), key);
    }
    const auto* read = std::get_if<checking::FieldRead>(&program_[contains.list].expression);
    const auto list = read == nullptr ? std::nullopt : list_node(contains.list, levels);
    if (!list) return foreign();
    const NodeId element = constant_like(contains.element, *list);
    const bool is_told = conditions_[*list].kind != Kind::text ||
                         std::holds_alternative<ConstantNode>(conditions_[element].what);
    const Kind kind = conditions_[*list].kind;
    const bool is_one_scale = decimals_of(kind) == decimals_of(conditions_[element].kind);
    if (!is_told || !is_one_scale || kind == Kind::period || kind == Kind::record) return foreign();
    Node node{ContainsNode{*list, element}};
    take_in(node, *list);
    take_in(node, element);
    return add(std::move(node), joined("contains", {*list, element}));
}

NodeId ConditionCompiler::of(const checking::Quantify& quantify, const Levels& levels) {
    using syntax::Quantifier;
    Levels inside = levels;
    auto of_list = items(quantify.list, levels, inside);
    if (!of_list) return foreign();
    if (inside.rows.size() <= quantify.level) inside.rows.resize(quantify.level + 1U);
    inside.rows[quantify.level] = {of_list->item_level, layout_.kind_of(program_[quantify.list].type.index)};
    std::optional<NodeId> body;
    if (quantify.body) body = compile(*quantify.body, inside);
    const bool counts = quantify.quantifier == Quantifier::count;
    const bool for_all = quantify.quantifier == Quantifier::all;
    if (!counts && quantify.quantifier != Quantifier::any && !for_all &&
        quantify.quantifier != Quantifier::none) {
        return foreign();
    }
    if (for_all) body = negation(*body);
    Node node{ConstantNode{}, counts ? Kind::integer : Kind::truth};
    take_in(node, of_list->list);
    for (const NodeId filter : of_list->filters) take_in_body(node, filter, of_list->item_level);
    if (body) take_in_body(node, *body, of_list->item_level);
    const std::uint16_t item_level = of_list->item_level;
    const std::string key = joined(counts ? "count" : "some", {of_list->list, item_level}) +
                            joined(" |", of_list->filters) +
                            joined(" |", body ? std::vector{*body} : std::vector<NodeId>{});
    node.foreign = node.foreign || item_level >= most_levels;
    if (counts) {
        node.what = CountNode{std::move(*of_list), body};
    } else {
        node.what = SomeNode{std::move(*of_list), *body};
    }
    const NodeId found = add(std::move(node), key);
    return for_all || quantify.quantifier == Quantifier::none ? negation(found) : found;
}

}  // namespace zhunsheng::matching
