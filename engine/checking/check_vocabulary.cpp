// The vocabulary: names, types and roles of fields.

#include "checking/check_vocabulary.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/check_expression.h"
#include "checking/roles.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::Declarations;
using rulebook::LocatedText;
using values::Kind;
using values::Type;
using vocabulary::Role;

namespace {

std::vector<std::string> texts(const std::vector<LocatedText>& located) {
    std::vector<std::string> plain;
    plain.reserve(located.size());
    for (const LocatedText& text : located) plain.push_back(text.text);
    return plain;
}

/// Enters a name into a table; a name that is taken is an error that shows both places.
template <class Meaning>
void enter(Draft& draft, NameTable<Meaning>& table, NameTable<text::Span>& places, const LocatedText& name,
           Meaning meaning) {
    if (name.empty()) return;
    if (!table.emplace(name.text, meaning).second) {
        draft.report.add(Code::repeated_name, name.whole(), {name.text})
            .label(places[name.text], "先在此处声明", "first declared here");
        return;
    }
    places.emplace(name.text, name.whole());
    draft.lexicon.add(name.text, name.whole());
}

void add_enumeration(Draft& draft, const rulebook::EnumerationDeclaration& declared,
                     NameTable<text::Span>& places) {
    auto& enumerations = draft.program.vocabulary.enumerations;
    const auto index = static_cast<std::uint16_t>(enumerations.size());
    check_name_id(draft, declared.id);
    for (const LocatedText* name : {&declared.id, &declared.label}) {
        if (name->empty() || (name == &declared.label && name->text == declared.id.text)) continue;
        if (draft.enumerations.emplace(name->text, index).second) {
            places.emplace(name->text, name->whole());
        } else {
            draft.report.add(Code::repeated_name, name->whole(), {name->text})
                .label(places[name->text], "先在此处声明", "first declared here");
        }
    }
    vocabulary::Enumeration enumeration{declared.id.text, declared.label.text, {}};
    NameTable<std::uint16_t> values;
    NameTable<text::Span> value_places;
    for (const rulebook::EnumerationValueDeclaration& value : declared.values) {
        const auto position = static_cast<std::uint16_t>(enumeration.values.size());
        check_name_id(draft, value.id);
        enter(draft, values, value_places, value.id, position);
        if (value.label.text != value.id.text) enter(draft, values, value_places, value.label, position);
        for (const LocatedText& alias : value.aliases) enter(draft, values, value_places, alias, position);
        enumeration.values.push_back({value.id.text, value.label.text, texts(value.aliases)});
    }
    enumerations.push_back(std::move(enumeration));
    draft.choices.push_back(std::move(values));
}

std::optional<Type> basic_type(std::string_view word) {
    for (const Kind kind : {Kind::truth, Kind::integer, Kind::decimal, Kind::money, Kind::percent, Kind::date,
                            Kind::period, Kind::text}) {
        if (word == values::chinese_name(kind) || word == values::english_name(kind)) return Type{kind};
    }
    return std::nullopt;
}

std::optional<Type> element_type(const Draft& draft, std::string_view word) {
    if (const auto basic = basic_type(word)) return basic;
    if (const auto found = draft.enumerations.find(word); found != draft.enumerations.end()) {
        return Type{Kind::choice, false, found->second};
    }
    if (const auto found = draft.records.find(word); found != draft.records.end()) {
        return Type{Kind::record, false, found->second};
    }
    return std::nullopt;
}

Type read_type(Draft& draft, const LocatedText& declared) {
    if (declared.empty()) return {};
    std::string_view word = declared.text;
    bool list = false;
    for (const std::string_view prefix : {"列表", "list of"}) {
        if (!word.starts_with(prefix)) continue;
        list = true;
        word.remove_prefix(prefix.size());
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    }
    if (const auto type = element_type(draft, word)) return list ? type->list_of() : *type;
    std::vector<std::string_view> names{"是否", "整数", "小数", "金额", "百分比", "日期", "期间", "文本"};
    for (const auto& [name, index] : draft.enumerations) names.push_back(name);
    for (const auto& [name, index] : draft.records) names.push_back(name);
    draft.report.add(Code::unknown_type, declared.whole(), {declared.text})
        .did_you_mean(diagnostics::nearest(word, names));
    return {};
}

vocabulary::Field read_field(Draft& draft, const rulebook::FieldDeclaration& declared) {
    check_name_id(draft, declared.id);
    vocabulary::Field field;
    field.id = declared.id.text;
    field.label = declared.label.empty() ? declared.id.text : declared.label.text;
    field.aliases = texts(declared.aliases);
    field.type = read_type(draft, declared.type);
    field.role = declared.role;
    field.question = declared.question.text;
    field.evidence = texts(declared.evidence);
    field.judgement = declared.judgement;
    field.factors = texts(declared.factors);
    field.note = declared.note.text;
    if (!declared.least.empty()) {
        field.least = values::Number::from_decimal(declared.least.text);
        if (!field.least)
            draft.report.add(Code::malformed_number, declared.least.whole(), {declared.least.text});
    }
    if (!field.type.is_faulty() && !role_fits(field.role, field.type)) {
        draft.report.add(Code::role_does_not_fit, declared.type.whole(), {field.label, declared.type.text});
    }
    return field;
}

void add_fields(Draft& draft, const rulebook::RecordDeclaration& declared, std::uint16_t record) {
    NameTable<text::Span> places;
    for (const rulebook::FieldDeclaration& field : declared.fields) {
        const auto index = static_cast<std::uint16_t>(draft.program.vocabulary.records[record].fields.size());
        enter(draft, draft.fields[record], places, field.id, index);
        if (field.label.text != field.id.text) enter(draft, draft.fields[record], places, field.label, index);
        for (const LocatedText& alias : field.aliases)
            enter(draft, draft.fields[record], places, alias, index);
        draft.program.vocabulary.records[record].fields.push_back(read_field(draft, field));
    }
}

void add_record_name(Draft& draft, const LocatedText& name, std::uint16_t index,
                     NameTable<text::Span>& places) {
    if (name.empty()) return;
    if (draft.records.emplace(name.text, index).second) {
        places.emplace(name.text, name.whole());
        return;
    }
    if (draft.records[name.text] == index) return;  // label and id are the same word
    draft.report.add(Code::repeated_name, name.whole(), {name.text})
        .label(places[name.text], "先在此处声明", "first declared here");
}

template <class Visit>
void for_each_record(const Declarations& declarations, Visit visit) {
    std::uint16_t index = 0;
    for (const rulebook::FileContent& file : declarations.files) {
        for (const rulebook::RecordDeclaration& record : file.records) visit(record, index++);
    }
}

void choose_root(Draft& draft, const Declarations& declarations) {
    const rulebook::RecordDeclaration* root = nullptr;
    for_each_record(declarations, [&](const rulebook::RecordDeclaration& record, std::uint16_t index) {
        if (!record.root) return;
        if (root != nullptr) {
            draft.report.add(Code::second_root, record.span, {record.label.text})
                .label(root->span, "已有根记录", "the root is already here");
            return;
        }
        root = &record;
        draft.program.vocabulary.root = index;
    });
    if (root == nullptr && draft.files_whole) draft.report.add(Code::no_root);
}

void note_inherited(Draft& draft) {
    const vocabulary::Record& root = draft.program.vocabulary.root_record();
    for (std::size_t index = 0; index < root.fields.size(); ++index) {
        const auto holder = static_cast<std::uint16_t>(index);
        const Type type = root.fields[holder].type;
        if (!type.is(Kind::record)) continue;
        for (const auto& [name, field] : draft.fields[type.index])
            draft.inherited[name].push_back({holder, field});
    }
}

}  // namespace

bool check_name_id(Draft& draft, const LocatedText& id) {
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto continues = [&](char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '_'; };
    const bool good =
        !id.empty() && is_lower(id.text.front()) && std::all_of(id.text.begin(), id.text.end(), continues);
    if (!good && !id.empty()) draft.report.add(Code::malformed_id, id.whole(), {id.text});
    return good;
}

void check_vocabulary(Draft& draft, const Declarations& declarations) {
    NameTable<text::Span> enumeration_places;
    for (const rulebook::FileContent& file : declarations.files) {
        for (const auto& enumeration : file.enumerations)
            add_enumeration(draft, enumeration, enumeration_places);
    }
    NameTable<text::Span> record_places;
    for_each_record(declarations, [&](const rulebook::RecordDeclaration& record, std::uint16_t index) {
        check_name_id(draft, record.id);
        add_record_name(draft, record.id, index, record_places);
        add_record_name(draft, record.label, index, record_places);
        draft.program.vocabulary.records.push_back({record.id.text, record.label.text, {}});
    });
    draft.fields.resize(draft.program.vocabulary.records.size());
    for_each_record(declarations, [&](const rulebook::RecordDeclaration& record, std::uint16_t index) {
        add_fields(draft, record, index);
    });
    choose_root(draft, declarations);
    if (draft.program.vocabulary.records.empty()) return;
    note_inherited(draft);
    draft.program.roles = roles_of(draft.program.vocabulary);
}

void check_defaults(Draft& draft, const Declarations& declarations) {
    const Scope of_case{{draft.program.vocabulary.root}, false};
    for_each_record(declarations, [&](const rulebook::RecordDeclaration& record, std::uint16_t index) {
        for (std::size_t position = 0; position < record.fields.size(); ++position) {
            const LocatedText& text = record.fields[position].default_value;
            if (text.empty()) continue;
            vocabulary::Field& field = draft.program.vocabulary.records[index].fields[position];
            const auto value = check_text(draft, text, of_case, field.type);
            if (value) field.default_expression = value->index;
        }
    });
}

}  // namespace zhunsheng::checking
