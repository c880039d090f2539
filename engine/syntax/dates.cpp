// Reading dates and periods.

#include "syntax/dates.h"

#include <array>
#include <string>

#include "syntax/characters.h"
#include "syntax/digits.h"
#include "values/date.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;
using values::Date;

constexpr std::size_t year_digits = 4;

struct WrittenDate {
    DigitRun year, month, day;
    std::size_t end = 0;
};

std::string padded(const DigitRun& run, std::size_t width) {
    return std::string(run.digits.size() < width ? width - run.digits.size() : 0, '0') + run.digits;
}

std::string iso(const WrittenDate& date) {
    return padded(date.year, year_digits) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

Literal make_date(Passage& passage, std::size_t at, const WrittenDate& written) {
    const std::optional<Date> date =
        Date::from_ymd(written.year.value(), written.month.value(), written.day.value());
    if (!date) passage.complain(Code::impossible_date, at, written.end, {passage.piece(at, written.end)});
    return {DateLiteral{date.value_or(Date{})}, written.end};
}

bool is_short(const DigitRun& run) { return run.digits.size() == 1 || run.digits.size() == 2; }

// `4月1日` after a year: the month, the day, and how far that reaches.
struct MonthAndDay {
    DigitRun month, day;
    bool complete = false;
    std::size_t end = 0;  ///< 0 if no month follows
};

MonthAndDay read_month_and_day(std::string_view text, std::size_t at) {
    MonthAndDay parts;
    parts.month = read_digits(text, skip_blanks(text, at));
    const std::size_t month_sign = skip_blanks(text, parts.month.end);
    const std::size_t month_bytes = match_word(text, month_sign, "月");
    if (parts.month.digits.empty() || month_bytes == 0) return parts;
    parts.end = month_sign + month_bytes;
    parts.day = read_digits(text, skip_blanks(text, parts.end));
    const std::size_t day_sign = skip_blanks(text, parts.day.end);
    const std::size_t day_bytes = match_word(text, day_sign, "日");
    if (parts.day.digits.empty() || day_bytes == 0) return parts;
    parts.complete = true;
    parts.end = day_sign + day_bytes;
    return parts;
}

Literal read_date_in_words(Passage& passage, std::size_t at, const DigitRun& year, std::size_t after_year) {
    const MonthAndDay parts = read_month_and_day(passage.text(), after_year);
    if (parts.complete) return make_date(passage, at, {year, parts.month, parts.day, parts.end});
    const std::size_t end = parts.end > 0 ? parts.end : after_year;
    passage.complain(Code::incomplete_date, at, end, {passage.piece(at, end), year.digits});
    return {DateLiteral{}, end};
}

// The parts of a period go from the longer unit to the shorter, each at most once.
class PeriodReader {
public:
    explicit PeriodReader(Passage& passage) : passage_(passage) {}

    Literal read(std::size_t at) {
        std::size_t end = at;
        for (std::size_t place = at;; place = skip_blanks(passage_.text(), end)) {
            const std::size_t next = read_part(place);
            if (next == place) break;
            end = next;
        }
        return {PeriodLiteral{period_}, end};
    }

private:
    std::size_t read_part(std::size_t at) {
        const DigitRun run = read_digits(passage_.text(), at);
        if (run.digits.empty()) return at;
        std::size_t number_end = run.end;
        if (last_ == 0) number_end = skip_fraction(at, run.end);
        const UnitMatch match = unit_at(passage_, number_end);
        if (match.unit == nullptr || !is_time(match.unit->kind)) return at;
        const int rank = rank_of(match.unit->kind);
        if (rank <= last_) return at;
        last_ = rank;
        store(match.unit->kind, at, match.end, run);
        return match.end;
    }

    std::size_t skip_fraction(std::size_t at, std::size_t end) {
        const Character point = character_at(passage_.text(), end);
        if (point.ascii != '.') return end;
        const DigitRun fraction = read_digits(passage_.text(), end + point.bytes);
        if (fraction.digits.empty()) return end;
        passage_.complain(Code::fractional_period, at, unit_at(passage_, fraction.end).end,
                          {passage_.piece(at, unit_at(passage_, fraction.end).end)});
        return fraction.end;
    }

    static int rank_of(UnitKind kind) {
        switch (kind) {
            case UnitKind::years: return 1;
            case UnitKind::months: return 2;
            case UnitKind::days: return 3;
            case UnitKind::working_days: return 4;
            case UnitKind::multiple:
            case UnitKind::money:
            case UnitKind::percent: return 0;
        }
        return 0;
    }

    void store(UnitKind kind, std::size_t at, std::size_t end, const DigitRun& run) {
        constexpr int most = 99'999;
        if (run.value() > most) passage_.complain(Code::number_too_large, at, end, {passage_.piece(at, end)});
        if (run.digits.size() > 1 && run.digits[0] == '0') {
            passage_.complain(Code::leading_zero, at, run.end, {run.digits});
        }
        if (kind == UnitKind::years) period_.years = run.value();
        if (kind == UnitKind::months) period_.months = run.value();
        if (kind == UnitKind::days) period_.days = run.value();
        if (kind == UnitKind::working_days) period_.working_days = run.value();
    }

    Passage& passage_;
    values::Period period_;
    int last_ = 0;
};

}  // namespace

std::optional<Literal> read_date_in_digits(Passage& passage, std::size_t at) {
    const std::string_view text = passage.text();
    WrittenDate date;
    date.year = read_digits(text, at);
    const Character first = character_at(text, date.year.end);
    if (date.year.digits.size() != year_digits ||
        (first.ascii != '-' && first.ascii != '/' && first.ascii != '.')) {
        return std::nullopt;
    }
    date.month = read_digits(text, date.year.end + first.bytes);
    const Character second = character_at(text, date.month.end);
    if (!is_short(date.month) || second.ascii != first.ascii) return std::nullopt;
    date.day = read_digits(text, date.month.end + second.bytes);
    date.end = date.day.end;
    if (!is_short(date.day)) return std::nullopt;
    if (first.ascii == '-' && date.month.digits.size() == 2 && date.day.digits.size() == 2) {
        return make_date(passage, at, date);
    }
    passage.complain(Code::misspelt_date, at, date.end, {passage.piece(at, date.end), iso(date)})
        .fix(passage.span(at, date.end), iso(date));
    return Literal{DateLiteral{}, date.end};
}

Literal read_date_or_period(Passage& passage, std::size_t at) {
    const std::string_view text = passage.text();
    const DigitRun number = read_digits(text, at);
    const std::size_t sign = skip_blanks(text, number.end);
    const std::size_t year_bytes = match_word(text, sign, "年");
    if (year_bytes > 0 && number.digits.size() >= year_digits) {
        return read_date_in_words(passage, at, number, sign + year_bytes);
    }
    Literal period = PeriodReader(passage).read(at);
    if (std::optional<Literal> month = refuse_bare_month(passage, skip_blanks(text, period.end))) {
        period.end = month->end;
    }
    return period;
}

std::optional<Literal> refuse_bare_month(Passage& passage, std::size_t at) {
    const std::string_view text = passage.text();
    const DigitRun number = read_digits(text, at);
    if (number.digits.empty()) return std::nullopt;
    const std::size_t sign = skip_blanks(text, number.end);
    const std::size_t bytes = match_word(text, sign, "月");
    if (bytes == 0) return std::nullopt;
    const std::size_t end = sign + bytes;
    const std::string meant = number.digits + "个月";
    passage.complain(Code::ambiguous_month, at, end, {passage.piece(at, end), meant})
        .suggest(passage.span(at, end), meant);
    return Literal{PeriodLiteral{}, end};
}

}  // namespace zhunsheng::syntax
