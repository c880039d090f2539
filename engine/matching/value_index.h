#pragma once
// Which of some values a value is.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "matching/cell.h"

namespace zhunsheng::matching {

/// How many of the sorted limits lie below the value. Halves without a branch that could be guessed wrong.
[[nodiscard]] inline std::size_t count_below(const std::vector<Cell>& limits, Cell value) {
    const Cell* begin = limits.data();
    std::size_t size = limits.size();
    while (size > 1) {
        const std::size_t half = size / 2;
        begin += begin[half - 1] < value ? half : 0;
        size -= half;
    }
    return static_cast<std::size_t>(begin - limits.data()) + (size == 1 && *begin < value ? 1 : 0);
}

/// Finds values by a table where they lie close together, as choices and the rules' texts do; else by halving. Immutable.
class ValueIndex {
public:
    ValueIndex() = default;
    /// `values` are sorted, each once.
    explicit ValueIndex(std::vector<Cell> values);

    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] const std::vector<Cell>& values() const { return values_; }

    /// The value's position; size() if it is none of them.
    [[nodiscard]] std::size_t find(Cell value) const {
        if (!positions_.empty()) {
            const auto place =
                static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(values_.front());
            return place < positions_.size() ? positions_[place] : values_.size();
        }
        const std::size_t place = count_below(values_, value);
        return place < values_.size() && values_[place] == value ? place : values_.size();
    }

private:
    std::vector<Cell> values_;
    std::vector<std::uint32_t> positions_;  // from the first value to the last
};

}  // namespace zhunsheng::matching
