// Prints a sample decision, for the golden tests: print_samples certain|open|empty json|text|text-en.

#include <iostream>
#include <string_view>

#include "explanation/decision_json.h"
#include "explanation/decision_text.h"
#include "explanation/sample_decisions.h"

using zhunsheng::DecisionResult;
using zhunsheng::Language;
namespace explanation = zhunsheng::explanation;

namespace {

DecisionResult sample(std::string_view name) {
    if (name == "certain") return explanation::certain_decision();
    return name == "open" ? explanation::open_decision() : explanation::empty_decision();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const std::string_view name = arguments[1];
    const std::string_view form = arguments[2];
    if (form == "json") {
        std::cout << explanation::decision_json(sample(name), zhunsheng::text::JsonLayout::pretty) << "\n";
    } else {
        const Language language = form == "text-en" ? Language::english : Language::chinese;
        std::cout << explanation::decision_text(sample(name), language, false);
    }
    return 0;
}
