// Typing expressions: names, members of records, and values of enumerations.

#include "checking/expression_checker.h"

#include <string>

namespace zhunsheng::checking {

using diagnostics::Code;
using values::Kind;

ExpressionId ExpressionChecker::check(const syntax::Name& name, text::Span span) {
    const Resolved resolved = resolve(draft_, scope_, name.text);
    if (const auto* field = std::get_if<ResolvedField>(&resolved)) return read(*field, span);
    if (const auto* definition = std::get_if<ResolvedDefinition>(&resolved)) return read(*definition, span);
    if (std::holds_alternative<ResolvedSector>(resolved)) return read_sector(span);
    if (std::holds_alternative<ResolvedActDate>(resolved))
        return draft_.add(ActDate{}, values::Type{Kind::date}, span);
    report_unknown(name.text, span);
    return faulty(span);
}

ExpressionId ExpressionChecker::read(const ResolvedField& resolved, text::Span span) {
    const ExpressionId record = scope_record(resolved.level, span);
    const std::uint16_t type = scope_.records[resolved.level];
    if (!resolved.through) return read_field(record, type, resolved.field, span);
    const ExpressionId holder = read_field(record, type, *resolved.through, span);
    return read_field(holder, draft_.program[holder].type.index, resolved.field, span);
}

ExpressionId ExpressionChecker::read(const ResolvedDefinition& resolved, text::Span span) {
    const ExpressionId record = scope_record(resolved.level, span);
    return draft_.add(DefinitionRead{record, resolved.definition->rule}, resolved.definition->type, span);
}

ExpressionId ExpressionChecker::read_sector(text::Span span) {
    for (const vocabulary::Record& record : draft_.program.vocabulary.records) {
        if (const auto field = record.find(vocabulary::Role::sector)) {
            return draft_.add(ActSector{}, record.fields[*field].type, span);
        }
    }
    return faulty(span);
}

ExpressionId ExpressionChecker::read_field(ExpressionId record, std::uint16_t type, std::uint16_t field,
                                           text::Span span) {
    return draft_.add(FieldRead{record, field}, draft_.program.vocabulary.records[type].fields[field].type,
                      span);
}

ExpressionId ExpressionChecker::check(const syntax::Member& member, text::Span span) {
    const ExpressionId record = check(member.record);
    const Type type = draft_.program[record].type;
    if (type.is_faulty()) return faulty(span);
    if (!type.is(Kind::record)) {
        draft_.report.add(Code::not_a_record, draft_.program[record].span, draft_.describe({type}));
        return faulty(span);
    }
    const auto& fields = draft_.fields[type.index];
    if (const auto field = fields.find(member.name); field != fields.end()) {
        return read_field(record, type.index, field->second, span);
    }
    const auto definition = draft_.definitions.find(member.name);
    if (definition != draft_.definitions.end() && definition->second.record == type.index) {
        return draft_.add(DefinitionRead{record, definition->second.rule}, definition->second.type, span);
    }
    std::vector<std::string_view> names;
    for (const auto& [name, index] : fields) names.push_back(name);
    draft_.report
        .add(Code::unknown_member, member.name_span,
             {draft_.program.vocabulary.records[type.index].label, member.name})
        .did_you_mean(diagnostics::nearest(member.name, names));
    return faulty(span);
}

void ExpressionChecker::report_unknown(std::string_view name, text::Span span) {
    if (const auto holders = rivals(draft_, name); !holders.empty()) {
        draft_.report.add(Code::ambiguous_name, span, {std::string{name}, holders[0], holders[1]});
        return;
    }
    if (const auto definition = draft_.definitions.find(name); definition != draft_.definitions.end()) {
        const std::uint16_t record = *definition->second.record;
        draft_.report.add(Code::name_of_other_record, span,
                          {std::string{name}, draft_.program.vocabulary.records[record].label});
        return;
    }
    draft_.report.add(Code::unknown_name, span, {std::string{name}})
        .did_you_mean(diagnostics::nearest(name, visible_names(draft_, scope_)));
}

std::string_view ExpressionChecker::choice_name(NodeId id) const {
    if (const auto* name = std::get_if<syntax::Name>(&tree_[id].expression)) return name->text;
    if (const auto* literal = std::get_if<syntax::TextLiteral>(&tree_[id].expression)) return literal->value;
    return {};
}

ExpressionId ExpressionChecker::check_as(NodeId id, Type wanted) {
    const std::string_view name = choice_name(id);
    if (wanted.kind != Kind::choice || name.empty()) return check(id);
    const auto& values = draft_.choices[wanted.index];
    const text::Span span = tree_[id].span;
    if (const auto value = values.find(name); value != values.end()) {
        return constant(values::Choice{value->second}, wanted.element(), span);
    }
    if (std::holds_alternative<syntax::Name>(tree_[id].expression) && names_something(name)) return check(id);
    std::vector<std::string_view> names;
    for (const auto& [candidate, index] : values) names.push_back(candidate);
    draft_.report
        .add(Code::unknown_choice, span,
             {std::string{name}, draft_.program.vocabulary.enumerations[wanted.index].label})
        .did_you_mean(diagnostics::nearest(name, names));
    return faulty(span);
}

bool ExpressionChecker::names_something(std::string_view name) const {
    return !std::holds_alternative<std::monostate>(resolve(draft_, scope_, name)) ||
           !rivals(draft_, name).empty();
}

std::pair<ExpressionId, ExpressionId> ExpressionChecker::check_sides(NodeId left, NodeId right) {
    const std::string_view left_name = choice_name(left);
    const bool left_waits = !left_name.empty() && !names_something(left_name);
    if (left_waits) {
        const ExpressionId second = check(right);
        const ExpressionId first = check_as(left, draft_.program[second].type);
        return {first, second};
    }
    const ExpressionId first = check(left);
    return {first, check_as(right, draft_.program[first].type)};
}

}  // namespace zhunsheng::checking
