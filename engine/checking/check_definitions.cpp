// Definitions: facts that rules work out for other rules to use.

#include <algorithm>
#include <optional>
#include <utility>

#include "checking/check_expression.h"
#include "checking/check_instruments.h"
#include "checking/check_rules.h"
#include "checking/order_definitions.h"
#include "checking/rule_scope.h"
#include "syntax/parse.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::DefineDeclaration;
using rulebook::RuleDeclaration;

namespace {

/// A definition on its way to being typed.
struct Pending {
    const RuleDeclaration* declared = nullptr;
    std::uint32_t rule = 0;
    std::optional<syntax::Tree> tree;
};

std::vector<Pending> parse_definitions(Draft& draft, const rulebook::Declarations& declarations) {
    std::vector<Pending> pending;
    for_each_rule(declarations, [&](const RuleDeclaration& declared, std::uint32_t rule) {
        const auto* define = std::get_if<DefineDeclaration>(&declared.then);
        if (define == nullptr) return;
        if (define->value.is_given() && declared.when.is_given())
            draft.report.add(Code::condition_in_definition, declared.when.whole());
        if (define->value.is_given() && !declared.exceptions.empty()) {
            draft.report.add(Code::condition_in_definition, declared.exceptions.front().span);
        }
        std::optional<syntax::Tree> tree;
        if (define->value.is_given()) tree = syntax::parse(define->value, draft.lexicon, draft.report);
        pending.push_back({&declared, rule, std::move(tree)});
    });
    return pending;
}

/// The names that a tree mentions, as names or as members.
std::vector<std::string_view> names_in(const syntax::Tree& tree) {
    std::vector<std::string_view> names;
    for (std::uint32_t index = 0; index < tree.size(); ++index) {
        const syntax::Expression& expression = tree[syntax::NodeId{index}].expression;
        if (const auto* name = std::get_if<syntax::Name>(&expression)) names.push_back(name->text);
        if (const auto* member = std::get_if<syntax::Member>(&expression)) names.push_back(member->name);
    }
    return names;
}

std::vector<DefinitionNeeds> find_needs(const Draft& draft, const std::vector<Pending>& pending) {
    std::vector<std::size_t> position(draft.program.rules.size());
    for (std::size_t index = 0; index < pending.size(); ++index) position[pending[index].rule] = index;
    std::vector<DefinitionNeeds> all;
    for (const Pending& definition : pending) {
        DefinitionNeeds needs{definition.declared->name.text, definition.declared->span, {}};
        if (definition.tree) {
            for (const std::string_view name : names_in(*definition.tree)) {
                const auto found = draft.definitions.find(name);
                if (found != draft.definitions.end()) needs.needs.push_back(position[found->second.rule]);
            }
        }
        std::sort(needs.needs.begin(), needs.needs.end());
        needs.needs.erase(std::unique(needs.needs.begin(), needs.needs.end()), needs.needs.end());
        all.push_back(std::move(needs));
    }
    return all;
}

void note_type(Draft& draft, const RuleDeclaration& declared, values::Type type) {
    for (const auto* name : {&declared.id, &declared.name}) {
        const auto found = draft.definitions.find(name->text);
        if (found != draft.definitions.end()) found->second.type = type;
    }
}

}  // namespace

void check_definitions(Draft& draft, const rulebook::Declarations& declarations) {
    const std::vector<Pending> pending = parse_definitions(draft, declarations);
    for (const std::size_t index : order_definitions(find_needs(draft, pending), draft.report)) {
        const Pending& definition = pending[index];
        if (!definition.tree) continue;
        Rule& rule = draft.program.rules[definition.rule];
        const ExpressionId value = check_tree(draft, *definition.tree, scope_of_definition(draft, rule));
        rule.then = Definition{value};
        rule.basis = check_basis(draft, definition.declared->basis, rule.instrument);
        for (const auto& reference : definition.declared->references) {
            const auto citations = check_reference(draft, reference);
            rule.references.insert(rule.references.end(), citations.begin(), citations.end());
        }
        note_type(draft, *definition.declared, draft.program[value].type);
    }
}

}  // namespace zhunsheng::checking
