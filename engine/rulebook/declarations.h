#pragma once
// A rulebook as its authors wrote it: names are still texts, conditions still unparsed, every text knows its
// place.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "text/located_text.h"
#include "values/date.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::rulebook {

using text::LocatedText;
using text::Span;

/// On which day's law a text of law is applied: that of the act, as a rule; that of the decision, if it is procedural.
enum class LawDay : std::uint8_t { act, decision };

struct VersionDeclaration {
    LocatedText id;  ///< "2021"
    values::Date from;
    std::optional<values::Date> to;  ///< last day in force; absent while it is in force
    std::vector<LocatedText> doubts;
    std::vector<LocatedText>
        articles;  ///< the register: the last paragraph and item of each article; empty if not kept
    Span span;
};

/// `文件`: the head of a file; with a rank it is an instrument, a text of law.
struct FileDeclaration {
    LocatedText id;
    LocatedText name;
    LocatedText part_of;  ///< the file that states the law's head; empty: this one
    LocatedText number;
    LocatedText rank;
    LawDay applies_at = LawDay::act;
    std::vector<VersionDeclaration> versions;
    LocatedText note;
    Span span;
};

/// `规则书`: what the whole set is called.
struct RulebookDeclaration {
    LocatedText id;
    LocatedText name;
    LocatedText version;
    Span span;
};

struct EnumerationValueDeclaration {
    LocatedText id;
    LocatedText label;
    std::vector<LocatedText> aliases;
};
struct EnumerationDeclaration {
    LocatedText id;
    LocatedText label;
    std::vector<EnumerationValueDeclaration> values;
    Span span;
};

struct FieldDeclaration {
    LocatedText id;
    LocatedText label;
    std::vector<LocatedText> aliases;
    LocatedText type;  ///< "金额", "列表 报告记录", …
    LocatedText question;
    std::vector<LocatedText> evidence;
    bool judgement = false;
    std::vector<LocatedText> factors;
    LocatedText default_value;  ///< an expression; empty if absent
    vocabulary::Role role = vocabulary::Role::none;
    LocatedText least;
    LocatedText note;
    Span span;
};
struct RecordDeclaration {
    LocatedText id;
    LocatedText label;
    bool root = false;
    std::vector<FieldDeclaration> fields;
    Span span;
};

struct ViolationDeclaration {
    LocatedText id;
    LocatedText label;
    LocatedText each;                   ///< label or id of a list of the case; empty: the whole case
    std::vector<LocatedText> overlaps;  ///< violations with which it shares one fine on the same item
    Span span;
};

/// `依据`: in which versions of its instrument a rule holds, and the article in each.
struct BasisDeclaration {
    struct Article {
        LocatedText version;  ///< empty: every version of the file
        LocatedText article;
    };
    std::vector<Article> articles;
    Span span;
};
/// `参照`: an article of some instrument worth citing beside the basis.
struct ReferenceDeclaration {
    LocatedText file;
    LocatedText version;
    LocatedText article;
    Span span;
};

// The order of law --------------------------------------------------------------------------------------------------

struct RankDeclaration {
    LocatedText id;
    LocatedText label;
    Span span;
};

/// What a measure may carry beside its name.
enum class Trait : std::uint8_t { range, amount, term, life, scope };

/// A kind of measure: a fine, a warning, …
struct MeasureKind {
    std::string id;
    std::string label;
    std::vector<Trait> traits;
    bool penalty = false;      ///< a punishment, not an order to put things right
    bool once_an_act = false;  ///< of several for one act the heaviest alone stands
    bool once_a_sum = false;   ///< the same sum is taken only once, whatever rules order it

    [[nodiscard]] bool has(Trait trait) const;
};
struct MeasureKindDeclaration {
    LocatedText id;
    LocatedText label;
    MeasureKind kind;
    Span span;
};

/// The principles by which one norm gives way to another.
enum class Principle : std::uint8_t {
    fallback_only,
    explicit_,
    special_law,
    higher_law,
    one_act_one_fine,
    one_sum_once,
    later_lighter_law,
};
struct PrincipleDeclaration {
    Principle principle{};
    std::vector<ReferenceDeclaration> references;
    Span span;
};

/// Part of a legal range, as a share of it; or less than the range, or nothing at all.
enum class BandReach : std::uint8_t { within, below, none };
struct BandDeclaration {
    LocatedText id;
    LocatedText label;
    LocatedText from, to;  ///< percentages
    BandReach reach = BandReach::within;
    bool usual = false;  ///< where nothing points elsewhere
    Span span;
};

/// `法秩序`: what ranks, measures, principles and bands this law knows. Ranks: highest first; measures: gravest first.
struct LegalOrderDeclaration {
    std::vector<RankDeclaration> ranks;
    std::vector<MeasureKindDeclaration> measures;
    std::vector<PrincipleDeclaration> principles;
    std::vector<BandDeclaration> bands;
    Span span;
};

// Rules -------------------------------------------------------------------------------------------------------------

struct ExceptionDeclaration {
    LocatedText when;
    BasisDeclaration basis;
    LocatedText note;
    Span span;
};

struct MeasureDeclaration {
    LocatedText kind;  ///< name or id of a measure
    LocatedText when;
    bool may = false;
    std::optional<bool> penalty;  ///< absent: as its kind
    LocatedText wording;
    LocatedText from, to, fixed;  ///< money expressions
    LocatedText amount;           ///< money expression: what is confiscated
    LocatedText term;             ///< period expression
    bool for_life = false;
    Span for_life_span;
    LocatedText scope;
    BasisDeclaration basis;
    std::vector<LocatedText> doubts;
    LocatedText note;
    Span span;
};

struct PersonSanctionDeclaration {
    std::vector<LocatedText> roles;
    LocatedText when;
    std::vector<MeasureDeclaration> measures;
    Span span;
};

/// `让位`: the rule steps back where a higher-ranking rule provides for the same act.
struct YieldsToDeclaration {
    LocatedText rank;
    std::vector<LocatedText> having;  ///< only to rules that order one of these; empty: to any
    Span span;
};

enum class PrevailsReason : std::uint8_t { explicit_, special_law, higher_law };

struct DefineDeclaration {
    LocatedText value;
};
struct FindingDeclaration {
    LocatedText violation;
};
struct SanctionDeclaration {
    std::vector<MeasureDeclaration> institution;
    std::vector<PersonSanctionDeclaration> persons;
};
enum class FlagKind : std::uint8_t { criminal_transfer, blacklist, referral, escalation };
enum class Duty : std::uint8_t { must, may, consult };
struct ThresholdDeclaration {
    LocatedText name;
    LocatedText quantity;
    LocatedText reaches;
    Span span;
};
struct FlagDeclaration {
    FlagKind kind{};
    Duty duty = Duty::must;
    LocatedText crime;
    LocatedText to;
    LocatedText deadline;
    std::vector<ThresholdDeclaration> thresholds;
};

/// `裁量`: circumstances that point to a part of the legal range.
struct DiscretionDeclaration {
    LocatedText band;
    Duty duty = Duty::must;
};

/// `程序`: a step that the law of procedure demands, or a limit that it sets.
enum class ProcedureKind : std::uint8_t { limitation, hearing, review, deadline, step };
struct ProcedureDeclaration {
    ProcedureKind kind{};
    Duty duty = Duty::must;
    LocatedText by;        ///< who has to act
    LocatedText from;      ///< date expression: from when the period runs
    LocatedText period;    ///< period expression
    bool put_off = false;  ///< a last day that is no working day is put off to the next
    bool bars_penalties = false;
    std::vector<LocatedText> bars;  ///< only these measures
};

struct RuleDeclaration {
    LocatedText id;
    LocatedText name;
    BasisDeclaration basis;
    std::vector<ReferenceDeclaration> references;
    LocatedText each;
    std::vector<LocatedText> against;
    LocatedText when;
    std::vector<ExceptionDeclaration> exceptions;
    std::optional<YieldsToDeclaration> yields_to;
    std::vector<LocatedText> prevails_over;
    PrevailsReason prevails_reason = PrevailsReason::explicit_;
    std::variant<DefineDeclaration, FindingDeclaration, SanctionDeclaration, FlagDeclaration,
                 DiscretionDeclaration, ProcedureDeclaration>
        then;
    std::vector<LocatedText> doubts;
    LocatedText note;
    Span span;
};

/// `未尽`: law that the rules do not put into effect, said so that no reader relies on it.
struct UntranslatedDeclaration {
    LocatedText article;
    std::vector<LocatedText> versions;
    LocatedText reason;
    std::vector<LocatedText> touches;
    Span span;
};

struct CalendarDeclaration {
    std::vector<values::Date> holidays;
    std::vector<values::Date> extra_workdays;
};

/// One rule file.
struct FileContent {
    text::SourceId source;
    FileDeclaration file;
    std::optional<RulebookDeclaration> rulebook;
    std::optional<LegalOrderDeclaration> legal_order;
    std::vector<EnumerationDeclaration> enumerations;
    std::vector<RecordDeclaration> records;
    std::vector<ViolationDeclaration> violations;
    std::vector<RuleDeclaration> rules;
    std::vector<UntranslatedDeclaration> untranslated;
    CalendarDeclaration calendar;
};

/// All files of a rulebook, in the order in which they were read.
struct Declarations {
    std::vector<FileContent> files;
};

}  // namespace zhunsheng::rulebook
