#pragma once
// The texts that rules name, numbered.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::matching {

/// A text of a case matters to matching only by which of the rules' texts it is. Numbers begin with 1; 0 stands for
/// every text that no rule names. Filled at load, then only asked: safe to share between threads.
class TextTable {
public:
    TextTable() : tags_(64), slots_(64) {}

    /// The text's number, a new one if it is new.
    std::int64_t add(std::string_view text);
    /// The text's number, or 0.
    [[nodiscard]] std::int64_t find(std::string_view text) const;
    /// The same for a text behind which seven more bytes can be read.
    [[nodiscard]] std::int64_t find_padded(std::string_view text) const;

private:
    /// The first and the last eight bytes of a text, one overlapping the other: all there is of a text up to sixteen.
    struct Ends {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
    };
    struct Slot {
        Ends ends;
        std::string_view text;
        std::int64_t number = 0;
    };
    [[nodiscard]] static Ends long_ends(std::string_view text);
    [[nodiscard]] static Ends ends_of(std::string_view text);
    [[nodiscard]] static std::uint64_t hash_of(const Ends& ends, std::size_t size);
    [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 32U) | 1U;
    }
    [[nodiscard]] std::int64_t find(std::string_view text, const Ends& ends) const;
    void put(const Slot& slot);
    void grow();

    // Open addressing; the size is a power of two. What is looked up is seldom there, and the tags, a part of each hash,
    // tell that from a quarter of a kilobyte where the slots would take three.
    std::vector<std::uint32_t> tags_;  // 0: free
    std::vector<Slot> slots_;
    std::deque<std::string> texts_;
};

}  // namespace zhunsheng::matching
