#pragma once
// Random choices that are the same on every machine.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace zhunsheng::testing {

/// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// From 0 to `count` - 1.
    template <std::integral Number>
    Number below(Number count) {
        return static_cast<Number>(next() % static_cast<std::uint64_t>(count));
    }
    /// From `least` to `most`.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool percent(int share) { return below(100) < share; }

    template <class T>
    const T& of(const std::vector<T>& items) {
        return items[next() % items.size()];
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[next() % left]);
    }

private:
    std::uint64_t state_;
};

}  // namespace zhunsheng::testing
