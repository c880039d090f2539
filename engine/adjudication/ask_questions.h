#pragma once
// Step 5: what to find out next.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "adjudication/case_file.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

/// Collects what waits for which fact, and how much hangs on it.
class QuestionList {
public:
    /// `outcome` ("f1", "samr-39.false.2021:fine", "criminal_transfer") waits for the facts; `weight` is what knowing
    /// it is worth beside other outcomes.
    void wait_for(const std::vector<Fact>& facts, const std::string& outcome, int weight);

    /// The questions, the most decisive first: by the weight of all that waits for a fact, then in the order of need.
    [[nodiscard]] std::vector<Question> ask(const CaseFile& file) const;

private:
    struct Entry {
        Fact fact;
        std::vector<std::string> outcomes;
        std::set<std::string> known;  // the same, for looking up
        int weight = 0;
    };
    std::vector<Entry> entries_;
    std::map<Fact, std::size_t> places_;
};

}  // namespace zhunsheng::adjudication
