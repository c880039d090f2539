// What matching tells is what a decision finds, however cases are written and wherever they stand.

#include "zhunsheng/match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/chance.h"
#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

using nlohmann::json;

DecideOptions on_a_day() {
    DecideOptions options;
    options.on = "2024-06-01";
    return options;
}

Matcher matcher_for(const Rulebook& rulebook) {
    return std::move(*Matcher::create(MatchPlan(rulebook), on_a_day()).value);
}

/// The findings of a decision as a record tells them, in the order of rule and item.
std::vector<std::string> findings_of(const DecisionResult& decision) {
    std::vector<std::string> lines;
    for (const auto& finding : decision.findings) {
        std::string line = finding.rule + " " + finding.violation;
        line += finding.answer == Answer::yes ? " yes" : " undetermined";
        for (const std::string& item : finding.on) line += item.empty() ? "" : " " + item;
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> findings_of(const std::string& record) {
    std::vector<std::string> lines;
    const json read = json::parse(record);
    for (const auto& finding : read.at("findings")) {
        std::string line = finding.at("rule").get<std::string>() + " " +
                           finding.at("violation").get<std::string>() + " " +
                           finding.at("answer").get<std::string>();
        if (finding.contains("on")) line += " " + finding.at("on").at(0).get<std::string>();
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// One of a kind, and what else a line may hold: each a case in plain or unusual notation, or none at all.
const std::vector<std::string>& odd_lines() {
    static const std::vector<std::string> lines{
        R"({"id":"a","happened_on":"2021-03-01","zone":"street","stays":[{"paid":false,"hours":5,"fee":60}]})",
        R"({"stays":[{"fee":"60.50","paid":false},{"hours":3,"paid":null}],"zone":"street","id":"other order"})",
        R"( { "id" : "blanks" , "zone" : "hospital" , "stays" : [ { "blocking" : true } , { } ] } )",
        R"({"id":"escaped \" \u4e2d\ud83d\ude00 \n","zone":"street","stays":[{"paid":false}]})",
        R"({"\u0069d":"escaped key","zone":"street","stays":[{"paid":false}]})",
        R"({"id":"judged","repeated":{"value":true,"by":"somebody","on":"2024-01-02","why":"seen"},"zone":"market"})",
        R"({"id":"judged","repeated":{"by":"somebody"}})",
        R"({"id":"null","happened_on":null,"zone":null,"stays":null,"people":[],"keeper":null})",
        R"({"id":"keeper","keeper":{"name":"K","resident":true},"people":[{"roles":["driver","owner"],"income":1e3}]})",
        R"({"id":"twice","zone":"street","zone":"street"})",
        R"({"id":"twice apart","zone":"street","damage":1,"id":"again"})",
        R"({"id":"unknown key","colour":"red"})",
        R"({"id":"unknown zone","zone":"moon"})",
        R"({"id":"no such day","happened_on":"2023-02-29"})",
        R"({"id":"below least","damage":-1})",
        R"({"id":"finer than fen","damage":1.005})",
        R"({"id":"no integer","stays":[{"hours":1.5}]})",
        R"({"id":"null in list","stays":[null]})",
        R"({"id":"wrong kinds","stays":{},"keeper":[],"zone":1,"damage":"much"})",
        R"({"id":"cut off","stays":[{"paid":false})",
        R"({"id":"cut off in a text)",
        R"({"id":"trailing comma","zone":"street",})",
        R"({"id":"something behind"} x)",
        R"({"id":"one"}{"id":"two"})",
        R"({"id":"bad literal","stays":[{"paid":falsely}]})",
        R"({"id":"bad number","damage":01})",
        R"({})",
        R"([])",
        R"(7)",
        R"("text")",
        R"(:)",
        R"(}{)",
        std::string("{\"id\":\"NUL \0 inside\"}", 20),
        "{\"id\":\"invalid \xFF UTF-8\"}",
        "{\"id\":\"control \x01 character\"}",
        R"({"id":"\x"})",
        R"({"id":"lone \ud800"})",
        R"({"id":"text at the end of padding","zone":"street")",
    };
    return lines;
}

std::string fault_record(std::uint64_t line, const Diagnostics& diagnostics) {
    EXPECT_FALSE(diagnostics.empty());
    return std::to_string(line) + " " + diagnostics.front().code + "\n";
}

/// What a line on its own comes to by decide(), as match_lines() is to tell it.
std::string expected_record(const Rulebook& rulebook, const std::string& line, std::uint64_t number) {
    const auto decided = decide(rulebook, line, on_a_day());
    if (!decided) return fault_record(number, decided.diagnostics);
    std::string text = decided.value->result.case_id + ":";
    for (const std::string& finding : findings_of(decided.value->result)) text += " | " + finding;
    return text + "\n";
}

/// A record in the same words.
std::string told(const std::string& record) {
    if (!record.starts_with("{")) return record + "\n";
    std::string text = json::parse(record).at("case").get<std::string>() + ":";
    for (const std::string& finding : findings_of(record)) text += " | " + finding;
    return text + "\n";
}

/// Matching these rules tells of each case what a decision by them finds.
void expect_decided_alike(const std::string& rules, const std::vector<std::string>& cases) {
    const auto loaded = testing::load_text(rules);
    ASSERT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    Matcher matcher = matcher_for(*loaded.value);
    for (const std::string& text : cases) {
        const auto matched = matcher.match(text);
        ASSERT_TRUE(matched) << text;
        EXPECT_EQ(told(*matched.value), expected_record(*loaded.value, text, 1)) << text;
    }
}

TEST(Matcher, FindsWhatADecisionOfEachSampleCaseFinds) {
    const std::filesystem::path root{ZHUNSHENG_ROOT};
    const auto rulebook = load_rulebook(std::vector<std::filesystem::path>{root / "rules"});
    ASSERT_TRUE(rulebook);
    Matcher matcher = matcher_for(*rulebook.value);
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/cases/samples")) {
        const std::string text = read_file(entry.path());
        const auto matched = matcher.match(text);
        const auto decided = decide(*rulebook.value, text, on_a_day());
        ASSERT_TRUE(matched && decided) << entry.path();
        EXPECT_EQ(findings_of(*matched.value), findings_of(decided.value->result)) << entry.path();

        const std::string line = json::parse(text).dump() + "\n" + std::string(Matcher::padding, ' ');
        std::string records;
        const auto counts = matcher.match_lines(
            std::string_view(line).substr(0, line.size() - Matcher::padding), {}, fault_record, records);
        EXPECT_EQ(records, *matched.value);
        EXPECT_EQ(counts.plain, 0U) << entry.path() << " is written plainly and wants no slow way";
    }
}

TEST(Matcher, TellsOfEachLineWhatItIsOnItsOwnWhateverStandsAroundIt) {
    const Rulebook rulebook = testing::parking();
    Matcher matcher = matcher_for(rulebook);
    testing::Chance chance(7);
    for (int round = 0; round < 400; ++round) {
        std::string lines;
        std::string expected;
        const std::size_t count = 1 + chance.below(6U);
        for (std::uint64_t number = 11; number < 11 + count; ++number) {
            const bool blank = chance.below(6) == 0;
            const std::string& line = chance.below(2) == 0 ? odd_lines().front() : chance.of(odd_lines());
            if (!blank) expected += expected_record(rulebook, line, number);
            lines += (blank ? "" : line) + (chance.below(4) == 0 ? "\r\n" : "\n");
        }
        if (chance.below(3) == 0) lines.pop_back();
        const std::size_t size = lines.size();
        lines.append(Matcher::padding, "\"}:x, \0"[chance.below(7)]);
        std::string records;
        matcher.match_lines(std::string_view(lines).substr(0, size), {"cases", 11}, fault_record, records);
        std::string found;
        std::istringstream each(records);
        for (std::string record; std::getline(each, record);) found += told(record);
        ASSERT_EQ(found, expected) << lines.substr(0, size);
    }
}

TEST(Matcher, TakesACaseOnSeveralLinesWhereItIsAskedForOne) {
    const Rulebook rulebook = testing::parking();
    Matcher matcher = matcher_for(rulebook);
    const std::string text =
        "{\n  \"id\": \"a\",\n  \"zone\": \"street\",\n  \"stays\": [{\"paid\": false}]\n}\n";
    const auto matched = matcher.match(text);
    ASSERT_TRUE(matched);
    EXPECT_EQ(told(*matched.value), expected_record(rulebook, text, 1));
}

TEST(Matcher, FindsTheSameWithAndWithoutASampleOfCases) {
    const Rulebook rulebook = testing::parking();
    std::string sample;
    for (const std::string& line : odd_lines()) sample += line + "\n";
    Matcher informed = std::move(*Matcher::create(MatchPlan(rulebook, sample), on_a_day()).value);
    Matcher plain = matcher_for(rulebook);
    for (const std::string& line : odd_lines()) {
        EXPECT_EQ(informed.match(line).value, plain.match(line).value) << line;
    }
}

/// Each definition reads the one before twice: told out, the last has 2^60 parts.
TEST(Matcher, TakesAChainOfDefinitionsInItsStride) {
    std::string yaml = R"(
file: {id: a, name: a, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - {id: case, name: the case, root: yes, fields: [{id: fact, name: fact, type: truth}, {id: other, name: other, type: truth}]}
violations: [{id: v, name: violation}]
rules:
  - {id: d0, name: chain0, value: fact}
)";
    for (int link = 1; link <= 60; ++link) {
        const std::string before = "chain" + std::to_string(link - 1);
        const std::string here = std::to_string(link);
        yaml.append("  - {id: d").append(here).append(", name: chain").append(here).append(", value: '(");
        yaml.append(before).append(" and other) or (").append(before).append(" and not other)'}\n");
    }
    yaml += "  - {id: r, name: rule r, basis: 第一条, finding: v, when: chain60}\n";
    expect_decided_alike(yaml,
                         {R"({"fact":true,"other":true})", R"({"fact":true})", R"({"fact":false})", "{}"});
}

/// Of each length a key that is meant, and keys that differ from it in one byte, or are cut short.
TEST(Matcher, TellsKeysOfAllLengthsApart) {
    for (std::size_t size = 1; size <= 120; ++size) {
        const std::string key(size, 'k');
        const auto loaded = testing::load_text(
            "file: {id: a, name: a, rank: law, versions: [{version: '1', from: 2000-01-01}]}\n"
            "vocabulary: {records: [{id: case, name: the case, root: yes, fields: "
            "[{id: " +
            key +
            ", name: fact, type: truth}]}]}\n"
            "violations: [{id: v, name: violation}]\n"
            "rules: [{id: r, name: rule r, basis: 第一条, finding: v, when: fact}]\n");
        ASSERT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
        Matcher matcher = matcher_for(*loaded.value);
        const auto matched = [&](const std::string& written) {
            return matcher.match("{\"" + written + "\":true}");
        };
        ASSERT_TRUE(matched(key)) << size;
        EXPECT_NE(matched(key).value->find("\"rule\":\"r\""), std::string::npos) << size;
        EXPECT_FALSE(matched(key + 'k')) << size;
        EXPECT_FALSE(matched(key.substr(1))) << size;
        for (std::size_t place = 0; place < size; ++place) {
            std::string other = key;
            other[place] = 'x';
            EXPECT_FALSE(matched(other)) << size << " at " << place;
        }
    }
}

/// What a definition of the case counts through must not be taken for the item at hand.
TEST(Matcher, KeepsTheItemAtHandWhileTheCaseIsLookedAt) {
    const std::string items = R"({"items":[{"flag":true},{"flag":false},{}],"others":)";
    expect_decided_alike(R"yaml(
file: {id: a, name: a, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: the case
      root: yes
      fields: [{id: items, name: items, type: list of item}, {id: others, name: others, type: list of other}]
    - id: item
      name: item
      fields: [{id: day, name: day, type: date, role: act_date}, {id: flag, name: flag, type: truth}]
    - {id: other, name: other, fields: [{id: number, name: number, type: integer}]}
violations: [{id: v, name: violation, each: items}]
rules:
  - {id: d, name: some three, value: "any(others, number = 3)"}
  - {id: e, name: many fours, value: "count(others, number = 4) > 1"}
  - {id: r, name: rule r, basis: 第一条, finding: v, when: some three or flag}
  - {id: s, name: rule s, basis: 第一条, finding: v, when: many fours or flag}
)yaml",
                         {items + R"([{"number":1},{"number":0}]})", items + R"([{"number":4}]})",
                          items + R"([{}]})", items + "[]}"});
}

/// A cell holds money in fen and decimals in millionths, so that a 4 is not the same everywhere.
TEST(Matcher, ComparesNumbersOfDifferentKindsByTheirValues) {
    expect_decided_alike(R"yaml(
file: {id: a, name: a, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: the case
      root: yes
      fields:
        - {id: share, name: share, type: decimal, default: 4}
        - {id: number, name: number, type: integer}
        - {id: shares, name: shares, type: list of decimal}
        - {id: rate, name: rate, type: decimal, default: number}
violations: [{id: v, name: violation}]
rules:
  - {id: r, name: rule r, basis: 第一条, finding: v, when: share > 0.51}
  - {id: s, name: rule s, basis: 第一条, finding: v, when: shares contains number}
  - {id: t, name: rule t, basis: 第一条, finding: v, when: rate > 0.51}
)yaml",
                         {"{}", R"({"share":0.5})", R"({"number":2,"shares":[1,2]})",
                          R"({"number":2,"shares":[0.000002]})", R"({"number":0,"rate":0.6})"});
}

TEST(Matcher, RefusesADayThatIsNone) {
    DecideOptions options;
    options.on = "2023-02-29";
    const auto matcher = Matcher::create(MatchPlan(testing::parking()), options);
    EXPECT_FALSE(matcher);
    EXPECT_FALSE(matcher.diagnostics.empty());
}

}  // namespace
}  // namespace zhunsheng
