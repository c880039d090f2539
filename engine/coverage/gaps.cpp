// What tests leave untried, in sentences.

#include <array>
#include <cstdio>

#include "coverage/render.h"

namespace zhunsheng::coverage {
namespace {

std::string one_decimal(double percent) {
    std::array<char, 16> text{};
    // Rounded down, so that 100.0 means all.
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(static_cast<int>(percent * 10)) / 10);
    return text.data();
}

Sentence about(const Sentence& part, const std::string& text, std::string_view zh, std::string_view en) {
    return {part.zh + "“" + text + "”" + std::string{zh}, part.en + " “" + text + "” " + std::string{en}};
}

}  // namespace

std::vector<Gap> gaps_of(const ConditionCoverage& one) {
    std::vector<Gap> gaps;
    const auto add = [&](bool side, std::string_view zh, std::string_view en) {
        gaps.push_back({&one.place, about(one.part, one.text, zh, en), side});
    };
    if (one.was_true == 0 && one.was_false == 0) {
        add(true, "从未有过结果", "never came out either way");
        return gaps;
    }
    if (one.was_true == 0) {
        add(true, "从未为是", "was never true");
    } else if (one.decided_true == 0) {
        add(true, "为是时从未决定过结果", "never decided the result by being true");
    }
    if (one.was_false == 0) {
        add(false, "从未为否", "was never false");
    } else if (one.decided_false == 0) {
        add(false, "为否时从未决定过结果", "never decided the result by being false");
    }
    return gaps;
}

std::vector<Gap> gaps_of(const LimitCoverage& one) {
    std::vector<Gap> gaps;
    const auto add = [&](bool side, const Sentence& value, std::string zh, std::string en) {
        if (!value.zh.empty()) zh += "（" + value.zh + "）";
        if (!value.en.empty()) en += " (" + value.en + ")";
        gaps.push_back({&one.place, about({"界限", "limit"}, one.text, zh, en), side});
    };
    if (one.tests == 0) add(true, one.at, "没有测试恰在界限上", "has no test at the limit");
    if (one.tests_beside == 0) {
        add(false, one.beside, "没有测试紧靠界限的另一侧", "has no test just on its other side");
    }
    return gaps;
}

namespace {

Sentence shares(std::size_t part, std::size_t whole, double percent, const Sentence& of,
                const Sentence& said) {
    const std::string zh =
        std::to_string(part) + "/" + std::to_string(whole) + "（" + one_decimal(percent) + "%）";
    const std::string en =
        std::to_string(part) + " of " + std::to_string(whole) + " (" + one_decimal(percent) + "%)";
    return {of.zh + zh + said.zh, of.en + en + said.en};
}

}  // namespace

std::vector<Gap> gaps_of(const RuleCoverage& rule) {
    std::vector<Gap> gaps;
    if (rule.tests == 0) {
        gaps.push_back({&rule.place, rule.definition
                                         ? Sentence{"没有一个测试用到这个用语", "no test asks for this word"}
                                         : Sentence{"没有一个测试得出这条规则的结论",
                                                    "no test comes to what this rule concludes"}});
    }
    const auto add = [&](std::vector<Gap>&& more) { gaps.insert(gaps.end(), more.begin(), more.end()); };
    for (const ConditionCoverage& one : rule.conditions) add(gaps_of(one));
    for (const LimitCoverage& one : rule.limits) add(gaps_of(one));
    return gaps;
}

std::vector<Sentence> summary_of(const CoverageCounts& counts) {
    const std::size_t speaking = counts.rules - counts.silent_rules;
    const double share =
        counts.rules == 0 ? 100.0 : 100.0 * static_cast<double>(speaking) / static_cast<double>(counts.rules);
    return {shares(speaking, counts.rules, share, {"规则：", "rules: "},
                   {"在测试中得出过结论", " came to a conclusion in a test"}),
            shares(counts.decided_sides, counts.condition_sides, counts.mcdc_percent(),
                   {"条件：是、否两面中 ", "conditions: of their two sides, true and false, "},
                   {"单独决定过结果（MC/DC）", " decided a result (MC/DC)"}),
            shares(counts.tried_sides, counts.limit_sides, counts.limits_percent(),
                   {"界限：两侧中 ", "limits: of their two sides, "},
                   {"紧靠界限试过", " were tried right at the limit"})};
}

}  // namespace zhunsheng::coverage
