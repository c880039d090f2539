#pragma once
// Where an expression is worked out.

#include <cstdint>
#include <optional>
#include <vector>

#include "facts/frame.h"
#include "values/value.h"

namespace zhunsheng::evaluation {

using values::RecordId;
using values::Value;

/// What a sanction or flag is about: the items on which its findings rest, and their common sector.
struct Act {
    std::vector<RecordId> items;  ///< empty where the act is not about items
    Value sector;
};

/// What a rule is held against: the case, one item of it for a rule that has `each`, and the act if there is one.
struct Situation {
    std::optional<RecordId> item = {};
    const Act* act = nullptr;  ///< borrowed
};

/// A record at a level of the scope; the levels below it are further out. Stands on the stack of who opened it.
struct Place {
    const Place* outer = nullptr;
    RecordId record;
    std::uint16_t level = 0;
};

/// The places that an expression can name: level 0 is the case, then one for each item and quantifier around.
struct Scope {
    const Place* innermost = nullptr;
    const Act* act = nullptr;

    [[nodiscard]] RecordId record_at(std::uint16_t level) const {
        const Place* place = innermost;
        while (place->level != level) place = place->outer;
        return place->record;
    }
};

/// Calls `work` with the situation as a scope.
template <class Work>
auto within(const Situation& situation, Work work) {
    const Place root{nullptr, facts::Frame::root(), 0};
    const Place item{&root, situation.item.value_or(facts::Frame::root()), 1};
    return work(Scope{situation.item ? &item : &root, situation.act});
}

}  // namespace zhunsheng::evaluation
