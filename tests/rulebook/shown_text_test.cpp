// What the YAML library is shown, and the way back to the file.

#include "rulebook/shown_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace zhunsheng::rulebook {
namespace {

TEST(ShownText, HasOneByteForEachRunOfCharactersBeyondAsciiAndAnEndMark) {
    const std::string file = "键: 值é𠀀 值\n";
    const ShownText shown(file);
    EXPECT_EQ(shown.text(), "\x1E: \x1E \x1E\n...\n");
}

TEST(ShownText, LeadsEachByteBackToTheFileAndWhatIsPastItAsFarPast) {
    const std::string file =
        "\xEF\xBB\xBF"
        "甲: 乙丙";
    const ShownText shown(file);
    EXPECT_EQ(shown.place(0), 3U);               // 甲, behind the byte order mark
    EXPECT_EQ(shown.place(1), 6U);               // the colon
    EXPECT_EQ(shown.place(3), 8U);               // 乙丙
    EXPECT_EQ(shown.place(4), file.size());      // the end
    EXPECT_EQ(shown.place(6), file.size() + 2);  // inside the end mark
}

TEST(ShownText, RestoresWhatStandsInTheScalar) {
    const std::string file = "问: 甲?乙  # 丙\n丁: |  # 戊\n  己\n";
    const ShownText shown(file);
    EXPECT_EQ(shown.restored("\x1E\x1F\x1E", file.find("甲")), "甲?乙");
    EXPECT_EQ(shown.restored("\x1E\n", file.find('|')), "己\n");  // not 戊, which is a comment
}

TEST(ShownText, LeavesAQuestionMarkThatIsASignOfYaml) {
    const std::string file = "? [? a, b?]";
    EXPECT_EQ(ShownText(file).text(), "? [? a, b\x1F]\n...\n");
}

TEST(ShownText, EndsAValueThatClaimsMoreThanTheFileHas) {
    const std::string file = "甲";
    EXPECT_EQ(ShownText(file).restored("\x1E\x1E", 0), "甲");
}

}  // namespace
}  // namespace zhunsheng::rulebook
