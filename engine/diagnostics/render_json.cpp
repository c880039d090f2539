// Hands diagnostics to a program.

#include <string>
#include <string_view>
#include <vector>

#include "text/json_text.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using text::JsonWriter;

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: break;
    }
    return "advice";
}

void write(JsonWriter& json, const Sentence& sentence) {
    json.begin_object();
    json.member("zh", sentence.zh);
    json.member("en", sentence.en);
    json.end_object();
}

void write(JsonWriter& json, const Place& place) {
    json.begin_object();
    json.member("file", place.file);
    json.member("line", place.line);
    json.member("column", place.column);
    json.member("end_line", place.end_line);
    json.member("end_column", place.end_column);
    json.member("source_line", place.source_line);
    json.member("source_column", place.source_column);
    json.end_object();
}

void write(JsonWriter& json, const Diagnostic::Label& label) {
    json.begin_object();
    json.key("place");
    write(json, label.place);
    json.key("text");
    write(json, label.text);
    json.end_object();
}

void write(JsonWriter& json, const Diagnostic::Fix& fix) {
    json.begin_object();
    json.key("place");
    write(json, fix.place);
    json.member("replacement", fix.replacement);
    json.key("safe").boolean(fix.safe);
    json.end_object();
}

template <class Item>
void write_array(JsonWriter& json, std::string_view key, const std::vector<Item>& items) {
    json.key(key);
    json.begin_array();
    for (const Item& item : items) {
        write(json, item);
    }
    json.end_array();
}

void write(JsonWriter& json, const Diagnostic& diagnostic) {
    json.begin_object();
    json.member("code", diagnostic.code);
    json.member("severity", name_of(diagnostic.severity));
    json.key("message");
    write(json, diagnostic.message);
    if (diagnostic.place) {
        json.key("place");
        write(json, *diagnostic.place);
    }
    if (!diagnostic.pointer.empty()) {
        json.member("pointer", diagnostic.pointer);
    }
    write_array(json, "hints", diagnostic.hints);
    write_array(json, "labels", diagnostic.labels);
    if (diagnostic.fix) {
        json.key("fix");
        write(json, *diagnostic.fix);
    }
    json.end_object();
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics) {
    JsonWriter json;
    json.begin_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        write(json, diagnostic);
    }
    json.end_array();
    return json.take();
}

std::string error_record(const Diagnostics& diagnostics, std::uint64_t line, std::string_view file) {
    JsonWriter json;
    json.begin_object();
    if (!file.empty()) json.member("file", file);
    json.member("line", line);
    json.key("error").begin_object().key("diagnostics").raw(render_json(diagnostics)).end_object();
    json.end_object();
    return json.take() + "\n";
}

}  // namespace zhunsheng
