#pragma once
// Walking the declared rules, and the scope in which each is typed.

#include <cstdint>

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Calls `visit(declaration, index)` for every rule of every file; the index is the rule's place in the program.
template <class Visit>
void for_each_rule(const rulebook::Declarations& declarations, Visit visit) {
    std::uint32_t index = 0;
    for (const rulebook::FileContent& file : declarations.files) {
        for (const rulebook::RuleDeclaration& rule : file.rules) visit(rule, index++);
    }
}

/// The case, and the item if the rule is worked out for each item of a list.
[[nodiscard]] inline Scope scope_of(const Draft& draft, const Rule& rule) {
    const vocabulary::Vocabulary& vocabulary = draft.program.vocabulary;
    Scope scope{{vocabulary.root}, !rule.against.empty()};
    if (rule.each) scope.records.push_back(vocabulary.root_record().fields[*rule.each].type.index);
    return scope;
}

/// The same for a definition, which an expression about an act may use: the date and sector of the case are the act's.
[[nodiscard]] inline Scope scope_of_definition(const Draft& draft, const Rule& rule) {
    Scope scope = scope_of(draft, rule);
    scope.definition_of_case = !rule.each;
    return scope;
}

}  // namespace zhunsheng::checking
