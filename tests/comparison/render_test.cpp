// Comparisons as text, page and JSON.

#include <gmock/gmock.h>

#include "comparison/editing.h"

namespace zhunsheng::comparison {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RenderComparison : public ::testing::Test {
protected:
    const RulebookComparison comparison_ =
        compared({{"fixed: 80 yuan", "fixed: 120 yuan"},
                  {"name: longer than three hours", "name: <b>long</b> & more"}});
    const ComparisonReport report_{&comparison_, nullptr, "old", "<new>"};
};

TEST_F(RenderComparison, TextShowsFromWhatToWhat) {
    const std::string text = render_text(report_, Language::chinese);
    EXPECT_THAT(text, HasSubstr("80元 → 120元"));
    EXPECT_THAT(text, HasSubstr("【修改】fine for staying too long  [fine.overstay]"));
    EXPECT_THAT(text, HasSubstr("规则新增 0 条，删除 0 条，更名 0 条，修改 2 条"));
}

TEST_F(RenderComparison, TextSpeaksEnglish) {
    const std::string text = render_text(report_, Language::english);
    EXPECT_THAT(text, HasSubstr("80 yuan → 120 yuan"));
    EXPECT_THAT(text, HasSubstr("rules: 0 added, 0 removed, 0 renamed, 2 changed"));
}

TEST_F(RenderComparison, PageMarksWhichCharactersDiffer) {
    const std::string page = render_html(report_, Language::chinese);
    EXPECT_THAT(page, HasSubstr("<del>8</del>0元"));
    EXPECT_THAT(page, HasSubstr("<ins>12</ins>0元"));
}

TEST_F(RenderComparison, PageEscapesEveryText) {
    const std::string page = render_html(report_, Language::chinese);
    EXPECT_THAT(page, Not(HasSubstr("<b>long")));
    EXPECT_THAT(page, HasSubstr("&lt;b&gt;long&lt;/b&gt; &amp; more"));
    EXPECT_THAT(page, HasSubstr("&lt;new&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("http")));
}

TEST_F(RenderComparison, TheSameRulebookIsSaidToBeTheSame) {
    const RulebookComparison same = compared({});
    EXPECT_THAT(render_text({&same, nullptr, "a", "b"}, Language::chinese), HasSubstr("两者所载的法相同"));
    EXPECT_THAT(render_json({&same, nullptr, "a", "b"}), HasSubstr("\"same\": true"));
}

}  // namespace
}  // namespace zhunsheng::comparison
