// Lays the states of two decisions side by side.

#include "comparison/compare_decisions.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "comparison/decision_states.h"

namespace zhunsheng::comparison {
namespace {

const Sentence nothing{"没有", "nothing"};

/// Which changed rules bear on a rule, and how rules were renamed.
class ChangedRules {
public:
    explicit ChangedRules(const RulebookComparison& comparison) {
        for (const InstrumentChanges& instrument : comparison.instruments) {
            for (const ArticleChanges& article : instrument.articles) {
                for (const RuleChange& change : article.rules) add(change);
            }
        }
    }

    [[nodiscard]] const std::map<std::string, std::string>& renames() const { return renames_; }

    /// Whether only amounts, duties or terms of it were changed: it applies to the same cases as before.
    [[nodiscard]] bool applies_as_before(const std::string& rule) const {
        return apply_as_before_.contains(rule);
    }

    void collect(const std::vector<std::string>& rules, std::set<std::string>& causes) const {
        for (const std::string& rule : rules) {
            const auto found = bearing_on_.find(rule);
            if (found != bearing_on_.end()) causes.insert(found->second.begin(), found->second.end());
        }
    }

private:
    /// Whether it can change no decision but in its words.
    static bool is_mere_wording(const Difference& difference) {
        const std::string_view last = last_of(difference.aspect);
        return last == "name" || last == "note" || last == "doubts" || last == "references";
    }

    static bool is_mere_amount(const Difference& difference) {
        const std::string_view last = last_of(difference.aspect);
        return last == "amount" || last == "duty" || last == "term" || last == "scope" ||
               is_mere_wording(difference);
    }

    static std::string_view last_of(std::string_view aspect) { return aspect.substr(aspect.rfind('/') + 1); }

    void add(const RuleChange& change) {
        if (change.change == ChangeKind::renamed) renames_[change.old_rule] = change.rule;
        if (std::ranges::all_of(change.differences, is_mere_wording)) return;
        if (std::ranges::all_of(change.differences, is_mere_amount)) apply_as_before_.insert(change.rule);
        bearing_on_[change.rule].insert(change.rule);
        for (const std::string& user : change.affects) bearing_on_[user].insert(change.rule);
    }

    std::map<std::string, std::string> renames_;
    std::map<std::string, std::set<std::string>> bearing_on_;
    std::set<std::string> apply_as_before_;
};

class DecisionComparer {
public:
    DecisionComparer(const DecisionResult& before, const DecisionResult& after, const ChangedRules& changed)
        : changed_(changed), before_(before, changed.renames()), after_(after, none_) {}

    std::vector<Effect> compare() {
        compare_findings();
        compare_measures();
        flags(EffectKind::criminal_transfer, before_.criminal_transfer, after_.criminal_transfer);
        flags(EffectKind::blacklist, before_.blacklist, after_.blacklist);
        flags(EffectKind::referral, before_.referral, after_.referral);
        flags(EffectKind::escalation, before_.escalation, after_.escalation);
        flags(EffectKind::procedure, before_.procedure, after_.procedure);
        flags(EffectKind::law_in_time, before_.law_in_time, after_.law_in_time);
        lists(EffectKind::questions, {"待查问题", "questions"}, before_.questions, after_.questions);
        lists(EffectKind::doubts, {"存疑", "doubts"}, before_.doubts, after_.doubts);
        std::ranges::stable_sort(effects_, {}, &Effect::kind);
        return std::move(effects_);
    }

private:
    using Pair = std::pair<const State*, const State*>;  ///< either may be null

    static std::vector<Pair> paired(const States& before, const States& after) {
        std::vector<Pair> pairs;
        for (const auto& [key, state] : after) {
            const auto old = before.find(key);
            pairs.emplace_back(old == before.end() ? nullptr : &old->second, &state);
        }
        for (const auto& [key, state] : before) {
            if (!after.contains(key)) pairs.emplace_back(&state, nullptr);
        }
        return pairs;
    }

    /// Measures that another rule orders now, or for other findings, are still the same measures.
    static void join_kin(std::vector<Pair>& pairs, std::string State::*kin) {
        for (Pair& gone : pairs) {
            if (gone.second != nullptr || gone.first == nullptr) continue;
            const auto come = std::ranges::find_if(pairs, [&](const Pair& pair) {
                return pair.first == nullptr && pair.second != nullptr &&
                       pair.second->*kin == gone.first->*kin;
            });
            if (come == pairs.end()) continue;
            come->first = std::exchange(gone.first, nullptr);
        }
    }

    void compare_findings() {
        for (const auto& [old, now] : paired(before_.findings, after_.findings)) {
            const Answer was = old == nullptr ? Answer::no : old->answer;
            const Answer is = now == nullptr ? Answer::no : now->answer;
            if (was != is) {
                add(is == Answer::yes  ? EffectKind::finding_appears
                    : is == Answer::no ? EffectKind::finding_disappears
                                       : EffectKind::finding_open,
                    old, now);
            } else if (old->rules != now->rules || old->detail != now->detail) {
                add_grounds(*old, *now);
            }
        }
    }

    /// Found as before: the words must show by which rules.
    void add_grounds(const State& old, const State& now) {
        add(EffectKind::finding_grounds, &old, &now);
        effects_.back().before = grounds(old);
        effects_.back().after = grounds(now);
    }

    static Sentence grounds(const State& state) {
        Sentence text = state.words;
        for (std::size_t index = 0; index < state.rules.size(); ++index) {
            text.zh += (index == 0 ? "：" : "、") + state.rules[index];
            text.en += (index == 0 ? ": " : ", ") + state.rules[index];
        }
        for (const Basis& basis : state.basis) {
            text.zh += "；" + basis.instrument_name + basis.version + " " + basis.article;
            text.en += "; " + basis.instrument_name + " " + basis.version + " " + basis.article;
        }
        return text;
    }

    void compare_measures() {
        std::vector<Pair> pairs = paired(before_.measures, after_.measures);
        join_kin(pairs, &State::cause);
        join_kin(pairs, &State::kin);
        for (const auto& [old, now] : pairs) {
            if (old == nullptr && now == nullptr) continue;
            const Answer was = old == nullptr ? Answer::no : old->answer;
            const Answer is = now == nullptr ? Answer::no : now->answer;
            if (was != is) {
                add(is == Answer::yes  ? EffectKind::measure_added
                    : is == Answer::no ? EffectKind::measure_removed
                                       : EffectKind::measure_open,
                    old, now);
                continue;
            }
            if (old->amount != now->amount) add(EffectKind::measure_amount, old, now);
            if (old->detail != now->detail || old->rules != now->rules) add_terms(*old, *now);
        }
    }

    void add_terms(const State& old, const State& now) {
        add(EffectKind::measure_terms, &old, &now);
        if (old.words != now.words) return;
        effects_.back().before = grounds(old);
        effects_.back().after = grounds(now);
    }

    void flags(EffectKind kind, const States& before, const States& after) {
        for (const auto& [old, now] : paired(before, after)) {
            const bool same = old != nullptr && now != nullptr && old->answer == now->answer &&
                              old->words == now->words && old->detail == now->detail;
            if (same) continue;
            add(kind, old, now);
            if (old == nullptr || now == nullptr || old->words != now->words) continue;
            effects_.back().before = grounds(*old);
            effects_.back().after = grounds(*now);
        }
    }

    /// What only one of two lists says.
    void lists(EffectKind kind, const Sentence& subject, const std::vector<Sentence>& before,
               const std::vector<Sentence>& after) {
        Sentence gone = missing(before, after);
        Sentence come = missing(after, before);
        if (gone.zh.empty() && come.zh.empty()) return;
        Effect effect;
        effect.kind = kind;
        effect.subject = subject;
        effect.before = gone.zh.empty() ? nothing : std::move(gone);
        effect.after = come.zh.empty() ? nothing : std::move(come);
        effects_.push_back(std::move(effect));
    }

    static Sentence missing(const std::vector<Sentence>& from, const std::vector<Sentence>& in) {
        Sentence listed;
        for (const Sentence& each : from) {
            if (std::ranges::find(in, each) != in.end()) continue;
            listed.zh += (listed.zh.empty() ? "" : "；") + each.zh;
            listed.en += (listed.en.empty() ? "" : "; ") + each.en;
        }
        return listed;
    }

    void add(EffectKind kind, const State* old, const State* now) {
        const State& shown = now == nullptr ? *old : *now;
        Effect effect;
        effect.kind = kind;
        effect.subject = shown.subject;
        effect.before = old == nullptr ? nothing : old->words;
        effect.after = now == nullptr ? nothing : now->words;
        effect.basis = shown.basis;
        effect.because = shown.because;
        std::set<std::string> rules;
        for (const State* state : {old, now}) {
            if (state != nullptr) rules.insert(state->rules.begin(), state->rules.end());
        }
        effect.rules.assign(rules.begin(), rules.end());
        const std::set<std::string> causes = causes_of(kind, old, now);
        effect.causes.assign(causes.begin(), causes.end());
        effects_.push_back(std::move(effect));
    }

    /// The changed rules that explain it best: of what is ordered otherwise, those that order it; of what comes or goes, also
    /// those that find what it is for, and rather those that apply to other cases than before.
    [[nodiscard]] std::set<std::string> causes_of(EffectKind kind, const State* old, const State* now) const {
        std::set<std::string> own;
        std::set<std::string> all;
        for (const State* state : {old, now}) {
            if (state == nullptr) continue;
            collect_own(*state, own);
            changed_.collect(state->behind, all);
        }
        const bool same_measure = kind == EffectKind::measure_amount || kind == EffectKind::measure_terms;
        if (same_measure && !own.empty()) return own;
        all.insert(own.begin(), own.end());
        std::set<std::string> telling = all;
        std::erase_if(telling, [&](const std::string& rule) { return changed_.applies_as_before(rule); });
        return same_measure || telling.empty() ? all : telling;
    }

    /// The changed rules among those that speak, and those that they give way to.
    void collect_own(const State& state, std::set<std::string>& causes) const {
        changed_.collect(state.rules, causes);
        for (const std::string& rule : state.rules) {
            for (const DecisionStates* side : {&before_, &after_}) {
                const auto winners = side->winners.find(rule);
                if (winners != side->winners.end()) changed_.collect(winners->second, causes);
            }
        }
    }

    const ChangedRules& changed_;
    const std::map<std::string, std::string> none_;
    DecisionStates before_;
    DecisionStates after_;
    std::vector<Effect> effects_;
};

}  // namespace
}  // namespace zhunsheng::comparison

namespace zhunsheng {

std::vector<Effect> compare_decisions(const DecisionResult& before, const DecisionResult& after,
                                      const RulebookComparison& comparison) {
    const comparison::ChangedRules changed(comparison);
    return comparison::DecisionComparer(before, after, changed).compare();
}

void CaseEffects::add(ComparedCase one) {
    ++cases;
    if (one.failed) {
        ++failed;
        if (failures.size() < most_examples) failures.push_back(std::move(one));
        return;
    }
    if (one.effects.empty()) {
        ++same;
        return;
    }
    ++changed;
    std::vector<bool> seen(effect_kinds);
    for (const Effect& effect : one.effects) {
        const auto kind = static_cast<std::size_t>(effect.kind);
        ++effects_by_kind[kind];
        if (!seen[kind]) ++cases_by_kind[kind];
        seen[kind] = true;
    }
    if (examples.size() < most_examples) examples.push_back(std::move(one));
}

}  // namespace zhunsheng
