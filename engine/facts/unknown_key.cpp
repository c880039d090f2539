// Finds the field that was meant: by its label, by a near spelling, or in another record.

#include "facts/unknown_key.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using diagnostics::Finding;
using vocabulary::Field;
using vocabulary::Record;

bool is_called(const Field& field, std::string_view name) {
    return field.label == name || std::ranges::find(field.aliases, name) != field.aliases.end();
}

/// The id of the field of `record` that was meant; empty if none is near.
std::string_view field_meant(const Record& record, std::string_view written) {
    std::vector<std::string_view> ids;
    for (const Field& field : record.fields) {
        if (is_called(field, written)) {
            return field.id;
        }
        if (!vocabulary::is_derived(field.role)) ids.push_back(field.id);
    }
    return diagnostics::nearest(written, ids);
}

void suggest(Finding& finding, std::string_view written, const Record& record,
             const ReadingContext& context) {
    for (const Record& other : context.vocabulary.records) {
        if (&other != &record && other.find(written)) {
            finding.hint("“" + std::string(written) + "”是“" + other.label + "”的键",
                         "`" + std::string(written) + "` is a key of `" + other.id + "`");
        }
    }
    finding.did_you_mean(field_meant(record, written));
}

}  // namespace

void report_unknown_key(const JsonNode& key, std::uint16_t type, const JsonPath& path,
                        UnknownKeys unknown_keys, const ReadingContext& context) {
    const Record& record = context.vocabulary.records[type];
    const bool worth_the_effort = context.report.size() < diagnostics::Report::most;
    const Code code = unknown_keys == UnknownKeys::error ? Code::case_unknown_key : Code::case_ignored_key;
    Finding& finding =
        context.report.add(code, context.inside(key), {std::string(key.text), record.label, record.id})
            .pointer(path.pointer());
    if (worth_the_effort) {
        suggest(finding, key.text, record, context);
    }
}

}  // namespace zhunsheng::facts
