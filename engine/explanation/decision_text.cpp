// Outlines a decision and sets it in lines.

#include "explanation/decision_text.h"

#include "explanation/decision_outline.h"
#include "explanation/outline_text.h"

namespace zhunsheng::explanation {

std::string decision_text(const DecisionResult& decision, Language language, bool colour) {
    return outline_text(outline_decision(decision, language), language, colour);
}

}  // namespace zhunsheng::explanation
