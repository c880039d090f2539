#pragma once
// Legal reasoning over one case, step by step, each leaving its reasons in the decision.

#include <functional>

#include "checking/program.h"
#include "evaluation/trace.h"
#include "facts/frame.h"
#include "values/date.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

struct DecideSettings {
    values::Date on;           ///< date of the decision for cases that state none
    bool all = false;          ///< findings that do not hold are kept, with why not
    bool explanations = true;  ///< reasons, references and notes are written
};

/// Shown what every condition was found to be, while the case that its values borrow from is still there.
using TraceViewer = std::function<void(const evaluation::Trace&)>;

/// The date of the decision: the one that the case states, or `otherwise`.
[[nodiscard]] values::Date decision_date(const checking::Program& program, const facts::Frame& frame,
                                         values::Date otherwise);

/// Decides one case, whose frame it takes over. The receipt's hashes and engine version are left to the caller. Thread-safe; never throws.
[[nodiscard]] DecisionResult decide_case(const checking::Program& program, facts::Frame frame,
                                         const DecideSettings& settings, const TraceViewer& viewer = {});

}  // namespace zhunsheng::adjudication
