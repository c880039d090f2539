// A decision as JSON, held against the contract.

#include "explanation/decision_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "explanation/sample_decisions.h"

namespace zhunsheng::explanation {
namespace {

using Json = nlohmann::ordered_json;

Json written(const DecisionResult& decision) {
    return Json::parse(decision_json(decision, text::JsonLayout::compact));
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

TEST(DecisionJson, StatesItsMembersInTheOrderOfTheContract) {
    const std::vector<std::string> expected{"case",      "decided_on",  "receipt",      "findings",
                                            "sanctions", "law_in_time", "flags",        "procedure",
                                            "questions", "doubts",      "untranslated", "unread_facts"};
    EXPECT_EQ(keys(written(empty_decision())), expected);
}

TEST(DecisionJson, AlwaysHasTheThreeFlagsAsObjectsAndReferralAsAList) {
    const Json flags = written(empty_decision())["flags"];
    EXPECT_EQ(keys(flags),
              (std::vector<std::string>{"criminal_transfer", "blacklist", "referral", "escalation"}));
    EXPECT_EQ(flags["criminal_transfer"], Json::parse(R"({"answer": "no"})"));
    EXPECT_EQ(flags["blacklist"], Json::parse(R"({"answer": "no"})"));
    EXPECT_EQ(flags["escalation"], Json::parse(R"({"answer": "no"})"));
    EXPECT_EQ(flags["referral"], Json::array());
}

TEST(DecisionJson, PutsTheStrongestFlagFirstAndTheOthersUnderFurther) {
    const Json transfer = written(open_decision())["flags"]["criminal_transfer"];
    EXPECT_EQ(transfer["title"], "应当移送的情形");
    EXPECT_EQ(transfer["answer"], "undetermined");
    ASSERT_EQ(transfer["further"].size(), 2U);
    EXPECT_EQ(transfer["further"][0]["title"], "可以移送的情形");
    EXPECT_EQ(transfer["further"][1]["title"], "一般情形");
}

TEST(DecisionJson, WritesAFactAsTheCaseGivesIt) {
    const Json because = written(certain_decision())["findings"][0]["because"];
    EXPECT_EQ(because[0]["value"], false);
    EXPECT_EQ(because[1]["value"], 6);
    EXPECT_EQ(because[2]["value"], "甲\"12");
    EXPECT_EQ(written(open_decision())["findings"][0]["because"][1]["value"], nullptr);
}

TEST(DecisionJson, KeepsEveryDigitOfANumber) {
    DecisionResult decision = certain_decision();
    decision.findings[0].because[1].value = "123456789012345678901234.10";
    EXPECT_NE(
        decision_json(decision, text::JsonLayout::compact).find("\"value\":123456789012345678901234.10,"),
        std::string::npos);
}

TEST(DecisionJson, WritesAmountsAsDecimalTextsAndOpenBoundsAsNull) {
    const Json fine = written(certain_decision())["sanctions"]["institution"][0];
    EXPECT_EQ(fine["amount"], Json::parse(R"({"min": "50000", "max": "100000"})"));
    const Json open = written(open_decision())["sanctions"]["institution"][0];
    EXPECT_EQ(open["amount"], Json::parse(R"({"min": null, "max": null})"));
}

TEST(DecisionJson, SaysNothingOfAmountAndTermWhereAMeasureHasNone) {
    const Json ban = written(certain_decision())["sanctions"]["persons"][0]["measures"][0];
    EXPECT_FALSE(ban.contains("amount"));
    EXPECT_EQ(ban["term"], "P10Y");
    EXPECT_FALSE(written(certain_decision())["sanctions"]["institution"][0].contains("term"));
}

TEST(DecisionJson, CallsAnUnknownSectorAndAnUnnamedPersonNull) {
    const Json decision = written(open_decision());
    EXPECT_EQ(decision["findings"][0]["sector"], nullptr);
    EXPECT_EQ(decision["sanctions"]["persons"][0]["on"], nullptr);
}

TEST(DecisionJson, GivesEvidenceAsOneTextAndOneByOne) {
    const Json question = written(open_decision())["questions"][0];
    EXPECT_EQ(question["evidence"], "现场照片、通知记录");
    EXPECT_EQ(question["evidence_kinds"], Json::parse(R"(["现场照片", "通知记录"])"));
}

TEST(DecisionJson, SaysTheSameInBothLayouts) {
    for (const DecisionResult& decision : {certain_decision(), open_decision(), empty_decision()}) {
        const std::string compact = decision_json(decision, text::JsonLayout::compact);
        EXPECT_EQ(Json::parse(compact), Json::parse(decision_json(decision, text::JsonLayout::pretty)));
        EXPECT_EQ(compact.find('\n'), std::string::npos);
        EXPECT_EQ(compact, decision_json(decision, text::JsonLayout::compact));
    }
}

}  // namespace
}  // namespace zhunsheng::explanation
