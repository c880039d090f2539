// Judgements that decide what must be done, without a word on how to judge.

#include <algorithm>

#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

bool has_doubt(const std::vector<checking::Measure>& measures) {
    return std::ranges::any_of(measures, [](const checking::Measure& each) { return !each.doubts.empty(); });
}
bool must(const std::vector<checking::Measure>& measures) {
    return std::ranges::any_of(measures, [](const checking::Measure& each) { return !each.may; });
}

/// Whether the rule says what must be done, and voices no doubt.
bool binds(const checking::Rule& rule) {
    if (!rule.doubts.empty()) return false;
    if (const auto* flag = std::get_if<checking::Flag>(&rule.then)) return flag->duty == rulebook::Duty::must;
    const auto* sanction = std::get_if<checking::Sanction>(&rule.then);
    if (sanction == nullptr) return false;
    bool binding = must(sanction->institution);
    bool doubtful = has_doubt(sanction->institution);
    for (const checking::PersonSanction& person : sanction->persons) {
        binding = binding || must(person.measures);
        doubtful = doubtful || has_doubt(person.measures);
    }
    return binding && !doubtful;
}

}  // namespace

void advise_on_judgements(const Subject& subject) {
    std::map<checking::FieldKey, std::size_t> decides;
    for (std::size_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        if (!binds(rule)) continue;
        for (const checking::FieldKey& key : rule.reads) decides.try_emplace(key, index);
    }
    for_each_field(subject, [&](const checking::FieldKey& key, const rulebook::FieldDeclaration& declared) {
        const auto rule = decides.find(key);
        if (!declared.judgement || !declared.factors.empty() || rule == decides.end()) return;
        subject.report.add(Code::bare_judgement, declared.label.whole(), {declared.label.text})
            .label(subject.place_of_id(rule->second), "在这条规则中", "in this rule");
    });
}

}  // namespace zhunsheng::linting
