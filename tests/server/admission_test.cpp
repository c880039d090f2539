// Who is let in.

#include "admission.h"

#include <gtest/gtest.h>

#include <string>

#include "serve.h"

namespace zhunsheng::server {
namespace {

const std::string token = "0123456789abcdef0123456789abcdef";

RequestHead head_for(std::string_view host, std::string_view authorization = {}) {
    RequestHead head;
    head.host = host;
    head.authorization = authorization;
    return head;
}

RequestHead head_from(std::string_view origin) {
    RequestHead head = head_for("localhost:8737");
    head.origin = origin;
    head.has_origin = true;
    return head;
}

TEST(HostName, LeavesOutThePort) {
    EXPECT_EQ(host_name("LocalHost:80"), "localhost");
    EXPECT_EQ(host_name("[::1]:80"), "[::1]");
    EXPECT_EQ(host_name("[::1]"), "[::1]");
    EXPECT_EQ(host_name("[::1"), "[::1");
    EXPECT_EQ(host_name(" a "), "a");
}

TEST(WhyRefused, LetsOnlyItsOwnNamesPass) {
    const AdmissionRules rules{{"localhost"}, {}, {}};
    EXPECT_EQ(why_refused(rules, head_for("localhost:1"), false), std::nullopt);
    EXPECT_EQ(why_refused(rules, head_for("evil.example"), false), Fault::unknown_host);
    EXPECT_EQ(why_refused({}, head_for("any.example"), false), std::nullopt);
}

TEST(WhyRefused, LetsOnlyItsOwnPagesPass) {
    const AdmissionRules rules{{}, {"https://case.example"}, {}};
    EXPECT_EQ(why_refused(rules, head_from("http://localhost:8737"), false), std::nullopt);
    EXPECT_EQ(why_refused(rules, head_from("https://case.example"), false), std::nullopt);
    for (const char* origin : {"", "null", "http://localhost", "https://case.example.evil", "https://CASE"}) {
        EXPECT_EQ(why_refused(rules, head_from(origin), false), Fault::foreign_origin) << origin;
    }
}

TEST(WhyRefused, AsksForTheToken) {
    const AdmissionRules rules{{}, {}, Tokens({token, "x" + token})};
    EXPECT_EQ(why_refused(rules, head_for("a", "Bearer " + token), false), std::nullopt);
    EXPECT_EQ(why_refused(rules, head_for("a", "Bearer x" + token), false), std::nullopt);
    EXPECT_EQ(why_refused(rules, head_for("a"), true), std::nullopt);
    const std::string good = "Bearer " + token;
    for (const std::string& field : {std::string{}, std::string{"Bearer"}, std::string{"Bearer "}, token,
                                     good + token, "Basic " + token, "Bearer " + token.substr(1)}) {
        EXPECT_EQ(why_refused(rules, head_for("a", field), false), Fault::no_token) << field;
    }
}

TEST(ParseTokens, TakesOneALine) {
    const TokenFile file = parse_tokens("# of the bureau\r\n" + token + "\r\n\n" + token + "2\n");
    EXPECT_EQ(file.fault.en, "");
    EXPECT_TRUE(file.tokens.hold(token));
    EXPECT_TRUE(file.tokens.hold(token + "2"));
    EXPECT_FALSE(file.tokens.hold(token + "3"));
}

TEST(ParseTokens, RefusesWhatIsShortOrNoAscii) {
    std::string with_a_space = token + token;
    with_a_space[token.size()] = ' ';
    for (const std::string& text : {std::string{"short"}, std::string{}, "令" + token, with_a_space}) {
        EXPECT_NE(parse_tokens(text).fault.en, "") << text;
    }
}

TEST(ReadTokens, TellsAFileThatCannotBeRead) {
    EXPECT_EQ(read_tokens("/proc/self/mem").fault.en, "it cannot be read");
}

TEST(KindOfAddress, TellsWhoReachesIt) {
    EXPECT_EQ(kind_of_address("127.0.0.1"), AddressKind::loopback);
    EXPECT_EQ(kind_of_address("127.8.8.8"), AddressKind::loopback);
    EXPECT_EQ(kind_of_address("::1"), AddressKind::loopback);
    EXPECT_EQ(kind_of_address("0.0.0.0"), AddressKind::reachable);
    EXPECT_EQ(kind_of_address("::"), AddressKind::reachable);
    EXPECT_EQ(kind_of_address("localhost"), AddressKind::none);
}

}  // namespace
}  // namespace zhunsheng::server
