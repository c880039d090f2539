// The table of closed words.

#include "rulebook/closed_words.h"

#include <algorithm>

#include "rulebook/declarations.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::rulebook {
namespace {

template <class Enum>
constexpr Word word(std::string_view zh, std::string_view en, Enum value) {
    return {zh, en, static_cast<std::uint8_t>(value)};
}

constexpr Word truths[] = {word("是", "yes", true), word("否", "no", false)};

constexpr Word law_days[] = {
    word("行为时", "act", LawDay::act),
    word("决定时", "decision", LawDay::decision),
};

using vocabulary::Role;
constexpr Word roles[] = {
    word("案号", "case_id", Role::case_id),
    word("决定日", "decided_on", Role::decided_on),
    word("行为日", "act_date", Role::act_date),
    word("行为不早于", "act_not_before", Role::act_not_before),
    word("行为不晚于", "act_not_after", Role::act_not_after),
    word("领域", "sector", Role::sector),
    word("人员角色", "person_role", Role::person_role),
    word("姓名", "name", Role::name),
    word("行为分组", "act_group", Role::act_group),
    word("较轻之法", "lighter_law", Role::lighter_law),
    word("备查", "for_record", Role::for_record),
    word("拟处措施", "ordered", Role::ordered),
    word("措施种类", "measure_kind", Role::measure_kind),
    word("措施对象", "measure_target", Role::measure_target),
    word("金额下限", "amount_min", Role::amount_min),
    word("金额上限", "amount_max", Role::amount_max),
    word("措施成立", "measure_holds", Role::measure_holds),
    word("裁量档次", "measure_band", Role::measure_band),
    word("终身措施", "measure_for_life", Role::measure_for_life),
    word("处罚性质", "measure_is_penalty", Role::measure_is_penalty),
};

constexpr Word traits[] = {
    word("幅度", "range", Trait::range), word("数额", "amount", Trait::amount),
    word("期限", "term", Trait::term),   word("终身", "life", Trait::life),
    word("范围", "scope", Trait::scope),
};

constexpr Word principles[] = {
    word("兜底让位", "fallback_only", Principle::fallback_only),
    word("明示优先", "explicit", Principle::explicit_),
    word("特别法优先", "special_law", Principle::special_law),
    word("上位法优先", "higher_law", Principle::higher_law),
    word("一事不再罚", "one_act_one_fine", Principle::one_act_one_fine),
    word("同款不重复", "one_sum_once", Principle::one_sum_once),
    word("从旧兼从轻", "later_lighter_law", Principle::later_lighter_law),
};

constexpr Word band_reaches[] = {
    word("幅度内", "within", BandReach::within),
    word("下限以下", "below", BandReach::below),
    word("不罚", "none", BandReach::none),
};

constexpr Word prevails_reasons[] = {
    word("特别法", "special_law", PrevailsReason::special_law),
    word("上位法", "higher_law", PrevailsReason::higher_law),
    word("明示", "explicit", PrevailsReason::explicit_),
};

constexpr Word flag_kinds[] = {
    word("移送司法", "criminal_transfer", FlagKind::criminal_transfer),
    word("列入严重违法失信名单", "blacklist", FlagKind::blacklist),
    word("移送有关部门", "referral", FlagKind::referral),
    word("上报", "escalation", FlagKind::escalation),
};

constexpr Word duties[] = {
    word("应当", "must", Duty::must),
    word("可以", "may", Duty::may),
    word("会商", "consult", Duty::consult),
};

constexpr Word procedure_kinds[] = {
    word("时效", "limitation", ProcedureKind::limitation),
    word("听证", "hearing", ProcedureKind::hearing),
    word("审核", "review", ProcedureKind::review),
    word("期限", "deadline", ProcedureKind::deadline),
    word("步骤", "step", ProcedureKind::step),
};

constexpr Word answers[] = {
    word("是", "yes", Answer::yes),
    word("否", "no", Answer::no),
    word("未定", "undetermined", Answer::undetermined),
};

}  // namespace

std::span<const Word> words_of(WordSet set) {
    switch (set) {
        case WordSet::none: return {};
        case WordSet::truth: return truths;
        case WordSet::law_day: return law_days;
        case WordSet::role: return roles;
        case WordSet::trait: return traits;
        case WordSet::principle: return principles;
        case WordSet::band_reach: return band_reaches;
        case WordSet::prevails_reason: return prevails_reasons;
        case WordSet::flag_kind: return flag_kinds;
        case WordSet::duty: return duties;
        case WordSet::procedure_kind: return procedure_kinds;
        case WordSet::answer: return answers;
    }
    return {};
}

const Word* find_word(WordSet set, std::string_view spelling) {
    const bool takes_json = set == WordSet::truth || set == WordSet::answer;
    if (takes_json && (spelling == "true" || spelling == "false")) {
        return find_word(set, spelling == "true" ? "yes" : "no");
    }
    const auto words = words_of(set);
    const auto found = std::find_if(words.begin(), words.end(), [spelling](const Word& candidate) {
        return candidate.zh == spelling || candidate.en == spelling;
    });
    return found == words.end() ? nullptr : &*found;
}

const Word& word_for(WordSet set, std::uint8_t value) {
    const auto words = words_of(set);
    return *std::find_if(words.begin(), words.end(),
                         [value](const Word& word) { return word.value == value; });
}

}  // namespace zhunsheng::rulebook
