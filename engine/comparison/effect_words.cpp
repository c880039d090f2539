// The kinds of effects by name.

#include <array>
#include <cstddef>

#include "comparison/compare_decisions.h"

namespace zhunsheng::comparison {
namespace {

struct Words {
    std::string_view name;
    Sentence title;
};

/// By EffectKind.
const std::array<Words, effect_kinds>& words() {
    static const std::array<Words, effect_kinds> all{{
        {"finding_appears", {"新认定违法行为", "violation now found"}},
        {"finding_disappears", {"不再认定违法行为", "violation no longer found"}},
        {"finding_open", {"违法行为变为待查明", "violation now open"}},
        {"finding_grounds", {"认定的依据改变", "found on other grounds"}},
        {"measure_added", {"增加措施", "measure now ordered"}},
        {"measure_removed", {"减少措施", "measure no longer ordered"}},
        {"measure_open", {"措施变为待查明", "measure now open"}},
        {"measure_amount", {"数额改变", "amount changed"}},
        {"measure_terms", {"措施的其他内容改变", "measure changed otherwise"}},
        {"criminal_transfer", {"移送司法机关的提示改变", "transfer to the police changed"}},
        {"blacklist", {"严重违法失信名单的提示改变", "list of serious violations changed"}},
        {"referral", {"移送有关部门的提示改变", "referral changed"}},
        {"escalation", {"上报的提示改变", "report to the superior changed"}},
        {"procedure", {"程序事项改变", "procedure changed"}},
        {"law_in_time", {"新旧法的适用改变", "law in time changed"}},
        {"questions", {"待查问题改变", "questions changed"}},
        {"doubts", {"存疑改变", "doubts changed"}},
        {"readable", {"只有一方的规则能读取案件", "only one of the rulebooks can read the case"}},
    }};
    return all;
}

}  // namespace

std::string_view name_of(EffectKind kind) { return words()[static_cast<std::size_t>(kind)].name; }
const Sentence& title_of(EffectKind kind) { return words()[static_cast<std::size_t>(kind)].title; }

}  // namespace zhunsheng::comparison
