// Hands diagnostics to code-review tools and editors, as SARIF 2.1.0.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalogue.h"
#include "text/json_text.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using text::JsonWriter;

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: break;
    }
    return "note";
}

bool stands_in_uri(char byte) {
    constexpr std::string_view marks = "-._~/";
    const bool letter_or_digit =
        (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    return letter_or_digit || marks.find(byte) != std::string_view::npos;
}

/// A relative path gives a relative reference, an absolute one a file URI; all else than plain ASCII is
/// escaped.
std::string uri_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char byte : path) {
        if (stands_in_uri(byte)) {
            uri += byte;
            continue;
        }
        const auto code = static_cast<unsigned char>(byte);
        uri += '%';
        uri += digits[code >> 4];
        uri += digits[code & 0x0F];
    }
    return uri;
}

/// Every code of the diagnostics once, in order; SARIF calls them rules.
std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics) {
        codes.push_back(diagnostic.code);
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view words) {
    json.key(key);
    json.begin_object();
    json.member("text", words);
    json.end_object();
}

void write_artifact(JsonWriter& json, const Place& place) {
    json.key("artifactLocation");
    json.begin_object();
    json.member("uri", uri_of(place.file));
    json.end_object();
}

void write_region(JsonWriter& json, std::string_view key, const Place& place) {
    json.key(key);
    json.begin_object();
    json.member("startLine", place.line);
    json.member("startColumn", place.column);
    json.member("endLine", place.end_line);
    json.member("endColumn", place.end_column);
    json.end_object();
}

void write_physical_location(JsonWriter& json, const Place& place) {
    json.key("physicalLocation");
    json.begin_object();
    write_artifact(json, place);
    if (place.line > 0) {
        write_region(json, "region", place);
    }
    json.end_object();
}

void write_locations(JsonWriter& json, const Diagnostic& diagnostic) {
    json.key("locations");
    json.begin_array();
    if (diagnostic.place || !diagnostic.pointer.empty()) {
        json.begin_object();
        if (diagnostic.place) {
            write_physical_location(json, *diagnostic.place);
        }
        if (!diagnostic.pointer.empty()) {
            json.key("logicalLocations");
            json.begin_array();
            json.begin_object();
            json.member("fullyQualifiedName", diagnostic.pointer);
            json.end_object();
            json.end_array();
        }
        json.end_object();
    }
    json.end_array();
}

void write_labels(JsonWriter& json, const Diagnostic& diagnostic, Language language) {
    if (diagnostic.labels.empty()) {
        return;
    }
    json.key("relatedLocations");
    json.begin_array();
    for (const Diagnostic::Label& label : diagnostic.labels) {
        json.begin_object();
        write_physical_location(json, label.place);
        write_text(json, "message", label.text.in(language));
        json.end_object();
    }
    json.end_array();
}

void write_fix(JsonWriter& json, const Diagnostic::Fix& fix) {
    json.key("fixes");
    json.begin_array();
    json.begin_object();
    json.key("artifactChanges");
    json.begin_array();
    json.begin_object();
    write_artifact(json, fix.place);
    json.key("replacements");
    json.begin_array();
    json.begin_object();
    write_region(json, "deletedRegion", fix.place);
    write_text(json, "insertedContent", fix.replacement);
    json.end_object();
    json.end_array();
    json.end_object();
    json.end_array();
    json.key("properties");
    json.begin_object();
    json.key("safe").boolean(fix.safe);
    json.end_object();
    json.end_object();
    json.end_array();
}

/// SARIF has no field for hints: they follow the message, a line each.
std::string message_with_hints(const Diagnostic& diagnostic, Language language) {
    std::string words = diagnostic.message.in(language);
    for (const Sentence& hint : diagnostic.hints) {
        words += "\n" + hint.in(language);
    }
    return words;
}

void write_result(JsonWriter& json, const Diagnostic& diagnostic, std::size_t rule, Language language) {
    json.begin_object();
    json.member("ruleId", diagnostic.code);
    json.member("ruleIndex", rule);
    json.member("level", level_of(diagnostic.severity));
    write_text(json, "message", message_with_hints(diagnostic, language));
    write_locations(json, diagnostic);
    write_labels(json, diagnostic, language);
    if (diagnostic.fix && diagnostic.fix->place.line > 0) {
        write_fix(json, *diagnostic.fix);
    }
    json.end_object();
}

void write_tool(JsonWriter& json, const std::vector<std::string>& codes) {
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.member("name", "zhunsheng");
    json.key("rules");
    json.begin_array();
    for (const std::string& code : codes) {
        json.begin_object();
        json.member("id", code);
        if (const diagnostics::Entry* known = diagnostics::find_entry(code)) {
            json.member("name", known->name);
        }
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_object();
}

void write_results(JsonWriter& json, const Diagnostics& diagnostics, const std::vector<std::string>& codes,
                   Language language) {
    json.key("results");
    json.begin_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        const auto rule = std::ranges::lower_bound(codes, diagnostic.code) - codes.begin();
        write_result(json, diagnostic, static_cast<std::size_t>(rule), language);
    }
    json.end_array();
}

}  // namespace

std::string render_sarif(const Diagnostics& diagnostics, Language language) {
    const std::vector<std::string> codes = codes_of(diagnostics);
    JsonWriter json;
    json.begin_object();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    write_tool(json, codes);
    json.member("language", language == Language::chinese ? "zh-CN" : "en");
    json.member("columnKind", "unicodeCodePoints");
    write_results(json, diagnostics, codes, language);
    json.end_object();
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace zhunsheng
