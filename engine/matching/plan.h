#pragma once
// All that matching needs of a rulebook, worked out once.

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
    explicit Plan(const checking::Program& of);
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    Plan(Plan&&) = delete;
    Plan& operator=(Plan&&) = delete;
    ~Plan() = default;

    const checking::Program& program;
    Layout layout;
    TextTable texts;
    Conditions conditions;
    Stripes stripes;
    ReadingSteps steps;
    FindingTexts finding_texts;
};

}  // namespace zhunsheng::matching
