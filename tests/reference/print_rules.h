#pragma once
// Rules as YAML.

#include <string>
#include <vector>

#include "reference/print.h"
#include "reference/yaml_tree.h"

namespace zhunsheng::reference {

class RulePrinter {
public:
    RulePrinter(const Rulebook& book, Chance& chance) : book_(book), chance_(chance) {}

    /// Of an instrument; of none for -1.
    [[nodiscard]] Yaml rules_of(int instrument);
    [[nodiscard]] Yaml untranslated_of(int instrument);

    [[nodiscard]] Yaml references(const std::vector<Citation>& citations);
    /// One text alone, or a list.
    [[nodiscard]] Yaml texts(const std::vector<std::string>& texts);
    /// A list of the case by one of its names; empty for -1.
    [[nodiscard]] std::string list_name(int field);
    [[nodiscard]] Yaml violation_names(const std::vector<int>& violations);

private:
    std::string key(const char* zh, const char* en) { return chance_.percent(50) ? zh : en; }
    Yaml yes(bool holds) { return holds ? Yaml{key("是", "yes")} : Yaml{}; }
    Yaml expression(const std::optional<Expression>& expression);
    Yaml duty(DutyKind duty);
    std::string measure_name(int kind);
    Yaml measure_names(const std::vector<int>& kinds);

    Yaml rule(const Rule& rule);
    void put_conclusion(const Rule& rule, Yaml& node);
    Yaml basis(const std::vector<Citation>& basis, bool one_article);
    Yaml exceptions(const std::vector<Exception>& exceptions);
    void put_priorities(const Rule& rule, Yaml& node);
    Yaml measures(const std::vector<Measure>& measures);
    Yaml details(const Measure& measure);
    Yaml persons(const std::vector<PersonSanction>& persons);
    Yaml flag(const Rule& rule);
    Yaml procedure(const Rule& rule);

    const Rulebook& book_;
    Chance& chance_;
};

}  // namespace zhunsheng::reference
