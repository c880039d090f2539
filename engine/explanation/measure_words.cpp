// Puts measures into words.

#include "explanation/measure_words.h"

#include <optional>
#include <string_view>

namespace zhunsheng::explanation {

std::string ordered_words(const checking::Program& program, const checking::Measure& measure,
                          const std::string& item, ConditionWords& words, const Phrases& phrases) {
    std::string text = phrases.duty(measure.may ? DutyKind::may : DutyKind::must) + " ";
    text += measure.wording.empty() ? program.legal_order.measures[measure.kind].label : measure.wording;
    const std::string amount = measure_amount(measure, item, words, phrases);
    if (!amount.empty()) text += phrases.pick("：", ": ") + amount;
    if (measure.for_life) text += phrases.pick("，终身", ", for life");
    if (measure.term) text += phrases.pick("，", ", ") + words.value(*measure.term, item);
    return text;
}

std::string measure_words(const checking::Program& program, const checking::Measure& measure,
                          const std::string& item, ConditionWords& words, const Phrases& phrases) {
    std::string text = ordered_words(program, measure, item, words, phrases);
    const auto add = [&](std::string_view zh, std::string_view en, const std::string& what) {
        if (!what.empty()) text += phrases.pick("；", "; ") + phrases.pick(zh, en) + what;
    };
    add("范围：", "scope: ", measure.scope);
    if (measure.when) add("条件：", "when ", on_one_line(words.clause(*measure.when, item), phrases));
    for (const checking::Citation& citation : measure.basis) add("依据：", "basis: ", citation.article);
    for (const std::string& doubt : measure.doubts) add("存疑：", "doubt: ", doubt);
    add("说明：", "note: ", measure.note);
    return text;
}

std::string measure_amount(const checking::Measure& measure, const std::string& item, ConditionWords& words,
                           const Phrases& phrases) {
    const auto value = [&](const std::optional<checking::ExpressionId>& bound) {
        return bound ? words.value(*bound, item) : std::string{};
    };
    if (measure.fixed) return value(measure.fixed);
    if (measure.amount) return value(measure.amount);
    const std::string from = value(measure.from);
    const std::string to = value(measure.to);
    if (from.empty() && to.empty()) return {};
    if (from.empty()) return phrases.chinese() ? to + "以下" : "up to " + to;
    if (to.empty()) return phrases.chinese() ? from + "以上" : "at least " + from;
    return from + phrases.pick("至", " to ") + to;
}

std::string role_labels(const checking::Program& program, const std::vector<std::uint16_t>& roles,
                        const Phrases& phrases) {
    const vocabulary::Field& persons = program.vocabulary.root_record().fields[*program.roles.persons];
    const vocabulary::Record& person = program.vocabulary.records[persons.type.index];
    const std::uint16_t enumeration = person.fields[*program.roles.person_roles].type.index;
    std::vector<std::string> labels;
    for (const std::uint16_t role : roles) {
        labels.push_back(program.vocabulary.enumerations[enumeration].values[role].label);
    }
    return phrases.listed(labels);
}

}  // namespace zhunsheng::explanation
