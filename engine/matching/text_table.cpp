// A hash table of texts with linear probing, at most a quarter full: looking up a text that no rule names, the usual
// case, ends at the first slot.

#include "matching/text_table.h"

#include <cstring>
#include <utility>

namespace zhunsheng::matching {

/// The first and the last eight bytes tell the texts of rules apart well enough; what collides is compared.
std::uint64_t TextTable::hash_of(std::string_view text) {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    if (text.size() >= sizeof head) {
        std::memcpy(&head, text.data(), sizeof head);
        std::memcpy(&tail, text.data() + text.size() - sizeof tail, sizeof tail);
    } else {
        for (const char byte : text) head = head << 8U | static_cast<unsigned char>(byte);
    }
    // The multipliers are those of MurmurHash3's finalizer (A. Appleby) and of Fibonacci hashing (Knuth, TAOCP 6.4).
    std::uint64_t hash = (head ^ text.size() * 0x9E37'79B9'7F4A'7C15U) * 0xFF51'AFD7'ED55'8CCDU;
    hash = (hash ^ hash >> 32U) + tail * 0xC4CE'B9FE'1A85'EC53U;
    return (hash ^ hash >> 29U) * 0x9E37'79B9'7F4A'7C15U >> 7U;
}

std::int64_t TextTable::find(std::string_view text) const {
    const std::uint64_t hash = hash_of(text);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].number != 0; at = (at + 1) & mask) {
        if (slots_[at].hash == hash && slots_[at].text == text) return slots_[at].number;
    }
    return 0;
}

std::int64_t TextTable::add(std::string_view text) {
    if (const std::int64_t known = find(text)) return known;
    if ((texts_.size() + 1) * 4 > slots_.size()) grow();
    const std::string& kept = texts_.emplace_back(text);
    const auto number = static_cast<std::int64_t>(texts_.size());
    put({hash_of(kept), kept, number});
    return number;
}

void TextTable::put(const Slot& slot) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
}

void TextTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
        if (slot.number != 0) put(slot);
    }
}

}  // namespace zhunsheng::matching
