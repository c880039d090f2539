// Random legal orders and instruments with dated versions.

#include "reference/generate.h"

namespace zhunsheng::reference {
namespace {

void make_measures(LegalOrder& order, Chance& chance) {
    MeasureKind ban{.id = "ban", .label = "禁业", .term = true, .life = true, .scope = true, .penalty = true};
    MeasureKind suspend{.id = "suspend", .label = "停业", .term = true, .scope = true, .penalty = true};
    MeasureKind fine{.id = "fine", .label = "罚款", .range = true, .penalty = true, .once_an_act = true};
    MeasureKind confiscate{.id = "confiscate", .label = "没收", .amount = true, .penalty = true};
    MeasureKind warning{.id = "warning", .label = "警告", .penalty = true};
    const MeasureKind correction{.id = "correction", .label = "改正"};
    confiscate.once_a_sum = chance.percent(60);
    warning.once_an_act = chance.percent(10);
    suspend.once_an_act = chance.percent(10);
    fine.once_an_act = chance.percent(90);
    ban.penalty = chance.percent(80);
    order.measures = {ban, suspend, fine, confiscate, warning, correction};
    if (chance.percent(30)) chance.shuffle(order.measures);
}

void make_bands(LegalOrder& order, Chance& chance) {
    if (chance.percent(40)) return;
    order.bands = {{"none", "不罚档", 0, 100, Reach::none, false},
                   {"below", "减轻档", 0, 100, Reach::below, false},
                   {"lenient", "从轻档", 0, 30, Reach::within, false},
                   {"usual", "一般档", 30, 70, Reach::within, true},
                   {"severe", "从重档", 70, 100, Reach::within, false}};
    if (chance.percent(20)) order.bands[3].usual = false;
    if (chance.percent(20)) order.bands.erase(order.bands.begin());
}

void make_principles(Rulebook& book, Chance& chance) {
    for (const Principle principle :
         {Principle::fallback_only, Principle::explicit_, Principle::special_law, Principle::higher_law,
          Principle::one_act_one_fine, Principle::one_sum_once, Principle::later_lighter_law}) {
        if (principle == Principle::one_act_one_fine || chance.percent(85))
            book.order.principles.push_back({principle, {}});
    }
    chance.shuffle(book.order.principles);
    for (KnownPrinciple& known : book.order.principles) {
        if (!chance.percent(20)) continue;
        const int instrument = chance.below(size_of(book.instruments));
        const int versions = size_of(at(book.instruments, instrument).versions);
        known.basis.push_back({instrument, chance.below(versions), "第一条"});
    }
}

/// One, two or three versions without a gap; the last may have ended.
void make_versions(Instrument& instrument, Chance& chance) {
    const int first = chance.between(2010, 2017);
    Day from = day_of(first, chance.of(std::vector{1, 5, 7}), 1);
    for (int count = chance.between(1, 3); count > 0; --count) {
        Version version{std::to_string(year_of(from)), from, std::nullopt, {}};
        const int year = year_of(from) + chance.between(1, 4);
        const Day next = day_of(year, chance.of(std::vector{1, 3, 6}), 1);
        if (count > 1 || chance.percent(10)) version.to = Day{next.count - 1};
        if (chance.percent(10)) version.doubts = {instrument.name + version.id + "存疑"};
        instrument.versions.push_back(std::move(version));
        from = next;
    }
}

}  // namespace

void generate_measure_kinds(Rulebook& book, Chance& chance) {
    book.order.ranks = {{"law", "法律"}, {"regulation", "行政法规"}, {"rule", "部门规章"}};
    make_measures(book.order, chance);
    make_bands(book.order, chance);
}

void generate_law(Rulebook& book, Chance& chance) {
    for (int count = chance.between(1, 4); count > 0; --count) {
        Instrument instrument;
        instrument.id = "act-" + std::to_string(count);
        instrument.name = "法" + std::to_string(count);
        instrument.rank = chance.below(3);
        instrument.by_decision = chance.percent(10);
        make_versions(instrument, chance);
        book.instruments.push_back(std::move(instrument));
    }
    if (chance.percent(15)) {
        Instrument part = book.instruments.front();
        part.part_of = 0;
        part.id = "part";
        part.name = "法之续";
        part.by_decision = chance.percent(20);
        book.instruments.push_back(std::move(part));
    }
    make_principles(book, chance);
    if (chance.percent(50)) {
        for (int count = 20; count > 0; --count) {
            const Day new_year = day_of(chance.between(2018, 2024), 1, 1);
            const Day day{new_year.count + chance.below(365)};
            (chance.percent(70) ? book.workdays.holidays : book.workdays.extra).insert(day);
        }
        for (const Day day : book.workdays.holidays) book.workdays.extra.erase(day);
    }
}

}  // namespace zhunsheng::reference
