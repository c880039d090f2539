// Random constants. Few and round, so that facts and limits meet.

#include "reference/generate.h"

namespace zhunsheng::reference {
namespace {

Fraction whole(int number) { return Fraction{number}; }

Fraction hundredths(int number) { return *Fraction::of(number, 100); }

Value random_money(Chance& chance) {
    static const std::vector<int> yuan{0, 1, 100, 500, 1000, 3000, 10'000, 20'000, 30'000, 50'000, 100'000};
    const Fraction amount = whole(chance.of(yuan));
    return chance.percent(85) ? amount : *amount.plus(hundredths(chance.below(200)));
}

Value random_period(Chance& chance) {
    Period period;
    switch (chance.below(6)) {
        case 0: period.years = chance.between(1, 10); break;
        case 1: period.months = chance.of(std::vector{1, 3, 6, 12, 18, 24}); break;
        case 2: period.days = chance.of(std::vector{1, 5, 7, 15, 30, 60, 90}); break;
        case 3: period.working_days = chance.of(std::vector{1, 3, 5, 7, 10, 20}); break;
        case 4:
            period.years = chance.between(1, 3);
            period.months = chance.between(1, 11);
            break;
        default:
            period.months = chance.between(1, 3);
            period.days = chance.between(1, 20);
            break;
    }
    return period;
}

/// Mostly where versions of the law begin and end, and where months do.
Value random_day(Chance& chance) {
    const int year = chance.between(2016, 2024);
    switch (chance.below(5)) {
        case 0: return day_of(year, 1, 31);
        case 1: return Day{day_of(year, 3, 1).count - 1};
        case 2: return day_of(year, 12, 31);
        case 3: return day_of(year, 1, 1);
        default: {
            const int month = chance.between(1, 12);
            return day_of(year, month, chance.between(1, 28));
        }
    }
}

}  // namespace

Value random_constant(const Rulebook& book, Type type, Chance& chance) {
    static const std::vector<std::string> texts{"有效",     "无效", "有效期",    "A",     "AB",
                                                "年度报告", "报告", "第\"5\"号", "a\\b's"};
    switch (type.kind) {
        case Kind::truth: return chance.percent(50);
        case Kind::integer: return whole(chance.percent(90) ? chance.between(0, 6) : chance.between(0, 3000));
        case Kind::decimal:
            return chance.percent(50) ? whole(chance.between(0, 6)) : hundredths(chance.between(0, 600));
        case Kind::money: return random_money(chance);
        case Kind::percent:
            return chance.percent(80) ? hundredths(10 * chance.between(0, 12))
                                      : *Fraction::of(chance.between(0, 999), 1000);
        case Kind::date: return random_day(chance);
        case Kind::period: return random_period(chance);
        case Kind::text: return chance.of(texts);
        case Kind::choice:
            return Choice{chance.below(size_of(at(book.vocabulary.enumerations, type.index).values))};
        case Kind::record: break;
    }
    return Unknown{};
}

Expression constant_of(const Rulebook& book, Type type, Chance& chance) {
    Expression constant;
    constant.type = type;
    constant.value = random_constant(book, type, chance);
    return constant;
}

}  // namespace zhunsheng::reference
