// Lends matchers out, one a block.

#include "match_block.h"

#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace zhunsheng::cli {

/// The matchers that exist, as many as there were blocks under way at once.
class BlockMatcher::Matchers {
public:
    Matchers(const Rulebook& rulebook, DecideOptions options, const ResultForm& form)
        : rulebook_(rulebook), options_(std::move(options)), form_(form) {}

    /// A matcher that was free, or a new one. The plan is made with the first lines that come. The options were checked
    /// with the command line.
    Matcher borrow(std::string_view lines) {
        const std::lock_guard lock(mutex_);
        if (!plan_) plan_.emplace(rulebook_, lines);
        if (free_.empty()) return std::move(*Matcher::create(*plan_, options_).value);
        Matcher matcher = std::move(free_.back());
        free_.pop_back();
        return matcher;
    }

    void give_back(Matcher matcher) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(matcher));
    }

    [[nodiscard]] std::string record(const Diagnostics& diagnostics, std::uint64_t line,
                                     const std::string& input) const {
        return error_record(diagnostics, line, form_.several_files ? input : std::string_view{});
    }

private:
    const Rulebook& rulebook_;
    DecideOptions options_;
    ResultForm form_;
    std::mutex mutex_;
    std::optional<MatchPlan> plan_;
    std::vector<Matcher> free_;
};

BlockMatcher::BlockMatcher(const Rulebook& rulebook, DecideOptions options, const ResultForm& form)
    : matchers_(std::make_shared<Matchers>(rulebook, std::move(options), form)) {}

BlockOutput BlockMatcher::operator()(const Block& block) const {
    BlockOutput output;
    const auto fail = [&](const Diagnostics& diagnostics, std::uint64_t line, const std::string& input) {
        ++output.counts.failed;
        output.text += matchers_->record(diagnostics, line, input);
    };
    const auto* lines = std::get_if<LineBlock>(&block);
    Matcher matcher = matchers_->borrow(lines != nullptr ? lines->lines : std::string_view{});
    if (lines != nullptr) {
        if (lines->overlong) fail(diagnostics_of(CaseText::Fault::overlong), lines->first_line, lines->input);
        const auto counts = matcher.match_lines(
            lines->lines, {lines->input, lines->first_line},
            [&](std::uint64_t line, const Diagnostics& diagnostics) {
                return matchers_->record(diagnostics, line, lines->input);
            },
            output.text);
        output.counts += {counts.matched, counts.failed, counts.remarked};
    } else {
        const auto& items = std::get<CaseBlock>(block);
        for (const CaseText& one : items.cases) {
            const auto matched = one.fault == CaseText::Fault::none
                                     ? matcher.match(one.text, {items.input, one.line})
                                     : Checked<std::string>{{}, diagnostics_of(one.fault)};
            if (!matched) {
                fail(matched.diagnostics, one.line, items.input);
                continue;
            }
            output.text += *matched.value;
            output.counts += {1, 0, matched.diagnostics.empty() ? 0U : 1U};
        }
    }
    matchers_->give_back(std::move(matcher));
    return output;
}

}  // namespace zhunsheng::cli
