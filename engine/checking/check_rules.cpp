// Violations and rules: names, scopes, bases, conditions, exceptions.

#include "checking/check_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/check_expression.h"
#include "checking/check_instruments.h"
#include "checking/check_legal_order.h"
#include "checking/check_measures.h"
#include "checking/check_vocabulary.h"
#include "checking/rule_scope.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::LocatedText;
using rulebook::RuleDeclaration;
using values::Kind;
using values::Type;

namespace {

/// The list of the case that `each` names.
std::optional<std::uint16_t> find_list(Draft& draft, const LocatedText& each) {
    if (each.empty()) return std::nullopt;
    const vocabulary::Record& root = draft.program.vocabulary.root_record();
    const auto& fields = draft.fields[draft.program.vocabulary.root];
    const auto found = fields.find(each.text);
    std::vector<std::string_view> lists;
    for (const auto& [name, field] : fields) {
        const Type type = root.fields[field].type;
        if (type.list && type.kind == Kind::record) lists.push_back(name);
    }
    if (found != fields.end()) {
        const Type type = root.fields[found->second].type;
        if (type.list && type.kind == Kind::record) return found->second;
    }
    draft.report.add(Code::each_is_no_list, each.whole(), {each.text})
        .did_you_mean(diagnostics::nearest(each.text, lists));
    return std::nullopt;
}

std::optional<std::uint16_t> find_violation(Draft& draft, const LocatedText& name) {
    if (name.empty()) return std::nullopt;
    if (const auto found = draft.violations.find(name.text); found != draft.violations.end())
        return found->second;
    std::vector<std::string_view> names;
    for (const auto& [known, index] : draft.violations) names.push_back(known);
    draft.report.add(Code::unknown_violation, name.whole(), {name.text})
        .did_you_mean(diagnostics::nearest(name.text, names));
    return std::nullopt;
}

bool is_rule_id(std::string_view id) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const auto inner = [&](char c) { return plain(c) || c == '.' || c == '-' || c == '_'; };
    return !id.empty() && plain(id.front()) && std::all_of(id.begin(), id.end(), inner);
}

void declare_definition(Draft& draft, const RuleDeclaration& declared, const Rule& rule,
                        std::uint32_t index) {
    check_name_id(draft, declared.id);
    const vocabulary::Record& root = draft.program.vocabulary.root_record();
    std::optional<std::uint16_t> record;
    if (rule.each) record = root.fields[*rule.each].type.index;
    for (const LocatedText* name : {&declared.id, &declared.name}) {
        if (name->empty()) continue;
        const bool is_field = std::any_of(draft.fields.begin(), draft.fields.end(),
                                          [&](const auto& fields) { return fields.contains(name->text); });
        const auto [place, fresh] =
            draft.definitions.try_emplace(name->text, DefinitionName{index, record, {}, name->whole()});
        if (is_field || (!fresh && place->second.rule != index)) {
            auto& finding = draft.report.add(Code::repeated_name, name->whole(), {name->text});
            if (!fresh) finding.label(place->second.declared_at, "先在此处声明", "first declared here");
        }
        draft.lexicon.add(name->text, name->whole());
    }
}

void declare_rule(Draft& draft, const RuleDeclaration& declared, std::uint32_t index,
                  std::uint16_t instrument, NameTable<text::Span>& places) {
    Rule rule;
    rule.id = declared.id.text;
    rule.name = declared.name.text;
    rule.instrument = instrument;
    rule.note = declared.note.text;
    rule.span = declared.span;
    rule.each = find_list(draft, declared.each);
    for (const LocatedText& doubt : declared.doubts) rule.doubts.push_back(doubt.text);
    if (!rule.id.empty() && !draft.rules.emplace(rule.id, index).second) {
        draft.report.add(Code::repeated_name, declared.id.whole(), {rule.id})
            .label(places[rule.id], "先在此处声明", "first declared here");
    }
    places.emplace(rule.id, declared.id.whole());
    if (std::holds_alternative<rulebook::DefineDeclaration>(declared.then)) {
        declare_definition(draft, declared, rule, index);
    } else if (!rule.id.empty() && !is_rule_id(rule.id)) {
        draft.report.add(Code::malformed_id, declared.id.whole(), {rule.id});
    }
    draft.program.rules.push_back(std::move(rule));
}

/// Types one rule that is no definition.
class RuleChecker {
public:
    RuleChecker(Draft& draft, const RuleDeclaration& declared, std::uint32_t index)
        : draft_(draft), declared_(declared), index_(index) {}

    void check() {
        Rule rule = std::move(draft_.program.rules[index_]);
        rule.basis = check_basis(draft_, declared_.basis, rule.instrument);
        for (const auto& reference : declared_.references) {
            const auto citations = check_reference(draft_, reference);
            rule.references.insert(rule.references.end(), citations.begin(), citations.end());
        }
        for (const LocatedText& violation : declared_.against) {
            if (const auto found = find_violation(draft_, violation)) rule.against.push_back(*found);
        }
        std::visit([&](const auto& then) { prepare(then, rule); }, declared_.then);
        const Scope scope = scope_of(draft_, rule);
        if (!declared_.when.empty()) rule.when = check_text(draft_, declared_.when, scope, Type{Kind::truth});
        check_exceptions(rule, scope);
        check_rank(rule);
        std::visit([&](const auto& then) { finish(then, rule, scope); }, declared_.then);
        draft_.program.rules[index_] = std::move(rule);
    }

private:
    // What must be known before the scope is: findings are made for what their violation says.
    void prepare(const rulebook::FindingDeclaration& then, Rule& rule) {
        const auto violation = find_violation(draft_, then.violation);
        if (!violation) return;
        rule.then = Finding{*violation};
        const auto each = draft_.program.violations[*violation].each;
        if (rule.each && rule.each != each) draft_.report.add(Code::each_differs, declared_.each.whole());
        rule.each = each;
        want_basis(rule);
    }
    void prepare(const rulebook::SanctionDeclaration& /*then*/, Rule& rule) {
        if (rule.against.empty() && declared_.against.empty()) {
            draft_.report.add(Code::sanction_against_nothing, place_of_rule(), {rule.id});
        }
        want_basis(rule);
        no_each(rule);
    }
    void prepare(const rulebook::FlagDeclaration& /*then*/, Rule& rule) { no_each(rule); }
    void prepare(const rulebook::DefineDeclaration& /*then*/, Rule& /*rule*/) {}
    void prepare(const rulebook::DiscretionDeclaration& /*then*/, Rule& rule) {
        want_basis(rule);
        no_each(rule);
    }
    void prepare(const rulebook::ProcedureDeclaration& /*then*/, Rule& rule) {
        want_basis(rule);
        no_each(rule);
    }

    /// A basis that names no known version was reported where it stands.
    void want_basis(const Rule& rule) {
        if (!rule.basis.empty() || (!declared_.basis.articles.empty() && draft_.report.has_errors())) return;
        draft_.report.add(Code::no_basis, place_of_rule(), {rule.id});
    }

    [[nodiscard]] text::Span place_of_rule() const {
        return declared_.id.is_given() ? declared_.id.whole() : declared_.span;
    }

    void no_each(const Rule& rule) {
        if (rule.each) draft_.report.add(Code::misplaced_each, declared_.each.whole());
    }

    void finish(const rulebook::FindingDeclaration& /*then*/, Rule& /*rule*/, const Scope& /*scope*/) {}
    void finish(const rulebook::DefineDeclaration& /*then*/, Rule& /*rule*/, const Scope& /*scope*/) {}
    void finish(const rulebook::SanctionDeclaration& then, Rule& rule, const Scope& scope) {
        rule.then = check_sanction(draft_, then, scope, rule.instrument);
    }
    void finish(const rulebook::FlagDeclaration& then, Rule& rule, const Scope& scope) {
        rule.then = check_flag(draft_, then, scope);
    }
    void finish(const rulebook::DiscretionDeclaration& then, Rule& rule, const Scope& /*scope*/) {
        rule.then = Discretion{find_band(draft_, then.band).value_or(0), then.duty};
    }
    void finish(const rulebook::ProcedureDeclaration& then, Rule& rule, const Scope& scope) {
        rule.then = check_procedure(draft_, then, scope);
    }

    void check_exceptions(Rule& rule, const Scope& scope) {
        for (const rulebook::ExceptionDeclaration& declared : declared_.exceptions) {
            Exception exception;
            exception.when = check_text(draft_, declared.when, scope, Type{Kind::truth});
            exception.basis = check_basis(draft_, declared.basis, rule.instrument);
            exception.note = declared.note.text;
            rule.exceptions.push_back(std::move(exception));
        }
    }

    void check_rank(Rule& rule) {
        if (declared_.yields_to) {
            rule.yields_to = YieldsTo{find_rank(draft_, declared_.yields_to->rank).value_or(0), {}};
            for (const LocatedText& measure : declared_.yields_to->having) {
                if (const auto kind = find_measure(draft_, measure)) rule.yields_to->having.push_back(*kind);
            }
        }
        rule.prevails_reason = declared_.prevails_reason;
        for (const LocatedText& loser : declared_.prevails_over) {
            if (const auto found = draft_.rules.find(loser.text); found != draft_.rules.end()) {
                rule.prevails_over.push_back(found->second);
                continue;
            }
            std::vector<std::string_view> names;
            for (const auto& [name, index] : draft_.rules) names.push_back(name);
            draft_.report.add(Code::unknown_rule_id, loser.whole(), {loser.text})
                .did_you_mean(diagnostics::nearest(loser.text, names));
        }
    }

    Draft& draft_;
    const RuleDeclaration& declared_;
    std::uint32_t index_;
};

/// The versions of an instrument that have an article, as far as their registers tell.
std::vector<std::uint16_t> versions_having(const Instrument& law, std::string_view article) {
    std::vector<std::uint16_t> versions;
    for (std::size_t index = 0; index < law.versions.size(); ++index) {
        if (has_article(law.versions[index], article).value_or(true))
            versions.push_back(static_cast<std::uint16_t>(index));
    }
    return versions;
}

void check_untranslated(Draft& draft, const rulebook::UntranslatedDeclaration& declared,
                        std::uint16_t instrument) {
    Untranslated gap{instrument, {}, declared.article.text, declared.reason.text, {}};
    rulebook::BasisDeclaration basis;
    for (const LocatedText& version : declared.versions)
        basis.articles.push_back({version, declared.article});
    for (const Citation& citation : check_basis(draft, basis, instrument))
        gap.versions.push_back(citation.version);
    if (declared.versions.empty()) {
        check_in_some_version(draft, declared.article, instrument);
        gap.versions = versions_having(draft.program.instruments[instrument], declared.article.text);
    }
    for (const LocatedText& violation : declared.touches) {
        if (const auto found = find_violation(draft, violation)) gap.touches.push_back(*found);
    }
    draft.program.untranslated.push_back(std::move(gap));
}

}  // namespace

void check_violations(Draft& draft, const rulebook::Declarations& declarations) {
    std::vector<const rulebook::ViolationDeclaration*> declared;
    for (const rulebook::FileContent& file : declarations.files) {
        for (const auto& violation : file.violations) declared.push_back(&violation);
    }
    NameTable<text::Span> places;
    for (const auto* violation : declared) {
        const auto index = static_cast<std::uint16_t>(draft.program.violations.size());
        check_name_id(draft, violation->id);
        for (const LocatedText* name : {&violation->id, &violation->label}) {
            if (name->empty()) continue;
            const auto [place, fresh] = draft.violations.try_emplace(name->text, index);
            if (!fresh && place->second != index) {
                draft.report.add(Code::repeated_name, name->whole(), {name->text})
                    .label(places[name->text], "先在此处声明", "first declared here");
            }
            places.emplace(name->text, name->whole());
        }
        draft.program.violations.push_back(
            {violation->id.text, violation->label.text, find_list(draft, violation->each), {}});
    }
    for (std::size_t index = 0; index < declared.size(); ++index) {
        for (const LocatedText& other : declared[index]->overlaps) {
            if (const auto found = find_violation(draft, other)) {
                draft.program.violations[index].overlaps.push_back(*found);
            }
        }
    }
}

void declare_rules(Draft& draft, const rulebook::Declarations& declarations) {
    NameTable<text::Span> places;
    std::uint32_t index = 0;
    for (std::size_t file = 0; file < declarations.files.size(); ++file) {
        for (const RuleDeclaration& rule : declarations.files[file].rules) {
            declare_rule(draft, rule, index++, static_cast<std::uint16_t>(file), places);
        }
    }
}

void check_rules(Draft& draft, const rulebook::Declarations& declarations) {
    for_each_rule(declarations, [&](const RuleDeclaration& declared, std::uint32_t index) {
        if (std::holds_alternative<rulebook::DefineDeclaration>(declared.then)) return;
        RuleChecker{draft, declared, index}.check();
    });
    for (std::size_t file = 0; file < declarations.files.size(); ++file) {
        for (const auto& gap : declarations.files[file].untranslated) {
            check_untranslated(draft, gap, static_cast<std::uint16_t>(file));
        }
    }
}

}  // namespace zhunsheng::checking
