// Puts amounts, duties, articles and facts into words.

#include "explanation/phrases.h"

#include <array>
#include <utility>

#include "values/number.h"

namespace zhunsheng::explanation {
namespace {

using values::Number;

struct Principle {
    std::string_view id, zh, en;
};

constexpr std::array principles{
    Principle{"higher_law", "上位法优先于下位法", "the higher law prevails"},
    Principle{"special_law", "特别规定优先于一般规定", "the special rule prevails over the general one"},
    Principle{"fallback_only", "本条只在其他规定没有处罚时适用", "applies only where no other law provides"},
    Principle{"later_lighter_law", "从旧兼从轻",
              "the law at the time of the act, unless the later one is lighter"},
    Principle{"one_act_one_fine", "同一个违法行为不得给予两次以上同种处罚，择重",
              "one act, one fine: the heavier one"},
    Principle{"one_sum_once", "同一笔款项不重复收取", "the same sum is taken only once"},
    Principle{"explicit", "条文明示优先", "the law says so expressly"},
};

/// Decisions show values in Chinese; these are the engine's own words among them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> english_values{
    {{"是", "yes"}, {"否", "no"}, {"未知", "unknown"}, {"已列明", "listed"}}};

/// "1234567.5" → "1,234,567.5".
std::string grouped(std::string digits) {
    const std::size_t end = std::min(digits.find('.'), digits.size());
    const std::size_t begin = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = end; at > begin + 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

std::string chinese_yuan(const Number& yuan) {
    const std::array<std::pair<std::int64_t, std::string_view>, 2> units{
        {{100'000'000, "亿元"}, {10'000, "万元"}}};
    for (const auto& [unit, name] : units) {
        const auto count = yuan.over(Number{unit});
        if (yuan >= Number{unit} && count && count->fits_decimals(2)) {
            return count->to_decimal().append(name);
        }
    }
    return yuan.to_decimal() + "元";
}

}  // namespace

std::string Phrases::pick(std::string_view zh, std::string_view en) const {
    return std::string{chinese() ? zh : en};
}

std::string Phrases::yuan(std::string_view decimal) const {
    const auto number = Number::from_decimal(decimal);
    if (!number) {
        return std::string{decimal};
    }
    return chinese() ? chinese_yuan(*number) : grouped(number->to_decimal()) + " yuan";
}

std::string Phrases::amount(const Amount& amount) const {
    std::string min = yuan(amount.min);
    const std::string max = yuan(amount.max);
    if (min.empty() && max.empty()) return {};
    if (min == max) return min;
    if (min.empty()) return chinese() ? max + "以下" : "up to " + max;
    if (max.empty()) return chinese() ? min + "以上" : "at least " + min;
    return chinese() ? min + "至" + max : min + " to " + max;
}

std::string Phrases::duty(DutyKind duty) const {
    switch (duty) {
        case DutyKind::must: return pick("应当", "must");
        case DutyKind::may: return pick("可以", "may");
        case DutyKind::consult: break;
    }
    return pick("会商", "consult");
}

std::string Phrases::basis(const Basis& basis) const {
    std::string name = basis.instrument_name.empty() ? basis.instrument : basis.instrument_name;
    if (chinese() && !name.starts_with("《")) {
        name = "《" + name + "》";
    }
    std::string text = name;
    if (!basis.version.empty()) {
        text += chinese() ? "（" + basis.version + "年版）" : " (version " + basis.version + ") ";
    }
    text += basis.article;
    if (!basis.certain) {
        text += pick("（适用哪一版本待查明）", " (which version applies is open)");
    }
    return text;
}

std::string Phrases::in_force(values::Date from, values::Date to) const {
    const bool ended = to != values::Date::latest();
    return pick(from.to_iso() + "起" + (ended ? "至" + to.to_iso() : "") + "施行",
                "in force from " + from.to_iso() + (ended ? " to " + to.to_iso() : ""));
}

std::string Phrases::reason(const Reason& reason) const {
    std::string value = reason.shown.empty() ? pick("未知", "unknown") : reason.shown;
    for (const auto& [zh, en] : english_values) {
        if (!chinese() && value == zh) value = en;
    }
    std::string text =
        reason.label + pick("：", ": ") + value + pick("（", " (") + reason.fact + pick("）", ")");
    if (reason.judgement) text += pick("，", ", ") + judgement(*reason.judgement);
    return text;
}

std::string Phrases::judgement(const Judgement& judgement) const {
    std::string text =
        pick("判断：", "judged by ") + (judgement.by.empty() ? pick("未署名", "nobody named") : judgement.by);
    if (!judgement.on.empty()) text += pick("，", ", ") + judgement.on;
    if (!judgement.why.empty()) text += pick("，", ", ") + judgement.why;
    return text;
}

std::string Phrases::threshold(const ThresholdResult& threshold) const {
    const auto shown = [&](const std::string& number) { return threshold.money ? yuan(number) : number; };
    const std::string comma = pick("，", ", ");
    std::string text = threshold.title + pick("：", ": ");
    text += threshold.quantity.empty() ? pick("未知", "unknown") : shown(threshold.quantity);
    if (!threshold.threshold.empty()) {
        text += comma + pick("标准", "threshold ") + shown(threshold.threshold);
    }
    if (threshold.reached == Answer::yes) return text + comma + pick("已达到", "reached");
    if (threshold.reached == Answer::undetermined) return text + comma + pick("待查明", "open");
    if (!threshold.missing.empty() && threshold.missing != "0") {
        return text + comma + pick("尚差", "short by ") + shown(threshold.missing);
    }
    return text + comma + pick("未达到", "not reached");
}

std::string Phrases::principle(std::string_view id) const {
    for (const Principle& principle : principles) {
        if (principle.id == id) return pick(principle.zh, principle.en);
    }
    return std::string{id};
}

std::string Phrases::listed(const std::vector<std::string>& words) const {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() ? "" : pick("、", ", ")).append(word);
    }
    return text;
}

void add_line(std::vector<Line>& lines, std::string label, std::vector<std::string> paragraphs) {
    std::erase(paragraphs, std::string{});
    if (!paragraphs.empty()) {
        lines.push_back({std::move(label), std::move(paragraphs)});
    }
}

void add_line(std::vector<Line>& lines, std::string label, std::string paragraph) {
    add_line(lines, std::move(label), std::vector{std::move(paragraph)});
}

Tone tone_of(Answer answer) {
    switch (answer) {
        case Answer::yes: return Tone::certain;
        case Answer::no: return Tone::denied;
        case Answer::undetermined: break;
    }
    return Tone::open;
}

}  // namespace zhunsheng::explanation
