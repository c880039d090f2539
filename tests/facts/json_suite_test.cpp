// Every file of JSONTestSuite: what is JSON is read as JSON, what is none is refused as such.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "diagnostics/catalogue.h"
#include "facts/reading.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using namespace testing;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The codes that say that a text is no JSON.
bool is_about_syntax(const Diagnostic& diagnostic) {
    static const std::set<Code> others{Code::case_empty, Code::case_byte_order_mark, Code::case_too_deep,
                                       Code::malformed_utf8};
    const Code code = diagnostics::find_entry(diagnostic.code)->code;
    return (code >= Code::json_value_expected && code <= Code::json_text_after_end) || others.contains(code);
}

/// Why a text that is JSON may still be no case of the library.
bool is_about_the_case(const Diagnostic& diagnostic) {
    static const std::set<Code> reasons{Code::case_not_an_object, Code::case_unknown_key, Code::repeated_key};
    return reasons.contains(diagnostics::find_entry(diagnostic.code)->code);
}

void expect_as_demanded(const std::filesystem::path& file) {
    SCOPED_TRACE(file.filename().string());
    const Reading reading = read(content_of(file));
    const char demand = file.filename().string().front();

    if (demand == 'y') {
        EXPECT_TRUE(std::ranges::all_of(reading.diagnostics, is_about_the_case)) << reading.reported();
    } else if (demand == 'n') {
        EXPECT_EQ(reading.diagnostics.size(), 1U) << reading.reported();
        EXPECT_TRUE(std::ranges::all_of(reading.diagnostics, is_about_syntax)) << reading.reported();
    }
    EXPECT_EQ(reading.frame.has_value(), reading.diagnostics.empty());
}

TEST(JsonSuite, EveryFileIsJudgedAsTheSuiteDemands) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             ZHUNSHENG_ROOT "/tests/conformance/JSONTestSuite/test_parsing")) {
        expect_as_demanded(entry.path());
        ++count;
    }
    EXPECT_EQ(count, 318U);
}

}  // namespace
}  // namespace zhunsheng::facts
