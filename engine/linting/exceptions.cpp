// Exceptions and measures that the condition of their rule excludes.

#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

class ExceptionAdvice {
public:
    ExceptionAdvice(const Subject& subject, std::size_t index)
        : subject_(subject), index_(index), rule_(subject.program.rules[index]) {}

    void advise() {
        std::vector<Claim> condition;
        if (rule_.when) condition.push_back({*rule_.when, true});
        if (contradict(condition, {})) return;  // told of the condition
        for (const checking::Exception& exception : rule_.exceptions) {
            if (exception.when) note_if_dead(condition, *exception.when);
        }
        if (!rule_.exceptions.empty() && contradict(applies(rule_), {})) {
            subject_.report.add(Code::always_excepted, subject_.place_of_id(index_), {rule_.id});
            return;
        }
        if (const auto* sanction = std::get_if<checking::Sanction>(&rule_.then)) look_at(*sanction);
    }

private:
    [[nodiscard]] bool contradict(const std::vector<Claim>& claims, const Surroundings& around) const {
        return linting::contradict(subject_.program, claims, around);
    }

    void note_if_dead(std::vector<Claim> claims, ExpressionId exception) {
        if (contradict({{exception, true}}, {})) return;  // told as a condition that never holds
        claims.push_back({exception, true});
        if (!contradict(claims, {})) return;
        auto& finding = subject_.report.add(Code::dead_exception, subject_.program[exception].span);
        label_condition(finding);
    }

    void look_at(const checking::Sanction& sanction) {
        for (const checking::Measure& measure : sanction.institution) note_if_never(measure.when, {}, {});
        for (const checking::PersonSanction& person : sanction.persons) {
            const Surroundings around{{"case", "person"}, 0};
            note_if_never(person.when, {}, around);
            for (const checking::Measure& measure : person.measures) {
                note_if_never(measure.when, person.when, around);
            }
        }
    }

    /// Notes a condition of a part of the rule that never holds where the rule does.
    void note_if_never(const std::optional<ExpressionId>& when, const std::optional<ExpressionId>& outer,
                       const Surroundings& around) {
        if (!when || contradict({{*when, true}}, around)) return;
        std::vector<Claim> claims = applies(rule_);
        if (outer) claims.push_back({*outer, true});
        claims.push_back({*when, true});
        if (!contradict(claims, around)) return;
        auto& finding = subject_.report.add(Code::never_true, subject_.program[*when].span);
        label_condition(finding);
    }

    void label_condition(diagnostics::Finding& finding) const {
        if (rule_.when) {
            finding.label(subject_.program[*rule_.when].span, "规则的条件", "the condition of the rule");
        }
    }

    const Subject& subject_;
    std::size_t index_;
    const checking::Rule& rule_;
};

}  // namespace

void advise_on_exceptions(const Subject& subject) {
    for (std::size_t index = 0; index < subject.program.rules.size(); ++index) {
        ExceptionAdvice{subject, index}.advise();
    }
}

}  // namespace zhunsheng::linting
