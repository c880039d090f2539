// Writes schemas member by member.

#include "explanation/schema_writer.h"

namespace zhunsheng::explanation {
namespace {

class SchemaWriter {
public:
    std::string write(const Schema& schema) {
        json_.begin_object();
        json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        json_.member("$id", schema.id);
        json_.member("title", schema.title);
        shape(schema.root);
        json_.key("$defs");
        json_.begin_object();
        for (const SchemaWords& words : schema.words) {
            closed(words);
        }
        for (const SchemaObject& object : schema.objects) {
            json_.key(object.name);
            json_.begin_object();
            members(object);
            json_.end_object();
        }
        json_.end_object();
        json_.end_object();
        return json_.take() + "\n";
    }

private:
    void describe(std::string_view zh, std::string_view en) {
        if (!zh.empty()) json_.member("description", std::string{zh} + " / " + std::string{en});
    }

    void closed(const SchemaWords& words) {
        json_.key(words.name);
        json_.begin_object();
        describe(words.zh, words.en);
        json_.member("enum", std::vector<std::string>(words.words.begin(), words.words.end()));
        json_.end_object();
    }

    void members(const SchemaObject& object) {
        describe(object.zh, object.en);
        json_.member("type", "object");
        std::vector<std::string> required;
        for (const SchemaMember& member : object.members) {
            if (member.presence == Presence::always) required.emplace_back(member.name);
        }
        json_.member("required", required);
        json_.key("properties");
        json_.begin_object();
        for (const SchemaMember& member : object.members) {
            json_.key(member.name);
            json_.begin_object();
            describe(member.zh, member.en);
            shape(member);
            json_.end_object();
        }
        json_.end_object();
    }

    void nullable_text() { json_.member("type", std::vector<std::string>{"string", "null"}); }

    void patterned(std::string_view pattern) {
        json_.member("type", "string");
        json_.member("pattern", pattern);
    }

    void reference(std::string_view name) { json_.member("$ref", "#/$defs/" + std::string{name}); }

    template <class Items>
    void list(Items items) {
        json_.member("type", "array");
        json_.key("items");
        json_.begin_object();
        items();
        json_.end_object();
    }

    void shape(const SchemaMember& member) {
        switch (member.shape) {
            case Shape::text: json_.member("type", "string"); return;
            case Shape::text_or_null: nullable_text(); return;
            case Shape::decimal:
                nullable_text();
                json_.member("pattern", R"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?$)");
                return;
            case Shape::date: patterned("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"); return;
            case Shape::sha256: patterned("^[0-9a-f]{64}$"); return;
            case Shape::truth: json_.member("type", "boolean"); return;
            case Shape::count:
                json_.member("type", "integer");
                json_.key("minimum");
                json_.raw("0");
                return;
            case Shape::any_scalar:
                json_.member("type", std::vector<std::string>{"boolean", "number", "string", "null"});
                return;
            case Shape::texts: list([&] { json_.member("type", "string"); }); return;
            case Shape::reference: reference(member.of); return;
            case Shape::list_of: list([&] { reference(member.of); }); return;
        }
    }

    text::JsonWriter json_{text::JsonLayout::pretty};
};

}  // namespace

std::string write_schema(const Schema& schema) { return SchemaWriter().write(schema); }

}  // namespace zhunsheng::explanation
