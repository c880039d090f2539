#pragma once
// One small change to a program.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "checking/program.h"
#include "text/source.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng::mutation {

struct ExpressionChange {
    checking::ExpressionId id;
    checking::TypedExpression with;
};
struct RuleChange {
    std::uint32_t rule = 0;
    checking::Rule with;
};
struct VersionChange {
    std::uint16_t instrument = 0;
    std::uint16_t version = 0;
    checking::Version with;
};
using Change = std::variant<ExpressionChange, RuleChange, VersionChange>;

struct Mutant {
    MutationKind kind{};
    Change change;
    std::uint32_t rule = 0;  ///< that it belongs to; of a VersionChange nothing
    text::Span place;
    Sentence said;
};

/// Exchanges what the change is about with what it brings: once to make it, once more to undo it.
void exchange(checking::Program& program, Change& change);

/// All changes to one rule, in its order. Texts are taken from `sources`, those of the program.
[[nodiscard]] std::vector<Mutant> mutants_of_rule(const checking::Program& program, std::uint32_t rule,
                                                  const text::SourceSet& sources);
/// Changes to the days on which the versions of an instrument begin and end.
[[nodiscard]] std::vector<Mutant> mutants_of_versions(const checking::Program& program,
                                                      std::uint16_t instrument,
                                                      const text::SourceSet& sources);

// The parts of mutants_of_rule(), by what they change.
void mutate_expressions(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                        std::vector<Mutant>& mutants);
void mutate_rule(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                 std::vector<Mutant>& mutants);
void mutate_measures(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                     std::vector<Mutant>& mutants);

/// "删去“…”", "“…”改成“…”".
[[nodiscard]] Sentence dropped(const std::string& what);
[[nodiscard]] Sentence became(const Sentence& from, const Sentence& to);

}  // namespace zhunsheng::mutation
