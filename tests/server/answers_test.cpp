// Answers as bytes, problems as JSON, and plans for requests.

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>
#include <set>

#include "metrics.h"
#include "problem.h"
#include "response_text.h"
#include "rule_texts.h"
#include "rulebook_keeper.h"
#include "service.h"

namespace zhunsheng::server {
namespace {

const std::filesystem::path parking = std::filesystem::path(ZHUNSHENG_ROOT) / "tests/rulebooks/parking";

TEST(Problem, IsJsonWithANameOfItsOwn) {
    std::set<std::string> names;
    for (int number = 0; number <= static_cast<int>(last_fault); ++number) {
        const auto fault = static_cast<Fault>(number);
        const Answer answer = problem(fault, Language::english, "a \"quoted\" detail", "[]");
        const auto json = nlohmann::json::parse(answer.body);
        EXPECT_EQ(json["status"], answer.status);
        EXPECT_EQ(json["detail"], "a \"quoted\" detail");
        EXPECT_TRUE(json["diagnostics"].is_array());
        EXPECT_TRUE(names.insert(json["type"]).second) << json["type"];
        EXPECT_EQ(response_head(answer, {}).find("Other"), std::string::npos) << answer.status;
    }
}

TEST(ResponseHead, TellsLengthAndWhetherMoreMayCome) {
    Answer answer;
    answer.type = "text/plain";
    answer.body = "abc";
    ResponseForm form;
    EXPECT_EQ(response_head(answer, form),
              "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: "
              "text/plain\r\nContent-Length: "
              "3\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Request-Id: 0\r\n\r\n");
    form.keep_open = false;
    form.streamed = true;
    EXPECT_NE(response_head(answer, form).find("\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"),
              std::string::npos);
    form.old_version = true;
    EXPECT_EQ(response_head(answer, form).find("Transfer-Encoding"), std::string::npos);
}

TEST(HttpDate, IsAsRfc9110WritesIt) { EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT"); }

TEST(ChunkHead, IsHexadecimal) { EXPECT_EQ(chunk_head(255), "ff\r\n"); }

TEST(ParseLintRequest, ReadsFiles) {
    const auto read = parse_lint_request(
        R"({"rules":[{"name":"a","text":"b"}],"tests":[],"advice":false,"allow":["ZS8001"]})",
        Language::english);
    ASSERT_TRUE(read.value) << read.fault;
    EXPECT_EQ(read.value->rules.front().text, "b");
    EXPECT_FALSE(read.value->options.advice);
    EXPECT_EQ(read.value->options.allow.front(), "ZS8001");
}

TEST(ParseLintRequest, RefusesOtherJson) {
    for (const char* body :
         {"", "[]", "{}", R"({"rules":[]})", R"({"rules":{}})", R"({"rules":[1]})",
          R"({"rules":[{"name":"a"}]})", R"({"rules":[{"name":1,"text":"b"}]})",
          R"({"rules":[{"name":"a","text":"b"}],"more":1})",
          R"({"rules":[{"name":"a","text":"b"}],"advice":1})",
          R"({"rules":[{"name":"a","text":"b"}],"allow":[1]})", "{\"rules\":[{\"name\":\"\xff\"}]}"}) {
        EXPECT_FALSE(parse_lint_request(body, Language::english).fault.empty()) << body;
    }
}

class ServiceTest : public testing::Test {
protected:
    static Rulebook loaded() { return *load_rulebook({parking}).value; }

    RequestHead head_of(std::string_view method, std::string_view target, std::string_view type = {}) {
        RequestHead head;
        head.method = method;
        head.target = target;
        head.content_type = type;
        return head;
    }

    unsigned refusal(const RequestHead& head) {
        const auto refusal = service_.refusal(head);
        return refusal ? refusal->status : 0;
    }

    RulebookKeeper keeper_{
        {parking}, {}, loaded(), std::chrono::milliseconds(0), [](const Checked<Rulebook>&) {}};
    Metrics metrics_;
    Service service_{keeper_, metrics_, Limits{}};
};

TEST_F(ServiceTest, TellsByTheHeadWhatIsWrong) {
    EXPECT_EQ(refusal(head_of("POST", "/v1/decide", "application/json; charset=utf-8")), 0U);
    EXPECT_EQ(refusal(head_of("POST", "/v1/decide", "text/plain")), 415U);
    EXPECT_EQ(refusal(head_of("POST", "/v1/lint", "application/x-ndjson")), 415U);
    EXPECT_EQ(refusal(head_of("GET", "/v1/decide")), 405U);
    EXPECT_EQ(refusal(head_of("GET", "/v1/nothing")), 404U);
    EXPECT_EQ(refusal(head_of("GET", "nothing")), 400U);
    EXPECT_EQ(refusal(head_of("GET", "/v1/explain")), 400U);
    EXPECT_EQ(refusal(head_of("GET", "/v1/health?x=1")), 400U);
}

TEST_F(ServiceTest, NamesRoutesAsItsTableDoes) {
    EXPECT_EQ(service_.plan(head_of("GET", "/v1/schemas/case")).route, "/v1/schemas/{name}");
    EXPECT_EQ(service_.plan(head_of("GET", "/secret")).route, "none");
    EXPECT_TRUE(service_.plan(head_of("POST", "/v1/decide", "Application/X-NDJSON")).lines);
}

TEST(ResponseHead, LetsPagesOfSitesThatAreListedRead) {
    ResponseForm form;
    EXPECT_EQ(response_head(Answer{}, form).find("Access-Control"), std::string::npos);
    form.origin = "https://case.example";
    EXPECT_NE(response_head(Answer{}, form)
                  .find("\r\nAccess-Control-Allow-Origin: https://case.example\r\nVary: Origin\r\n"),
              std::string::npos);
    const std::string leave = response_head(leave_for_page(), form);
    EXPECT_NE(leave.find("\r\nAccess-Control-Allow-Methods: GET, HEAD, POST\r\n"), std::string::npos);
    EXPECT_EQ(leave.find("\r\nContent-"), std::string::npos) << leave;
}

class KeeperTest : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(testing::TempDir()) / ("keeper" + std::to_string(getpid()));
        std::filesystem::remove_all(folder_);
        std::filesystem::copy(parking, folder_, std::filesystem::copy_options::recursive);
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            if (entry.path().extension() == ".yaml") file_ = entry.path();
        }
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void append(char byte) const { std::ofstream(file_, std::ios::app) << byte; }

    std::filesystem::path folder_;
    std::filesystem::path file_;
};

TEST_F(KeeperTest, MarksTellAFileThatWasReplacedByOneOfItsSizeAndTime) {
    const FileMarks before = marks_of({folder_});
    const auto time = std::filesystem::last_write_time(file_);
    std::filesystem::copy_file(file_, folder_ / "other");
    std::filesystem::rename(folder_ / "other", file_);
    std::filesystem::last_write_time(file_, time);
    EXPECT_NE(marks_of({folder_}), before);
}

TEST_F(KeeperTest, NoticesWhatChangedWhileTheRulesWereLoadedFirst) {
    const FileMarks before = marks_of({folder_});
    Rulebook rulebook = *load_rulebook({folder_}).value;
    append('\n');
    std::promise<void> told;
    const RulebookKeeper keeper({folder_}, before, std::move(rulebook), std::chrono::milliseconds(10),
                                [&](const Checked<Rulebook>&) { told.set_value(); });
    EXPECT_EQ(told.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

TEST_F(ServiceTest, AnswersTheLinesOfABatchInTheirPlaces) {
    const auto batch = service_.begin_batch(head_of("POST", "/v1/decide?line=5", "application/x-ndjson"));
    EXPECT_EQ(batch->first_line(), 5U);
    const LineResults results = batch->answer({"\n{bad\n \n{}", 5, false});
    EXPECT_NE(results.text.find("\"line\":6"), std::string::npos);
    EXPECT_EQ(results.cases.decided + results.cases.refused, 2U);
}

TEST(Metrics, CountsInBuckets) {
    Metrics metrics;
    const ServedRulebook served(*load_rulebook({parking}).value);
    for (const int milliseconds : {0, 3, 20'000}) {
        RequestRecord record;
        record.route = "/v1/decide";
        record.status = 200;
        record.time = std::chrono::milliseconds(milliseconds);
        metrics.count(record);
    }
    const std::string text = metrics.text(served, {});
    EXPECT_NE(text.find("zhunsheng_requests_total{route=\"/v1/decide\",status=\"200\"} 3\n"),
              std::string::npos);
    EXPECT_NE(text.find("_bucket{route=\"/v1/decide\",le=\"0.0005\"} 1\n"), std::string::npos);
    EXPECT_NE(text.find("_bucket{route=\"/v1/decide\",le=\"0.005\"} 2\n"), std::string::npos);
    EXPECT_NE(text.find("_bucket{route=\"/v1/decide\",le=\"10\"} 2\n"), std::string::npos);
    EXPECT_NE(text.find("_bucket{route=\"/v1/decide\",le=\"+Inf\"} 3\n"), std::string::npos);
}

}  // namespace
}  // namespace zhunsheng::server
