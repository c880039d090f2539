// Look-ups in the key table.

#include "rulebook/keys.h"

#include <algorithm>
#include <unordered_set>

namespace zhunsheng::rulebook {
namespace {

bool is_spelled(const KeyRow& row, std::string_view spelling) {
    return row.zh == spelling || row.en == spelling;
}

}  // namespace

std::span<const KeyRow> keys_of(Object object) {
    const auto rows = key_table();
    const auto belongs = [object](const KeyRow& row) { return row.owner == object; };
    const auto first = std::find_if(rows.begin(), rows.end(), belongs);
    return {first, std::find_if_not(first, rows.end(), belongs)};
}

const ObjectRow& describe(Object object) {
    const auto rows = objects();
    return *std::find_if(rows.begin(), rows.end(),
                         [object](const ObjectRow& row) { return row.object == object; });
}

const KeyRow* find_key(Object object, std::string_view spelling) {
    const auto rows = keys_of(object);
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [spelling](const KeyRow& row) { return is_spelled(row, spelling); });
    return found == rows.end() ? nullptr : &*found;
}

const KeyRow& key_row(Object object, Key key) {
    const auto rows = keys_of(object);
    return *std::find_if(rows.begin(), rows.end(), [key](const KeyRow& row) { return row.key == key; });
}

std::vector<const KeyRow*> keys_spelled(std::string_view spelling) {
    std::vector<const KeyRow*> found;
    for (const KeyRow& row : key_table()) {
        if (is_spelled(row, spelling)) {
            found.push_back(&row);
        }
    }
    return found;
}

bool is_known_key(std::string_view spelling) {
    static const std::unordered_set<std::string_view> known = [] {
        std::unordered_set<std::string_view> spellings;
        for (const KeyRow& row : key_table()) {
            spellings.insert(row.zh);
            spellings.insert(row.en);
        }
        return spellings;
    }();
    return known.contains(spelling);
}

}  // namespace zhunsheng::rulebook
