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

/// Where an instrument stands among the sources of law, highest first.
enum class Rank : std::uint8_t { law, interpretation, regulation, local_regulation, rule, document };

struct VersionDeclaration {
    LocatedText id;  ///< "2021"
    values::Date from;
    std::optional<values::Date> to;  ///< last day in force; absent while it is in force
    std::vector<LocatedText> doubts;
    Span span;
};

/// `文件`: the head of a file; with a rank it is an instrument, a text of law.
struct FileDeclaration {
    LocatedText id;
    LocatedText name;
    LocatedText number;
    std::optional<Rank> rank;
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

struct ExceptionDeclaration {
    LocatedText when;
    BasisDeclaration basis;
    LocatedText note;
    Span span;
};

/// The closed list of what a sanction may order (DESIGN contract, decision JSON `measure`).
enum class MeasureKind : std::uint8_t {
    order_correction,
    warning,
    public_criticism,
    fine,
    confiscate_income,
    confiscate_fee,
    suspend,
    revoke_qualification,
    refuse_application,
    ban,
    revoke_license,
    disciplinary,
    joint_liability,
};

struct MeasureDeclaration {
    MeasureKind kind{};
    LocatedText when;
    bool may = false;
    LocatedText wording;
    LocatedText from, to, fixed;  ///< money expressions
    LocatedText amount;           ///< money expression: what is confiscated
    LocatedText term;             ///< period expression
    bool for_life = false;
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
    Rank rank = Rank::law;
    std::vector<MeasureKind> having;  ///< only to rules that order one of these; empty: to any
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
    std::variant<DefineDeclaration, FindingDeclaration, SanctionDeclaration, FlagDeclaration> then;
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
