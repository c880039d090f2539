// Look-ups in the vocabulary.

#include "vocabulary/vocabulary.h"

#include <algorithm>

namespace zhunsheng::vocabulary {
namespace {

template <class Wanted>
std::optional<std::uint16_t> index_of(const std::vector<Field>& fields, Wanted wanted) {
    const auto found = std::find_if(fields.begin(), fields.end(), wanted);
    return found == fields.end() ? std::nullopt
                                 : std::optional{static_cast<std::uint16_t>(found - fields.begin())};
}

/// In Chinese by its label, in English by its id, as rule files write it.
template <class Declared>
std::string name_of(const std::vector<Declared>& all, std::uint16_t index, bool chinese) {
    return index < all.size() ? (chinese ? all[index].label : all[index].id) : std::string();
}

std::string element_name(const Vocabulary& vocabulary, values::Type type, bool chinese) {
    switch (type.kind) {
        case values::Kind::choice: return name_of(vocabulary.enumerations, type.index, chinese);
        case values::Kind::record: return name_of(vocabulary.records, type.index, chinese);
        case values::Kind::truth:
        case values::Kind::integer:
        case values::Kind::decimal:
        case values::Kind::money:
        case values::Kind::percent:
        case values::Kind::date:
        case values::Kind::period:
        case values::Kind::text:
        case values::Kind::none: break;
    }
    return std::string(chinese ? values::chinese_name(type.kind) : values::english_name(type.kind));
}

}  // namespace

std::optional<std::uint16_t> Record::find(std::string_view wanted) const {
    return index_of(fields, [wanted](const Field& field) { return field.id == wanted; });
}

std::optional<std::uint16_t> Record::find(Role wanted) const {
    return index_of(fields, [wanted](const Field& field) { return field.role == wanted; });
}

bool Record::is_derived() const {
    return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const Field& field) {
        return vocabulary::is_derived(field.role);
    });
}

std::string Vocabulary::describe(values::Type type, bool chinese) const {
    const std::string element = element_name(*this, type, chinese);
    return type.list ? (chinese ? "列表 " : "list of ") + element : element;
}

}  // namespace zhunsheng::vocabulary
