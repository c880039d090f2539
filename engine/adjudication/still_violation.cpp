// Findings by the law of the decision.

#include "adjudication/still_violation.h"

#include <set>

#include "adjudication/fact_sets.h"

namespace zhunsheng::adjudication {

namespace {

class Search {
public:
    Search(CaseFile& file, const ActOfCase& act)
        : file_(file), act_(act), decided_{file.decided_on, file.decided_on} {
        for (const RecordId item : act.context.items) items_.insert(item.index);
        result_.truth = Truth::no;
    }

    Verdict run(const std::vector<FoundViolation>& violations) {
        for (const std::size_t own : act_.findings) {
            if (in_force(file_.program.rules[violations[own].rule]))
                return {};  // as certain as the act itself
        }
        for (const FoundViolation& found : violations) {
            if (found.violation != act_.violation || !in_force(file_.program.rules[found.rule])) continue;
            if (found.item && !items_.empty() && !items_.contains(found.item->index)) continue;
            note(found.verdict);
        }
        if (result_.truth != Truth::yes) look_anew();
        if (result_.truth == Truth::yes) result_.needs.clear();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool in_force(const checking::Rule& rule) const {
        return !file_.possible(rule.basis, decided_).empty();
    }

    /// Findings that only the later law makes were not looked for when the violations were.
    void look_anew() {
        for (const checking::Rule& rule : file_.program.rules) {
            const auto* finding = std::get_if<checking::Finding>(&rule.then);
            if (finding == nullptr || finding->violation != act_.violation || !in_force(rule)) continue;
            evaluation::Situation situation;
            if (!rule.each) note(file_.judge_conditions(rule, situation));
            for (const RecordId item : act_.context.items) {
                situation.records = {facts::Frame::root(), item};
                if (rule.each) note(file_.judge_conditions(rule, situation));
            }
        }
    }

    void note(const Verdict& verdict) {
        result_.truth = result_.truth | verdict.truth;
        if (verdict.truth == Truth::unknown) unite(result_.needs, verdict.needs);
    }

    CaseFile& file_;
    const ActOfCase& act_;
    DateRange decided_;
    std::set<std::uint32_t> items_;
    Verdict result_;
};

}  // namespace

Verdict still_a_violation(CaseFile& file, const ActOfCase& act,
                          const std::vector<FoundViolation>& violations) {
    return Search{file, act}.run(violations);
}

}  // namespace zhunsheng::adjudication
