#pragma once
// All that matching needs of a rulebook, worked out once.

#include <string_view>

#include "checking/program.h"
#include "matching/condition.h"
#include "matching/finding_texts.h"
#include "matching/layout.h"
#include "matching/reading_steps.h"
#include "matching/stripe.h"
#include "matching/text_table.h"

namespace zhunsheng::matching {

/// A program's finding rules, ready to be matched. Borrows the program; immutable, safe to share between threads.
struct Plan {
    /// `sample` are lines of cases like those to come, or empty: what few of them satisfy is asked first. It does not
    /// change what is found.
    explicit Plan(const checking::Program& of, std::string_view sample = {});
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    Plan(Plan&&) = delete;
    Plan& operator=(Plan&&) = delete;
    ~Plan() = default;

    const checking::Program& program;
    Layout layout;
    TextTable texts;
    Conditions conditions;
    ReadingSteps steps;
    Stripes stripes;
    FindingTexts finding_texts;

private:
    struct Compiled;
    Plan(const checking::Program& of, Compiled compiled, std::string_view sample);
};

}  // namespace zhunsheng::matching
