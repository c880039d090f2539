// Every file of JSONTestSuite: what is JSON is read as JSON, what is none is refused as such.

#include <gtest/gtest.h>

#include <cctype>
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

class JsonSuite : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(JsonSuite, IsJudgedAsTheSuiteDemands) {
    const Reading reading = read(content_of(GetParam()));
    const char demand = GetParam().filename().string().front();

    if (demand == 'y') {
        for (const Diagnostic& each : reading.diagnostics) {
            EXPECT_TRUE(is_about_the_case(each)) << reading.reported();
        }
    } else if (demand == 'n') {
        ASSERT_EQ(reading.diagnostics.size(), 1U) << reading.reported();
        EXPECT_TRUE(is_about_syntax(reading.diagnostics[0])) << reading.reported();
    }
    EXPECT_EQ(reading.frame.has_value(), reading.diagnostics.empty());
}

std::set<std::filesystem::path> files() {
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             ZHUNSHENG_ROOT "/tests/conformance/JSONTestSuite/test_parsing")) {
        files.insert(entry.path());
    }
    return files;
}

std::string name_of(const ::testing::TestParamInfo<std::filesystem::path>& info) {
    std::string name;
    for (const char letter : info.param.stem().string()) {
        const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0;
        name +=
            plain ? std::string(1, letter) : "_" + std::to_string(static_cast<unsigned char>(letter)) + "_";
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(TestParsing, JsonSuite, ::testing::ValuesIn(files()), name_of);

}  // namespace
}  // namespace zhunsheng::facts
