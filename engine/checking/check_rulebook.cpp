// The order in which a rulebook is checked: names first, then what uses them.

#include "checking/check_rulebook.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/check_instruments.h"
#include "checking/check_legal_order.h"
#include "checking/check_priorities.h"
#include "checking/check_rules.h"
#include "checking/check_vocabulary.h"
#include "checking/default_circles.h"
#include "checking/draft.h"
#include "checking/index_program.h"
#include "checking/reads.h"
#include "text/sha256.h"

namespace zhunsheng::checking {

using diagnostics::Code;

namespace {

void check_head(Draft& draft, const rulebook::Declarations& declarations) {
    const rulebook::RulebookDeclaration* head = nullptr;
    for (const rulebook::FileContent& file : declarations.files) {
        if (!file.rulebook) continue;
        if (head != nullptr) {
            draft.report.add(Code::second_head, file.rulebook->span, {})
                .label(head->span, "已在此处写明", "already given here");
            continue;
        }
        head = &*file.rulebook;
    }
    if (head == nullptr) {
        if (draft.files_whole) draft.report.add(Code::no_head);
        return;
    }
    draft.program.id = head->id.text;
    draft.program.name = head->name.text;
    draft.program.version = head->version.text;
}

void check_calendar(Draft& draft, const rulebook::Declarations& declarations) {
    values::Calendar& calendar = draft.program.calendar;
    for (const rulebook::FileContent& file : declarations.files) {
        const auto& [holidays, extra_workdays] = file.calendar;
        calendar.holidays.insert(calendar.holidays.end(), holidays.begin(), holidays.end());
        calendar.extra_workdays.insert(calendar.extra_workdays.end(), extra_workdays.begin(),
                                       extra_workdays.end());
    }
    std::sort(calendar.holidays.begin(), calendar.holidays.end());
    std::sort(calendar.extra_workdays.begin(), calendar.extra_workdays.end());
}

/// The identity of a rulebook: its texts by name, so that the same files give the same hash wherever they lie.
std::string hash_of(const rulebook::Declarations& declarations, const text::SourceSet& sources) {
    std::vector<std::string> parts;
    for (const rulebook::FileContent& file : declarations.files) {
        parts.push_back(file.file.id.text + '\0' + text::sha256_hex(sources[file.source].text()));
    }
    std::sort(parts.begin(), parts.end());
    std::string all;
    for (const std::string& part : parts) all += part + '\n';
    return text::sha256_hex(all);
}

/// Indices of what is declared have 16 bits; a rulebook near that bound is a mistake or an attack.
constexpr std::size_t max_declared = 50'000;

bool check_counts(Draft& draft, const rulebook::Declarations& declarations) {
    std::size_t records = 0;
    std::size_t enumerations = 0;
    std::size_t violations = 0;
    std::size_t largest = declarations.files.size();
    for (const rulebook::FileContent& file : declarations.files) {
        records += file.records.size();
        enumerations += file.enumerations.size();
        violations += file.violations.size();
        largest = std::max(largest, file.file.versions.size());
        for (const auto& record : file.records) largest = std::max(largest, record.fields.size());
        for (const auto& enumeration : file.enumerations)
            largest = std::max(largest, enumeration.values.size());
    }
    largest = std::max({largest, records, enumerations, violations});
    if (largest <= max_declared) return true;
    draft.report.add(Code::too_many_declared, {std::to_string(largest), std::to_string(max_declared)});
    return false;
}

/// Whether a rule is worked out once the measures are settled, or reads nothing by itself.
bool is_after_outcome(const Rule& rule) {
    const auto* procedure = std::get_if<Procedure>(&rule.then);
    if (procedure != nullptr) return !procedure->is_bar();
    return std::holds_alternative<Flag>(rule.then) || std::holds_alternative<Definition>(rule.then);
}

/// What adjudication finds is not known yet while violations and sanctions are worked out, and what bars them.
void check_outcome_reads(Draft& draft) {
    const Program& program = draft.program;
    for (const Rule& rule : program.rules) {
        if (is_after_outcome(rule)) continue;
        for (const FieldKey& key : rule.reads) {
            const vocabulary::Field& field = program.vocabulary.records[key.record].fields[key.field];
            if (field.role != vocabulary::Role::ordered) continue;
            draft.report.add(Code::outcome_read_early, rule.span, {field.label});
        }
    }
}

/// Gives back what the long lists of the program reserved to grow into: it will not change any more.
void shrink(Program& program) {
    program.expressions.shrink_to_fit();
    program.rules.shrink_to_fit();
    program.violations.shrink_to_fit();
    program.untranslated.shrink_to_fit();
    for (vocabulary::Record& record : program.vocabulary.records) record.fields.shrink_to_fit();
    for (Instrument& instrument : program.instruments) {
        for (Version& version : instrument.versions) version.articles.shrink_to_fit();
    }
}

void add_function_names(Draft& draft) {
    for (const functions::Function& function : functions::library()) {
        draft.lexicon.add(function.zh, {});
        draft.lexicon.add(function.en, {});
    }
}

}  // namespace

std::optional<Program> check_rulebook(const rulebook::Declarations& declarations,
                                      const text::SourceSet& sources, diagnostics::Report& report) {
    Draft draft{report};
    draft.files_whole = !report.has_errors();
    if (!check_counts(draft, declarations)) return std::nullopt;
    check_head(draft, declarations);
    check_calendar(draft, declarations);
    check_legal_order(draft, declarations);
    check_instruments(draft, declarations);
    check_principles(draft, declarations);
    check_vocabulary(draft, declarations);
    if (draft.program.vocabulary.records.empty()) return std::nullopt;  // names mean nothing without a case
    check_violations(draft, declarations);
    declare_rules(draft, declarations);
    add_function_names(draft);
    draft.lexicon.report_ambiguities(report);
    check_definitions(draft, declarations);
    check_defaults(draft, declarations);
    check_rules(draft, declarations);
    if (report.has_errors()) return std::nullopt;
    report_default_circles(draft, declarations);
    if (report.has_errors()) return std::nullopt;
    note_reads(draft.program);
    check_outcome_reads(draft);
    check_priorities(draft);
    if (report.has_errors()) return std::nullopt;
    draft.program.hash = hash_of(declarations, sources);
    shrink(draft.program);
    index_program(draft.program);
    return std::move(draft.program);
}

}  // namespace zhunsheng::checking
