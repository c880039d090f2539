#pragma once
// Working on a block: every case of it is decided.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "block_output.h"
#include "case_fault.h"
#include "case_stream.h"
#include "line_blocks.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::cli {

/// Items of an array, or the one case of an input.
struct CaseBlock {
    std::vector<CaseText> cases;
    std::string input;  ///< what to call the input in messages
};

/// What one worker takes at a time.
using Block = std::variant<LineBlock, CaseBlock>;
using BlockWorker = std::function<BlockOutput(const Block&)>;

/// How results are written.
struct ResultForm {
    bool text = false;           ///< for a person, instead of JSON
    bool several_files = false;  ///< error records tell the file, too
    Language language = Language::chinese;
};

/// Decides blocks of cases. What is wrong with a case stands in its place: `{"line": 17, "error": {"diagnostics": […]}}`.
/// Changes nothing, so any number of threads may use it. Borrows the rulebook.
class BlockDecider {
public:
    BlockDecider(const Rulebook& rulebook, DecideOptions options, ResultForm form)
        : rulebook_(rulebook), options_(std::move(options)), form_(form) {}

    [[nodiscard]] BlockOutput operator()(const Block& block) const;

private:
    [[nodiscard]] BlockOutput decide_lines(const LineBlock& block) const;
    [[nodiscard]] BlockOutput decide_cases(const CaseBlock& block) const;
    void decide(std::string_view text, DecideOptions& options, std::uint64_t line, BlockOutput& output) const;
    void add_fault(const Diagnostics& diagnostics, const DecideOptions& options, std::uint64_t line,
                   BlockOutput& output) const;
    [[nodiscard]] DecideOptions options_for(const std::string& input) const;

    const Rulebook& rulebook_;
    DecideOptions options_;
    ResultForm form_;
};

}  // namespace zhunsheng::cli
