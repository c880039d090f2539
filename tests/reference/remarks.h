#pragma once
// Step 9 of adjudication and what is told beside it: questions, doubts, law that is no rule, facts that no rule reads.

#include <string>
#include <vector>

#include "reference/other_rules.h"

namespace zhunsheng::reference {

/// All that was worked out of a case.
struct WorkedOut {
    std::vector<FoundViolation> findings;
    std::vector<OneAct> acts;
    Chosen chosen;
    std::vector<Step> steps;
    std::vector<BandOfAct> bands;
    std::vector<RaisedFlag> flags;
};

/// The findings of an act by their ids; of none for -1.
[[nodiscard]] std::vector<std::string> ids_of(const WorkedOut& worked, int act);

/// Which outcomes wait for which fact.
class Questions {
public:
    void ask(const std::set<Fact>& facts, const std::string& outcome, int weight);

    struct Entry {
        Fact fact;
        std::vector<std::string> outcomes;
        int weight = 0;
    };
    /// What most hangs on first.
    [[nodiscard]] std::vector<Entry> sorted() const;

private:
    std::vector<Entry> entries_;
};

/// Writes them into the decision, with what the case itself is called.
void write_remarks(const Desk& desk, const WorkedOut& worked, const Questions& questions,
                   DecisionResult& result);

}  // namespace zhunsheng::reference
