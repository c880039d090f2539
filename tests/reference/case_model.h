#pragma once
// A case as the reference knows it: records with facts, each given or not.

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reference/rulebook_model.h"

namespace zhunsheng::reference {

/// A field of a record of the case.
struct Fact {
    int record = 0;
    int field = 0;
    auto operator<=>(const Fact&) const = default;
};

struct Given {
    Value value;                             ///< Unknown where not given
    std::optional<std::vector<Value>> list;  ///< of list fields; absent where not given
    std::optional<Judgement> judgement;
};

struct CaseRecord {
    int type = 0;
    int parent = 0;
    int field = 0;      ///< of the parent
    int position = -1;  ///< in the parent's list
    std::vector<Given> facts;
    std::vector<int> order;  ///< in which the keys are written
};

/// Record 0 is the case; records are numbered as they are met when the text is read.
struct Case {
    std::vector<CaseRecord> records;
    /// What facts that adjudication filled in wait for, where they are unknown.
    std::map<Fact, std::set<Fact>> waits_for;

    [[nodiscard]] const Given& at(Fact fact) const {
        return reference::at(reference::at(records, fact.record).facts, fact.field);
    }
    [[nodiscard]] std::string pointer(const Vocabulary& vocabulary, int record) const;
    [[nodiscard]] std::string pointer(const Vocabulary& vocabulary, Fact fact) const;
};

}  // namespace zhunsheng::reference
