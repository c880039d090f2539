#pragma once
// A checked rulebook: every name resolved, every expression typed, ready to be applied to any number of cases.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "functions/library.h"
#include "rulebook/citation.h"
#include "rulebook/declarations.h"
#include "syntax/operators.h"
#include "text/source.h"
#include "values/date.h"
#include "values/type.h"
#include "values/value.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::checking {

// Expressions ------------------------------------------------------------------------------------------------------

/// A typed expression of the Program that holds it, by index.
struct ExpressionId {
    std::uint32_t index = 0;
    bool operator==(const ExpressionId&) const = default;
};

struct Constant {
    values::Value value;  ///< texts are borrowed from the Program
};
struct ConstantList {
    std::vector<values::Value> values;
};
/// The record at a level of the scope: 0 is the case, then one level for each `逐项` and quantifier around.
struct ScopeRecord {
    std::uint16_t level = 0;
};
struct FieldRead {
    ExpressionId record;
    std::uint16_t field = 0;
};
/// What a definition gives for a record (the case, for a definition without `逐项`).
struct DefinitionRead {
    ExpressionId record;
    std::uint32_t rule = 0;
};
/// The sector of the act that a sanction or flag is about.
struct ActSector {};
/// The day on which that act ended.
struct ActDate {};
struct Not {
    ExpressionId operand;
};
struct AllOf {
    std::vector<ExpressionId> operands;
};
struct AnyOf {
    std::vector<ExpressionId> operands;
};
struct Compare {
    syntax::Operator operation;
    ExpressionId left;
    ExpressionId right;
};
struct Arithmetic {
    syntax::Operator operation;
    ExpressionId left;
    ExpressionId right;
};
struct Negate {
    ExpressionId operand;
};
struct Known {
    ExpressionId operand;
};
/// Whether the list has an element equal to the value.
struct Contains {
    ExpressionId list;
    ExpressionId element;
};
struct TextContains {
    ExpressionId text;
    ExpressionId part;
};
struct Quantify {
    syntax::Quantifier quantifier;
    ExpressionId list;
    std::optional<ExpressionId> body;  ///< worked out with the item at `level`; absent for a plain count
    std::uint16_t level = 0;
};
struct Where {
    ExpressionId list;
    ExpressionId condition;
    std::uint16_t level = 0;
};
/// The items of the list on which the act rests.
struct Involved {
    ExpressionId list;
};
struct FunctionCall {
    const functions::Function* function = nullptr;
    std::vector<ExpressionId> arguments;
};

using Expression = std::variant<Constant, ConstantList, ScopeRecord, FieldRead, DefinitionRead, ActSector,
                                ActDate, Not, AllOf, AnyOf, Compare, Arithmetic, Negate, Known, Contains,
                                TextContains, Quantify, Where, Involved, FunctionCall>;

struct TypedExpression {
    Expression expression;
    values::Type type;
    text::Span span;
};

// Law --------------------------------------------------------------------------------------------------------------

struct Version {
    std::string id;
    values::Date from;
    values::Date to;  ///< last day in force; Date::latest() while it is in force
    std::vector<std::string> doubts;
    std::vector<rulebook::Citation>
        articles;  ///< the register: the last paragraph and item of each; empty: not kept
};

struct Instrument {
    std::uint16_t law = 0;  ///< the instrument whose head this is; files that are parts of one law share it
    std::string id;         ///< of that instrument
    std::string name;
    std::string number;
    std::optional<std::uint16_t> rank;  ///< of the legal order; absent: a file of definitions, no text of law
    rulebook::LawDay applies_at{};
    std::vector<Version> versions;  ///< oldest first
};

/// An article of a version of an instrument.
struct Citation {
    std::uint16_t instrument = 0;
    std::uint16_t version = 0;
    std::string article;
};

/// A rank of law, or whatever else is no more than an id and a name.
struct NamedId {
    std::string id;
    std::string label;
};

/// A principle that this legal order knows, and the articles that it rests on.
struct PrincipleBasis {
    rulebook::Principle principle{};
    std::vector<Citation> basis;
};

/// A part of a legal range, as shares of it.
struct Band {
    std::string id;
    std::string label;
    rulebook::BandReach reach{};
    values::Number from;  ///< 0 … 1
    values::Number to;
};

/// What the rulebook declares of the law itself. Ranks highest first, measures gravest first, bands lightest first.
struct LegalOrder {
    std::vector<NamedId> ranks;
    std::vector<rulebook::MeasureKind> measures;
    std::vector<PrincipleBasis> principles;
    std::vector<Band> bands;
    std::optional<std::uint16_t> usual_band;

    /// The principle, if this order knows it.
    [[nodiscard]] const PrincipleBasis* find(rulebook::Principle principle) const;
};

struct Violation {
    std::string id;
    std::string label;
    std::optional<std::uint16_t> each;    ///< field of the case: the list that findings are made for
    std::vector<std::uint16_t> overlaps;  ///< violations with which it shares one fine on the same item
};

// Rules ------------------------------------------------------------------------------------------------------------

struct Exception {
    std::optional<ExpressionId> when;
    std::vector<Citation> basis;
    std::string note;
};

struct Measure {
    std::uint16_t kind = 0;  ///< of the legal order
    std::optional<ExpressionId> when;
    bool may = false;
    bool penalty = false;
    std::string wording;
    std::optional<ExpressionId> from, to, fixed;
    std::optional<ExpressionId> amount;
    std::optional<ExpressionId> term;
    bool amount_of_act = false;  ///< the amount depends on the act at hand
    bool for_life = false;
    std::string scope;
    std::vector<Citation> basis;  ///< empty: the rule's
    std::vector<std::string> doubts;
    std::string note;
};

struct PersonSanction {
    std::vector<std::uint16_t> roles;  ///< values of the role enumeration
    std::optional<ExpressionId> when;  ///< in the scope of the person (level 1)
    std::vector<Measure> measures;
};

struct YieldsTo {
    std::uint16_t rank = 0;
    std::vector<std::uint16_t> having;
};

struct Definition {
    ExpressionId value;
};
struct Finding {
    std::uint16_t violation = 0;
};
struct Sanction {
    std::vector<Measure> institution;
    std::vector<PersonSanction> persons;
};
struct Threshold {
    std::string name;
    ExpressionId quantity;
    ExpressionId reaches;
};
struct Flag {
    rulebook::FlagKind kind{};
    rulebook::Duty duty{};
    std::string crime;
    std::string to;
    std::string deadline;
    std::vector<Threshold> thresholds;
};

struct Discretion {
    std::uint16_t band = 0;
    rulebook::Duty duty{};
};
struct Procedure {
    rulebook::ProcedureKind kind{};
    rulebook::Duty duty{};
    std::string by;
    std::optional<ExpressionId> from;
    std::optional<ExpressionId> period;
    bool put_off = false;  ///< to the next working day, where the last day is none
    bool bars_penalties = false;
    std::vector<std::uint16_t> bars;  ///< kinds of measures that it bars, penalties or not

    /// Whether it bars measures at all.
    [[nodiscard]] bool is_bar() const { return bars_penalties || !bars.empty(); }
};

/// A field of a record of the vocabulary.
struct FieldKey {
    std::uint16_t record = 0;
    std::uint16_t field = 0;
    auto operator<=>(const FieldKey&) const = default;
};

/// One rule. Level 0 of its expressions is the case; level 1, if it has `each`, the item.
struct Rule {
    std::string id;
    std::string name;
    std::uint16_t instrument = 0;  ///< the file that it stands in
    std::vector<Citation>
        basis;  ///< one for each version in which it holds; empty for definitions without law
    std::vector<Citation> references;
    std::optional<std::uint16_t> each;   ///< field of the case: the list whose items it is worked out for
    std::vector<std::uint16_t> against;  ///< violations
    std::optional<ExpressionId> when;
    std::vector<Exception> exceptions;
    std::optional<YieldsTo> yields_to;
    std::vector<std::uint32_t> prevails_over;  ///< rules
    rulebook::PrevailsReason prevails_reason{};
    std::variant<Definition, Finding, Sanction, Flag, Discretion, Procedure> then;
    std::vector<std::string> doubts;
    std::string note;
    text::Span span;
    std::vector<FieldKey> reads;  ///< all facts that it reads, through definitions, too; sorted
    /// Of a finding: those of them that point to its violation, for few other violations read them.
    std::vector<FieldKey> telling_reads;
    bool reads_act = false;  ///< of a definition: its value depends on the act at hand, its date or sector

    /// Whether it is a rule against this violation.
    [[nodiscard]] bool answers(std::uint16_t violation) const {
        return std::find(against.begin(), against.end(), violation) != against.end();
    }
};

struct Untranslated {
    std::uint16_t instrument = 0;
    std::vector<std::uint16_t> versions;
    std::string article;
    std::string reason;
    std::vector<std::uint16_t> touches;  ///< violations
};

/// Fields that adjudication needs, found by role once. Record and field indices of the vocabulary.
struct Roles {
    std::optional<std::uint16_t> case_id;
    std::optional<std::uint16_t> decided_on;
    std::optional<std::uint16_t> persons;       ///< field of the case: the list of persons
    std::optional<std::uint16_t> person_roles;  ///< field of the person record
    std::optional<std::uint16_t> person_name;
    std::optional<std::uint16_t> lighter_law;  ///< field of the case
    std::optional<std::uint16_t>
        ordered;  ///< field of the case: the list of measures that adjudication fills in
};

/// What every case asks for, so that nobody looks through all rules and fields for it. Rules stand in their order.
struct Index {
    std::vector<std::uint32_t> findings;
    std::vector<std::vector<std::uint32_t>> sanctions;  ///< by violation that they answer
    std::vector<std::uint32_t> flags;
    std::vector<std::uint32_t> discretions;
    std::vector<std::uint32_t> bars;   ///< procedures that bar measures
    std::vector<std::uint32_t> steps;  ///< all other procedures
    std::vector<std::vector<std::uint16_t>>
        unread;  ///< by record: fields that no rule reads, nor adjudication
};

/// A checked rulebook. Immutable, owns everything it needs but the source texts; safe to share between threads.
/// Not copied by accident: expressions borrow texts from it.
struct Program {
    std::string id;
    std::string name;
    std::string version;
    std::string hash;  ///< SHA-256 of all rule texts, hexadecimal
    vocabulary::Vocabulary vocabulary;
    Roles roles;
    LegalOrder legal_order;
    std::vector<Instrument> instruments;
    std::vector<Violation> violations;
    std::vector<Rule> rules;  ///< in the order in which they were read
    std::vector<Untranslated> untranslated;
    values::Calendar calendar;
    std::vector<TypedExpression> expressions;
    std::vector<std::vector<bool>>
        read_fields;               ///< by record and field: some rule, or adjudication, reads it
    std::list<std::string> texts;  ///< of text literals
    Index index;

    Program() = default;
    Program(Program&&) noexcept = default;
    Program& operator=(Program&&) noexcept = default;

    /// A copy to be changed and tried out. It borrows texts from this program, which must outlive it.
    [[nodiscard]] Program copy_for_trial() const { return Program(*this); }

    [[nodiscard]] const TypedExpression& operator[](ExpressionId which) const {
        return expressions[which.index];
    }

private:
    Program(const Program&) = default;
};

}  // namespace zhunsheng::checking
