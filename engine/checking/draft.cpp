// Resolving names against the vocabulary and the definitions.

#include "checking/draft.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::checking {

std::vector<std::string> Draft::describe(std::initializer_list<values::Type> types) const {
    std::vector<std::string> words;
    for (const bool chinese : {true, false}) {
        for (const values::Type type : types) words.push_back(program.vocabulary.describe(type, chinese));
    }
    return words;
}

ExpressionId Draft::add(Expression expression, values::Type type, text::Span span) {
    const ExpressionId id{static_cast<std::uint32_t>(program.expressions.size())};
    program.expressions.push_back({std::move(expression), type, span});
    return id;
}

namespace {

/// Whether some record has a field of this name that serves for `role`.
bool names_role(const Draft& draft, std::string_view name, vocabulary::Role role) {
    for (std::size_t record = 0; record < draft.fields.size(); ++record) {
        const auto found = draft.fields[record].find(name);
        if (found == draft.fields[record].end()) continue;
        if (draft.program.vocabulary.records[record].fields[found->second].role == role) return true;
    }
    return false;
}

/// What only an act has, and an expression about it may name like a fact of the case.
Resolved resolve_of_act(const Draft& draft, std::string_view name) {
    if (names_role(draft, name, vocabulary::Role::sector)) return ResolvedSector{};
    if (names_role(draft, name, vocabulary::Role::act_date)) return ResolvedActDate{};
    return {};
}

Resolved resolve_at(const Draft& draft, const Scope& scope, std::uint16_t level, std::string_view name) {
    const std::uint16_t record = scope.records[level];
    const auto& fields = draft.fields[record];
    if (const auto field = fields.find(name); field != fields.end()) {
        const vocabulary::Role role = draft.program.vocabulary.records[record].fields[field->second].role;
        const bool of_act = level == 0 && scope.definition_of_case;
        if (of_act && role == vocabulary::Role::sector) return ResolvedSector{};
        if (of_act && role == vocabulary::Role::act_date) return ResolvedActDate{};
        return ResolvedField{level, std::nullopt, field->second};
    }
    const auto definition = draft.definitions.find(name);
    if (definition == draft.definitions.end()) return {};
    const std::uint16_t worked_out_for = definition->second.record.value_or(draft.program.vocabulary.root);
    if (worked_out_for != record) return {};
    return ResolvedDefinition{level, &definition->second};
}

}  // namespace

Resolved resolve(const Draft& draft, const Scope& scope, std::string_view name) {
    for (std::size_t level = scope.records.size(); level-- > 0;) {
        if (level == 0 && scope.about_act) {
            Resolved of_act = resolve_of_act(draft, name);
            if (!std::holds_alternative<std::monostate>(of_act)) return of_act;
        }
        Resolved found = resolve_at(draft, scope, static_cast<std::uint16_t>(level), name);
        if (!std::holds_alternative<std::monostate>(found)) return found;
    }
    const auto inherited = draft.inherited.find(name);
    if (inherited == draft.inherited.end() || inherited->second.size() != 1) return {};
    return ResolvedField{0, inherited->second.front().holder, inherited->second.front().field};
}

std::vector<std::string> rivals(const Draft& draft, std::string_view name) {
    std::vector<std::string> holders;
    const auto inherited = draft.inherited.find(name);
    if (inherited == draft.inherited.end() || inherited->second.size() < 2) return holders;
    for (const Inherited& one : inherited->second) {
        holders.push_back(draft.program.vocabulary.root_record().fields[one.holder].label);
    }
    return holders;
}

std::vector<std::string_view> visible_names(const Draft& draft, const Scope& scope) {
    std::vector<std::string_view> names;
    for (std::size_t level = scope.records.size(); level-- > 0;) {
        for (const auto& [name, field] : draft.fields[scope.records[level]]) names.push_back(name);
    }
    for (const auto& [name, definition] : draft.definitions) names.push_back(name);
    for (const auto& [name, holders] : draft.inherited) names.push_back(name);
    return names;
}

}  // namespace zhunsheng::checking
