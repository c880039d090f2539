// Any bytes as the content of a compiled rulebook: they are refused, or make a rulebook that can be applied and explained.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "api/content.h"
#include "compiled/rulebook_file.h"

namespace {

using namespace zhunsheng;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void apply(compiled::CompiledRulebook read) {
    text::SourceSet names;
    for (const auto& file : read.origin.files) names.add(file.name, {});
    const Rulebook rulebook(std::make_shared<const Rulebook::Content>(
        Rulebook::Content{std::move(read.program), std::move(names), {}, true}));
    require(!describe_facts(rulebook, Language::english).empty() && !case_schema(rulebook).empty());
    DecideOptions options;
    options.on = "2024-06-01";
    options.all = true;
    for (const std::string& json : {std::string("{}"), example_case(rulebook)}) {
        const auto decided = decide(rulebook, json, options);
        require(!decided || !decided.value->json().empty());
    }
    for (const auto& rule : rulebook.content().program.rules)
        (void)explain(rulebook, rule.id, Language::chinese);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    diagnostics::Report report;
    const auto whole = compiled::from_bytes(bytes, "fuzz.zsr", report);
    require(whole.has_value() != report.has_errors());
    auto read = compiled::from_content(bytes);
    if (!read) return 0;
    // What was read is written as the bytes that it was read from, but for numbers that were written at length.
    const std::string again = compiled::to_bytes(read->origin, read->program);
    require(compiled::content_of(again).size() <= size);
    apply(std::move(*read));
    return 0;
}
