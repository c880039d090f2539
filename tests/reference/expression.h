#pragma once
// Expressions as trees of the reference's own: generated, printed for the engine, and worked out as they are.

#include <cstdint>
#include <string>
#include <vector>

#include "reference/values.h"

namespace zhunsheng::reference {

enum class Op : std::uint8_t {
    constant,    ///< `value`
    list,        ///< `values`
    scope,       ///< the record at `index` of the scope: 0 is the case
    field,       ///< field `index` of the record parts[0]
    definition,  ///< what rule `index` defines of the record parts[0]
    act_sector,
    act_day,
    not_,
    and_,
    or_,
    equal,
    not_equal,
    greater,
    at_least,
    less,
    at_most,
    plus,
    minus,
    times,
    over,
    negate,
    known,
    unknown,
    in,
    not_in,
    contains,
    any,  ///< of any to count: the list, then what is worked out for each item
    all,
    none,
    count,  ///< also without a second part
    sum,
    greatest,
    least,
    where,
    involved,
    call,  ///< `function` of the parts
};

enum class Function : std::uint8_t {
    year,
    month,
    day,
    days_between,
    earlier,
    later,
    round,
    larger,
    smaller,
    share,
    length,
    starts_with,
    ends_with,
};

struct Expression {
    Op op = Op::constant;
    Type type;
    std::vector<Expression> parts;
    Value value;
    std::vector<Value> values;
    int index = 0;
    Function function{};
    /// How a field or a definition is called, and whether the record that holds it goes without saying.
    std::string name;
    bool bare = true;
};

}  // namespace zhunsheng::reference
