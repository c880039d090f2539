// Every byte of every scalar leads back to where it was written, whatever the notation.

#include "rulebook/scalar_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "rulebook/yaml_document.h"
#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

/// The value of `k` in a text; nothing if it is refused.
std::optional<Scalar> read_value(const std::string& text) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto root = read_yaml(sources.add("a.yaml", text), sources, report);
    if (!root || report.has_errors()) {
        return std::nullopt;
    }
    const Scalar* scalar = root->mapping()->members.front().value.scalar();
    return scalar == nullptr ? std::nullopt : std::optional{*scalar};
}

/// All texts of up to `most` characters of the alphabet.
std::vector<std::string> all_texts(const std::vector<std::string>& alphabet, int most) {
    std::vector<std::string> texts{""};
    std::size_t first = 0;
    for (int length = 1; length <= most; ++length) {
        const std::size_t last = texts.size();
        for (std::size_t shorter = first; shorter < last; ++shorter) {
            for (const std::string& character : alphabet) {
                texts.push_back(texts[shorter] + character);
            }
        }
        first = last;
    }
    return texts;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

bool holds_any(const std::string& text, const std::vector<std::string>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&text](const std::string& part) { return text.find(part) != std::string::npos; });
}

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

/// Whether line folding keeps the text: no blank beside a line break, none at the ends.
bool survives_folding(const std::string& text) {
    return !text.empty() && !is_blank(text.front()) && !is_blank(text.back()) &&
           !holds_any(text, {" \n", "\n "});
}

/// Line breaks as folding wants them: one more in each run.
std::string with_kept_breaks(const std::string& text) {
    std::string written;
    for (const char byte : text) {
        const bool first = byte == '\n' && (written.empty() || !is_blank(written.back()));
        written += first ? "\n" : "";
        written += byte;
        written += byte == '\n' ? "  " : "";
    }
    return written;
}

/// How a text is written in a notation; an empty answer if it cannot be.
using Writer = std::function<std::string(const std::string&)>;

std::string write_plain(const std::string& value) {
    const bool fits = survives_folding(value) && !holds_any(value, {"#", ": ", ":\n", "'"}) &&
                      value.back() != ':' && value.front() != ':';
    return fits ? with_kept_breaks(value) : "";
}

std::string write_plain_in_lines(const std::string& value) {
    return replaced(write_plain(replaced(value, "  ", "\n\n")), " ", "\n   ");
}

std::string write_single(const std::string& value) {
    return survives_folding(value) ? "'" + with_kept_breaks(replaced(value, "'", "''")) + "'" : "";
}

std::string write_double(const std::string& value) { return "\"" + replaced(value, "\n", "\\n") + "\""; }

std::string write_escapes(const std::string& value) {
    return "\"" + replaced(replaced(replaced(value, "甲", "\\u7532"), " ", "\\x20"), "\n", "\\n") + "\"";
}

std::string write_broken_lines(const std::string& value) {
    return "\"" + replaced(replaced(value, "\n", "\\n"), "甲", "\\\n  甲") + "\"";
}

std::string chomping(const std::string& value) {
    const std::size_t text = value.find_last_not_of('\n');
    const std::size_t breaks = value.size() - (text == std::string::npos ? 0 : text + 1);
    return breaks == 0 ? "-" : breaks == 1 ? "" : "+";
}

std::string write_literal(const std::string& value) {
    if (value.find_first_not_of(" \n") == std::string::npos) {
        return "";
    }
    const bool indicator = is_blank(value.front());
    const std::string lines = value.back() == '\n' ? value.substr(0, value.size() - 1) : value;
    return "|" + std::string(indicator ? "2" : "") + chomping(value) + "\n  " + replaced(lines, "\n", "\n  ");
}

std::string write_folded(const std::string& value) {
    const std::string body = value.substr(0, value.find_last_not_of('\n') + 1);
    if (!survives_folding(body) || value.size() - body.size() > 1) {
        return "";
    }
    return ">" + chomping(value) + "\n  " + with_kept_breaks(body) + value.substr(body.size());
}

/// What may stand in the file where `character` came from.
bool fits(char character, char written) {
    const bool folded = (character == ' ' || character == '\n') && (written == '\n' || written == '\r');
    return character == written || written == '\\' || folded;
}

void expect_places(const std::string& file, const text::LocatedText& text) {
    ASSERT_EQ(text.places.size(), text.text.size() + 1) << file;
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        ASSERT_LT(text.places[at], file.size()) << file;
        EXPECT_TRUE(fits(text.text[at], file[text.places[at]])) << file << " at byte " << at;
        EXPECT_LE(text.places[at], text.places[at + 1]) << file << " at byte " << at;
    }
}

class ScalarPlaces : public ::testing::TestWithParam<std::pair<const char*, Writer>> {};

TEST_P(ScalarPlaces, LeadEveryCharacterToTheSameCharacterInTheFile) {
    std::size_t tried = 0;
    for (const std::string& value : all_texts({"甲", "a", " ", "\n", "'", ":", "#"}, 4)) {
        const std::string written = GetParam().second(value);
        if (written.empty()) {
            continue;
        }
        for (const std::string& before : {std::string("k: "), std::string("\xEF\xBB\xBF钥匙:  ")}) {
            const std::string file = before + written + "\nz: 1\n";
            const auto scalar = read_value(file);
            ASSERT_TRUE(scalar.has_value()) << file;
            expect_places(file, scalar->text);
            ++tried;
        }
    }
    EXPECT_GT(tried, 200U);
}

TEST_P(ScalarPlaces, GiveTheValueThatWasWritten) {
    for (const std::string& value : all_texts({"甲", " ", "\n", "'"}, 4)) {
        const std::string written = GetParam().second(value);
        if (written.empty() || written.find("\n   ") != std::string::npos) {
            continue;
        }
        const auto scalar = read_value("k: " + written + "\nz: 1\n");
        ASSERT_TRUE(scalar.has_value()) << written;
        EXPECT_EQ(scalar->text.text, value) << written;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryNotation, ScalarPlaces,
                         ::testing::Values(std::pair{"Plain", Writer(write_plain)},
                                           std::pair{"PlainInLines", Writer(write_plain_in_lines)},
                                           std::pair{"SingleQuoted", Writer(write_single)},
                                           std::pair{"DoubleQuoted", Writer(write_double)},
                                           std::pair{"Escapes", Writer(write_escapes)},
                                           std::pair{"BrokenLines", Writer(write_broken_lines)},
                                           std::pair{"Literal", Writer(write_literal)},
                                           std::pair{"Folded", Writer(write_folded)}),
                         [](const auto& notation) { return std::string(notation.param.first); });

/// The text of the file under [begin, end) of the value.
std::string written_under(const std::string& file, const text::LocatedText& text, std::string_view part) {
    const std::size_t begin = text.text.find(part);
    const text::Span span = text.span(begin, begin + part.size());
    return file.substr(span.begin, span.end - span.begin);
}

TEST(PlaceScalar, LeavesOutIndentationAndQuotes) {
    const std::string file = "k: |\n    甲 且\n      非 乙\n";
    const auto scalar = read_value(file);

    EXPECT_EQ(written_under(file, scalar->text, "非 乙"), "非 乙");
    EXPECT_EQ(scalar->text.text, "甲 且\n  非 乙\n");
}

TEST(PlaceScalar, KeepsMoreIndentedLinesOfFoldedBlocksInPlace) {
    const std::string file = "k: >\n  甲\n  乙\n\n    丙\n\n  丁\n";
    const auto scalar = read_value(file);

    EXPECT_EQ(scalar->text.text, "甲 乙\n\n  丙\n\n丁\n");
    EXPECT_EQ(written_under(file, scalar->text, "丙"), "丙");
    EXPECT_EQ(written_under(file, scalar->text, "丁"), "丁");
}

TEST(PlaceScalar, PlacesTheLineBreaksThatAFoldedBlockKeeps) {
    for (const std::string file :
         {"k: >+\n\n\n\nz: 1\n", "k: >+\n  甲\n\n\nz: 1\n", "k: >+\n\n  甲\n乙: 1\n"}) {
        const auto scalar = read_value(file);
        ASSERT_TRUE(scalar.has_value()) << file;
        expect_places(file, scalar->text);
    }
}

TEST(PlaceScalar, GivesEachEscapeThePlaceOfItsBackslash) {
    const std::string file = "k: \"a\\u4E00\\\"b\"\n";
    const auto scalar = read_value(file);

    EXPECT_EQ(scalar->text.text, "a一\"b");
    EXPECT_EQ(written_under(file, scalar->text, "一"), "\\u4E00");
    EXPECT_EQ(written_under(file, scalar->text, "\""), "\\\"");
}

TEST(PlaceScalar, GivesADoubledQuoteThePlaceOfBoth) {
    const std::string file = "k: 'a''b'\n";
    const auto scalar = read_value(file);

    EXPECT_EQ(written_under(file, scalar->text, "'"), "''");
}

TEST(PlaceScalar, EndsTheContentBeforeTheClosingQuote) {
    for (const std::string file : {"k: '甲乙'\n", "k: \"甲乙\"\n", "k: 甲乙 # 注\n", "k: |-\n  甲乙\n"}) {
        const auto scalar = read_value(file);
        EXPECT_EQ(written_under(file, scalar->text, "甲乙"), "甲乙") << file;
    }
}

TEST(PlaceScalar, TakesQuotesIntoTheNotation) {
    const std::string file = "k: '甲' # 注\n";
    const auto scalar = read_value(file);

    const text::Span notation = scalar->text.notation;
    EXPECT_EQ(file.substr(notation.begin, notation.end - notation.begin), "'甲'");
    EXPECT_TRUE(scalar->comment_follows);
}

TEST(PlaceScalar, RefusesAValueThatTheNotationDoesNotGive) {
    EXPECT_FALSE(place_scalar({}, "'甲'", 0, "乙"));
    EXPECT_FALSE(place_scalar({}, "'甲", 0, "甲"));
    EXPECT_FALSE(place_scalar({}, "\"\\N\"", 0, "\x85"));
    EXPECT_FALSE(place_scalar({}, "|\n  甲\n", 0, "甲乙"));
    EXPECT_FALSE(place_scalar({}, "甲", 3, "甲"));
}

}  // namespace
}  // namespace zhunsheng::rulebook
