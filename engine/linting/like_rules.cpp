// Rules that say what another says already.

#include <algorithm>
#include <map>

#include "linting/rule_meaning.h"
#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

/// How many pairs of rules are compared at most; few have basis and conclusion in common.
constexpr std::size_t most_pairs = 10'000;

class LikeRules {
public:
    explicit LikeRules(const Subject& subject) : subject_(subject), rules_(subject.program.rules) {}

    void advise() {
        std::map<std::string, std::vector<std::size_t>> alike;
        for (std::size_t index = 0; index < rules_.size(); ++index) {
            const std::string conclusion = conclusion_of(subject_.program, rules_[index]);
            if (!conclusion.empty())
                alike[conclusion + basis_of(subject_.program, rules_[index])].push_back(index);
        }
        for (const auto& [what, group] : alike) {
            compare(group);
        }
        for (std::size_t winner = 0; winner < rules_.size(); ++winner) {
            for (const std::uint32_t loser : rules_[winner].prevails_over)
                note_if_always_loses(loser, winner);
        }
    }

private:
    void compare(const std::vector<std::size_t>& group) {
        std::map<std::string, std::size_t> first;
        std::vector<std::size_t> different;
        for (const std::size_t index : group) {
            const auto [place, is_new] =
                first.try_emplace(condition_of(subject_.program, rules_[index]), index);
            if (is_new) {
                different.push_back(index);
                continue;
            }
            subject_.report
                .add(Code::duplicate_rule, subject_.place_of_id(index),
                     {rules_[index].id, rules_[place->second].id})
                .label(subject_.place_of_id(place->second), "另一条在这里", "the other one");
        }
        for (const std::size_t narrow : different) {
            for (const std::size_t wide : different) {
                if (narrow == wide || ++pairs_ > most_pairs) continue;
                if (implies(narrow, wide)) {
                    note_shadowed(narrow, wide, "依据和结论相同", "with the same basis and conclusion");
                    break;
                }
            }
        }
    }

    void note_if_always_loses(std::size_t loser, std::size_t winner) {
        const checking::Rule& lost = rules_[loser];
        const bool answers_all = std::ranges::all_of(
            lost.against, [&](std::uint16_t violation) { return rules_[winner].answers(violation); });
        if (loser == winner || !answers_all || !is_in_force_whenever(winner, loser)) return;
        if (implies(loser, winner)) note_shadowed(loser, winner, "并且优先于它", "and prevails over it");
    }

    void note_shadowed(std::size_t narrow, std::size_t wide, const char* why_zh, const char* why_en) {
        subject_.report
            .add(Code::shadowed_rule, subject_.place_of_id(narrow),
                 {rules_[narrow].id, rules_[wide].id, why_zh, why_en})
            .label(subject_.place_of_id(wide), "另一条在这里", "the other one");
    }

    /// Whether the second rule surely holds wherever the first does; not if the first never does.
    [[nodiscard]] bool implies(std::size_t narrow, std::size_t wide) const {
        const std::vector<Claim> holds = applies(rules_[narrow]);
        if (contradict(subject_.program, holds, {})) return false;
        for (const Claim& needed : applies(rules_[wide])) {
            std::vector<Claim> claims = holds;
            claims.push_back({needed.condition, !needed.holds, true});
            if (!contradict(subject_.program, claims, {})) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_in_force_whenever(std::size_t winner, std::size_t loser) const {
        const auto in_force = [&](std::size_t rule) {
            values::Date from = values::Date::latest();
            values::Date to = values::Date::earliest();
            for (const checking::Citation& citation : rules_[rule].basis) {
                const auto& version =
                    subject_.program.instruments[citation.instrument].versions[citation.version];
                from = std::min(from, version.from);
                to = std::max(to, version.to);
            }
            return std::pair{from, to};
        };
        const auto [winner_from, winner_to] = in_force(winner);
        const auto [loser_from, loser_to] = in_force(loser);
        return winner_from <= loser_from && loser_to <= winner_to;
    }

    const Subject& subject_;
    const std::vector<checking::Rule>& rules_;
    std::size_t pairs_ = 0;
};

}  // namespace

void advise_on_like_rules(const Subject& subject) { LikeRules{subject}.advise(); }

}  // namespace zhunsheng::linting
