// Circles of priority, and rules that nothing orders.

#include "checking/check_priorities.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zhunsheng::checking {

using diagnostics::Code;

namespace {

/// Walks who prevails over whom; each circle is reported once, at the rule where it was entered.
class CircleSearch {
public:
    explicit CircleSearch(Draft& draft) : draft_(draft), state_(draft.program.rules.size(), State::unseen) {}

    void search() {
        for (std::uint32_t rule = 0; rule < state_.size(); ++rule) visit(rule);
    }

private:
    enum class State : std::uint8_t { unseen, open, done };
    struct Step {
        std::uint32_t rule;
        std::size_t next;  ///< of what it prevails over
    };

    /// Without recursion: a chain may be as long as the rulebook.
    void visit(std::uint32_t start) {
        if (state_[start] != State::unseen) return;
        std::vector<Step> path{{start, 0}};
        state_[start] = State::open;
        while (!path.empty()) {
            Step& step = path.back();
            const auto& over = draft_.program.rules[step.rule].prevails_over;
            if (step.next == over.size()) {
                state_[step.rule] = State::done;
                path.pop_back();
                continue;
            }
            const std::uint32_t loser = over[step.next++];
            if (state_[loser] == State::open) report(path, loser);
            if (state_[loser] != State::unseen) continue;
            state_[loser] = State::open;
            path.push_back({loser, 0});
        }
    }

    void report(const std::vector<Step>& path, std::uint32_t entered) {
        const auto from =
            std::find_if(path.begin(), path.end(), [&](const Step& step) { return step.rule == entered; });
        std::string circle;
        for (auto step = from; step != path.end(); ++step)
            circle += draft_.program.rules[step->rule].id + " → ";
        circle += draft_.program.rules[entered].id;
        draft_.report.add(Code::circular_priority, draft_.program.rules[entered].span, {circle});
    }

    Draft& draft_;
    std::vector<State> state_;
};

/// The kind that one act bears only once and that the rule orders against the institution, if any.
std::optional<std::uint16_t> borne_once(const Program& program, const Rule& rule) {
    const auto* sanction = std::get_if<Sanction>(&rule.then);
    if (sanction == nullptr) return std::nullopt;
    for (const Measure& measure : sanction->institution) {
        if (program.legal_order.measures[measure.kind].once_an_act) return measure.kind;
    }
    return std::nullopt;
}

/// Whether versions of both are in force on some day.
bool meet_in_time(const Program& program, const Rule& one, const Rule& other) {
    const auto version = [&](const Citation& citation) -> const Version& {
        return program.instruments[citation.instrument].versions[citation.version];
    };
    return std::any_of(one.basis.begin(), one.basis.end(), [&](const Citation& first) {
        return std::any_of(other.basis.begin(), other.basis.end(), [&](const Citation& second) {
            return version(first).from <= version(second).to && version(second).from <= version(first).to;
        });
    });
}

/// The only sector of which a condition can hold, if it says one: `sector = x`, alone or among what must all hold.
std::optional<values::Value> only_sector(const Program& program, std::optional<ExpressionId> condition) {
    if (!condition) return std::nullopt;
    const Expression& expression = program[*condition].expression;
    if (const auto* all = std::get_if<AllOf>(&expression)) {
        for (const ExpressionId operand : all->operands) {
            if (auto sector = only_sector(program, operand)) return sector;
        }
    }
    const auto* compare = std::get_if<Compare>(&expression);
    if (compare == nullptr || compare->operation != syntax::Operator::equal) return std::nullopt;
    const auto* constant = std::get_if<Constant>(&program[compare->right].expression);
    const bool of_sector = std::holds_alternative<ActSector>(program[compare->left].expression);
    return of_sector && constant != nullptr ? std::optional{constant->value} : std::nullopt;
}

bool prevails(const Program& program, std::uint32_t winner, std::uint32_t loser) {
    const auto& over = program.rules[winner].prevails_over;
    return std::find(over.begin(), over.end(), loser) != over.end() ||
           program.rules[loser].yields_to.has_value();
}

/// Whether nothing says which of two rules on one violation stands.
bool unordered(const Program& program, std::uint32_t one, std::uint32_t other) {
    const Rule& first = program.rules[one];
    const Rule& second = program.rules[other];
    if (prevails(program, one, other) || prevails(program, other, one)) return false;
    if (!meet_in_time(program, first, second)) return false;
    const auto sector = only_sector(program, first.when);
    const auto rival = only_sector(program, second.when);
    if (sector && rival && *sector != *rival) return false;
    const auto rank = program.instruments[first.instrument].rank;
    const bool by_rank = program.legal_order.find(rulebook::Principle::higher_law) != nullptr &&
                         rank != program.instruments[second.instrument].rank;
    return !by_rank;
}

void report_if_unordered(Draft& draft, std::uint32_t one, std::uint32_t other) {
    const Program& program = draft.program;
    if (!unordered(program, one, other)) return;
    const Rule& first = program.rules[one];
    const Rule& second = program.rules[other];
    const std::string& kind = program.legal_order.measures[*borne_once(program, first)].label;
    draft.report.add(Code::unordered_rules, second.span, {first.id, second.id, kind})
        .label(first.span, "另一条规则在这里", "the other rule is here");
}

void check_pairs(Draft& draft) {
    const Program& program = draft.program;
    std::map<std::uint16_t, std::vector<std::uint32_t>> against;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        if (!borne_once(program, program.rules[index])) continue;
        for (const std::uint16_t violation : program.rules[index].against) {
            against[violation].push_back(index);
        }
    }
    for (const auto& [violation, rules] : against) {
        for (std::size_t one = 0; one < rules.size(); ++one) {
            for (std::size_t other = one + 1; other < rules.size(); ++other) {
                report_if_unordered(draft, rules[one], rules[other]);
            }
        }
    }
}

}  // namespace

void check_priorities(Draft& draft) {
    CircleSearch{draft}.search();
    // Where of two equals the heavier stands, every pair is ordered.
    const bool heavier_stands =
        draft.program.legal_order.find(rulebook::Principle::one_act_one_fine) != nullptr;
    if (!heavier_stands) check_pairs(draft);
}

}  // namespace zhunsheng::checking
