// Random cases of a rulebook.

#include <algorithm>

#include "reference/generate.h"

namespace zhunsheng::reference {

std::string Case::pointer(const Vocabulary& vocabulary, int record) const {
    const CaseRecord& one = reference::at(records, record);
    if (record == 0) return {};
    const std::string list = pointer(vocabulary, Fact{one.parent, one.field});
    return one.position < 0 ? list : list + "/" + std::to_string(one.position);
}

std::string Case::pointer(const Vocabulary& vocabulary, Fact fact) const {
    const int type = reference::at(records, fact.record).type;
    return pointer(vocabulary, fact.record) + "/" +
           reference::at(reference::at(vocabulary.records, type).fields, fact.field).id;
}

namespace {

/// The constants that rules compare with, by kind.
void gather(const Expression& expression, std::vector<std::pair<Kind, Value>>& limits) {
    if (expression.op == Op::constant) limits.emplace_back(expression.type.kind, expression.value);
    for (const Value& value : expression.values) limits.emplace_back(expression.type.kind, value);
    for (const Expression& part : expression.parts) gather(part, limits);
}

class CaseMaker {
public:
    CaseMaker(const Rulebook& book, Chance& chance) : book_(book), chance_(chance) {
        static const std::vector<int> shares{0, 5, 20, 50, 80};
        missing_ = chance.of(shares);
        for (const Rule& rule : book.rules) gather_from(rule);
    }

    Case make() {
        fill(add_record(0, 0, 0, -1));
        return std::move(case_);
    }

private:
    void gather_from(const Rule& rule) {
        const auto take = [&](const std::optional<Expression>& part) {
            if (part) gather(*part, limits_);
        };
        take(rule.when);
        if (rule.kind == RuleKind::definition) gather(rule.value, limits_);
        for (const Exception& exception : rule.exceptions) gather(exception.when, limits_);
        for (const Measure& measure : rule.institution) take(measure.when);
        for (const Threshold& threshold : rule.thresholds) gather(threshold.reaches, limits_);
    }

    int add_record(int type, int parent, int field, int position) {
        CaseRecord record{type, parent, field, position, {}, {}};
        const int fields = size_of(at(book_.vocabulary.records, type).fields);
        record.facts.resize(static_cast<std::size_t>(fields));
        for (int index = 0; index < fields; ++index) record.order.push_back(index);
        if (chance_.percent(30)) chance_.shuffle(record.order);
        case_.records.push_back(std::move(record));
        return size_of(case_.records) - 1;
    }

    /// Facts in the order in which they are written, for records are numbered so.
    void fill(int record) {
        const std::vector<int> order = at(case_.records, record).order;
        for (const int index : order) {
            const Field& field =
                at(at(book_.vocabulary.records, at(case_.records, record).type).fields, index);
            if (field.role == Role::ordered || chance_.percent(share_missing(field))) continue;
            if (field.type.kind == Kind::record) {
                fill_records(record, index, field.type);
            } else if (field.type.list) {
                fill_list(record, index, field);
            } else {
                const Value value = value_of(field);
                at(at(case_.records, record).facts, index).value = value;
                if (field.judgement && chance_.percent(40))
                    at(at(case_.records, record).facts, index).judgement = some_judgement();
            }
        }
    }

    int share_missing(const Field& field) {
        if (field.type.kind == Kind::record) return std::min(missing_, 20);
        if (field.role == Role::decided_on) return 15;
        if (field.role == Role::act_date) return std::min(missing_ + 10, 40);
        if (field.role == Role::act_not_before || field.role == Role::act_not_after) return 60;
        return missing_;
    }

    void fill_records(int record, int index, Type type) {
        const int count = type.list ? chance_.of(std::vector{0, 1, 1, 2, 2, 3}) : 1;
        std::vector<Value> items;
        for (int position = 0; position < count; ++position) {
            const int fresh = add_record(type.index, record, index, type.list ? position : -1);
            items.emplace_back(RecordRef{fresh});
            fill(fresh);
        }
        Given& given = at(at(case_.records, record).facts, index);
        if (type.list) {
            given.list = std::move(items);
        } else {
            given.value = items.front();
        }
    }

    void fill_list(int record, int index, const Field& field) {
        std::vector<Value> items;
        const int values = field.type.kind == Kind::choice
                               ? size_of(at(book_.vocabulary.enumerations, field.type.index).values)
                               : 3;
        for (int value = 0; value < values; ++value) {
            if (!chance_.percent(45)) continue;
            items.push_back(field.type.kind == Kind::choice ? Value{Choice{value}} : value_of(field));
        }
        at(at(case_.records, record).facts, index).list = std::move(items);
    }

    Judgement some_judgement() {
        Judgement judgement;
        if (chance_.percent(70)) judgement.by = "判断人";
        if (chance_.percent(70)) judgement.on = "2024-01-02";
        if (chance_.percent(50)) judgement.why = "理由";
        return judgement;
    }

    // Values --------------------------------------------------------------------------------------------------------

    Value value_of(const Field& field) {
        if (field.role == Role::decided_on) return date_near_border(40);
        if (field.type.kind == Kind::date && field.role != Role::none) return date_near_border(0);
        if (field.role == Role::name || field.role == Role::case_id)
            return std::string{chance_.percent(50) ? "张三" : "李四"};
        if (field.role == Role::act_group) return std::string{chance_.percent(50) ? "甲" : "乙"};
        std::vector<Value> near;
        for (const auto& [kind, value] : limits_) {
            if (kind == field.type.kind && kind != Kind::choice) near.push_back(value);
        }
        const bool plain = near.empty() || chance_.percent(50);
        Value value =
            plain ? random_constant(book_, field.type, chance_) : beside(chance_.of(near), field.type);
        const auto* number = std::get_if<Fraction>(&value);
        const bool too_small = number != nullptr && field.least &&
                               number->compared(Fraction{*field.least}) == std::strong_ordering::less;
        return too_small ? Value{Fraction{*field.least}} : value;
    }

    /// At the limit, or by its smallest unit beside it.
    Value beside(const Value& limit, Type type) {
        const int step = chance_.between(-1, 1);
        if (const auto* day = std::get_if<Day>(&limit)) return Day{day->count + step};
        const auto* number = std::get_if<Fraction>(&limit);
        if (number == nullptr) return limit;
        const int unit = type.is(Kind::money) || type.is(Kind::percent) ? 100
                         : type.is(Kind::decimal)                       ? 10
                                                                        : 1;
        return *number->plus(*Fraction::of(step, unit));
    }

    Value date_near_border(int later) {
        const Instrument& instrument = chance_.of(book_.instruments);
        const Day border = chance_.of(instrument.versions).from;
        const int days = chance_.percent(60) ? chance_.between(-1, 1) : chance_.between(-500, 1000);
        if (chance_.percent(later)) return day_of(2024, 6, 1);
        return Day{border.count + days + (later > 0 ? chance_.between(0, 900) : 0)};
    }

    const Rulebook& book_;
    Chance& chance_;
    int missing_ = 0;
    std::vector<std::pair<Kind, Value>> limits_;
    Case case_;
};

}  // namespace

Case generate_case(const Rulebook& book, Chance& chance) { return CaseMaker{book, chance}.make(); }

}  // namespace zhunsheng::reference
