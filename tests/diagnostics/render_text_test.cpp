// Diagnostics as a person sees them.

#include <gtest/gtest.h>

#include <string>

#include "diagnostics/report.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using diagnostics::Code;
using diagnostics::Report;

text::Span span_of(const text::SourceSet& sources, text::SourceId id, std::string_view part,
                   std::size_t from = 0) {
    const auto begin = static_cast<std::uint32_t>(sources[id].text().find(part, from));
    return {id, begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// A key given twice, indented with tabs, the second time on line 10.
Diagnostics repeated_key() {
    text::SourceSet sources;
    const text::SourceId id =
        sources.add("rules/样例.yaml", "文件:\n\t编号: 甲\n\n\n\n\n\n\n\n\t编号: 乙，见 x\n");
    Report report;
    report.add(Code::repeated_key, span_of(sources, id, "编号", 20), {"编号"})
        .label(span_of(sources, id, "编号"), "此前已写过", "first given here");
    return report.resolve(sources);
}

TEST(RenderText, ShowsBothPlacesOfARepeatedKeyInChinese) {
    EXPECT_EQ(render_text(repeated_key(), Language::chinese),
              "错误[ZS1003]: 键“编号”重复出现\n"
              "  --> rules/样例.yaml:10:2\n"
              "   |\n"
              "10 |     编号: 乙，见 x\n"
              "   |     ^^^^\n"
              "  ::: rules/样例.yaml:2:2\n"
              "   |\n"
              " 2 |     编号: 甲\n"
              "   |     ---- 此前已写过\n"
              "   |\n"
              "   = 提示: 同一处每个键只写一次，请删去或改名\n");
}

TEST(RenderText, ShowsTheSameInEnglish) {
    EXPECT_EQ(render_text(repeated_key(), Language::english),
              "error[ZS1003]: the key `编号` is given twice\n"
              "  --> rules/样例.yaml:10:2\n"
              "   |\n"
              "10 |     编号: 乙，见 x\n"
              "   |     ^^^^\n"
              "  ::: rules/样例.yaml:2:2\n"
              "   |\n"
              " 2 |     编号: 甲\n"
              "   |     ---- first given here\n"
              "   |\n"
              "   = help: write each key once; delete one or rename it\n");
}

/// An unknown fact in a case, with everything that a diagnostic may have but labels.
Diagnostic unknown_fact() {
    return {"ZS4002",
            Severity::warning,
            {"案件中没有“testd”这一项", "a case has no fact `testd`"},
            Place{"case.json", 3, 9, 3, 16, "  甲乙: {\"testd\": 1}", 1},
            "/reports/0/testd",
            {{"是否应为“tested”", "did you mean `tested`?"}},
            {},
            Diagnostic::Fix{{"case.json", 3, 9, 3, 16, "", 1}, "tested"}};
}

TEST(RenderText, ShowsHintsAndThePointerOfACase) {
    EXPECT_EQ(render_text({unknown_fact()}, Language::chinese),
              "警告[ZS4002]: 案件中没有“testd”这一项\n"
              " --> case.json:3:9\n"
              "  |\n"
              "3 |   甲乙: {\"testd\": 1}\n"
              "  |           ^^^^^^^\n"
              "  |\n"
              "  = 提示: 是否应为“tested”\n"
              "  = 路径: /reports/0/testd\n");
}

TEST(RenderText, ShowsAFixThatNoHintTells) {
    Diagnostic diagnostic = unknown_fact();
    diagnostic.place = std::nullopt;
    diagnostic.pointer = "";
    diagnostic.hints = {};
    diagnostic.severity = Severity::advice;
    EXPECT_EQ(render_text({diagnostic}, Language::chinese),
              "建议[ZS4002]: 案件中没有“testd”这一项\n  = 改法: 此处改为“tested”\n");
    diagnostic.fix->replacement = "";
    EXPECT_EQ(render_text({diagnostic}, Language::english),
              "advice[ZS4002]: a case has no fact `testd`\n  = fix: delete this\n");
}

TEST(RenderText, PartsDiagnosticsByAnEmptyLine) {
    Diagnostic diagnostic{"ZS1001", Severity::error, {"甲", "a"}, std::nullopt, "", {}, {}, std::nullopt};
    EXPECT_EQ(render_text({diagnostic, diagnostic}, Language::english),
              "error[ZS1001]: a\n\nerror[ZS1001]: a\n");
    EXPECT_EQ(render_text({}, Language::english), "");
}

TEST(RenderText, ShowsAnEmptyLineWithoutTrailingSpace) {
    Diagnostic diagnostic{"ZS1001", Severity::error, {"甲", "a"}, Place{"f", 1, 1, 1, 1, "", 1}, "", {}, {},
                          {}};
    EXPECT_EQ(render_text({diagnostic}, Language::english),
              "error[ZS1001]: a\n --> f:1:1\n  |\n1 |\n  | ^\n  |\n");
}

TEST(RenderText, NothingFromTheInputSteersTheTerminal) {
    const std::string evil = "\x1b[2J\u202E\r\n";
    Diagnostic diagnostic = unknown_fact();
    diagnostic.message.en += evil;
    diagnostic.place->file += evil;
    diagnostic.place->source_line += evil;
    diagnostic.pointer += evil;
    diagnostic.hints[0].en += evil;
    diagnostic.labels.push_back({*diagnostic.place, {"", evil}});
    const std::string text = render_text({diagnostic}, Language::english);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\r'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_NE(text.find("testd`<U+001B>[2J<U+202E><U+000D><U+000A>\n"), std::string::npos);
}

TEST(RenderText, ColourOnlyAddsEscapes) {
    const std::string plain = render_text({unknown_fact()}, Language::chinese);
    std::string coloured = render_text({unknown_fact()}, Language::chinese, true);
    EXPECT_TRUE(coloured.starts_with("\x1b[1;33m警告[ZS4002]\x1b[0m: "));
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    EXPECT_EQ(coloured, plain);
    EXPECT_EQ(plain.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace zhunsheng
