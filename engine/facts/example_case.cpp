// Makes up one value for each field.

#include "facts/example_case.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/json_text.h"

namespace zhunsheng::facts {
namespace {

using values::Kind;
using values::Number;
using vocabulary::Field;
using vocabulary::Role;

/// A day that agrees with the others: the act lies between its bounds and before the decision.
std::string_view example_date(Role role) {
    if (role == Role::act_not_before) return "2024-01-01";
    if (role == Role::act_not_after) return "2024-01-31";
    if (role == Role::decided_on) return "2024-06-28";
    return "2024-01-15";
}

std::string example_text(const Field& field) {
    if (field.role == Role::case_id) return "A-1";
    if (field.role == Role::name) return "张三";
    return field.label + "（示例）";
}

/// `usual`, or the least value if that is greater.
std::string example_number(const Field& field, const Number& usual) {
    return (field.least ? std::max(usual, *field.least) : usual).to_decimal();
}

class ExampleWriter {
public:
    explicit ExampleWriter(const vocabulary::Vocabulary& vocabulary)
        : vocabulary_(vocabulary), open_(vocabulary.records.size()) {}

    std::string write() {
        record(vocabulary_.root);
        return json_.take() + "\n";
    }

private:
    void record(std::uint16_t index) {
        open_[index] = true;
        json_.begin_object();
        for (const Field& field : vocabulary_.records[index].fields) {
            if (vocabulary::is_derived(field.role)) continue;
            json_.key(field.id);
            if (field.type.kind == Kind::record && open_[field.type.index]) {
                json_.raw(field.type.list ? "[]" : "null");
            } else if (field.type.list) {
                json_.begin_array();
                single(field);
                json_.end_array();
            } else {
                single(field);
            }
        }
        json_.end_object();
        open_[index] = false;
    }

    void single(const Field& field) {
        switch (field.type.kind) {
            case Kind::truth: json_.raw("true"); break;
            case Kind::integer: json_.raw(example_number(field, 1)); break;
            case Kind::decimal: json_.raw(example_number(field, Number::ratio(3, 2).value_or(1))); break;
            case Kind::money: json_.raw(example_number(field, 10000)); break;
            case Kind::percent: json_.string(percent(field)); break;
            case Kind::date: json_.string(example_date(field.role)); break;
            case Kind::period: json_.string("P3M"); break;
            case Kind::text: json_.string(example_text(field)); break;
            case Kind::choice: choice(field); break;
            case Kind::record: record(field.type.index); break;
            case Kind::none: json_.raw("null"); break;
        }
    }

    static std::string percent(const Field& field) {
        const auto least = field.least ? field.least->times(100) : std::nullopt;
        return std::max(Number(30), least.value_or(30)).to_decimal() + "%";
    }

    void choice(const Field& field) {
        const auto& values = vocabulary_.enumerations[field.type.index].values;
        if (values.empty()) {
            json_.raw("null");
        } else {
            json_.string(values.front().id);
        }
    }

    const vocabulary::Vocabulary& vocabulary_;
    std::vector<bool> open_;  ///< of each record: whether the one at hand is inside it
    text::JsonWriter json_{text::JsonLayout::pretty};
};

}  // namespace

std::string example_case(const vocabulary::Vocabulary& vocabulary) {
    return ExampleWriter(vocabulary).write();
}

}  // namespace zhunsheng::facts
