// Set algebra on rules: a test takes away those that it does not suit.

#include "matching/match_sheet.h"

#include <algorithm>
#include <bit>

namespace zhunsheng::matching {

using values::Truth;

namespace {

RuleSet suited(const TruthTest& test, Cell value) { return value != 0 ? test.when_yes : test.when_no; }

RuleSet suited(const EqualTest& test, Cell value) { return test.suits[test.values.find(value)]; }

RuleSet suited(const RangeTest& test, Cell value) {
    return test.reached[count_below(test.least, value + 1)] &
           test.unpassed[count_below(test.greatest, value)];
}

RuleSet suited(const Test& test, Cell value) {
    if (const auto* truth = std::get_if<TruthTest>(&test.asks)) return suited(*truth, value);
    if (const auto* equal = std::get_if<EqualTest>(&test.asks)) return suited(*equal, value);
    return suited(*std::get_if<RangeTest>(&test.asks), value);
}

}  // namespace

bool SheetMatcher::match(std::vector<Match>& matches) {
    matches.clear();
    std::ranges::fill(visited_, 0);
    for (const std::uint32_t stripe : plan_.stripes.always) visit(stripe);
    for (const Entrance& entrance : plan_.stripes.entrances) enter(entrance);
    for (std::size_t word = 0; word < visited_.size(); ++word) {
        for (std::uint64_t rest = visited_[word]; rest != 0; rest &= rest - 1) {
            const auto stripe =
                static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(rest));
            if (!run(plan_.stripes.stripes[stripe], stripe, matches)) return false;
        }
    }
    if (matches.size() > 1) {
        std::ranges::sort(matches, {},
                          [](const Match& match) { return std::uint64_t{match.rule} << 32U | match.item; });
    }
    return true;
}

// Entrances ---------------------------------------------------------------------------------------------------------

void SheetMatcher::enter(const Entrance& entrance) {
    if (!entrance.list) {
        enter(entrance, 0);
        return;
    }
    const Cell list = worker_.value(*entrance.list, rows_);
    if (!is_known(list)) {
        for (const std::uint32_t stripe : entrance.all) visit(stripe);
        return;
    }
    for (const std::uint32_t item : sheet_.rows_of(list)) enter(entrance, entrance.level == 0 ? 0 : item);
}

inline void SheetMatcher::enter(const Entrance& entrance, std::uint32_t row) {
    const Cell value = sheet_.at(row, entrance.cell);
    if (!is_known(value)) {
        for (const std::uint32_t stripe : entrance.all) visit(stripe);
        return;
    }
    for (const RangeDoor& door : entrance.ranges) {
        if (door.least <= value && value <= door.greatest) visit(door.stripe);
    }
    const std::size_t place = entrance.values.find(value);
    if (place == entrance.values.size()) return;
    for (std::uint32_t at = entrance.first[place]; at < entrance.first[place + 1]; ++at)
        visit(entrance.stripes[at]);
}

// Stripes -----------------------------------------------------------------------------------------------------------

void SheetMatcher::apply(const Test& test, Alive& alive) {
    if ((alive.possible & test.rules) == 0) return;
    const Cell value = test.cell ? sheet_.at(rows_[test.level], *test.cell) : worker_.value(test.node, rows_);
    if (!is_known(value)) {
        alive.sure &= ~test.rules;
        return;
    }
    const RuleSet suits = ~test.rules | suited(test, value);
    alive.possible &= suits;
    alive.sure &= suits;
}

void SheetMatcher::apply(const ItemTests& tests, Alive& alive) {
    if ((alive.possible & tests.rules) == 0) return;
    const Cell list = worker_.value(tests.list, rows_);
    if (!is_known(list)) {
        alive.sure &= ~tests.rules;
        return;
    }
    Alive some;
    for (const std::uint32_t item : sheet_.rows_of(list)) {
        rows_[tests.item_level] = item;
        Alive one{tests.rules & alive.possible, tests.rules & alive.possible};
        for (const Test& test : tests.tests) {
            apply(test, one);
            if (one.possible == 0) break;
        }
        some.possible |= one.possible;
        some.sure |= one.possible & one.sure;
    }
    alive.possible &= ~tests.rules | some.possible;
    alive.sure &= ~tests.rules | some.sure;
}

/// All that is asked of the case as a whole; false if no rule is left.
bool SheetMatcher::pass_case(const Stripe& stripe, std::uint32_t number, Alive& alive) {
    const std::size_t of_case = stripe.of_case.size();
    const std::size_t of_items = of_case + stripe.of_some_item.size();
    const std::size_t tests = of_items + stripe.worked_out_of_case.size();
    const auto make = [&](std::size_t test) {
        if (test < of_case) {
            apply(stripe.of_case[test], alive);
        } else if (test < of_items) {
            apply(stripe.of_some_item[test - of_case], alive);
        } else {
            apply(stripe.worked_out_of_case[test - of_items], alive);
        }
        return alive.possible != 0;
    };
    const std::uint16_t first = last_failed_[number];
    if (first < tests && !make(first)) return false;
    for (std::size_t test = 0; test < tests; ++test) {
        if (test == first || make(test)) continue;
        last_failed_[number] = static_cast<std::uint16_t>(test);
        return false;
    }
    return true;
}

bool SheetMatcher::run(const Stripe& stripe, std::uint32_t number, std::vector<Match>& matches) {
    Alive alive{stripe.all, stripe.all};
    if (!pass_case(stripe, number, alive)) return true;
    if (!stripe.each) return note(stripe, Match::whole_case, alive, matches);
    const Cell list = worker_.value(*stripe.each, rows_);
    if (!is_known(list)) return true;  // no item is known of which it could be found
    std::uint32_t position = 0;
    for (const std::uint32_t item : sheet_.rows_of(list)) {
        rows_[1] = item;
        Alive one = alive;
        for (const Test& test : stripe.of_each_item) {
            apply(test, one);
            if (one.possible == 0) break;
        }
        if (!note(stripe, position++, one, matches)) return false;
    }
    return true;
}

bool SheetMatcher::note(const Stripe& stripe, std::uint32_t item, Alive alive, std::vector<Match>& matches) {
    if ((alive.possible & stripe.foreign) != 0) return false;
    for (RuleSet rest = alive.possible; rest != 0; rest &= rest - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
        const bool sure = (alive.sure >> bit & 1U) != 0;
        matches.push_back({stripe.rules[bit], item, sure ? Truth::yes : Truth::unknown});
    }
    return true;
}

}  // namespace zhunsheng::matching
