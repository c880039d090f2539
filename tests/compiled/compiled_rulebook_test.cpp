// Saving a rulebook compiled, and loading it again.

#include "zhunsheng/compiled_rulebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

const fs::path parking_rules = fs::path{ZHUNSHENG_ROOT} / "tests/rulebooks/parking";

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const Diagnostic& each : diagnostics) codes.push_back(each.code);
    return codes;
}

/// A folder of its own for each test, with a copy of the parking rules in `rules`.
class CompiledRulebook : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / (std::string("zhunsheng_compiled_") +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::copy(parking_rules, folder_ / "rules");
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path compile(const std::string& name = "book.zsr") {
        const auto loaded = load_rulebook({folder_ / "rules"});
        EXPECT_TRUE(loaded);
        EXPECT_THAT(codes(save_compiled(*loaded.value, folder_ / name)), ElementsAre());
        return folder_ / name;
    }

    static std::vector<std::string> refused(const fs::path& file) {
        const auto loaded = load_rulebook({file});
        EXPECT_FALSE(loaded);
        return codes(loaded.diagnostics);
    }

    fs::path folder_;
};

TEST_F(CompiledRulebook, DecidesAndExplainsAsTheRulesThatItWasMadeFrom) {
    const auto compiled = load_rulebook({compile()});
    ASSERT_TRUE(compiled) << render_text(compiled.diagnostics, Language::english);
    const Rulebook& read = *compiled.value;
    const Rulebook written = testing::parking();
    EXPECT_EQ(read.id(), written.id());
    EXPECT_EQ(read.sha256(), written.sha256());
    EXPECT_EQ(read.rule_count(), written.rule_count());
    EXPECT_EQ(describe_facts(read, Language::english), describe_facts(written, Language::english));
    EXPECT_EQ(case_schema(read), case_schema(written));
    EXPECT_EQ(explain(read, "fine.unpaid.2020", Language::english),
              explain(written, "fine.unpaid.2020", Language::english));
    for (const std::string& json : {example_case(written), std::string("{}")}) {
        DecideOptions options;
        options.on = "2024-06-01";
        options.all = true;
        EXPECT_EQ(decide(read, json, options).value->json(), decide(written, json, options).value->json());
    }
}

TEST_F(CompiledRulebook, IsTheSameBytesWhereverTheSameFilesLie) {
    const std::string first = bytes_of(compile());
    EXPECT_EQ(bytes_of(compile()), first);
    fs::create_directories(folder_ / "moved");
    fs::copy(folder_ / "rules", folder_ / "moved" / "rules");
    const fs::path before = fs::current_path();
    std::vector<std::string> made;
    for (const fs::path& home : {folder_, folder_ / "moved"}) {
        fs::current_path(home);
        ASSERT_THAT(codes(save_compiled(*load_rulebook({fs::path("rules")}).value, "other.zsr")),
                    ElementsAre());
        made.push_back(bytes_of("other.zsr"));
    }
    fs::current_path(before);
    EXPECT_EQ(made[0], made[1]);
}

TEST_F(CompiledRulebook, LeavesNothingBesideItself) {
    compile();
    const auto entries = std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
    EXPECT_EQ(entries, 2);  // the rules and the compiled file
}

TEST_F(CompiledRulebook, LoadsWithoutTheRuleFiles) {
    const fs::path file = compile();
    fs::remove(folder_ / "rules" / "bylaw.yaml");
    EXPECT_TRUE(load_rulebook({file}));
    fs::remove_all(folder_ / "rules");
    EXPECT_TRUE(load_rulebook({file}));
}

TEST_F(CompiledRulebook, LoadsWhenARuleFileWasWrittenAnewWithTheSameText) {
    const fs::path file = compile();
    const std::string text = bytes_of(folder_ / "rules" / "bylaw.yaml");
    write(folder_ / "rules" / "bylaw.yaml", text);
    EXPECT_TRUE(load_rulebook({file}));
}

TEST_F(CompiledRulebook, IsRefusedOnceARuleFileReadsOtherwise) {
    const fs::path file = compile();
    std::string text = bytes_of(folder_ / "rules" / "bylaw.yaml");
    text.back() = ' ';  // of the same length
    write(folder_ / "rules" / "bylaw.yaml", text);
    EXPECT_THAT(refused(file), ElementsAre("ZS1063"));
}

TEST_F(CompiledRulebook, IsRefusedOnceARuleFileHasComeIn) {
    const fs::path file = compile();
    write(folder_ / "rules" / "notes.txt", "no rule file");
    write(folder_ / "rules" / "tests" / "more.yaml", "of another set");
    EXPECT_TRUE(load_rulebook({file}));
    write(folder_ / "rules" / "new.yaml", "");
    EXPECT_THAT(refused(file), ElementsAre("ZS1064"));
}

TEST_F(CompiledRulebook, ThatIsDetachedNeverLooksForTheRuleFiles) {
    const auto loaded = load_rulebook({folder_ / "rules"});
    const fs::path file = folder_ / "detached.zsr";
    ASSERT_THAT(codes(save_compiled(*loaded.value, file, {.detached = true})), ElementsAre());
    write(folder_ / "rules" / "bylaw.yaml", "changed");
    write(folder_ / "rules" / "new.yaml", "");
    const auto again = load_rulebook({file});
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value->sha256(), loaded.value->sha256());
}

TEST_F(CompiledRulebook, CarriedElsewhereLooksForRuleFilesFromThere) {
    const fs::path file = compile();
    write(folder_ / "rules" / "new.yaml", "");
    fs::create_directories(folder_ / "elsewhere");
    fs::copy(file, folder_ / "elsewhere" / "book.zsr");
    EXPECT_TRUE(load_rulebook({folder_ / "elsewhere" / "book.zsr"}));
}

TEST_F(CompiledRulebook, OfTextsWithoutFilesIsNeverOutOfDate) {
    const auto loaded =
        load_rulebook(std::vector<RuleText>{{"bylaw.yaml", bytes_of(parking_rules / "bylaw.yaml")},
                                            {"h.yaml", bytes_of(parking_rules / "hospital-act.yaml")},
                                            {"o.yaml", bytes_of(parking_rules / "legal-order.yaml")},
                                            {"v.yaml", bytes_of(parking_rules / "vocabulary.yaml")}});
    ASSERT_TRUE(loaded);
    write(folder_ / "bylaw.yaml", "something else");
    ASSERT_THAT(codes(save_compiled(*loaded.value, folder_ / "book.zsr")), ElementsAre());
    EXPECT_TRUE(load_rulebook({folder_ / "book.zsr"}));
}

TEST_F(CompiledRulebook, IsRefusedOfAnotherFormatOrEngine) {
    const fs::path file = compile();
    const std::string whole = bytes_of(file);
    for (const std::size_t place : {std::size_t{8}, std::size_t{13}}) {  // the format, the engine's version
        std::string other = whole;
        ++other[place];
        write(file, other);
        EXPECT_THAT(refused(file), ElementsAre("ZS1061")) << place;
    }
}

TEST_F(CompiledRulebook, IsRefusedCutShortAnywhere) {
    const fs::path file = compile();
    const std::string whole = bytes_of(file);
    for (std::size_t size = 8; size < whole.size(); size += 1 + size / 8) {
        write(file, whole.substr(0, size));
        EXPECT_THAT(refused(file), ElementsAre("ZS1062")) << size;
    }
    write(file, whole + "x");
    EXPECT_THAT(refused(file), ElementsAre("ZS1062"));
}

TEST_F(CompiledRulebook, IsRefusedWithAnyByteOfItsContentChanged) {
    const fs::path file = compile();
    const std::string whole = bytes_of(file);
    for (std::size_t place = 26; place < whole.size(); place += 97) {  // behind the engine's version
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x10);
        write(file, changed);
        EXPECT_THAT(refused(file), ElementsAre("ZS1062")) << place;
    }
}

TEST_F(CompiledRulebook, IsToldFromOtherFiles) {
    write(folder_ / "empty.zsr", "");
    EXPECT_THAT(refused(folder_ / "empty.zsr"), ElementsAre("ZS1060"));
    write(folder_ / "case.zsr", "{}");
    EXPECT_THAT(refused(folder_ / "case.zsr"), ElementsAre("ZS1060"));
    fs::copy(compile(), folder_ / "named-otherwise");
    EXPECT_TRUE(load_rulebook({folder_ / "named-otherwise"}));
}

TEST_F(CompiledRulebook, IsLoadedAlone) {
    const auto loaded = load_rulebook({compile(), folder_ / "rules"});
    EXPECT_THAT(codes(loaded.diagnostics), ElementsAre("ZS1065"));
}

TEST_F(CompiledRulebook, IsNotCompiledAgain) {
    const auto loaded = load_rulebook({compile()});
    EXPECT_THAT(codes(save_compiled(*loaded.value, folder_ / "again.zsr")), ElementsAre("ZS1066"));
    EXPECT_FALSE(fs::exists(folder_ / "again.zsr"));
}

TEST_F(CompiledRulebook, ThatCannotBeWrittenIsReported) {
    const auto loaded = load_rulebook({folder_ / "rules"});
    EXPECT_THAT(codes(save_compiled(*loaded.value, folder_ / "nowhere" / "book.zsr")), ElementsAre("ZS6007"));
}

}  // namespace
}  // namespace zhunsheng
