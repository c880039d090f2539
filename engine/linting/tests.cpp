// Rules that no test uses.

#include "linting/subject.h"

namespace zhunsheng::linting {

void advise_on_tests(const Subject& subject, const TestedNames& tested) {
    for (std::size_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        // A definition speaks through the rules that use it.
        if (std::holds_alternative<checking::Definition>(rule.then)) continue;
        if (tested.contains(rule.id) || tested.contains(rule.name)) continue;
        subject.report.add(diagnostics::Code::untested_rule, subject.place_of_id(index), {rule.id});
    }
}

}  // namespace zhunsheng::linting
