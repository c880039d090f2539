// Counting results by their lines, and telling batches apart.

#include "result_lines.h"

#include <gmock/gmock.h>

#include "progress.h"

namespace zhunsheng::cli {
namespace {

constexpr std::string_view three_results =
    "{\"case\":\"a\"}\n{\"line\":2,\"error\":{}}\n{\"file\":\"x\",\"line\":1,\"error\":{}}\n";

TEST(ResultLines, TellsDecisionsFromErrorsInPiecesOfAnySize) {
    for (std::size_t size = 1; size <= three_results.size(); ++size) {
        ResultLines lines;
        for (std::size_t at = 0; at < three_results.size(); at += size)
            lines.add(three_results.substr(at, size));
        EXPECT_EQ(lines.counts().decided, 1U);
        EXPECT_EQ(lines.counts().failed, 2U);
        EXPECT_EQ(lines.whole_bytes(), three_results.size());
        EXPECT_EQ(lines.last_line(), three_results.find("{\"file\""));
    }
}

TEST(ResultLines, CountsNoLineThatIsNotWhole) {
    ResultLines lines;
    lines.add("{\"case\":\"a\"}\n{\"line\":2,\"er");
    EXPECT_EQ(lines.counts().cases(), 1U);
    EXPECT_EQ(lines.whole_bytes(), 13U);
    EXPECT_EQ(lines.last_line(), 0U);
}

BatchIdentity some_batch() {
    return {"0.1.0", "abc", "2024-05-01", false,
            true,    false, true,         {{"a\"b.ndjson", 7, 1}, {"stdin", std::nullopt, 0}}};
}

/// What tells the batch from `some_batch`, in English.
std::string reason(const BatchIdentity& other) {
    return difference(progress_text(some_batch()), progress_text(other)).value_or(Sentence{}).en;
}

TEST(Progress, IsJsonWithALineForEachThing) {
    EXPECT_EQ(
        progress_text(some_batch()),
        "{\n  \"engine\": \"0.1.0\",\n  \"rulebook_sha256\": \"abc\",\n  \"decided_on\": \"2024-05-01\",\n"
        "  \"lenient\": false,\n  \"all\": true,\n  \"findings\": false,\n  \"explanations\": true,\n  "
        "\"inputs\": [\n"
        "    {\"name\": \"a\\\"b.ndjson\", \"size\": 7, \"beginning\": \"0000000000000001\"},\n"
        "    {\"name\": \"stdin\"}\n  ]\n}\n");
    EXPECT_EQ(decided_on_of(progress_text(some_batch())), "2024-05-01");
    EXPECT_EQ(decided_on_of("no progress"), "");
}

TEST(Progress, TellsAFileThatIsNone) {
    EXPECT_EQ(difference("", progress_text(some_batch())).value_or(Sentence{}).en,
              "its .progress is no such file");
}

TEST(Progress, TellsWhatDiffers) {
    EXPECT_EQ(reason(some_batch()), "");
    BatchIdentity other = some_batch();
    other.inputs[0].size = 8;
    EXPECT_EQ(reason(other), "the case files differ");
    other = some_batch();
    other.inputs.pop_back();
    EXPECT_EQ(reason(other), "the case files differ");
    other.explanations = false;
    EXPECT_EQ(reason(other), "`--no-explanations` differs");
    other.all = false;
    EXPECT_EQ(reason(other), "`--all` differs");
    other.decided_on = "2024-05-02";
    EXPECT_EQ(reason(other), "the date of decision differs");
    other.rulebook_sha256 = "abd";
    EXPECT_EQ(reason(other), "the rules differ");
}

}  // namespace
}  // namespace zhunsheng::cli
