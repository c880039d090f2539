// A hash table of texts with linear probing, at most a quarter full: looking up a text that no rule names, the usual
// case, ends at the first tag.

#include "matching/text_table.h"

#include <cstring>
#include <utility>

namespace zhunsheng::matching {

TextTable::Ends TextTable::ends_of(std::string_view text) {
    if (text.size() >= sizeof(std::uint64_t)) return long_ends(text);
    Ends ends;
    std::memcpy(&ends.first, text.data(), text.size());
    return ends;
}

std::int64_t TextTable::find(std::string_view text) const { return find(text, ends_of(text)); }

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
