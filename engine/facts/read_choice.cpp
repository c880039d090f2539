// Finds enumeration values by id, and for the mistaken ones the id that was meant.

#include "facts/read_choice.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using diagnostics::Finding;
using vocabulary::Enumeration;
using vocabulary::EnumerationValue;

bool is_called(const EnumerationValue& value, std::string_view name) {
    return value.label == name || std::ranges::find(value.aliases, name) != value.aliases.end();
}

/// "torn 撕页、wet 水渍、…"
std::string listed(const Enumeration& enumeration, std::string_view separator) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t index = 0; index < std::min(most, enumeration.values.size()); ++index) {
        const EnumerationValue& value = enumeration.values[index];
        list.append(index == 0 ? "" : separator).append(value.id).append(" ").append(value.label);
    }
    return enumeration.values.size() > most ? list.append(separator).append("…") : list;
}

void suggest(Finding& finding, std::string_view written, const Enumeration& enumeration) {
    const auto called = std::ranges::find_if(
        enumeration.values, [&](const EnumerationValue& value) { return is_called(value, written); });
    if (called != enumeration.values.end()) {
        finding.did_you_mean(called->id);
        return;
    }
    std::vector<std::string_view> ids;
    for (const EnumerationValue& value : enumeration.values) {
        ids.push_back(value.id);
    }
    finding.did_you_mean(diagnostics::nearest(written, ids));
}

}  // namespace

Value read_choice(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                  const ReadingContext& context) {
    const Enumeration& enumeration = context.vocabulary.enumerations[field.type.index];
    const auto found = std::ranges::find(enumeration.values, node.text, &EnumerationValue::id);
    if (found != enumeration.values.end()) {
        return values::Choice{static_cast<std::uint16_t>(found - enumeration.values.begin())};
    }
    const bool worth_the_effort = context.report.size() < diagnostics::Report::most;
    Finding& finding = context.report
                           .add(Code::case_unknown_choice, context.inside(node),
                                {std::string(node.text), field.label, field.id})
                           .pointer(path.pointer());
    if (worth_the_effort) {
        suggest(finding, node.text, enumeration);
        finding.hint("可用的值：" + listed(enumeration, "、"), "values: " + listed(enumeration, ", "));
    }
    return values::Unknown{};
}

}  // namespace zhunsheng::facts
