// Merges the terms of neighbouring rules into tests.

#include "matching/build_stripes.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "matching/rule_order.h"

namespace zhunsheng::matching {
namespace {

constexpr Cell lowest = std::numeric_limits<Cell>::min();
constexpr Cell highest = std::numeric_limits<Cell>::max();

/// All that one rule asks of one cell.
struct Demand {
    RuleSet rule = 0;
    bool wants_yes = false;
    bool wants_no = false;
    std::optional<std::vector<Cell>> one_of = {};
    std::vector<Cell> none_of = {};
    Cell least = lowest;
    Cell greatest = highest;

    void add(const Term& term) {
        switch (term.kind) {
            case Term::Kind::truth: (term.wanted ? wants_yes : wants_no) = true; return;
            case Term::Kind::range:
                least = std::max(least, term.least);
                greatest = std::min(greatest, term.greatest);
                return;
            case Term::Kind::equal: break;
        }
        if (!term.wanted) {
            none_of.insert(none_of.end(), term.values.begin(), term.values.end());
        } else if (!one_of) {
            one_of = term.values;
        } else {
            std::erase_if(*one_of,
                          [&](Cell value) { return !std::ranges::binary_search(term.values, value); });
        }
    }

    [[nodiscard]] bool suits(Cell value) const {
        if (std::ranges::find(none_of, value) != none_of.end()) return false;
        return !one_of || std::ranges::find(*one_of, value) != one_of->end();
    }
};

TruthTest truth_test(const std::vector<Demand>& demands) {
    TruthTest test;
    for (const Demand& demand : demands) {
        if (!demand.wants_no) test.when_yes |= demand.rule;
        if (!demand.wants_yes) test.when_no |= demand.rule;
    }
    return test;
}

EqualTest equal_test(const std::vector<Demand>& demands) {
    std::vector<Cell> values;
    RuleSet others = 0;
    for (const Demand& demand : demands) {
        if (demand.one_of) values.insert(values.end(), demand.one_of->begin(), demand.one_of->end());
        values.insert(values.end(), demand.none_of.begin(), demand.none_of.end());
        if (!demand.one_of) others |= demand.rule;
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    EqualTest test;
    for (const Cell value : values) {
        RuleSet suits = 0;
        for (const Demand& demand : demands) suits |= demand.suits(value) ? demand.rule : 0;
        test.suits.push_back(suits);
    }
    test.suits.push_back(others);
    test.values = ValueIndex(std::move(values));
    return test;
}

RangeTest range_test(const std::vector<Demand>& demands) {
    RangeTest test;
    std::vector<const Demand*> by_least;
    std::vector<const Demand*> by_greatest;
    RuleSet without_least = 0;
    RuleSet without_greatest = 0;
    for (const Demand& demand : demands) {
        if (demand.least == lowest) without_least |= demand.rule;
        if (demand.least != lowest) by_least.push_back(&demand);
        if (demand.greatest == highest) without_greatest |= demand.rule;
        if (demand.greatest != highest) by_greatest.push_back(&demand);
    }
    std::ranges::sort(by_least, {}, &Demand::least);
    std::ranges::sort(by_greatest, {}, &Demand::greatest);
    test.reached.push_back(without_least);
    for (const Demand* demand : by_least) {
        test.least.push_back(demand->least);
        test.reached.push_back(test.reached.back() | demand->rule);
    }
    RuleSet left = without_greatest;
    for (const Demand* demand : by_greatest) left |= demand->rule;
    test.unpassed.push_back(left);
    for (const Demand* demand : by_greatest) {
        test.greatest.push_back(demand->greatest);
        left &= ~demand->rule;
        test.unpassed.push_back(left);
    }
    return test;
}

/// The demands of a stripe's rules on the rows of one kind, by cell and kind of test.
class Demands {
public:
    void add(RuleSet rule, const Term& term) {
        std::vector<Demand>& demands = of_[{term.fact, term.kind}];
        if (demands.empty() || demands.back().rule != rule) demands.push_back({.rule = rule});
        demands.back().add(term);
    }

    [[nodiscard]] std::vector<Test> tests(const Conditions& conditions) const {
        std::vector<Test> tests;
        for (const auto& [of, demands] : of_) {
            const auto& [fact, kind] = of;
            Test test;
            const Node& node = conditions[fact];
            const auto* read = std::get_if<ReadNode>(&node.what);
            if (read != nullptr) test.cell = read->cell;
            test.level = node.innermost();
            test.node = fact;
            for (const Demand& demand : demands) test.rules |= demand.rule;
            switch (kind) {
                case Term::Kind::truth: test.asks = truth_test(demands); break;
                case Term::Kind::equal: test.asks = equal_test(demands); break;
                case Term::Kind::range: test.asks = range_test(demands); break;
            }
            tests.push_back(std::move(test));
        }
        // What is given before what has to be worked out; what many rules ask for before what few do.
        const auto place = [&](const Test& test) {
            return std::pair{!std::holds_alternative<ReadNode>(conditions[test.node].what),
                             -std::popcount(test.rules)};
        };
        std::ranges::stable_sort(tests, {}, place);
        return tests;
    }

private:
    std::map<std::pair<NodeId, Term::Kind>, std::vector<Demand>> of_;
};

/// A stripe in the making.
class StripeMaker {
public:
    explicit StripeMaker(const Conditions& conditions) : conditions_(conditions) {}

    void add(const RuleTerms& rule) {
        const RuleSet bit = RuleSet{1} << stripe_.rules.size();
        stripe_.rules.push_back(rule.rule);
        stripe_.all |= bit;
        stripe_.each = rule.each;
        if (rule.foreign) stripe_.foreign |= bit;
        for (const Term& term : rule.of_case) of_case_.add(bit, term);
        for (const Term& term : rule.of_each_item) of_each_item_.add(bit, term);
        std::map<std::pair<NodeId, std::uint16_t>, std::size_t> met;
        for (const ItemTerms& item : rule.of_some_item) {
            const std::size_t ordinal = met[{item.list, item.item_level}]++;
            Items& items = items_[{item.list, item.item_level, ordinal}];
            items.rules |= bit;
            for (const Term& term : item.terms) items.demands.add(bit, term);
        }
    }

    [[nodiscard]] Stripe take() {
        for (Test& test : of_case_.tests(conditions_)) {
            const bool is_fact = std::holds_alternative<ReadNode>(conditions_[test.node].what);
            (is_fact ? stripe_.of_case : stripe_.worked_out_of_case).push_back(std::move(test));
        }
        stripe_.of_each_item = of_each_item_.tests(conditions_);
        for (const auto& [key, items] : items_) {
            stripe_.of_some_item.push_back(
                {std::get<0>(key), std::get<1>(key), items.rules, items.demands.tests(conditions_)});
        }
        return std::move(stripe_);
    }

private:
    struct Items {
        RuleSet rules = 0;
        Demands demands;
    };
    const Conditions& conditions_;
    Stripe stripe_;
    Demands of_case_;
    Demands of_each_item_;
    std::map<std::tuple<NodeId, std::uint16_t, std::size_t>, Items> items_;
};

/// The entrances in the making.
class Doors {
public:
    explicit Doors(Stripes& stripes) : stripes_(stripes) {}

    /// Lets cases in to a stripe by what one of its rules asks for.
    void open(const std::optional<Access>& access, std::uint32_t stripe) {
        if (!access) {
            add(stripes_.always, stripe);
            return;
        }
        OfColumn& doors = columns_[access->column];
        for (const Cell value : access->values) add(doors.values[value], stripe);
        if (!access->values.empty()) return;
        if (doors.ranges.empty() || doors.ranges.back().stripe != stripe) {
            doors.ranges.push_back({access->least, access->greatest, stripe});
        }
        RangeDoor& door = doors.ranges.back();
        door.least = std::min(door.least, access->least);
        door.greatest = std::max(door.greatest, access->greatest);
    }

    void finish(const Conditions& conditions) {
        for (auto& [column, doors] : columns_) {
            Entrance& entrance = stripes_.entrances.emplace_back();
            if (column.list != Column::of_case) entrance.list = column.list;
            const auto* fact = std::get_if<ReadNode>(&conditions[column.fact].what);
            entrance.cell = fact->cell;
            entrance.level = fact->level;
            for (const RangeDoor& door : doors.ranges) entrance.all.push_back(door.stripe);
            entrance.ranges = std::move(doors.ranges);
            std::vector<Cell> values;
            for (const auto& [value, behind] : doors.values) {
                values.push_back(value);
                entrance.first.push_back(static_cast<std::uint32_t>(entrance.stripes.size()));
                entrance.stripes.insert(entrance.stripes.end(), behind.begin(), behind.end());
            }
            entrance.first.push_back(static_cast<std::uint32_t>(entrance.stripes.size()));
            entrance.all.insert(entrance.all.end(), entrance.stripes.begin(), entrance.stripes.end());
            entrance.values = ValueIndex(std::move(values));
            std::ranges::sort(entrance.all);
            entrance.all.erase(std::unique(entrance.all.begin(), entrance.all.end()), entrance.all.end());
        }
    }

private:
    struct OfColumn {
        std::map<Cell, std::vector<std::uint32_t>> values;
        std::vector<RangeDoor> ranges;
    };
    static void add(std::vector<std::uint32_t>& to, std::uint32_t stripe) {
        if (to.empty() || to.back() != stripe) to.push_back(stripe);
    }

    Stripes& stripes_;
    std::map<Column, OfColumn> columns_;
};

/// Whether rules may stand in one stripe: what opens the way to one must do so for all, so that each is looked at only
/// where it can hold.
bool go_together(const RuleKey& one, const RuleKey& other) {
    const auto column = [](const RuleKey& key) {
        return key.access ? std::optional{std::pair{key.access->column, key.access->values.empty()}}
                          : std::nullopt;
    };
    return one.each == other.each && column(one) == column(other);
}

}  // namespace

Stripes build_stripes(const std::vector<RuleTerms>& rules, const Conditions& conditions) {
    const RuleOrder order(rules, conditions);
    std::vector<RuleKey> keys;
    for (const RuleTerms& rule : rules) keys.push_back(order.key(rule));
    std::vector<std::size_t> places(rules.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, {}, [&](std::size_t place) -> const RuleKey& { return keys[place]; });

    Stripes stripes;
    Doors doors(stripes);
    for (std::size_t begin = 0; begin < places.size();) {
        const RuleKey& first = keys[places[begin]];
        StripeMaker maker(conditions);
        std::size_t end = begin;
        const auto number = static_cast<std::uint32_t>(stripes.stripes.size());
        while (end < places.size() && end - begin < stripe_width && go_together(first, keys[places[end]])) {
            maker.add(rules[places[end]]);
            doors.open(keys[places[end]].access, number);
            ++end;
        }
        stripes.stripes.push_back(maker.take());
        begin = end;
    }
    doors.finish(conditions);
    return stripes;
}

}  // namespace zhunsheng::matching
