#pragma once
// A Program in the making, with what is needed to resolve names in its expressions.

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "rulebook/declarations.h"
#include "syntax/lexicon.h"
#include "syntax/tree.h"

namespace zhunsheng::checking {

template <class Meaning>
using NameTable = std::map<std::string, Meaning, std::less<>>;

/// Where an expression stands: the records around it, and whether an act is at hand.
struct Scope {
    std::vector<std::uint16_t> records;  ///< the record type at each level; level 0 is the case
    bool about_act = false;  ///< sanctions and flags with `针对`: `涉案` and the act's sector are there
    bool definition_of_case = false;  ///< date and sector of the case mean the act's where one is at hand
};

/// A field of one of the case's single records (机构 …), which may be named without that record.
struct Inherited {
    std::uint16_t holder = 0;  ///< field of the case
    std::uint16_t field = 0;   ///< of that record
};

/// A definition rule that was declared; its value is typed once its turn has come.
struct DefinitionName {
    std::uint32_t rule = 0;
    std::optional<std::uint16_t> record;  ///< the item it is worked out for; absent: the case
    values::Type type;                    ///< none until typed, and for good if it is faulty
    text::Span declared_at;
};

/// All that checking shares. One draft, one rulebook; not for concurrent use.
struct Draft {
    explicit Draft(diagnostics::Report& to) : report(to) {}

    diagnostics::Report& report;
    bool files_whole = true;  ///< no file was lost before: what is missing is missing by its authors' will
    Program program;
    syntax::Lexicon lexicon;

    std::vector<NameTable<std::uint16_t>> fields;      ///< by record: label, id or alias → field
    NameTable<std::vector<Inherited>> inherited;       ///< fields of the case's single records
    NameTable<DefinitionName> definitions;             ///< label or id → definition
    std::vector<NameTable<std::uint16_t>> choices;     ///< by enumeration: label, id or alias → value
    NameTable<std::uint16_t> records, enumerations;    ///< label or id → index
    NameTable<std::uint16_t> ranks, measures, bands;   ///< label or id → index
    NameTable<std::uint16_t> instruments, violations;  ///< id (violations: label, too) → index
    NameTable<std::uint32_t> rules;                    ///< id → index

    /// The types for a sentence of the catalogue: in Chinese, then in English.
    [[nodiscard]] std::vector<std::string> describe(std::initializer_list<values::Type> types) const;

    /// Adds a typed expression to the program.
    ExpressionId add(Expression expression, values::Type type, text::Span span);
};

/// What a name stands for in a scope.
struct ResolvedField {
    std::uint16_t level = 0;
    std::optional<std::uint16_t>
        through;  ///< the case's field that holds the single record, for inherited ones
    std::uint16_t field = 0;
};
struct ResolvedDefinition {
    std::uint16_t level = 0;
    const DefinitionName* definition = nullptr;
};
struct ResolvedSector {};
struct ResolvedActDate {};
using Resolved =
    std::variant<std::monostate, ResolvedField, ResolvedDefinition, ResolvedSector, ResolvedActDate>;

/// Looks a name up from the innermost record outwards, then in the case's single records. monostate: it is none, or it
/// could be several (then an error was reported and `ambiguous` set).
[[nodiscard]] Resolved resolve(const Draft& draft, const Scope& scope, std::string_view name);

/// The case's single records that all have a field of this name, where there is more than one.
[[nodiscard]] std::vector<std::string> rivals(const Draft& draft, std::string_view name);

/// All names that mean something in the scope, for 'did you mean'.
[[nodiscard]] std::vector<std::string_view> visible_names(const Draft& draft, const Scope& scope);

}  // namespace zhunsheng::checking
