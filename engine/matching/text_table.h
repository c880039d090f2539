#pragma once
// The texts that rules name, numbered.

#include <bit>
#include <cstdint>
#include <cstring>
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
    TextTable(TextTable&&) = default;
    TextTable& operator=(TextTable&&) = default;
    TextTable(const TextTable&) = delete;  // its slots borrow from its texts
    TextTable& operator=(const TextTable&) = delete;
    ~TextTable() = default;

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

// Asked for every text of every case, so inline -----------------------------------------------------------------------

static_assert(std::endian::native == std::endian::little, "the bytes of words are told apart by their place");

inline TextTable::Ends TextTable::long_ends(std::string_view text) {
    Ends ends;
    std::memcpy(&ends.first, text.data(), sizeof ends.first);
    std::memcpy(&ends.last, text.data() + text.size() - sizeof ends.last, sizeof ends.last);
    return ends;
}

/// The ends tell the texts of rules apart well enough; longer texts that they do not are compared.
inline std::uint64_t TextTable::hash_of(const Ends& ends, std::size_t size) {
    // The multipliers are those of MurmurHash3's finalizer (A. Appleby); the high bits of products are the mixed ones.
    const std::uint64_t hash =
        (ends.first + size) * 0xFF51'AFD7'ED55'8CCDU ^ ends.last * 0xC4CE'B9FE'1A85'EC53U;
    return hash ^ hash >> 32U;
}

inline std::int64_t TextTable::find(std::string_view text, const Ends& ends) const {
    const std::size_t mask = tags_.size() - 1;
    const std::uint64_t hash = hash_of(ends, text.size());
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t at = hash & mask; tags_[at] != 0; at = (at + 1) & mask) {
        if (tags_[at] != tag) continue;
        const Slot& slot = slots_[at];
        if (slot.ends.first != ends.first || slot.ends.last != ends.last || slot.text.size() != text.size())
            continue;
        if (text.size() <= 2 * sizeof ends.first || slot.text == text) return slot.number;
    }
    return 0;
}

/// Without a branch on the size, for that differs from text to text.
inline std::int64_t TextTable::find_padded(std::string_view text) const {
    constexpr std::size_t word = sizeof(std::uint64_t);
    const bool is_long = text.size() >= word;
    const std::size_t missing = is_long ? 0 : word - text.size();
    Ends ends;
    std::memcpy(&ends.first, text.data(), word);
    std::memcpy(&ends.last, text.data() + (is_long ? text.size() - word : 0), word);
    // The first byte is the lowest.
    ends.first = text.empty() ? 0 : ends.first << 8 * (missing % word) >> 8 * (missing % word);
    ends.last = is_long ? ends.last : 0;
    return find(text, ends);
}

}  // namespace zhunsheng::matching
