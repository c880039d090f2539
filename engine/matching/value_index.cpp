// Chooses how values are found.

#include "matching/value_index.h"

namespace zhunsheng::matching {

ValueIndex::ValueIndex(std::vector<Cell> values) : values_(std::move(values)) {
    // So many places a value at most, that the table takes no more than the rules themselves.
    constexpr std::uint64_t least = 256;
    constexpr std::uint64_t places_a_value = 16;
    if (values_.empty()) return;
    const auto range =
        static_cast<std::uint64_t>(values_.back()) - static_cast<std::uint64_t>(values_.front());
    if (range >= least + places_a_value * values_.size()) return;
    positions_.assign(range + 1, static_cast<std::uint32_t>(values_.size()));
    for (std::size_t position = 0; position < values_.size(); ++position) {
        positions_[static_cast<std::size_t>(values_[position] - values_.front())] =
            static_cast<std::uint32_t>(position);
    }
}

}  // namespace zhunsheng::matching
