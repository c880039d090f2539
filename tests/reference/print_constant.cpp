// Literals in their several spellings.

#include "reference/print.h"

namespace zhunsheng::reference {
namespace {

std::string print_money(const Fraction& yuan, Chance& chance) {
    const auto wan = yuan.times(*Fraction::of(1, 10'000));
    if (yuan.compared(Fraction{10'000}) != std::strong_ordering::less && chance.percent(50))
        return wan->decimal() + "万元";
    return yuan.decimal() + (chance.percent(50) ? "元" : " yuan");
}

std::string print_number(const Fraction& number, Chance& chance) {
    const auto thousands = number.times(*Fraction::of(1, 1000));
    const bool round = !number.is_zero() && thousands->rounded() == *thousands;
    return round && chance.percent(50) ? thousands->decimal() + "千" : number.decimal();
}

std::string print_percent(const Fraction& share, Chance& chance) {
    return share.times(Fraction{100})->decimal() + (chance.percent(60)   ? "%"
                                                    : chance.percent(50) ? " percent"
                                                                         : "％");
}

std::string print_date(Day day, Chance& chance) {
    if (chance.percent(60)) return text_of(day);
    return std::to_string(year_of(day)) + "年" + std::to_string(month_of(day)) + "月" +
           std::to_string(day_of_month(day)) + "日";
}

std::string counted(int count, const char* unit) {
    return count == 0 ? "" : std::to_string(count) + " " + unit + (count == 1 ? " " : "s ");
}

std::string print_period(const Period& period, Chance& chance) {
    if (chance.percent(60)) return chinese_of(period);
    std::string english = counted(period.years, "year") + counted(period.months, "month") +
                          counted(period.days, "day") + counted(period.working_days, "working day");
    english.pop_back();
    return english;
}

/// A straight quote inside straight quotes is written twice.
std::string doubled(const std::string& text, const std::string& quote) {
    std::string result;
    for (const char byte : text) {
        if (quote == std::string{byte}) result += byte;
        result += byte;
    }
    return result;
}

}  // namespace

std::string print_constant(const Rulebook& book, Type type, const Value& value, Chance& chance) {
    if (const auto* truth = std::get_if<bool>(&value)) {
        static const std::vector<std::string> yes{"是", "真", "true"};
        static const std::vector<std::string> no{"否", "假", "false"};
        return chance.of(*truth ? yes : no);
    }
    if (const auto* number = std::get_if<Fraction>(&value)) {
        if (type.kind == Kind::money) return print_money(*number, chance);
        return type.kind == Kind::percent ? print_percent(*number, chance) : print_number(*number, chance);
    }
    if (const auto* day = std::get_if<Day>(&value)) return print_date(*day, chance);
    if (const auto* period = std::get_if<Period>(&value)) return print_period(*period, chance);
    if (const auto* text = std::get_if<std::string>(&value)) {
        static const std::vector<std::pair<std::string, std::string>> quotes{
            {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"「", "」"}};
        const auto& [open, close] = chance.of(quotes);
        return open + doubled(*text, open) + close;
    }
    const auto& choice =
        at(at(book.vocabulary.enumerations, type.index).values, std::get<Choice>(value).index);
    if (!choice.alias.empty() && chance.percent(40)) return choice.alias;
    return chance.percent(60) ? choice.label : choice.id;
}

}  // namespace zhunsheng::reference
