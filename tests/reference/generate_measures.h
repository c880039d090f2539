#pragma once
// Random measures of a sanction.

#include <vector>

#include "reference/generate.h"

namespace zhunsheng::reference {

class MeasureMaker {
public:
    MeasureMaker(const Rulebook& book, Chance& chance) : book_(book), chance_(chance) {}

    /// On persons of some roles; `scope` has the person.
    [[nodiscard]] PersonSanction some_persons(const Rule& rule, const Scope& scope);
    [[nodiscard]] std::vector<Measure> some_measures(const Rule& rule, const Scope& scope);

private:
    [[nodiscard]] Measure some_measure(const Rule& rule, const Scope& scope);
    [[nodiscard]] int fine() const;
    [[nodiscard]] Expression truth(const Scope& scope);
    [[nodiscard]] Expression amount(const Scope& scope);
    [[nodiscard]] Expression sum_of_case(const Scope& scope);
    void set_range(Measure& measure, const Scope& scope);

    const Rulebook& book_;
    Chance& chance_;
};

}  // namespace zhunsheng::reference
