// Counts what matching asks of the heap: a program of its own, for it replaces operator new.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

#include "support/rulebook_in_test.h"
#include "zhunsheng/match.h"

namespace {

std::atomic<std::size_t> allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace zhunsheng {
namespace {

TEST(MatcherMemory, IsNotAllocatedAnyMoreOnceABlockWasMatched) {
    DecideOptions options;
    options.on = "2024-06-01";
    Matcher matcher = std::move(*Matcher::create(MatchPlan(testing::parking()), options).value);
    std::string lines;
    for (int count = 0; count < 200; ++count) {
        lines += R"({"id":"a","happened_on":"2021-03-01","zone":"street","keeper":{"name":"K"},)"
                 R"("stays":[{"paid":false,"hours":5,"fee":60.5},{"blocking":true,"on":"2022-01-01"}],)"
                 R"("people":[{"name":"P","roles":["driver"],"income":1000}]})"
                 "\n";
    }
    lines.append(Matcher::padding, ' ');
    const auto text = std::string_view(lines).substr(0, lines.size() - Matcher::padding);
    const MatchPlace place{"cases", 1};
    const Matcher::FaultRecord fault = [](std::uint64_t, const Diagnostics&) {
        return std::string("fault\n");
    };
    std::string records;
    const auto first = matcher.match_lines(text, place, fault, records);
    ASSERT_EQ(first.matched, 200U);
    ASSERT_EQ(first.plain, 0U);
    ASSERT_NE(records.find("\"yes\""), std::string::npos) << "something must be found for this to say much";
    records.clear();
    const std::size_t before = allocations;
    for (int round = 0; round < 10; ++round) {
        records.clear();
        matcher.match_lines(text, place, fault, records);
    }
    EXPECT_EQ(allocations, before);
}

}  // namespace
}  // namespace zhunsheng
