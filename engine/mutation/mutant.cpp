// Making and undoing changes.

#include "mutation/mutant.h"

#include <utility>

namespace zhunsheng::mutation {

void exchange(checking::Program& program, Change& change) {
    if (auto* expression = std::get_if<ExpressionChange>(&change)) {
        std::swap(program.expressions[expression->id.index], expression->with);
    } else if (auto* rule = std::get_if<RuleChange>(&change)) {
        std::swap(program.rules[rule->rule], rule->with);
    } else if (auto* version = std::get_if<VersionChange>(&change)) {
        std::swap(program.instruments[version->instrument].versions[version->version], version->with);
    }
}

std::vector<Mutant> mutants_of_rule(const checking::Program& program, std::uint32_t rule,
                                    const text::SourceSet& sources) {
    std::vector<Mutant> mutants;
    mutate_rule(program, rule, sources, mutants);
    mutate_expressions(program, rule, sources, mutants);
    mutate_measures(program, rule, sources, mutants);
    return mutants;
}

Sentence dropped(const std::string& what) { return {"删去“" + what + "”", "“" + what + "” was dropped"}; }

Sentence became(const Sentence& from, const Sentence& to) {
    return {"“" + from.zh + "”改成“" + to.zh + "”", "“" + from.en + "” became “" + to.en + "”"};
}

}  // namespace zhunsheng::mutation
