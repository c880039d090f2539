#pragma once
// What the engine suggests for a case: plain values, the decision JSON contract in C++.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#pragma GCC visibility push(default)
namespace zhunsheng {

/// Holds, does not hold, or cannot be said before more facts are known (`needs` names them).
enum class Answer : std::uint8_t { no, undetermined, yes };

/// What the law demands, allows, or leaves to be settled with another authority.
enum class DutyKind : std::uint8_t { must, may, consult };

/// An article of a dated version of an instrument.
struct Basis {
    std::string instrument;       ///< id, "samr-39"
    std::string instrument_name;  ///< its name for a reader
    std::string version;          ///< "2021"
    std::string article;          ///< "第十四条第二款第一项"
    bool certain = true;          ///< false: which version applies is open
};

/// Who judged an open term, when and why. Empty texts were not given.
struct Judgement {
    std::string by;
    std::string on;  ///< ISO date
    std::string why;
};

/// A fact that decided something. `value` is absent if the fact was not given; a list is named only where it was not given.
struct Reason {
    std::string fact;   ///< JSON pointer, "/reports/0/tested"
    std::string label;  ///< the name of the fact in rules
    /// Truth, or the text of the value as case JSON writes it; nothing if not given.
    std::optional<std::variant<bool, std::string>> value;
    bool number = false;                 ///< the text is a number and stands without quotes
    std::string shown;                   ///< the value for a reader: "否", "3万元"
    std::optional<Judgement> judgement;  ///< of a judgement fact given with its author
};

/// A violation found, or not, for an item or the whole case.
struct FindingResult {
    std::string id;  ///< "f1"
    std::string rule;
    std::string violation;
    std::string violation_title;
    std::string title;
    Answer answer = Answer::no;
    /// Certain, or pointed to by a fact that was given; false: nothing was looked into, a mere checklist entry.
    bool raised = true;
    std::vector<std::string> on;         ///< JSON pointers of the items; empty string for the case
    std::vector<std::string> on_titles;  ///< the items for a reader, "报告 1"; may be empty
    std::string sector;                  ///< id; empty if unknown
    std::string sector_title;
    std::vector<Basis> basis;
    std::vector<Basis> references;
    std::vector<Reason> because;
    std::vector<std::string> needs;  ///< JSON pointers of the facts that are missing
    std::vector<std::string> doubts;
    std::string note;
};

/// Amounts in yuan as decimal strings; empty where there is no such bound or it cannot be worked out yet.
struct Amount {
    std::string min;
    std::string max;
    bool operator==(const Amount&) const = default;
};

/// Where in the legal range the circumstances of the case point.
struct Suggestion {
    Amount amount;
    std::string band;  ///< "lenient", …; as the rulebook declares them
    std::string band_title;
    std::vector<std::string> rules;  ///< ids of the discretion rules that hold
};

/// One thing that a rule orders.
struct MeasureResult {
    std::string rule;
    std::string rule_title;
    std::string measure;  ///< "fine"
    std::string title;    ///< the name of the measure, or the law's own wording
    Answer answer = Answer::no;
    DutyKind duty = DutyKind::must;
    std::optional<Amount> amount;
    std::optional<Suggestion> suggested;
    std::string term;  ///< ISO 8601 period, "P10Y"; "life"
    std::string term_shown;
    std::string scope;
    std::vector<std::string> for_findings;  ///< "f1", …
    std::vector<Basis> basis;
    std::vector<Reason> because;
    std::vector<std::string> needs;
    std::vector<std::string> doubts;
    std::string note;
};

struct PersonResult {
    std::string on;  ///< JSON pointer; empty where no person of the case has the role yet
    std::string name;
    std::vector<std::string> roles;  ///< titles of the roles for which the person is sanctioned
    std::vector<MeasureResult> measures;
};

/// A rule that applies by its words but gives way.
struct SetAsideResult {
    std::string rule;
    std::string rule_title;
    std::string
        principle;  ///< "higher_law", "special_law", "fallback_only", "one_act_one_fine", "one_sum_once", "explicit", …
    std::string in_favour_of;  ///< rule id
    std::string in_favour_of_title;
    std::string measure;  ///< the measure that gives way; empty: all of the rule
    std::string measure_title;
    Answer answer = Answer::yes;  ///< undetermined where the winner still is
    std::vector<std::string> for_findings;
    std::vector<Basis> basis;
};

/// How far a case is from a numeric threshold.
struct ThresholdResult {
    std::string title;
    Answer reached = Answer::no;
    bool money = false;    ///< the amounts are yuan
    std::string quantity;  ///< decimal; empty if unknown
    std::string threshold;
    std::string missing;  ///< what is still lacking, decimal; "0" if reached; empty if unknown
    std::vector<std::string> needs;
};

struct FlagResult {
    std::string rule;
    std::string title;
    Answer answer = Answer::no;
    DutyKind duty = DutyKind::must;
    std::string crime;
    std::string to;
    std::string deadline;
    std::vector<ThresholdResult> thresholds;
    std::vector<std::string> for_findings;
    std::vector<Basis> basis;
    std::vector<Basis> references;
    std::vector<Reason> because;
    std::vector<std::string> needs;
    std::vector<std::string> doubts;
    std::string note;
};

/// A step that the law of procedure demands, or a limit that it sets.
struct ProcedureResult {
    std::string rule;
    std::string title;
    std::string kind;  ///< "limitation", "hearing", "review", "deadline", "step"
    Answer answer = Answer::no;
    DutyKind duty = DutyKind::must;
    std::string by;    ///< who has to act
    std::string from;  ///< ISO date from which the period runs; empty if there is none or it is unknown
    std::string due;   ///< ISO date, the last day; likewise
    bool beyond_calendar = false;  ///< `due` counts working days of a year whose days off are not known
    bool bars_penalties = false;
    std::vector<std::string> for_findings;
    std::vector<Basis> basis;
    std::vector<Basis> references;
    std::vector<Reason> because;
    std::vector<std::string> needs;
    std::vector<std::string> doubts;
    std::string note;
};

/// The law changed between act and decision: what each would order for one act, and which is applied.
struct LawInTimeResult {
    std::vector<std::string> for_findings;
    std::string on;                  ///< JSON pointer of the person concerned; empty for the institution
    std::vector<std::string> roles;  ///< of the persons concerned, where nobody is named yet
    std::string chosen;  ///< "act", "decision"; "undetermined" where a person has to say which is lighter
    bool no_longer_violation = false;  ///< by the law of the decision
    bool judged = false;               ///< a person said which is lighter
    /// What told the two apart: the measure, and "presence", "max", "min", "term" or "duty" of it; empty if nothing did.
    std::string measure;
    std::string measure_title;
    std::string aspect;
    std::string act_value;  ///< what each law says of that measure, for a reader; empty where it has none
    std::string decision_value;
    bool contrary = false;  ///< something less grave points the other way
    std::vector<std::string> needs;
    std::vector<Basis> basis;  ///< of the principle
    std::vector<MeasureResult> at_act;
    std::vector<MeasureResult> at_decision;
};

struct Question {
    std::string fact;  ///< JSON pointer
    std::string label;
    std::string ask;
    std::vector<std::string> evidence;
    bool judgement = false;
    std::vector<std::string> factors;
    std::string note;                  ///< the article that makes it matter
    std::vector<std::string> decides;  ///< what waits for it: finding ids, "rule:measure", flag names
};

/// Something about the law itself that a reader should know before relying on the decision.
struct DoubtResult {
    std::string rule;  ///< or instrument and version, for a doubtful date
    std::string text;
};
/// Law that no rule puts into effect.
struct UntranslatedResult {
    Basis basis;
    std::string reason;
};

struct Receipt {
    std::string engine;
    std::string rulebook;
    std::string version;
    std::string rulebook_sha256;
    std::string case_sha256;
};

/// One decision. Owns all its texts; independent of the rulebook once made.
struct DecisionResult {
    std::string case_id;
    std::string decided_on;
    std::string institution_name;
    Receipt receipt;
    std::vector<FindingResult> findings;
    std::vector<MeasureResult> institution;
    std::vector<PersonResult> persons;
    std::vector<SetAsideResult> set_aside;
    std::vector<LawInTimeResult> law_in_time;
    std::vector<FlagResult> criminal_transfer, blacklist, referral, escalation;
    std::vector<ProcedureResult> procedure;
    std::vector<Question> questions;
    std::vector<DoubtResult> doubts;
    std::vector<UntranslatedResult> untranslated;
    std::vector<std::string> unread_facts;  ///< JSON pointers
};

}  // namespace zhunsheng
#pragma GCC visibility pop
