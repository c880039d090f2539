// A hash table of texts with linear probing, at most a quarter full: looking up a text that no rule names, the usual
// case, ends at the first tag.

#include "matching/text_table.h"

#include <bit>
#include <cstring>
#include <utility>

namespace zhunsheng::matching {

static_assert(std::endian::native == std::endian::little, "the bytes of words are told apart by their place");

TextTable::Ends TextTable::long_ends(std::string_view text) {
    Ends ends;
    std::memcpy(&ends.first, text.data(), sizeof ends.first);
    std::memcpy(&ends.last, text.data() + text.size() - sizeof ends.last, sizeof ends.last);
    return ends;
}

TextTable::Ends TextTable::ends_of(std::string_view text) {
    if (text.size() >= sizeof(std::uint64_t)) return long_ends(text);
    Ends ends;
    std::memcpy(&ends.first, text.data(), text.size());
    return ends;
}

/// The ends tell the texts of rules apart well enough; longer texts that they do not are compared.
std::uint64_t TextTable::hash_of(const Ends& ends, std::size_t size) {
    // The multipliers are those of MurmurHash3's finalizer (A. Appleby); the high bits of products are the mixed ones.
    const std::uint64_t hash =
        (ends.first + size) * 0xFF51'AFD7'ED55'8CCDU ^ ends.last * 0xC4CE'B9FE'1A85'EC53U;
    return hash ^ hash >> 32U;
}

std::int64_t TextTable::find(std::string_view text, const Ends& ends) const {
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

std::int64_t TextTable::find(std::string_view text) const { return find(text, ends_of(text)); }

std::int64_t TextTable::find_padded(std::string_view text) const {
    if (text.size() >= sizeof(std::uint64_t)) return find(text, long_ends(text));
    Ends ends;
    std::memcpy(&ends.first, text.data(), sizeof ends.first);
    ends.first &= (std::uint64_t{1} << 8 * text.size()) - 1;  // the first byte is the lowest
    return find(text, ends);
}

std::int64_t TextTable::add(std::string_view text) {
    if (const std::int64_t known = find(text)) return known;
    if ((texts_.size() + 1) * 4 > slots_.size()) grow();
    const std::string& kept = texts_.emplace_back(text);
    const auto number = static_cast<std::int64_t>(texts_.size());
    put({ends_of(kept), kept, number});
    return number;
}

void TextTable::put(const Slot& slot) {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t hash = hash_of(slot.ends, slot.text.size());
    std::size_t at = hash & mask;
    while (tags_[at] != 0) at = (at + 1) & mask;
    tags_[at] = tag_of(hash);
    slots_[at] = slot;
}

void TextTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    tags_.assign(slots_.size(), 0);
    for (const Slot& slot : old) {
        if (slot.number != 0) put(slot);
    }
}

}  // namespace zhunsheng::matching
