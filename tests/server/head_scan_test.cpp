// What is refused of heads before a parser sees them.

#include "head_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace zhunsheng::server {
namespace {

std::optional<Fault> fault_of(const std::string& fields, const std::string& request = "POST / HTTP/1.1") {
    return fault_of_head(request + "\r\n" + fields + "\r\n");
}

TEST(EndOfHead, IsBehindTheEmptyLine) {
    EXPECT_EQ(end_of_head("GET / HTTP/1.1\r\n\r\nbody"), 18U);
    EXPECT_EQ(end_of_head("GET / HTTP/1.1\r\n\r"), std::nullopt);
    EXPECT_EQ(end_of_head("GET / HTTP/1.1\n\n"), std::nullopt);
}

TEST(EndOfHead, IsFoundThoughItsBytesCameApart) {
    const std::string head = "GET / HTTP/1.1\r\n\r\n";
    for (std::size_t searched = 0; searched < head.size(); ++searched) {
        EXPECT_EQ(end_of_head(head, searched), head.size());
    }
}

TEST(MayBeRequest, IsToldByTheMethod) {
    EXPECT_TRUE(may_be_request(""));
    EXPECT_TRUE(may_be_request("GE"));
    EXPECT_TRUE(may_be_request("GET /\xff"));
    EXPECT_FALSE(may_be_request("\x16\x03\x01"));
    EXPECT_FALSE(may_be_request("get / HTTP/1.1"));
    EXPECT_FALSE(may_be_request(std::string(40, 'A')));
}

TEST(FaultOfHead, LetsPlainHeadsPass) {
    EXPECT_EQ(fault_of("Host: a\r\nContent-Length: 3\r\n"), std::nullopt);
    EXPECT_EQ(fault_of("host: a\r\ntransfer-encoding: Chunked\r\n"), std::nullopt);
    EXPECT_EQ(fault_of("", "GET / HTTP/1.0"), std::nullopt);
}

TEST(FaultOfHead, RefusesWhatCanBeReadInTwoWays) {
    EXPECT_EQ(fault_of("Host: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n"),
              Fault::unclear_length);
    EXPECT_EQ(fault_of("Host: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n"), Fault::unclear_length);
    EXPECT_EQ(fault_of("Host: a\r\nContent-Length: 3, 3\r\n"), Fault::unclear_length);
    EXPECT_EQ(fault_of("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
              Fault::unclear_length);
    EXPECT_EQ(fault_of("Host: a\r\nTransfer-Encoding: gzip, chunked\r\n"), Fault::unknown_coding);
    EXPECT_EQ(fault_of("Host: a\r\nX: b\r\n c\r\n"), Fault::folded_field);
    EXPECT_EQ(fault_of("Host: a\r\nHost: a\r\n"), Fault::no_host);
    EXPECT_EQ(fault_of("X: a\r\n"), Fault::no_host);
}

TEST(FaultOfHead, RefusesStrayControlCharacters) {
    EXPECT_EQ(fault_of("Host: a\r\nX: a\rb\r\n"), Fault::malformed_head);
    EXPECT_EQ(fault_of("Host: a\r\nX: a\nb: c\r\n"), Fault::malformed_head);
    EXPECT_EQ(fault_of(std::string("Host: a\r\nX: a\0b\r\n", 17)), Fault::malformed_head);
    EXPECT_EQ(fault_of("Host: a\r\nnothing\r\n"), Fault::malformed_head);
}

TEST(FaultOfHead, RefusesTooManyFields) {
    std::string fields = "Host: a\r\n";
    for (int count = 0; count < 100; ++count) fields += "X: 1\r\n";
    EXPECT_EQ(fault_of(fields), Fault::head_too_large);
}

}  // namespace
}  // namespace zhunsheng::server
