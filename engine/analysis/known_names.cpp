// Gathers the names that a program declares.

#include "analysis/known_names.h"

#include <algorithm>
#include <iterator>

#include "rulebook/closed_words.h"

namespace zhunsheng::analysis {
namespace {

template <class Declared>
std::vector<KnownName> listed(const std::vector<Declared>& all) {
    std::vector<KnownName> names;
    names.reserve(all.size());
    for (const Declared& one : all) names.push_back({one.id, one.label});
    return names;
}

std::vector<KnownName> words(rulebook::WordSet set) {
    std::vector<KnownName> names;
    for (const rulebook::Word& word : rulebook::words_of(set)) {
        names.push_back({std::string{word.en}, std::string{word.zh}});
    }
    return names;
}

RuleKind kind_of(const checking::Rule& rule) {
    if (std::holds_alternative<checking::Finding>(rule.then)) return RuleKind::finding;
    if (std::holds_alternative<checking::Sanction>(rule.then)) return RuleKind::sanction;
    if (std::holds_alternative<checking::Flag>(rule.then)) return RuleKind::flag;
    return std::holds_alternative<checking::Procedure>(rule.then) ? RuleKind::procedure : RuleKind::other;
}

/// The enumeration of roles; nothing if persons have none.
const vocabulary::Enumeration* role_enumeration(const checking::Program& program) {
    if (!program.roles.persons || !program.roles.person_roles) return nullptr;
    const vocabulary::Vocabulary& vocabulary = program.vocabulary;
    const std::uint16_t person = vocabulary.root_record().fields[*program.roles.persons].type.index;
    return &vocabulary
                .enumerations[vocabulary.records[person].fields[*program.roles.person_roles].type.index];
}

constexpr std::size_t most_listed = 16;

}  // namespace

std::vector<KnownName> measures_of(const checking::Program& program) {
    return listed(program.legal_order.measures);
}

std::vector<KnownName> principles_of() { return words(rulebook::WordSet::principle); }

std::vector<KnownName> step_kinds_of() { return words(rulebook::WordSet::procedure_kind); }

std::vector<KnownName> bands_of(const checking::Program& program) {
    return listed(program.legal_order.bands);
}

std::vector<KnownName> violations_of(const checking::Program& program) { return listed(program.violations); }

std::vector<KnownName> instruments_of(const checking::Program& program) {
    std::vector<KnownName> names;
    for (const checking::Instrument& one : program.instruments) names.push_back({one.id, one.name});
    return names;
}

std::vector<KnownName> roles_of(const checking::Program& program) {
    std::vector<KnownName> names;
    const vocabulary::Enumeration* roles = role_enumeration(program);
    if (roles == nullptr) return names;
    for (const vocabulary::EnumerationValue& value : roles->values) {
        names.push_back({value.id, value.label});
        for (const std::string& alias : value.aliases) names.push_back({value.id, alias});
    }
    return names;
}

std::vector<KnownName> facts_of(const checking::Program& program) {
    std::vector<KnownName> names;
    for (const vocabulary::Record& record : program.vocabulary.records) {
        for (const vocabulary::Field& field : record.fields) {
            names.push_back({field.id, field.label});
            for (const std::string& alias : field.aliases) names.push_back({field.id, alias});
        }
    }
    return names;
}

std::vector<KnownName> rules_of(const checking::Program& program, const std::vector<RuleKind>& kinds) {
    std::vector<KnownName> names;
    for (const checking::Rule& rule : program.rules) {
        if (kinds.empty() || std::ranges::find(kinds, kind_of(rule)) != kinds.end()) {
            names.push_back({rule.id, rule.name});
        }
    }
    return names;
}

bool is_called(const KnownName& name, std::string_view text) { return name.id == text || name.label == text; }

std::vector<KnownName> called(const std::vector<KnownName>& names, std::string_view text) {
    std::vector<KnownName> found;
    std::ranges::copy_if(names, std::back_inserter(found),
                         [&](const KnownName& name) { return is_called(name, text); });
    return found;
}

void report_unknown(const text::LocatedText& text, Wanted wanted, const std::vector<KnownName>& names,
                    diagnostics::Report& report) {
    std::vector<std::string_view> candidates;
    std::string all_zh;
    std::string all_en;
    for (const KnownName& name : names) {
        candidates.insert(candidates.end(), {name.label, name.id});
        if (names.size() > most_listed) continue;
        all_zh.append(all_zh.empty() ? "可写：" : "、").append(name.label);
        all_en.append(all_en.empty() ? "it may be: " : ", ").append(name.id);
    }
    if (all_zh.empty()) {
        all_zh = "可写规则书中声明的编号或者名称";
        all_en = "write an id or a name that the rulebook declares";
    }
    report
        .add(diagnostics::Code::unknown_in_test, text.whole(),
             {text.text, std::string{wanted.zh}, std::string{wanted.en}, all_zh, all_en})
        .did_you_mean(diagnostics::nearest(text.text, candidates));
}

}  // namespace zhunsheng::analysis
