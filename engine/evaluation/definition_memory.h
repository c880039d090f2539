#pragma once
// What definitions came to, so that each is worked out once.

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "evaluation/scope.h"

namespace zhunsheng::evaluation {

/// What was found for a definition: for each record, and for each act if it depends on the act at hand.
template <class Found>
class DefinitionMemory {
public:
    explicit DefinitionMemory(std::size_t rules) : of_records_(rules) {}

    /// Null if it was not worked out yet. Valid until the next keep() or forget(). `act` is null unless it matters.
    [[nodiscard]] const Found* find(std::uint32_t rule, RecordId record, const Act* act) const {
        if (act != nullptr) {
            const auto known = of_acts_.find({rule, record.index, act});
            return known == of_acts_.end() ? nullptr : &known->second;
        }
        const auto& found = of_records_[rule];
        return record.index < found.size() && found[record.index] ? &*found[record.index] : nullptr;
    }

    const Found& keep(std::uint32_t rule, RecordId record, const Act* act, const Found& found) {
        if (act != nullptr) return of_acts_.emplace(std::tuple{rule, record.index, act}, found).first->second;
        auto& of_rule = of_records_[rule];
        if (of_rule.size() <= record.index) of_rule.resize(record.index + 1);
        return of_rule[record.index].emplace(found);
    }

    void forget() {
        for (auto& of_rule : of_records_) of_rule.clear();
        of_acts_.clear();
    }

private:
    std::vector<std::vector<std::optional<Found>>> of_records_;  // by rule and record
    std::map<std::tuple<std::uint32_t, std::uint32_t, const Act*>, Found> of_acts_;
};

}  // namespace zhunsheng::evaluation
