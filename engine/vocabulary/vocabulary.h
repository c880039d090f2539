#pragma once
// Which facts exist: the records, fields and enumerations in which a case is told.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "values/number.h"
#include "values/type.h"

namespace zhunsheng::vocabulary {

/// One value of an enumeration. Cases write the id; expressions may write label, id or alias.
struct EnumerationValue {
    std::string id;
    std::string label;
    std::vector<std::string> aliases;
};

struct Enumeration {
    std::string id;
    std::string label;
    std::vector<EnumerationValue> values;
};

/// What adjudication uses a field for; the engine finds fields by role, never by name.
enum class Role : std::uint8_t {
    none,
    case_id,
    decided_on,
    act_date,
    act_not_before,
    act_not_after,
    sector,
    person_role,
    name,
    act_group,    ///< items with different texts here are different acts
    lighter_law,  ///< whether the law at the decision is the lighter one, where only a person can say
    for_record,   ///< kept with the case for people to see; not for rules
    // What adjudication itself fills in, for flags and procedure to read: the measures ordered, and of each …
    ordered,
    measure_kind,
    measure_target,
    amount_min,
    amount_max,
    measure_holds,
    measure_band,
    measure_for_life,
    measure_is_penalty,
};

/// Whether fields of this role are worked out by adjudication, never given by a case.
[[nodiscard]] constexpr bool is_derived(Role role) { return role >= Role::ordered; }

/// Whether adjudication looks at fields of this role, so that they matter even if no rule reads them.
[[nodiscard]] constexpr bool matters(Role role) { return role != Role::none && role != Role::for_record; }

/// One fact that a record may hold.
struct Field {
    std::string id;     ///< the key in case JSON
    std::string label;  ///< the name in expressions
    std::vector<std::string> aliases;
    values::Type type;
    Role role = Role::none;
    std::string question;               ///< put to a case handler when the fact is unknown and matters
    std::vector<std::string> evidence;  ///< what would show it
    bool judgement = false;             ///< a person's named judgement rather than an observation
    std::vector<std::string> factors;   ///< what the law lists for that judgement
    std::string note;
    std::optional<values::Number> least;              ///< for numbers and money
    std::optional<std::uint32_t> default_expression;  ///< in the Program, worked out in the scope of the case
};

struct Record {
    std::string id;
    std::string label;
    std::vector<Field> fields;

    /// The field with this JSON key, as its index; nothing if there is none.
    [[nodiscard]] std::optional<std::uint16_t> find(std::string_view wanted) const;
    /// The first field with this role; nothing if there is none.
    [[nodiscard]] std::optional<std::uint16_t> find(Role wanted) const;
    /// Whether adjudication fills in all of its fields, so that no case holds one.
    [[nodiscard]] bool is_derived() const;
};

/// All facts that a rulebook knows. Immutable once the rulebook is checked; safe to share between threads.
struct Vocabulary {
    std::vector<Enumeration> enumerations;
    std::vector<Record> records;
    std::uint16_t root = 0;  ///< the record that is the case itself

    [[nodiscard]] const Record& root_record() const { return records[root]; }
    /// "是否", "金额", "列表 报告记录", …; English: "truth", "list of report".
    [[nodiscard]] std::string describe(values::Type type, bool chinese) const;
};

}  // namespace zhunsheng::vocabulary
