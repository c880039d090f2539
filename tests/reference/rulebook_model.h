#pragma once
// A rulebook as the reference knows it: what rule files can declare, in plain lists. References are places in them.

#include <optional>
#include <string>
#include <vector>

#include "reference/expression.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::reference {

// Facts -------------------------------------------------------------------------------------------------------------

enum class Role : std::uint8_t {
    none,
    case_id,
    decided_on,
    act_date,
    act_not_before,
    act_not_after,
    sector,
    person_role,
    name,
    act_group,
    lighter_law,
    for_record,
    // Filled in by adjudication, for flags and procedure to read: the measures ordered, and of each …
    ordered,
    measure_kind,
    measure_target,
    amount_min,
    amount_max,
    measure_holds,
    measure_band,
    measure_for_life,
    measure_is_penalty,
};

struct Field {
    std::string id;
    std::string label;
    std::string alias;  ///< empty if it has none
    Type type;
    Role role = Role::none;
    std::string question;
    std::vector<std::string> evidence;
    std::vector<std::string> factors;
    bool judgement = false;
    std::optional<int> least;
    std::optional<Expression> by_default;

    [[nodiscard]] bool is_called(const std::string& name) const {
        return name == id || name == label || (name == alias && !alias.empty());
    }
};
struct RecordType {
    std::string id;
    std::string label;
    std::vector<Field> fields;

    /// The first field of the role; -1 if there is none.
    [[nodiscard]] int find(Role role) const;
};
struct NamedValue {
    std::string id;
    std::string label;
    std::string alias = {};  ///< of values of enumerations
};
struct Enumeration {
    std::string id;
    std::string label;
    std::vector<NamedValue> values;
};
/// The case is record 0.
struct Vocabulary {
    std::vector<Enumeration> enumerations;
    std::vector<RecordType> records;
    int persons = -1;  ///< field of the case: the list of persons
};

// Law ---------------------------------------------------------------------------------------------------------------

struct Version {
    std::string id;
    Day from;
    std::optional<Day> to;
    std::vector<std::string> doubts;
};
struct Instrument {
    std::string id;
    std::string name;
    int rank = 0;  ///< 0 is the highest
    bool by_decision = false;
    std::vector<Version> versions;
    int part_of = -1;  ///< the instrument whose head this file shares
};
struct Citation {
    int instrument = 0;
    int version = 0;
    std::string article;
};

struct MeasureKind {
    std::string id;
    std::string label;
    bool range = false;
    bool amount = false;
    bool term = false;
    bool life = false;
    bool scope = false;
    bool penalty = false;
    bool once_an_act = false;
    bool once_a_sum = false;
};
enum class Principle : std::uint8_t {
    fallback_only,
    explicit_,
    special_law,
    higher_law,
    one_act_one_fine,
    one_sum_once,
    later_lighter_law,
};
struct KnownPrinciple {
    Principle principle{};
    std::vector<Citation> basis;
};
enum class Reach : std::uint8_t { within, below, none };
struct Band {
    std::string id;
    std::string label;
    int from = 0;  ///< percent of the range
    int to = 100;
    Reach reach = Reach::within;
    bool usual = false;
};
struct LegalOrder {
    std::vector<NamedValue> ranks;
    std::vector<MeasureKind> measures;
    std::vector<KnownPrinciple> principles;
    std::vector<Band> bands;

    [[nodiscard]] const KnownPrinciple* find(Principle principle) const;
    [[nodiscard]] bool knows(Principle principle) const { return find(principle) != nullptr; }
};

struct Violation {
    std::string id;
    std::string label;
    int each = -1;  ///< field of the case; -1: the whole case
    std::vector<int> overlaps;
};

// Rules -------------------------------------------------------------------------------------------------------------

struct Exception {
    Expression when;
    std::vector<Citation> basis;
};
struct Measure {
    int kind = 0;
    std::optional<Expression> when, from, to, fixed, amount, term;
    bool may = false;
    std::optional<bool> penalty;
    bool for_life = false;
    std::string wording;
    std::string scope;
    std::string note;
    std::vector<Citation> basis;
    std::vector<std::string> doubts;
};
struct PersonSanction {
    std::vector<int> roles;
    std::optional<Expression> when;
    std::vector<Measure> measures;
};
struct YieldsTo {
    int rank = 0;
    std::vector<int> having;
};
struct Threshold {
    std::string name;
    Expression quantity;
    Expression reaches;
};
enum class RuleKind : std::uint8_t { definition, finding, sanction, flag, discretion, procedure };
enum class FlagKind : std::uint8_t { criminal_transfer, blacklist, referral, escalation };

struct Rule {
    RuleKind kind{};
    std::string id;
    std::string name;
    std::string note;
    int instrument = 0;  ///< the file that it stands in
    std::vector<Citation> basis;
    bool one_article = false;  ///< the basis is written as one article for all versions
    std::vector<Citation> references;
    int each = -1;
    std::vector<int> against;
    std::optional<Expression> when;
    std::vector<Exception> exceptions;
    std::optional<YieldsTo> yields_to;
    std::vector<int> prevails_over;
    Principle prevails_reason = Principle::explicit_;
    std::vector<std::string> doubts;

    Expression value;   ///< of a definition
    int violation = 0;  ///< of a finding
    std::vector<Measure> institution;
    std::vector<PersonSanction> persons;

    FlagKind flag{};
    DutyKind duty = DutyKind::must;  ///< of flags, discretion and procedure
    std::string crime, to, deadline;
    std::vector<Threshold> thresholds;

    int band = 0;  ///< of discretion

    std::string procedure;  ///< "limitation", "hearing", …
    std::string by;
    std::optional<Expression> from, period;
    bool put_off = false;
    bool bars_penalties = false;
    std::vector<int> bars;
};

struct Untranslated {
    int instrument = 0;
    std::vector<int> versions;
    std::string article;
    std::string reason;
    std::vector<int> touches;
};

/// Instruments are the rule files in the order in which they are read.
struct Rulebook {
    Vocabulary vocabulary;
    LegalOrder order;
    std::vector<Instrument> instruments;
    std::vector<Violation> violations;
    std::vector<Rule> rules;
    std::vector<Untranslated> untranslated;
    Workdays workdays;

    [[nodiscard]] const Version& version(const Citation& cited) const {
        return at(at(instruments, cited.instrument).versions, cited.version);
    }
};

inline int RecordType::find(Role role) const {
    for (std::size_t field = 0; field < fields.size(); ++field) {
        if (fields[field].role == role) return static_cast<int>(field);
    }
    return -1;
}

inline const KnownPrinciple* LegalOrder::find(Principle principle) const {
    for (const KnownPrinciple& known : principles) {
        if (known.principle == principle) return &known;
    }
    return nullptr;
}

}  // namespace zhunsheng::reference
