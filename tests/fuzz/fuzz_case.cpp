// Cases: whatever the bytes, an accepted case can be shown value by value, a refused one comes with an error that can
// be shown, and the reader and the search for the fault agree on what is JSON.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "facts/json_tree.h"
#include "facts/read_case.h"
#include "facts/syntax_fault.h"
#include "text/utf8.h"
#include "zhunsheng/diagnostic.h"

namespace {

using namespace zhunsheng;
using values::Kind;
using values::Type;

vocabulary::Field field(std::string id, Type type) {
    vocabulary::Field made;
    made.id = std::move(id);
    made.label = "字段" + made.id;
    made.type = type;
    return made;
}

/// A record that holds every type, itself and a list of itself.
vocabulary::Vocabulary every_type() {
    vocabulary::Vocabulary made;
    made.enumerations = {{"colour", "颜色", {{"red", "红", {}}, {"blue", "蓝", {"青"}}}}};
    made.records = {
        {"case",
         "案件",
         {field("yes", {Kind::truth}), field("int", {Kind::integer}), field("dec", {Kind::decimal}),
          field("money", {Kind::money}), field("part", {Kind::percent}), field("day", {Kind::date}),
          field("term", {Kind::period}), field("text", {Kind::text}), field("hue", {Kind::choice, false, 0}),
          field("one", {Kind::record, false, 0}), field("all", {Kind::record, true, 0}),
          field("texts", {Kind::text, true, 0}), field("hues", {Kind::choice, true, 0})}}};
    made.records[0].fields[3].least = 0;
    return made;
}

void require(bool holds) {
    if (!holds) {
        __builtin_trap();
    }
}

struct Printed {
    std::string operator()(values::Unknown) const { return "?"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const values::Number& value) const { return value.to_decimal(); }
    std::string operator()(values::Date value) const { return value.to_iso(); }
    std::string operator()(const values::Period& value) const { return value.to_iso() + value.to_chinese(); }
    std::string operator()(std::string_view value) const {
        require(!text::first_malformed(value));
        return std::string(value);
    }
    std::string operator()(values::Choice value) const { return std::to_string(value.index); }
    std::string operator()(values::RecordId value) const { return std::to_string(value.index); }
};

/// Prints all facts, with their pointers; answers how many bytes that took.
std::size_t print_all(const facts::Frame& frame, const vocabulary::Vocabulary& vocabulary) {
    std::size_t bytes = 0;
    for (std::uint32_t record = 0; record < frame.record_count(); ++record) {
        const values::RecordId id{record};
        const auto& fields = vocabulary.records[frame.record_type(id)].fields;
        for (std::uint16_t index = 0; index < fields.size(); ++index) {
            bytes += frame.pointer(id, index).size() + std::visit(Printed{}, frame.value(id, index)).size();
            for (const values::Value& item :
                 frame.list(id, index).value_or(std::span<const values::Value>{})) {
                bytes += std::visit(Printed{}, item).size();
            }
        }
    }
    return bytes;
}

void compare_with_search(std::string_view json, text::SourceId source) {
    diagnostics::Report report;
    const bool fault = facts::report_syntax_fault(json, source, report);
    require(fault == report.has_errors());
    facts::JsonTree tree;
    const bool broken = facts::read_json_tree(json, tree) == facts::TreeOutcome::broken;
    const std::size_t first = json.find_first_not_of(" \t\n\r");
    const bool container = first != std::string_view::npos && (json[first] == '{' || json[first] == '[');
    require(container ? fault == broken : broken);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const vocabulary::Vocabulary vocabulary = every_type();
    text::SourceSet sources;
    const text::SourceId source = sources.add("case", std::string(bytes, bytes + count));
    const std::string_view json = sources[source].text();

    for (const auto unknown_keys : {facts::UnknownKeys::error, facts::UnknownKeys::warning}) {
        diagnostics::Report report;
        const auto frame = facts::read_case(json, source, vocabulary, unknown_keys, report);
        require(frame.has_value() != report.has_errors());
        require(!frame || print_all(*frame, vocabulary) > 0);
        const Diagnostics diagnostics = report.resolve(sources);
        require(diagnostics.empty() == render_text(diagnostics, Language::chinese).empty());
    }
    compare_with_search(json, source);
    return 0;
}
