// Random vocabularies: the case, items that may hold items, one single record, persons.

#include <algorithm>

#include "reference/generate.h"

namespace zhunsheng::reference {

Names::Names(Chance& chance) {
    for (const char* stem : {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"}) {
        for (const char* branch : {"子", "丑", "寅", "卯", "辰", "巳", "午", "申", "酉", "戌", "亥"})
            labels_.push_back(std::string{stem} + branch);
    }
    chance.shuffle(labels_);
}

/// 110 labels, then the same with a third character.
NamedValue Names::next() {
    const std::size_t round = used_ / labels_.size();
    const std::string label = labels_[used_ % labels_.size()] + std::string(round == 0 ? "" : "者");
    ++used_;
    return {"n" + std::to_string(used_), label};
}

namespace {

enum Record : int { the_case, item, inner, person, single, outcome };
enum Enumerated : int { sector, role, other, target, kinds, bands };

class VocabularyMaker {
public:
    VocabularyMaker(Rulebook& book, Names& names, Chance& chance)
        : book_(book), vocabulary_(book.vocabulary), names_(names), chance_(chance) {}

    void make() {
        for (const int values : {3, 3, chance_.between(2, 4), 2}) add_enumeration(values);
        add_declared_by_law();
        for (int record = the_case; record <= outcome; ++record) {
            const NamedValue name = names_.next();
            vocabulary_.records.push_back({name.id, name.label, {}});
        }
        make_single();
        make_inner();
        make_item();
        make_person();
        make_outcome();
        make_case();
        for (RecordType& record : vocabulary_.records) chance_.shuffle(record.fields);
        note_persons();
        share_names();
        add_defaults();
    }

private:
    void add_enumeration(int values) {
        const NamedValue name = names_.next();
        Enumeration enumeration{name.id, name.label, {}};
        for (; values > 0; --values) {
            enumeration.values.push_back(names_.next());
            if (chance_.percent(20)) enumeration.values.back().alias = names_.next().label;
        }
        vocabulary_.enumerations.push_back(std::move(enumeration));
    }

    /// The enumerations that go with the legal order: they are declared with it.
    void add_declared_by_law() {
        Enumeration of_measures{"measure", "措施", {}};
        for (const MeasureKind& kind : book_.order.measures)
            of_measures.values.push_back({kind.id, kind.label});
        vocabulary_.enumerations.push_back(std::move(of_measures));
        Enumeration of_bands{"band", "裁量档", {}};
        for (const Band& band : book_.order.bands) of_bands.values.push_back({band.id, band.label});
        if (!of_bands.values.empty()) vocabulary_.enumerations.push_back(std::move(of_bands));
    }

    Field& add(Record record, Type type, Role purpose = Role::none) {
        const NamedValue name = names_.next();
        Field field;
        field.id = name.id;
        field.label = name.label;
        if (chance_.percent(15)) field.alias = names_.next().label;
        const bool number = type.is_number() && chance_.percent(20);
        if (number && purpose == Role::none) field.least = 0;
        field.type = type;
        field.role = purpose;
        if (chance_.percent(30)) field.question = "问" + name.label + "？";
        if (chance_.percent(20)) field.evidence = {"证据甲", "证据乙"};
        auto& fields = at(vocabulary_.records, record).fields;
        fields.push_back(std::move(field));
        return fields.back();
    }

    void add_facts(Record record, int count) {
        static const std::vector<Type> types{{Kind::truth},
                                             {Kind::truth},
                                             {Kind::truth},
                                             {Kind::integer},
                                             {Kind::decimal},
                                             {Kind::money},
                                             {Kind::money},
                                             {Kind::date},
                                             {Kind::period},
                                             {Kind::percent},
                                             {Kind::choice, false, other},
                                             {Kind::text},
                                             {Kind::choice, true, other},
                                             {Kind::text, true},
                                             {Kind::integer, true}};
        for (; count > 0; --count) {
            Field& field = add(record, chance_.of(types));
            if (field.type.list) continue;
            if (chance_.percent(15)) field.judgement = true;
            if (field.judgement && chance_.percent(50)) field.factors = {"因素甲"};
            if (!field.judgement && chance_.percent(5)) field.role = Role::for_record;
        }
    }

    void add_day_and_sector(Record record, int share) {
        if (chance_.percent(share)) add(record, {Kind::date}, Role::act_date);
        if (chance_.percent(share / 2)) add(record, {Kind::date}, Role::act_not_before);
        if (chance_.percent(share / 2)) add(record, {Kind::date}, Role::act_not_after);
        if (chance_.percent(share)) add(record, {Kind::choice, false, sector}, Role::sector);
    }

    void make_single() {
        if (chance_.percent(70)) add(single, {Kind::text}, Role::name);
        add_facts(single, chance_.between(1, 3));
    }
    void make_inner() {
        add_facts(inner, chance_.between(2, 4));
        add_day_and_sector(inner, 15);
    }
    void make_item() {
        add_facts(item, chance_.between(3, 5));
        add_day_and_sector(item, 50);
        if (chance_.percent(30)) add(item, {Kind::text}, Role::act_group);
        if (chance_.percent(40)) add(item, {Kind::record, true, inner});
        if (chance_.percent(20)) add(item, {Kind::record, false, single});
    }
    void make_person() {
        if (chance_.percent(80)) add(person, {Kind::text}, Role::name);
        add(person, {Kind::choice, chance_.percent(70), role}, Role::person_role);
        add_facts(person, chance_.between(1, 3));
    }
    /// Of each measure, what flags and procedure may read.
    void make_outcome() {
        static const std::vector<std::pair<Type, Role>> fields{
            {{Kind::choice, false, kinds}, Role::measure_kind},
            {{Kind::choice, false, target}, Role::measure_target},
            {{Kind::money}, Role::amount_min},
            {{Kind::money}, Role::amount_max},
            {{Kind::truth}, Role::measure_holds},
            {{Kind::truth}, Role::measure_for_life},
            {{Kind::truth}, Role::measure_is_penalty}};
        for (const auto& [type, purpose] : fields) {
            if (chance_.percent(85)) add(outcome, type, purpose);
        }
        if (!book_.order.bands.empty()) add(outcome, {Kind::choice, false, bands}, Role::measure_band);
        if (at(vocabulary_.records, outcome).fields.empty()) add(outcome, {Kind::money}, Role::amount_max);
    }
    void make_case() {
        if (chance_.percent(60)) add(the_case, {Kind::record, true, outcome}, Role::ordered);
        if (chance_.percent(60)) add(the_case, {Kind::text}, Role::case_id);
        if (chance_.percent(90)) add(the_case, {Kind::date}, Role::decided_on);
        if (chance_.percent(50)) add(the_case, {Kind::truth}, Role::lighter_law);
        add_day_and_sector(the_case, 85);
        add(the_case, {Kind::record, true, item});
        if (chance_.percent(50)) add(the_case, {Kind::record, true, inner});
        if (chance_.percent(70)) add(the_case, {Kind::record, true, person});
        if (chance_.percent(60)) add(the_case, {Kind::record, false, single});
        add_facts(the_case, chance_.between(4, 8));
    }

    void note_persons() {
        const auto& fields = vocabulary_.records.front().fields;
        for (int index = 0; index < size_of(fields); ++index) {
            if (at(fields, index).type == Type{Kind::record, true, person}) vocabulary_.persons = index;
        }
    }

    /// Some fields of items are called like one of the case: the inner one is then meant.
    void share_names() {
        for (const Record record : {item, inner, person, single, outcome}) {
            for (Field& field : at(vocabulary_.records, record).fields) {
                if (!chance_.percent(8)) continue;
                const Field& outer = chance_.of(vocabulary_.records.front().fields);
                const auto& own = at(vocabulary_.records, record).fields;
                const bool taken = std::any_of(own.begin(), own.end(), [&](const Field& other) {
                    return other.is_called(outer.id) || other.is_called(outer.label);
                });
                if (taken) continue;
                if (chance_.percent(70)) field.id = outer.id;
                if (chance_.percent(70)) field.label = outer.label;
            }
        }
    }

    void add_defaults() {
        Scope scope;
        scope.plain_facts = true;
        for (int record = 0; record < size_of(vocabulary_.records); ++record) {
            for (Field& field : at(vocabulary_.records, record).fields) {
                const bool from_case =
                    record != the_case && (field.role == Role::act_date || field.role == Role::sector);
                const bool may = field.role == Role::none || from_case;
                const bool plain = !field.type.list && field.type.kind != Kind::record;
                if (!may || !plain || !chance_.percent(from_case ? 50 : 12)) continue;
                Expression value =
                    random_expression(book_, field.type, scope, chance_.percent(70) ? 0 : 1, chance_);
                if (from_case) value = day_or_sector_of_case(field, std::move(value));
                // The engine takes no value of an enumeration for an expression of its own.
                if (value.op == Op::constant && field.type.kind == Kind::choice) continue;
                pending_.emplace_back(&field, std::move(value));
            }
        }
        for (auto& [field, value] : pending_) field->by_default = std::move(value);
        drop_chains();
    }

    Expression day_or_sector_of_case(const Field& field, Expression otherwise) {
        const int of_case = vocabulary_.records.front().find(field.role);
        if (of_case < 0) return otherwise;
        Expression root;
        root.op = Op::scope;
        root.type = {Kind::record, false, 0};
        Expression read;
        read.op = Op::field;
        read.type = field.type;
        read.parts = {root};
        read.index = of_case;
        read.name = at(vocabulary_.records.front().fields, of_case).label;
        return read;
    }

    static bool reads_default(const Vocabulary& vocabulary, const Expression& expression) {
        if (expression.op == Op::field) {
            const int record = expression.parts.front().type.index;
            if (at(at(vocabulary.records, record).fields, expression.index).by_default) return true;
        }
        return std::any_of(expression.parts.begin(), expression.parts.end(),
                           [&](const Expression& part) { return reads_default(vocabulary, part); });
    }

    /// A default reads no fact that has a default itself, so that none comes to rest on itself.
    void drop_chains() {
        for (auto& [field, value] : pending_) {
            if (field->by_default && reads_default(vocabulary_, *field->by_default))
                field->by_default.reset();
        }
    }

    Rulebook& book_;
    Vocabulary& vocabulary_;
    Names& names_;
    Chance& chance_;
    std::vector<std::pair<Field*, Expression>> pending_;
};

}  // namespace

void generate_vocabulary(Rulebook& book, Names& names, Chance& chance) {
    VocabularyMaker{book, names, chance}.make();
}

}  // namespace zhunsheng::reference
