#pragma once
// The tests that are run with one program, ready to be run again and again.

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/test_case.h"
#include "mutation/mutant.h"
#include "rulebook/test_declarations.h"
#include "text/source.h"

namespace zhunsheng::mutation {

/// A test with what its case came to when nothing was changed.
struct BenchTest {
    const rulebook::TestDeclaration* test = nullptr;
    analysis::TestCase test_case;
    std::string file;
    std::string text_hash;              ///< of its case and of what it expects
    std::vector<bool> met;              ///< by expression: it was worked out
    std::vector<bool> differs;          ///< by mutant: the changed expression may come to another value
    std::vector<std::string> speakers;  ///< rules that speak, sorted
    std::vector<std::string> found;     ///< violations that are found, or may be
    bool in_short = false;     ///< it passes without findings that do not hold, so they need not be kept
    bool states_duty = false;  ///< it looks at duties, or what it looks at may turn on them
    bool states_article = false;
};

/// Borrows the program and the test files, with their sources. Once its tests are added it is constant, and safe to
/// share between threads.
class Bench {
public:
    /// With the changes to the rules asked for by id, and to all rules and versions of the instruments asked for; to
    /// everything if nothing is.
    Bench(const checking::Program& program, const text::SourceSet& rule_sources,
          const text::SourceSet& test_sources, const std::vector<std::string>& asked);

    /// Takes the tests of a file, all of which must pass.
    void add(const rulebook::TestFileDeclaration& file);

    [[nodiscard]] const checking::Program& program() const { return program_; }
    [[nodiscard]] const text::SourceSet& rule_sources() const { return rule_sources_; }
    [[nodiscard]] const std::vector<Mutant>& mutants() const { return mutants_; }
    [[nodiscard]] const BenchTest& operator[](std::size_t test) const { return tests_[test]; }

    /// The tests whose cases come to what is changed and may come out otherwise, those in which its rule speaks first.
    [[nodiscard]] std::vector<std::size_t> tests_for(std::size_t mutant) const;
    /// Whether the test fails with `changed` instead of its program.
    [[nodiscard]] bool fails(std::size_t test, const checking::Program& changed) const;

private:
    void add(std::vector<Mutant> mutants);
    [[nodiscard]] bool looks_at(const BenchTest& test, const Mutant& mutant) const;
    [[nodiscard]] bool meets(const BenchTest& test, std::size_t mutant) const;
    [[nodiscard]] bool meets(const BenchTest& test, const RuleChange& change, MutationKind kind) const;
    [[nodiscard]] bool meets(const BenchTest& test, const VersionChange& change) const;

    const checking::Program& program_;
    const text::SourceSet& rule_sources_;
    const text::SourceSet& sources_;
    std::vector<Mutant> mutants_;
    std::vector<BenchTest> tests_;
};

}  // namespace zhunsheng::mutation
