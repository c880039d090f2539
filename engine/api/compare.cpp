// Comparing two rulebooks, and the decisions that they make.

#include "zhunsheng/compare.h"

#include <utility>

#include "api/content.h"
#include "comparison/compare_programs.h"
#include "comparison/comparison_html.h"
#include "comparison/comparison_json.h"
#include "comparison/comparison_text.h"

namespace zhunsheng {

RulebookComparison compare_rulebooks(const Rulebook& before, const Rulebook& after) {
    return comparison::compare_programs(before.content().program, after.content().program);
}

ComparedCase compare_case(const Rulebook& before, const Rulebook& after, const RulebookComparison& comparison,
                          std::string_view case_json, const DecideOptions& options) {
    Checked<Decision> old = decide(before, case_json, options);
    Checked<Decision> now = decide(after, case_json, options);
    ComparedCase one{options.name, options.first_line, {}, {}, false, {}};
    if (old || now) one.id = (now ? now : old).value->result.case_id;
    if (old && now) {
        one.effects = compare_decisions(old.value->result, now.value->result, comparison);
        return one;
    }
    one.failed = !old && !now;
    one.diagnostics = std::move(now ? old.diagnostics : now.diagnostics);
    if (!one.failed) {
        const Sentence yes{"能读取", "it can"};
        const Sentence no{"不能读取", "it cannot"};
        Effect effect;
        effect.kind = EffectKind::readable;
        effect.subject = {"能否读取案件", "whether the rulebook can read the case"};
        effect.before = old ? yes : no;
        effect.after = now ? yes : no;
        for (const Diagnostic& diagnostic : one.diagnostics) {
            Sentence& side = old ? effect.after : effect.before;
            side.zh += "；" + diagnostic.message.zh;
            side.en += "; " + diagnostic.message.en;
        }
        one.effects.push_back(std::move(effect));
    }
    return one;
}

std::string render_text(const ComparisonReport& report, Language language, bool colour) {
    return comparison::comparison_text(report, language, colour);
}
std::string render_html(const ComparisonReport& report, Language language) {
    return comparison::comparison_html(report, language);
}
std::string render_json(const ComparisonReport& report) { return comparison::comparison_json(report); }
std::string comparison_schema() { return comparison::comparison_schema(); }

}  // namespace zhunsheng
