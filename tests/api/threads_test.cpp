// A rulebook is shared between threads, and the same case gives the same bytes on each.

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

TEST(Rulebook, IsSharedBetweenThreadsWhichDecideTheSameBytes) {
    const Rulebook rulebook = testing::parking();
    const std::string json = R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60", "hours": 5}], "people": []})";
    DecideOptions options;
    options.on = "2024-06-01";

    std::vector<std::string> decisions(8);
    std::vector<std::thread> threads;
    for (std::string& decision : decisions) {
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round) decision = decide(rulebook, json, options).value->json();
        });
    }
    for (std::thread& thread : threads) thread.join();

    for (const std::string& decision : decisions) EXPECT_EQ(decision, decisions.front());
    EXPECT_NE(decisions.front().find("\"fine.unpaid.2020\""), std::string::npos);
}

TEST(Rulebook, LivesAsLongAsItsLastCopy) {
    std::optional<Rulebook> original = testing::parking();
    const Rulebook copy = *original;
    original.reset();
    EXPECT_EQ(copy.id(), "parking");
    EXPECT_EQ(testing::decide_case(copy, "{}").findings.size(), 0U);
}

}  // namespace
}  // namespace zhunsheng
