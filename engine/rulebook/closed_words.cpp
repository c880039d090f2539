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

constexpr Word ranks[] = {
    word("法律", "law", Rank::law),
    word("司法解释", "interpretation", Rank::interpretation),
    word("行政法规", "regulation", Rank::regulation),
    word("地方性法规", "local_regulation", Rank::local_regulation),
    word("部门规章", "rule", Rank::rule),
    word("规范性文件", "document", Rank::document),
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
};

constexpr Word measures[] = {
    word("责令改正", "order_correction", MeasureKind::order_correction),
    word("警告", "warning", MeasureKind::warning),
    word("通报批评", "public_criticism", MeasureKind::public_criticism),
    word("罚款", "fine", MeasureKind::fine),
    word("没收违法所得", "confiscate_income", MeasureKind::confiscate_income),
    word("没收检验费用", "confiscate_fee", MeasureKind::confiscate_fee),
    word("责令停业", "suspend", MeasureKind::suspend),
    word("撤销资质", "revoke_qualification", MeasureKind::revoke_qualification),
    word("不予受理申请", "refuse_application", MeasureKind::refuse_application),
    word("禁业", "ban", MeasureKind::ban),
    word("吊销执照", "revoke_license", MeasureKind::revoke_license),
    word("处分", "disciplinary", MeasureKind::disciplinary),
    word("连带责任", "joint_liability", MeasureKind::joint_liability),
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
        case WordSet::rank: return ranks;
        case WordSet::role: return roles;
        case WordSet::measure: return measures;
        case WordSet::prevails_reason: return prevails_reasons;
        case WordSet::flag_kind: return flag_kinds;
        case WordSet::duty: return duties;
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
