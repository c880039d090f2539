// What a case handler reads on a terminal and on a page.

#include "explanation/decision_text.h"

#include <gmock/gmock.h>

#include <sstream>

#include "explanation/decision_html.h"
#include "explanation/phrases.h"
#include "explanation/sample_decisions.h"
#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string zh(const DecisionResult& decision) { return decision_text(decision, Language::chinese, false); }

TEST(DecisionText, NamesTheArticleAsLawyersCiteIt) {
    EXPECT_THAT(zh(certain_decision()), HasSubstr("《道路停放法》（2020年版）第三条第一款"));
}

TEST(DecisionText, SaysHowFarAThresholdIs) {
    EXPECT_THAT(zh(certain_decision()), HasSubstr("违法所得：8万元，标准10万元，尚差2万元"));
}

TEST(DecisionText, ShowsAmountsInTheUnitsOfTheLaw) {
    EXPECT_THAT(zh(certain_decision()), HasSubstr("【应当】处以罚款 5万元至10万元"));
    EXPECT_THAT(zh(open_decision()), HasSubstr("（数额待查明）"));
}

TEST(DecisionText, PointsFromWhatIsMissingToTheQuestion) {
    EXPECT_THAT(zh(open_decision()), HasSubstr("尚缺：“及时驶离”（问题 1）"));
    EXPECT_THAT(zh(open_decision()), HasSubstr("决定：是否认定堵塞通道（f1）、移送司法机关"));
}

TEST(DecisionText, SaysAFactOfTheFindingOnlyOnce) {
    const std::string text = zh(certain_decision());
    EXPECT_EQ(text.find("/vehicles/0/moved"), text.rfind("/vehicles/0/moved"));
}

TEST(DecisionText, SaysWhichMeasureGivesWayAndWhy) {
    EXPECT_THAT(zh(certain_decision()), HasSubstr("市规章对堵塞通道的处罚，仅“罚款”部分"));
    EXPECT_THAT(zh(certain_decision()), HasSubstr("上位法优先于下位法"));
}

TEST(DecisionText, KeepsWhatNoFactPointsToApart) {
    const std::string text = zh(open_decision());
    EXPECT_THAT(text, HasSubstr("尚未查问的情形"));
    EXPECT_THAT(text, HasSubstr("在大门停放车辆，第三条第一款"));
    EXPECT_THAT(text, Not(HasSubstr("[f2]")));
}

TEST(DecisionText, SaysSoWhenNothingWasFound) {
    EXPECT_THAT(zh(empty_decision()), HasSubstr("没有认定违法行为"));
    EXPECT_THAT(decision_text(empty_decision(), Language::english, false),
                HasSubstr("The facts given show no violation."));
}

TEST(DecisionText, StaysWithinAHundredColumns) {
    for (const DecisionResult& decision : {certain_decision(), open_decision(), empty_decision()}) {
        for (const Language language : {Language::chinese, Language::english}) {
            std::istringstream text(decision_text(decision, language, false));
            for (std::string line; std::getline(text, line);)
                EXPECT_LE(text::display_width(line), 100) << line;
        }
    }
}

TEST(DecisionText, SpellsOutWhatSteersATerminal) {
    DecisionResult decision = certain_decision();
    decision.institution_name = "\x1b[31m某";
    EXPECT_THAT(zh(decision), HasSubstr("<U+001B>[31m某"));
    EXPECT_THAT(zh(decision), Not(HasSubstr("\x1b")));
    EXPECT_THAT(decision_text(certain_decision(), Language::chinese, true), HasSubstr("\x1b["));
}

TEST(DecisionHtml, EscapesWhatTheCaseSays) {
    DecisionResult decision = certain_decision();
    decision.institution_name = "<script>alert(\"1\")</script>&";
    const std::string html = decision_html(decision, Language::chinese);
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"));
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
}

TEST(DecisionHtml, NeedsNothingFromTheNetwork) {
    const std::string html = decision_html(open_decision(), Language::chinese);
    for (const char* loader : {"http:", "https:", "url(", "@import", "<script", "<img", "<link"}) {
        EXPECT_THAT(html, Not(HasSubstr(loader)));
    }
}

TEST(Phrases, SayAmountsAsStatutesDo) {
    const Phrases zh_words(Language::chinese);
    EXPECT_EQ(zh_words.yuan("9999.5"), "9999.5元");
    EXPECT_EQ(zh_words.yuan("10000"), "1万元");
    EXPECT_EQ(zh_words.yuan("285000"), "28.5万元");
    EXPECT_EQ(zh_words.yuan("12345"), "12345元");
    EXPECT_EQ(zh_words.yuan("150000000"), "1.5亿元");
    EXPECT_EQ(zh_words.amount({"", "50000"}), "5万元以下");
    EXPECT_EQ(zh_words.amount({"50000", ""}), "5万元以上");
    EXPECT_EQ(zh_words.amount({"30000", "30000"}), "3万元");
    const Phrases en_words(Language::english);
    EXPECT_EQ(en_words.yuan("1234567.5"), "1,234,567.5 yuan");
    EXPECT_EQ(en_words.yuan("999"), "999 yuan");
    EXPECT_EQ(en_words.amount({"", "50000"}), "up to 50,000 yuan");
}

}  // namespace
}  // namespace zhunsheng::explanation
