// Reading digits and units.

#include "syntax/digits.h"

#include "syntax/characters.h"

namespace zhunsheng::syntax {

int DigitRun::value() const {
    if (digits.size() > 9) return beyond;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

DigitRun read_digits(std::string_view text, std::size_t at) {
    DigitRun run{{}, at};
    for (Character here = character_at(text, at); here.is_digit(); here = character_at(text, run.end)) {
        run.digits += here.ascii;
        run.end += here.bytes;
    }
    return run;
}

UnitMatch unit_at(const Passage& passage, std::size_t at) {
    const std::string_view text = passage.text();
    const std::size_t begin = skip_blanks(text, at);
    UnitMatch longest{nullptr, at};
    for (const Unit& unit : units()) {
        const std::size_t end = begin + match_word(text, begin, unit.text);
        if (end > begin && end > longest.end) longest = {&unit, end};
    }
    if (begin > at && begin + passage.lexicon().longest_match(text.substr(begin)) > longest.end)
        return {nullptr, at};
    return longest;
}

bool is_time(UnitKind kind) {
    return kind == UnitKind::years || kind == UnitKind::months || kind == UnitKind::days ||
           kind == UnitKind::working_days;
}

}  // namespace zhunsheng::syntax
