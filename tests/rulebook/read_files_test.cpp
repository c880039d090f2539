// Finding rule files on disk.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "rulebook/reading.h"

namespace zhunsheng::rulebook {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

/// A folder of its own for each test.
class ReadFiles : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / (std::string("zhunsheng_read_files_") +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& path, const std::string& text) const {
        fs::create_directories((folder_ / path).parent_path());
        std::ofstream(folder_ / path, std::ios::binary) << text;
    }

    /// The files read from these paths below the folder, in order; errors go to `report_`.
    std::vector<std::string> names(const std::vector<std::string>& paths) {
        std::vector<fs::path> full;
        for (const std::string& path : paths) {
            full.push_back(folder_ / path);
        }
        std::vector<std::string> found;
        for (const text::SourceId id : read_files(full, sources_, report_)) {
            found.push_back(fs::path(sources_[id].name())
                                .lexically_normal()
                                .lexically_relative(folder_)
                                .generic_string());
        }
        return found;
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (const Diagnostic& each : report_.resolve(sources_)) {
            found.push_back(each.code);
        }
        return found;
    }

    fs::path folder_;
    text::SourceSet sources_;
    diagnostics::Report report_;
};

TEST_F(ReadFiles, TakesEveryRuleFileOfAFolderInTheOrderOfTheirNames) {
    for (const char* path : {"b.yaml", "z.yml", "a.yaml", "c.txt", ".e.yaml"}) {
        write(path, head);
    }
    EXPECT_THAT(names({"."}), ElementsAre("a.yaml", "b.yaml", "z.yml"));
    EXPECT_FALSE(report_.has_errors());
}

TEST_F(ReadFiles, LeavesFoldersInAFolderForThemselves) {
    for (const char* path : {"b.yaml", "tests/a.yaml", "local/c.yaml", ".git/d.yaml"}) {
        write(path, head);
    }
    EXPECT_THAT(names({"."}), ElementsAre("b.yaml"));
    EXPECT_THAT(names({".", "local"}), ElementsAre("b.yaml", "local/c.yaml"));
    EXPECT_FALSE(report_.has_errors());
}

TEST_F(ReadFiles, NamesWhatAFolderLacksAsItsReaderCallsIt) {
    write("a.txt", "");
    static_cast<void>(read_files({folder_}, sources_, report_, diagnostics::Code::no_tests));
    EXPECT_THAT(codes(), ElementsAre(diagnostics::printed(diagnostics::Code::no_tests)));
}

TEST_F(ReadFiles, TakesAFileThatIsNamedWhateverItsExtension) {
    write("规则.txt", head);
    EXPECT_THAT(names({"规则.txt"}), ElementsAre("规则.txt"));
}

TEST_F(ReadFiles, KeepsTheBytesAsTheyAre) {
    const std::string bytes(
        "\xEF\xBB\xBF"
        "a\r\n\0\xFF",
        8);
    write("a.yaml", bytes);
    names({"a.yaml"});
    EXPECT_EQ(sources_[text::SourceId{0}].text(), bytes);
}

TEST_F(ReadFiles, ReportsAPathThatDoesNotExistAndGoesOn) {
    write("a.yaml", head);
    EXPECT_THAT(names({"none", "a.yaml"}), ElementsAre("a.yaml"));
    EXPECT_THAT(codes(), ElementsAre(diagnostics::printed(diagnostics::Code::unreadable_file)));
}

TEST_F(ReadFiles, ReportsAFolderWithoutRuleFiles) {
    write("a/b.txt", "");
    EXPECT_TRUE(names({"a"}).empty());
    EXPECT_THAT(codes(), ElementsAre(diagnostics::printed(diagnostics::Code::no_rule_files)));
}

TEST_F(ReadFiles, ReadsNoMoreOfAHugeFileThanItTakesToRefuseIt) {
    write("a.yaml", std::string(max_file_bytes + 1000, ' '));
    names({"a.yaml"});
    EXPECT_EQ(sources_[text::SourceId{0}].text().size(), max_file_bytes + 1);
}

/// The rulebooks of the project itself.
class OwnRulebooks : public ::testing::TestWithParam<const char*> {};

TEST_P(OwnRulebooks, AreReadWithoutAWord) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto ids = read_files({fs::path(ZHUNSHENG_ROOT) / GetParam()}, sources, report);
    const Declarations declarations = read_rulebook(ids, sources, report);

    EXPECT_EQ(declarations.files.size(), ids.size());
    EXPECT_TRUE(report.empty()) << render_text(report.resolve(sources), Language::english);
}

INSTANTIATE_TEST_SUITE_P(All, OwnRulebooks, ::testing::Values("rules", "tests/rulebooks/parking"));

}  // namespace
}  // namespace zhunsheng::rulebook
