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

/// The fields that some expression reads, those of definitions and defaults included, used or not: of a chain of unused
/// names the first alone is told.
std::set<checking::FieldKey> read_fields(const Program& program) {
    std::set<checking::FieldKey> read;
    for (const checking::TypedExpression& typed : program.expressions) {
        const auto* field = std::get_if<checking::FieldRead>(&typed.expression);
        if (field != nullptr) read.insert({program[field->record].type.index, field->field});
    }
    return read;
}

std::string name_of(const Program& program, const checking::FieldKey& key) {
    const vocabulary::Record& record = program.vocabulary.records[key.record];
    return record.id + "/" + record.fields[key.field].id;
}

}  // namespace

UnusedNames unused_names(const Program& program) {
    UnusedNames unused;
    const auto facts = read_fields(program);
    for (std::uint16_t record = 0; record < program.vocabulary.records.size(); ++record) {
        const auto& fields = program.vocabulary.records[record].fields;
        for (std::uint16_t index = 0; index < fields.size(); ++index) {
            const checking::FieldKey key{record, index};
            const bool is_fact = fields[index].role == vocabulary::Role::none &&
                                 fields[index].type.kind != values::Kind::record;
            if (is_fact && !facts.contains(key)) unused.insert(name_of(program, key));
        }
    }
    const auto definitions = read_definitions(program);
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        const bool is_definition = std::holds_alternative<checking::Definition>(program.rules[index].then);
        if (is_definition && !definitions.contains(index)) unused.insert(program.rules[index].id);
    }
    return unused;
}

void advise_on_unused_names(const Subject& subject, const UnusedNames& unused) {
    for_each_field(subject, [&](const checking::FieldKey& key, const rulebook::FieldDeclaration& declared) {
        if (!unused.contains(name_of(subject.program, key))) return;
        subject.report.add(Code::unused_fact, declared.label.whole(), {declared.label.text});
    });
    for (std::uint32_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        if (!std::holds_alternative<checking::Definition>(rule.then) || !unused.contains(rule.id)) continue;
        subject.report.add(Code::unused_definition, subject.place_of_id(index), {rule.name});
    }
}

}  // namespace zhunsheng::linting
