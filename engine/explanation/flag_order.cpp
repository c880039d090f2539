// Orders flags by strength.

#include "explanation/flag_order.h"

#include <algorithm>

namespace zhunsheng::explanation {
namespace {

int strength(DutyKind duty) {
    switch (duty) {
        case DutyKind::must: return 2;
        case DutyKind::consult: return 1;
        case DutyKind::may: break;
    }
    return 0;
}

}  // namespace

std::vector<const FlagResult*> strongest_first(const std::vector<FlagResult>& flags) {
    std::vector<const FlagResult*> ordered;
    ordered.reserve(flags.size());
    for (const FlagResult& flag : flags) {
        ordered.push_back(&flag);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const FlagResult* left, const FlagResult* right) {
        if (left->answer != right->answer) return left->answer > right->answer;
        return strength(left->duty) > strength(right->duty);
    });
    return ordered;
}

}  // namespace zhunsheng::explanation
