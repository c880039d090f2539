#pragma once
// Two rulebooks compared: what was changed in the law that they hold, and what that does to cases.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"
#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

enum class LineMark : std::uint8_t { kept, removed, added };

/// One sentence of a text that reads otherwise, or of what stands unchanged around it.
struct ComparedLine {
    LineMark mark = LineMark::kept;
    Sentence text;  ///< blanks at its start show how deep it stands in a list
};

/// One thing that reads otherwise: a condition, an amount, a question of the vocabulary.
struct Difference {
    std::string aspect;  ///< stable path for programs: "condition", "institution/amount"
    Sentence subject;    ///< the same for a reader: "处罚机构：警告：范围"
    std::vector<ComparedLine> lines;
};

enum class ChangeKind : std::uint8_t {
    added,
    removed,
    renamed,  ///< of a rule: it has a new id; `differences` tells what else is new, if anything
    changed,
};

struct RuleChange {
    ChangeKind change = ChangeKind::changed;
    std::string rule;      ///< id, the new one of a renamed rule
    std::string old_rule;  ///< its id before, of a renamed rule
    std::string title;
    std::vector<Basis> basis;  ///< of the new rule; of the old one if it was removed
    std::vector<Difference> differences;
    /// Of a definition: ids of the rules that rest on it, directly or through other definitions.
    std::vector<std::string> affects;
};

/// The rules on one article that were changed. An empty article holds definitions that cite no law.
struct ArticleChanges {
    std::string article;
    std::vector<RuleChange> rules;
};

/// A rule file, mostly a text of law.
struct InstrumentChanges {
    ChangeKind change = ChangeKind::changed;  ///< added or removed: the whole file
    std::string instrument;
    std::string name;
    std::vector<Difference> differences;  ///< of its head, versions, and what is not put into rules
    std::vector<ArticleChanges> articles;
};

/// What a rulebook was when it was compared.
struct RulebookIdentity {
    std::string rulebook;
    std::string name;
    std::string version;
    std::string sha256;
    std::size_t rules = 0;
};

/// What was changed from one rulebook to another. Layout, comments, the order of rules, the spelling of operators and
/// names (Chinese or English) and the order of parts that 'and' or 'or' join are no differences.
struct RulebookComparison {
    RulebookIdentity before, after;
    std::vector<Difference> vocabulary;  ///< facts, their values, violations
    std::vector<Difference>
        legal_order;  ///< ranks, measures, principles, bands, calendar, the rulebook's name
    std::vector<InstrumentChanges> instruments;

    /// Whether both hold the same law.
    [[nodiscard]] bool same() const;
    [[nodiscard]] std::size_t count(ChangeKind change) const;  ///< rules
};

[[nodiscard]] RulebookComparison compare_rulebooks(const Rulebook& before, const Rulebook& after);

// Cases -------------------------------------------------------------------------------------------------------------

/// What becomes of a case. The order is that in which a reader should see them.
enum class EffectKind : std::uint8_t {
    finding_appears,
    finding_disappears,
    finding_open,
    finding_grounds,  ///< found as before, by other rules or articles
    measure_added,
    measure_removed,
    measure_open,
    measure_amount,
    measure_terms,  ///< duty, term, scope, wording or basis
    criminal_transfer,
    blacklist,
    referral,
    escalation,
    procedure,
    law_in_time,
    questions,
    doubts,
    readable,  ///< only one of the rulebooks can read the case
};
inline constexpr std::size_t effect_kinds = static_cast<std::size_t>(EffectKind::readable) + 1;

/// One thing that a decision says otherwise.
struct Effect {
    EffectKind kind{};
    Sentence subject;  ///< "警告（机构）"
    Sentence before;   ///< "应当，3万元"; "没有" where it says nothing
    Sentence after;
    std::vector<std::string> rules;   ///< ids of the rules that speak, of either rulebook
    std::vector<std::string> causes;  ///< those of the changed rules on which these rest
    std::vector<Basis> basis;         ///< of what holds now; of what held if nothing does
    std::vector<Reason> because;      ///< likewise
};

/// One case decided twice.
struct ComparedCase {
    std::string file;
    std::uint64_t line = 1;
    std::string id;
    std::vector<Effect> effects;
    bool failed = false;      ///< neither rulebook can read it
    Diagnostics diagnostics;  ///< why one of them, or neither, can
};

/// What cases show, counted as they come: holds the first examples only, so any number of cases may be added.
struct CaseEffects {
    std::size_t most_examples = 10;
    std::size_t cases = 0;  ///< = same + changed + failed
    std::size_t same = 0;
    std::size_t changed = 0;
    std::size_t failed = 0;
    std::vector<std::size_t> cases_by_kind = std::vector<std::size_t>(effect_kinds);
    std::vector<std::size_t> effects_by_kind = std::vector<std::size_t>(effect_kinds);
    std::vector<ComparedCase> examples;  ///< the first cases that changed
    std::vector<ComparedCase> failures;  ///< the first that failed

    void add(ComparedCase one);
};

/// Decides one case by both rulebooks. `comparison` is theirs. Never throws; thread-safe.
[[nodiscard]] ComparedCase compare_case(const Rulebook& before, const Rulebook& after,
                                        const RulebookComparison& comparison, std::string_view case_json,
                                        const DecideOptions& options = {});
/// What two decisions of one case say otherwise. The same, without the rulebooks.
[[nodiscard]] std::vector<Effect> compare_decisions(const DecisionResult& before, const DecisionResult& after,
                                                    const RulebookComparison& comparison);

// Showing -----------------------------------------------------------------------------------------------------------

/// Rulebooks compared, and what that does to cases; `cases` may be null.
struct ComparisonReport {
    const RulebookComparison* rulebooks = nullptr;
    const CaseEffects* cases = nullptr;
    std::string before, after;  ///< what the reader calls the two: "HEAD~1:rules"
};

/// For a person at a terminal.
[[nodiscard]] std::string render_text(const ComparisonReport& report, Language language, bool colour = false);
/// A whole page for a meeting: needs nothing from the network, runs no script, and prints well.
[[nodiscard]] std::string render_html(const ComparisonReport& report, Language language);
/// By schemas/diff.schema.json, both languages in every sentence.
[[nodiscard]] std::string render_json(const ComparisonReport& report);
[[nodiscard]] std::string comparison_schema();

}  // namespace zhunsheng
#pragma GCC visibility pop
