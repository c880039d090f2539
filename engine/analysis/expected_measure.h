#pragma once
// What a test says of one measure, with its texts read.

#include <optional>
#include <string>

#include "analysis/examination.h"
#include "analysis/known_names.h"
#include "values/date.h"
#include "values/number.h"

namespace zhunsheng::analysis {

/// How long a measure is for.
struct ExpectedTerm {
    bool for_life = false;
    values::Period period;
};

/// What is absent is not compared.
struct ExpectedMeasure {
    Answer answer = Answer::yes;
    std::optional<values::Number> min, max;
    std::optional<ExpectedTerm> term;
    std::optional<DutyKind> duty;
    std::string wording;
    std::vector<KnownName> rules;  ///< one of them; any if there are none
    std::string band;              ///< id

    /// Whether it is about this measure at all: by its rule and wording, where they are stated.
    [[nodiscard]] bool is_about(const MeasureResult& measure) const;
    /// Whether amount, term, duty and band are as expected.
    [[nodiscard]] bool fits(const MeasureResult& measure) const;
};

/// Nothing if a text in it means nothing, which is then reported. `measure` is what the test calls the measure.
[[nodiscard]] std::optional<ExpectedMeasure> read_expected_measure(const rulebook::AnswerDeclaration& answer,
                                                                   const std::string& measure,
                                                                   Examination& examination);

/// Reads the name or id of a band as its id; nothing, after a report, if the rulebook has no such band.
[[nodiscard]] std::optional<std::string> read_band(const text::LocatedText& text, Examination& examination);
/// Whether the suggestion is the band with that id.
[[nodiscard]] bool is_band(const std::optional<Suggestion>& suggestion, const std::string& band);

}  // namespace zhunsheng::analysis
