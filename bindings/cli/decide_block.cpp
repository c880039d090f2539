// Decides the cases of a block one after another.

#include "decide_block.h"

#include <string_view>

namespace zhunsheng::cli {

BlockOutput BlockDecider::operator()(const Block& block) const {
    if (const auto* lines = std::get_if<LineBlock>(&block)) return decide_lines(*lines);
    return decide_cases(std::get<CaseBlock>(block));
}

BlockOutput BlockDecider::decide_lines(const LineBlock& block) const {
    BlockOutput output;
    DecideOptions options = options_for(block.input);
    if (block.overlong)
        add_fault(diagnostics_of(CaseText::Fault::overlong), options, block.first_line, output);
    BlockLines lines(block);
    while (const auto line = lines.next()) {
        decide(line->text, options, line->number, output);
    }
    return output;
}

BlockOutput BlockDecider::decide_cases(const CaseBlock& block) const {
    BlockOutput output;
    DecideOptions options = options_for(block.input);
    for (const CaseText& one : block.cases) {
        if (one.fault != CaseText::Fault::none) {
            add_fault(diagnostics_of(one.fault), options, one.line, output);
        } else {
            decide(one.text, options, one.line, output);
        }
    }
    return output;
}

DecideOptions BlockDecider::options_for(const std::string& input) const {
    DecideOptions options = options_;
    options.name = input;
    return options;
}

void BlockDecider::decide(std::string_view text, DecideOptions& options, std::uint64_t line,
                          BlockOutput& output) const {
    options.first_line = line;
    const Checked<Decision> decided = zhunsheng::decide(rulebook_, text, options);
    if (!decided) {
        add_fault(decided.diagnostics, options, line, output);
        return;
    }
    output.text += form_.text ? decided.value->text(form_.language) : decided.value->json(true);
    output.text += '\n';
    ++output.counts.decided;
    if (!decided.diagnostics.empty()) ++output.counts.remarked;
}

void BlockDecider::add_fault(const Diagnostics& diagnostics, const DecideOptions& options, std::uint64_t line,
                             BlockOutput& output) const {
    ++output.counts.failed;
    if (form_.text) {
        output.text += render_text(diagnostics, form_.language) + "\n";
        return;
    }
    output.text += error_record(diagnostics, line, form_.several_files ? options.name : std::string_view{});
}

}  // namespace zhunsheng::cli
