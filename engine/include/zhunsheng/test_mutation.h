#pragma once
// Whether the tests of a rulebook would notice a mistake in it: rules changed a little, one change at a time.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "zhunsheng/diagnostic.h"
#include "zhunsheng/rule_tests.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// What was changed.
enum class MutationKind : std::uint8_t {
    comparison,  ///< `≥` to `>`, `=` to `≠`, …
    logic,       ///< and to or, any to all, a negation dropped
    value,       ///< an amount, number, date or period by its smallest unit
    condition,   ///< a condition, or a word of a list, dropped
    exception,   ///< an exception, or a way of giving way, dropped
    measure,     ///< a measure dropped or exchanged
    duty,        ///< must to may, or back
    person,      ///< the role of a person sanctioned
    article,     ///< the article of the basis
    version,     ///< the first or last day of a version, to a day of no other version
};
/// "comparison".
[[nodiscard]] std::string_view id_of(MutationKind kind);

/// One change, and whether a test noticed it.
struct Mutation {
    MutationKind kind{};
    std::string rule;  ///< id; of a version, the instrument's
    Place place;
    Sentence change;         ///< "“≥”改成“>”"
    std::size_t tests = 0;   ///< that could notice it: their cases come to what was changed
    std::string noticed_by;  ///< the name of the first test that fails with it; empty if none does
    std::string test_file;

    [[nodiscard]] bool survives() const { return noticed_by.empty(); }
};

struct MutationSettings {
    /// Ids of the rules to change, and of instruments, which stand for all their rules and versions; empty: everything.
    std::vector<std::string> rules;
    std::size_t jobs = 0;  ///< threads; 0: as many as the machine has
    /// A file of earlier results, read if it is there and written anew: a change whose rule, and whose tests, read as
    /// they did is not tried again. Edits of other rules on which it depends go unnoticed. Empty: none.
    std::filesystem::path results;
};

struct MutationRun {
    TestRun run;                             ///< without any change; if a test fails, nothing is changed
    std::vector<Mutation> mutations;         ///< in the order of the rules; the same on every run
    std::vector<std::string> unknown_rules;  ///< ids asked for that no rule and no instrument has
    bool results_written = true;             ///< false if `results` could not be

    [[nodiscard]] std::size_t survivors() const;
    /// The share of changes that were noticed, in percent; 100 if there were none.
    [[nodiscard]] double score_percent() const;
};

/// Changes the rules one place at a time, and runs those tests that can see it. Never throws.
[[nodiscard]] MutationRun mutate_rules(const std::vector<std::filesystem::path>& rules,
                                       const std::vector<std::filesystem::path>& tests,
                                       const MutationSettings& settings = {});
/// The same with a rulebook at hand and tests in memory.
[[nodiscard]] MutationRun mutate_rules(const Rulebook& rulebook, const std::vector<RuleText>& tests,
                                       const MutationSettings& settings = {});

/// The survivors and the score: for a person.
[[nodiscard]] std::string render_text(const MutationRun& run, Language language);
/// Everything, by schemas/mutation.schema.json.
[[nodiscard]] std::string render_json(const MutationRun& run);
[[nodiscard]] std::string mutation_schema();

}  // namespace zhunsheng
#pragma GCC visibility pop
