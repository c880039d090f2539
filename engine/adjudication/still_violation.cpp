// Findings by the law of the decision.

#include "adjudication/still_violation.h"

#include "adjudication/fact_sets.h"

namespace zhunsheng::adjudication {

namespace {

class Search {
public:
    Search(CaseFile& file, const ActOfCase& act)
        : file_(file), act_(act), decided_{file.decided_on, file.decided_on} {
        result_.truth = Truth::no;
    }

    Verdict run(const std::vector<FoundViolation>& violations) {
        for (const std::size_t own : act_.findings) {
            if (in_force(file_.program.rules[violations[own].rule]))
                return {};  // as certain as the act itself
        }
        look_anew();
        if (result_.truth == Truth::yes) result_.needs.clear();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool in_force(const checking::Rule& rule) const {
        return !file_.possible(rule.basis, decided_).empty();
    }

    /// By the conditions alone: whether a rule was in force on the day of the act is no matter here.
    void look_anew() {
        for (const std::uint32_t index : file_.program.index.findings) {
            const checking::Rule& rule = file_.program.rules[index];
            if (std::get<checking::Finding>(rule.then).violation != act_.violation || !in_force(rule))
                continue;
            if (!rule.each) {
                note(file_.judge_conditions(rule, {}));
                continue;
            }
            for (const RecordId item : act_.context.items) note(file_.judge_conditions(rule, {item}));
        }
    }

    void note(const Verdict& verdict) {
        result_.truth = result_.truth | verdict.truth;
        if (verdict.truth == Truth::unknown) unite(result_.needs, verdict.needs);
    }

    CaseFile& file_;
    const ActOfCase& act_;
    DateRange decided_;
    Verdict result_;
};

}  // namespace

Verdict still_a_violation(CaseFile& file, const ActOfCase& act,
                          const std::vector<FoundViolation>& violations) {
    return Search{file, act}.run(violations);
}

}  // namespace zhunsheng::adjudication
