// The table of sentences for functions.

#include "explanation/function_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace zhunsheng::explanation {
namespace {

/// What is said around and between two arguments.
struct Words {
    std::string_view name;
    std::string_view zh_lead, zh_between, zh_end;
    std::string_view en_lead, en_between, en_end;
};

constexpr std::array all_words{
    Words{"larger", "", "与", "中较大者", "the larger of ", " and ", ""},
    Words{"smaller", "", "与", "中较小者", "the smaller of ", " and ", ""},
    Words{"earlier", "", "与", "中较早的一日", "the earlier of ", " and ", ""},
    Words{"later", "", "与", "中较晚的一日", "the later of ", " and ", ""},
    Words{"days_between", "", "至", "的天数", "the days from ", " to ", ""},
    Words{"share", "", "占", "的百分比", "", " as a share of ", ""},
    Words{"starts_with", "", "以", "开头", "", " begins with ", ""},
    Words{"ends_with", "", "以", "结尾", "", " ends with ", ""},
    Words{"year", "", "", "的年份", "the year of ", "", ""},
    Words{"month", "", "", "的月份", "the month of ", "", ""},
    Words{"day", "", "", "的日", "the day of the month of ", "", ""},
    Words{"round", "", "", "（四舍五入）", "", "", ", rounded"},
    Words{"length", "", "", "的字数", "the length of ", "", ""},
};

}  // namespace

std::string function_words(const functions::Function& function, const std::vector<std::string>& arguments,
                           const Phrases& phrases) {
    const auto* const words = std::ranges::find(all_words, function.en, &Words::name);
    if (words == all_words.end() || arguments.empty() || arguments.size() > 2) {
        return phrases.pick(function.zh, function.en) + phrases.pick("（", "(") + phrases.listed(arguments) +
               phrases.pick("）", ")");
    }
    std::string text = phrases.pick(words->zh_lead, words->en_lead) + arguments[0];
    if (arguments.size() == 2) text += phrases.pick(words->zh_between, words->en_between) + arguments[1];
    return text + phrases.pick(words->zh_end, words->en_end);
}

}  // namespace zhunsheng::explanation
