// Changes to what a sanction orders, and against whom.

#include <utility>

#include "diagnostics/excerpt.h"
#include "mutation/mutant.h"

namespace zhunsheng::mutation {
namespace {

using checking::Measure;
using checking::Rule;
using checking::Sanction;

class MeasureMutator {
public:
    MeasureMutator(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                   std::vector<Mutant>& mutants)
        : program_(program), rule_(program.rules[rule]), index_(rule), sources_(sources), mutants_(mutants) {}

    void mutate(const Sanction& sanction) {
        mutate_all(sanction.institution, {"机构", "institution"},
                   [](Sanction& altered) -> std::vector<Measure>& { return altered.institution; });
        for (std::size_t person = 0; person < sanction.persons.size(); ++person) {
            mutate_person(sanction.persons[person], person);
            mutate_all(sanction.persons[person].measures, {"人员", "persons"},
                       [person](Sanction& altered) -> std::vector<Measure>& {
                           return altered.persons[person].measures;
                       });
        }
    }

private:
    template <class Alter>
    void add(MutationKind kind, text::Span place, Sentence said, Alter alter) {
        Rule altered = rule_;
        alter(std::get<Sanction>(altered.then));
        mutants_.push_back({kind, RuleChange{index_, std::move(altered)}, index_, place, std::move(said)});
    }

    /// A measure has no place of its own; the nearest is that of something in it.
    [[nodiscard]] text::Span place_of(const Measure& measure) const {
        for (const auto& part :
             {measure.from, measure.to, measure.fixed, measure.amount, measure.term, measure.when}) {
            if (part) return program_[*part].span;
        }
        return rule_.span;
    }

    [[nodiscard]] std::string text_of(checking::ExpressionId id) const {
        return diagnostics::on_one_line(program_[id].span, sources_);
    }

    /// `list_of` finds the list of measures in a sanction.
    template <class ListOf>
    void mutate_all(const std::vector<Measure>& measures, const Sentence& whose, ListOf list_of) {
        for (std::size_t index = 0; index < measures.size(); ++index) {
            mutate_one(measures[index], whose,
                       [index, list_of](Sanction& altered) -> Measure& { return list_of(altered)[index]; });
            const std::string& label = program_.legal_order.measures[measures[index].kind].label;
            const Sentence said = dropped(label);
            add(MutationKind::measure, place_of(measures[index]),
                {whose.zh + "：" + said.zh, whose.en + ": " + said.en}, [index, list_of](Sanction& altered) {
                    auto& list = list_of(altered);
                    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
                });
        }
    }

    template <class MeasureIn>
    void mutate_one(const Measure& measure, const Sentence& whose, MeasureIn measure_in) {
        const auto& kinds = program_.legal_order.measures;
        const auto other = static_cast<std::uint16_t>((measure.kind + 1U) % kinds.size());
        const std::string& label = kinds[measure.kind].label;
        const text::Span place = place_of(measure);
        const auto of = [&](const Sentence& said) {
            return Sentence{whose.zh + "：" + said.zh, whose.en + ": " + said.en};
        };
        add(MutationKind::measure, place,
            of(became({label, label}, {kinds[other].label, kinds[other].label})),
            [&](Sanction& altered) { measure_in(altered).kind = other; });
        const Sentence must{label + "应当", label + " must"};
        const Sentence may{label + "可以", label + " may"};
        add(MutationKind::duty, place, of(measure.may ? became(may, must) : became(must, may)),
            [&](Sanction& altered) { measure_in(altered).may = !measure.may; });
        if (measure.for_life) {
            add(MutationKind::value, place, of({label + "删去“终身”", label + " is no longer for life"}),
                [&](Sanction& altered) { measure_in(altered).for_life = false; });
        }
        if (measure.when && !std::holds_alternative<checking::AllOf>(program_[*measure.when].expression)) {
            add(MutationKind::condition, program_[*measure.when].span, of(dropped(text_of(*measure.when))),
                [&](Sanction& altered) { measure_in(altered).when.reset(); });
        }
    }

    void mutate_person(const checking::PersonSanction& sanction, std::size_t person) {
        const auto& roles = role_names();
        for (std::size_t index = 0; index < sanction.roles.size(); ++index) {
            const std::string& label = roles[sanction.roles[index]].label;
            if (sanction.roles.size() > 1) {
                const Sentence said = dropped(label);
                add(MutationKind::person, rule_.span, {"角色" + said.zh, "of the roles, " + said.en},
                    [=](Sanction& altered) {
                        auto& list = altered.persons[person].roles;
                        list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
                    });
                continue;
            }
            const auto other = static_cast<std::uint16_t>((sanction.roles[index] + 1U) % roles.size());
            const Sentence said = became({label, label}, {roles[other].label, roles[other].label});
            add(MutationKind::person, rule_.span, {"角色" + said.zh, "of the roles, " + said.en},
                [=](Sanction& altered) { altered.persons[person].roles = {other}; });
        }
        if (sanction.when && !std::holds_alternative<checking::AllOf>(program_[*sanction.when].expression)) {
            add(MutationKind::condition, program_[*sanction.when].span, dropped(text_of(*sanction.when)),
                [=](Sanction& altered) { altered.persons[person].when.reset(); });
        }
    }

    /// The values of the enumeration of roles.
    [[nodiscard]] const std::vector<vocabulary::EnumerationValue>& role_names() const {
        const auto& vocabulary = program_.vocabulary;
        const auto persons = vocabulary.root_record().fields[*program_.roles.persons].type.index;
        const auto& field = vocabulary.records[persons].fields[*program_.roles.person_roles];
        return vocabulary.enumerations[field.type.index].values;
    }

    const checking::Program& program_;
    const Rule& rule_;
    std::uint32_t index_;
    const text::SourceSet& sources_;
    std::vector<Mutant>& mutants_;
};

}  // namespace

void mutate_measures(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                     std::vector<Mutant>& mutants) {
    const auto* sanction = std::get_if<Sanction>(&program.rules[rule].then);
    if (sanction != nullptr) MeasureMutator(program, rule, sources, mutants).mutate(*sanction);
}

}  // namespace zhunsheng::mutation
