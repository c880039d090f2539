// Facts and definitions that nothing uses.

#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

/// The definitions that some expression reads.
std::set<std::uint32_t> read_definitions(const Program& program) {
    std::set<std::uint32_t> read;
    for (const checking::TypedExpression& typed : program.expressions) {
        const auto* definition = std::get_if<checking::DefinitionRead>(&typed.expression);
        if (definition != nullptr) read.insert(definition->rule);
    }
    return read;
}

/// The fields that some expression reads, those of definitions and defaults included, whether a rule uses these or not:
/// of a chain of unused names the first alone is told.
std::set<checking::FieldKey> read_fields(const Program& program) {
    std::set<checking::FieldKey> read;
    for (const checking::TypedExpression& typed : program.expressions) {
        const auto* field = std::get_if<checking::FieldRead>(&typed.expression);
        if (field != nullptr) read.insert({program[field->record].type.index, field->field});
    }
    return read;
}

}  // namespace

void advise_on_unused_names(const Subject& subject) {
    const auto read_facts = read_fields(subject.program);
    for_each_field(subject, [&](const checking::FieldKey& key, const rulebook::FieldDeclaration& declared) {
        const vocabulary::Field& field = subject.program.vocabulary.records[key.record].fields[key.field];
        const bool is_used = field.role != vocabulary::Role::none || field.type.kind == values::Kind::record;
        if (is_used || read_facts.contains(key)) return;
        subject.report.add(Code::unused_fact, declared.label.whole(), {field.label});
    });
    const auto read = read_definitions(subject.program);
    for (std::uint32_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        if (!std::holds_alternative<checking::Definition>(rule.then) || read.contains(index)) continue;
        subject.report.add(Code::unused_definition, subject.place_of_id(index), {rule.name});
    }
}

}  // namespace zhunsheng::linting
