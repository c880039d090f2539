// Sets coverage in lines for a person.

#include "coverage/render.h"
#include "diagnostics/excerpt.h"
#include "explanation/phrases.h"

namespace zhunsheng::coverage {

std::string coverage_as_text(const TestCoverage& coverage, Language language) {
    const explanation::Phrases phrases(language);
    std::string text;
    for (const RuleCoverage& rule : coverage.rules) {
        const std::vector<Gap> gaps = gaps_of(rule);
        if (gaps.empty()) continue;
        text +=
            diagnostics::harmless(rule.place.file + ":" + std::to_string(rule.place.line) + ": " + rule.name +
                                  phrases.pick("（", " (") + rule.id + phrases.pick("）", ")")) +
            "\n";
        for (const Gap& gap : gaps) {
            text += "  " + phrases.pick("第 " + std::to_string(gap.place->line) + " 行：",
                                        "line " + std::to_string(gap.place->line) + ": ");
            text += diagnostics::harmless(gap.said.in(language)) + "\n";
        }
    }
    if (!text.empty()) text += "\n";
    for (const Sentence& line : summary_of(coverage.counts())) text += line.in(language) + "\n";
    return text;
}

}  // namespace zhunsheng::coverage
