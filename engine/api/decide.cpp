// Deciding one case: JSON, frame, decision.

#include <utility>

#include "adjudication/decide_case.h"
#include "api/content.h"
#include "api/decision_day.h"
#include "api/read_facts.h"
#include "diagnostics/report.h"
#include "text/sha256.h"

namespace zhunsheng {

std::optional<values::Date> decision_day(const DecideOptions& options, diagnostics::Report& report) {
    if (options.on.empty()) return values::Date::today();
    auto date = values::Date::from_iso(options.on);
    if (!date) report.add(diagnostics::Code::malformed_decision_date, {options.on});
    return date;
}

std::string today() { return values::Date::today().to_iso(); }

Diagnostics faults_of(const DecideOptions& options) {
    diagnostics::Report report;
    static_cast<void>(decision_day(options, report));
    return report.resolve({});
}

Checked<Decision> decide(const Rulebook& rulebook, std::string_view case_json, const DecideOptions& options) {
    const checking::Program& program = rulebook.content().program;
    diagnostics::Report report;
    const auto on = decision_day(options, report);
    auto facts = read_facts(program, case_json, options.lenient, {options.name, options.first_line},
                            std::move(report));
    Checked<Decision> result{{}, std::move(facts.diagnostics)};
    if (!facts || !on) return result;
    Decision decision{adjudication::decide_case(program, std::move(*facts.value),
                                                {*on, options.all, options.explanations})};
    decision.result.receipt.engine = engine_version();
    decision.result.receipt.case_sha256 = text::sha256_hex(case_json);
    result.value = std::move(decision);
    return result;
}

}  // namespace zhunsheng
