#pragma once
// What working on a block of cases gives: text to write, and counts.

#include <cstdint>
#include <string>

namespace zhunsheng::cli {

/// How a batch, or a part of it, went.
struct Counts {
    std::uint64_t decided = 0;
    std::uint64_t failed = 0;
    std::uint64_t remarked = 0;  ///< of those decided, those with remarks on their case

    [[nodiscard]] std::uint64_t cases() const { return decided + failed; }
    Counts& operator+=(const Counts& other) {
        decided += other.decided;
        failed += other.failed;
        remarked += other.remarked;
        return *this;
    }
};

/// The results of a block, in the order of its cases. As JSON each is one line.
struct BlockOutput {
    std::string text;
    Counts counts;
};

}  // namespace zhunsheng::cli
