#pragma once
// What every condition of a case was found to be: a record, without words.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
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
    std::span<const ObservationId> conditions = {};  ///< of the filters that it passed
};

/// Why an expression has no value although its facts are known.
enum class Fault : std::uint8_t { none, overflow, division_by_zero, date_out_of_range };

/// One expression as it was found in one situation. What it spans over is kept by its Trace.
struct Observation {
    checking::ExpressionId expression;
    Value value;                                       ///< of a single value; Unknown for lists
    std::optional<std::span<const Element>> elements;  ///< of a list; absent if the list is unknown
    std::optional<Fact> fact;                          ///< set where a fact was read
    std::optional<std::uint32_t> definition;           ///< set where a definition was read: its rule
    /// What it was worked out from, in order; stops where decided.
    std::span<const ObservationId> children;
    Fault fault = Fault::none;
};

/// All observations of one case. Children come before the observations that rest on them. Not copied: observations
/// span over what it keeps.
class Trace {
public:
    Trace() { observations_.reserve(usual); }

    ObservationId add(const Observation& observation) {
        const ObservationId id{static_cast<std::uint32_t>(observations_.size())};
        observations_.push_back(observation);
        return id;
    }
    /// Room for some children or elements, for as long as the trace lives.
    template <class Item>
    [[nodiscard]] std::span<Item> room_for(std::size_t count) {
        auto* room = static_cast<Item*>(kept_.allocate(count * sizeof(Item), alignof(Item)));
        std::uninitialized_value_construct_n(room, count);
        return {room, count};
    }
    [[nodiscard]] std::span<const ObservationId> keep(std::initializer_list<ObservationId> children) {
        const auto room = room_for<ObservationId>(children.size());
        std::copy(children.begin(), children.end(), room.begin());
        return room;
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
    static constexpr std::size_t usual = 256;  // observations
    static constexpr std::size_t usual_bytes = 8192;

    std::vector<Observation> observations_;
    std::pmr::monotonic_buffer_resource kept_{usual_bytes};
    mutable std::vector<std::uint32_t> marks_;  // by observation: the last walk that came there
    mutable std::uint32_t walk_ = 0;
};

}  // namespace zhunsheng::evaluation
