#pragma once
// What every condition of a case was found to be: a record, without words.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "checking/program.h"
#include "facts/frame.h"
#include "values/truth.h"
#include "values/value.h"

namespace zhunsheng::evaluation {

using values::RecordId;
using values::Truth;
using values::Value;

/// An observation of the Trace that holds it, by index.
struct ObservationId {
    std::uint32_t index = 0;
    bool operator==(const ObservationId&) const = default;
};

/// A field of a record of the case.
struct Fact {
    RecordId record;
    std::uint16_t field = 0;
    bool operator==(const Fact&) const = default;
    /// By place in the case.
    friend bool operator<(const Fact& left, const Fact& right) {
        return std::pair{left.record.index, left.field} < std::pair{right.record.index, right.field};
    }
};

/// An element of a list, and whether it belongs to it: a filter whose condition is unknown leaves that open.
struct Element {
    Value value;
    Truth belongs = Truth::yes;
    std::vector<ObservationId> conditions = {};  ///< of the filters that it passed
};

/// Why an expression has no value although its facts are known.
enum class Fault : std::uint8_t { none, overflow, division_by_zero, date_out_of_range };

/// One expression as it was found in one situation.
struct Observation {
    checking::ExpressionId expression;
    Value value;                                   ///< of a single value; Unknown for lists
    std::optional<std::vector<Element>> elements;  ///< of a list; absent if the list is unknown
    std::optional<Fact> fact;                      ///< set where a fact was read
    std::optional<std::uint32_t> definition;       ///< set where a definition was read: its rule
    std::vector<ObservationId> children;  ///< what it was worked out from, in order; stops where decided
    Fault fault = Fault::none;
};

/// All observations of one case. Children come before the observations that rest on them.
class Trace {
public:
    Trace() { observations_.reserve(usual); }

    ObservationId add(Observation observation) {
        const ObservationId id{static_cast<std::uint32_t>(observations_.size())};
        observations_.push_back(std::move(observation));
        return id;
    }
    [[nodiscard]] const Observation& operator[](ObservationId id) const { return observations_[id.index]; }
    [[nodiscard]] std::size_t size() const { return observations_.size(); }

    /// Begins a walk through the trace, of which there is one at a time.
    void begin_walk() const {
        marks_.resize(observations_.size());
        ++walk_;
    }
    /// Whether the walk has not come here before: observations of definitions are shared.
    [[nodiscard]] bool is_new(ObservationId id) const {
        return std::exchange(marks_[id.index], walk_) != walk_;
    }

private:
    static constexpr std::size_t usual = 2048;

    std::vector<Observation> observations_;
    mutable std::vector<std::uint32_t> marks_;  // by observation: the last walk that came there
    mutable std::uint32_t walk_ = 0;
};

}  // namespace zhunsheng::evaluation
