// Takes a decision apart into the things that it says.

#include "comparison/decision_states.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "explanation/phrases.h"

namespace zhunsheng::comparison {
namespace {

using explanation::Phrases;

const Phrases zh(Language::chinese);
const Phrases en(Language::english);

template <class Say>
Sentence both(Say say) {
    return {say(zh), say(en)};
}

/// "待查明·应当".
Sentence answer_words(Answer answer, DutyKind duty) {
    return both([&](const Phrases& phrases) {
        const std::string word = phrases.duty(duty);
        return answer == Answer::undetermined ? phrases.pick("待查明·", "open, ") + word : word;
    });
}

void append(Sentence& sentence, std::string_view zh_lead, std::string_view en_lead, const Sentence& more) {
    if (!more.zh.empty()) sentence.zh.append(zh_lead).append(more.zh);
    if (!more.en.empty()) sentence.en.append(en_lead).append(more.en);
}

void append(Sentence& sentence, std::string_view zh_lead, std::string_view en_lead, const std::string& more) {
    append(sentence, zh_lead, en_lead, Sentence{more, more});
}

/// The same for the same articles in any order.
std::string key_of(const std::vector<Basis>& bases) {
    std::set<std::string> articles;
    for (const Basis& basis : bases) {
        articles.insert(basis.instrument + "@" + basis.version + " " + basis.article + "\n");
    }
    std::string key;
    for (const std::string& article : articles) key += article;
    return key;
}

/// The key itself, or with a number behind it if the decision says such a thing more than once.
std::string unused(const States& states, const std::string& key) {
    std::string free = key;
    for (int number = 2; states.contains(free); ++number) free = key + " #" + std::to_string(number);
    return free;
}

}  // namespace

DecisionStates::DecisionStates(const DecisionResult& decision,
                               const std::map<std::string, std::string>& renames)
    : decision_(decision), renames_(renames) {
    for (const SetAsideResult& loser : decision.set_aside) {
        winners[id_of(loser.rule)].push_back(id_of(loser.in_favour_of));
    }
    add_findings();
    for (const MeasureResult& measure : decision.institution) {
        add_measure("", {"机构", "institution"}, measure);
    }
    for (const PersonResult& person : decision.persons) {
        const Sentence who = both([&](const Phrases& phrases) {
            return person.name.empty() ? phrases.listed(person.roles) : person.name;
        });
        const std::string target = person.on.empty() ? zh.listed(person.roles) : person.on;
        for (const MeasureResult& measure : person.measures) add_measure(target, who, measure);
    }
    add_flags(criminal_transfer, decision.criminal_transfer, {"移送司法机关", "transfer to the police"});
    add_flags(blacklist, decision.blacklist, {"列入严重违法失信名单", "list of serious violations"});
    add_flags(referral, decision.referral, {"移送有关部门", "referral"});
    add_flags(escalation, decision.escalation, {"上报", "report to the superior"});
    add_procedure();
    add_law_in_time();
    for (const Question& question : decision.questions) {
        const std::string text = question.label + "（" + question.fact + "）";
        questions.push_back({text, question.label + " (" + question.fact + ")"});
    }
    std::set<std::string> seen;
    for (const DoubtResult& doubt : decision.doubts) {
        if (seen.insert(doubt.text).second) doubts.push_back({doubt.text, doubt.text});
    }
}

std::string DecisionStates::id_of(const std::string& rule) const {
    const auto renamed = renames_.find(rule);
    return renamed == renames_.end() ? rule : renamed->second;
}

std::vector<std::string> DecisionStates::rules_of(const std::vector<std::string>& ids) const {
    std::vector<std::string> rules;
    for (const FindingResult& finding : decision_.findings) {
        if (std::ranges::find(ids, finding.id) != ids.end()) rules.push_back(id_of(finding.rule));
    }
    return rules;
}

std::string DecisionStates::violations_of(const std::vector<std::string>& ids) const {
    std::set<std::string> violations;
    for (const FindingResult& finding : decision_.findings) {
        if (std::ranges::find(ids, finding.id) != ids.end()) violations.insert(finding.violation);
    }
    std::string key;
    for (const std::string& violation : violations) key += violation + " ";
    return key;
}

/// A violation on an item is one thing, however many rules find it: the strongest answer counts, and the rules that give it.
void DecisionStates::add_findings() {
    for (const FindingResult& finding : decision_.findings) {
        // What no fact points to is a checklist, no finding.
        if (finding.answer == Answer::no || (finding.answer == Answer::undetermined && !finding.raised))
            continue;
        for (std::size_t index = 0; index < finding.on.size(); ++index) add_finding(finding, index);
    }
}

/// The finding on its item of this place.
void DecisionStates::add_finding(const FindingResult& finding, std::size_t index) {
    State& state = findings[finding.violation + " " + finding.on[index]];
    if (state.answer > finding.answer) return;
    if (state.answer < finding.answer) state = {};
    state.answer = finding.answer;
    const std::string item = index < finding.on_titles.size() ? finding.on_titles[index] : "";
    state.subject = {finding.violation_title + (item.empty() ? "" : "（" + item + "）"),
                     finding.violation_title + (item.empty() ? "" : " (" + item + ")")};
    state.words = finding.answer == Answer::yes ? Sentence{"认定", "found"} : Sentence{"待查明", "open"};
    state.rules.push_back(id_of(finding.rule));
    std::ranges::sort(state.rules);
    state.basis.insert(state.basis.end(), finding.basis.begin(), finding.basis.end());
    state.because.insert(state.because.end(), finding.because.begin(), finding.because.end());
    state.detail = key_of(state.basis);
}

void DecisionStates::add_measure(const std::string& target, const Sentence& shown,
                                 const MeasureResult& measure) {
    if (measure.answer == Answer::no) return;
    State state;
    state.subject = {measure.title + "（" + shown.zh + "）", measure.title + " (" + shown.en + ")"};
    state.answer = measure.answer;
    if (measure.amount) {
        state.amount = both([&](const Phrases& phrases) { return phrases.amount(*measure.amount); });
        if (state.amount.zh.empty()) state.amount = {"数额待查明", "amount open"};
    }
    if (measure.suggested) {
        const Suggestion& suggested = *measure.suggested;
        append(state.amount, "；建议", "; suggested: ", suggested.band_title);
        append(state.amount, " ", " ",
               both([&](const Phrases& phrases) { return phrases.amount(suggested.amount); }));
    }
    state.words = answer_words(measure.answer, measure.duty);
    append(state.words, "，", ", ", state.amount);
    append(state.words, "，", ", ",
           Sentence{measure.term_shown, measure.term == "life" ? "for life" : measure.term});
    append(state.words, "，范围：", ", scope: ", measure.scope);
    state.detail = zh.duty(measure.duty) + "|" + measure.term + "|" + measure.scope + "|" + measure.title +
                   "|" + key_of(measure.basis);
    state.rules = {id_of(measure.rule)};
    state.behind = rules_of(measure.for_findings);
    state.basis = measure.basis;
    state.because = measure.because;
    state.kin = target + "|" + measure.measure;
    state.cause = state.kin + "|" + violations_of(measure.for_findings);
    const std::string key = unused(measures, state.cause + "|" + state.rules.front());
    measures[key] = std::move(state);
}

void DecisionStates::add_flags(States& states, const std::vector<FlagResult>& flags, const Sentence& title) {
    for (const FlagResult& flag : flags) {
        if (flag.answer == Answer::no) continue;
        State state;
        const std::string what = flag.crime.empty() ? flag.title : flag.crime;
        state.subject = {title.zh + "：" + what, title.en + ": " + what};
        state.answer = flag.answer;
        state.words = answer_words(flag.answer, flag.duty);
        append(state.words, "，移交", ", to ", flag.to);
        append(state.words, "，期限：", ", deadline: ", flag.deadline);
        state.detail = key_of(flag.basis);
        state.rules = {id_of(flag.rule)};
        state.behind = rules_of(flag.for_findings);
        state.basis = flag.basis;
        state.because = flag.because;
        const std::string key = flag.crime.empty() ? state.rules.front() : flag.crime;
        const std::string whole = unused(states, key + "|" + violations_of(flag.for_findings));
        states[whole] = std::move(state);
    }
}

void DecisionStates::add_procedure() {
    for (const ProcedureResult& step : decision_.procedure) {
        if (step.answer == Answer::no) continue;
        State state;
        state.subject = {"程序：" + step.title, "procedure: " + step.title};
        state.answer = step.answer;
        state.words = answer_words(step.answer, step.duty);
        append(state.words, "，自 ", ", from ", step.from);
        append(state.words, "，至 ", ", until ", step.due);
        if (step.bars_penalties) append(state.words, "，", ", ", Sentence{"不再处罚", "no penalty any more"});
        state.detail = step.by + "|" + key_of(step.basis);
        state.rules = {id_of(step.rule)};
        state.behind = rules_of(step.for_findings);
        state.basis = step.basis;
        state.because = step.because;
        const std::string key = state.rules.front() + "|" + violations_of(step.for_findings);
        const std::string whole = unused(procedure, key);
        procedure[whole] = std::move(state);
    }
}

void DecisionStates::add_law_in_time() {
    for (const LawInTimeResult& choice : decision_.law_in_time) {
        State state;
        state.subject = {"新旧法的适用", "law in time"};
        if (!choice.on.empty()) append(state.subject, "：", ": ", choice.on);
        state.answer = choice.chosen == "undetermined" ? Answer::undetermined : Answer::yes;
        if (choice.chosen == "act") {
            state.words = {"适用行为时的法", "the law of the act applies"};
        } else if (choice.chosen == "decision") {
            state.words = {"适用决定时的法", "the law of the decision applies"};
        } else {
            state.words = {"孰轻须由人判断", "which is lighter is for a person to say"};
        }
        for (const auto* ordered : {&choice.at_act, &choice.at_decision}) {
            for (const MeasureResult& measure : *ordered) state.rules.push_back(id_of(measure.rule));
        }
        std::ranges::sort(state.rules);
        state.rules.erase(std::unique(state.rules.begin(), state.rules.end()), state.rules.end());
        state.behind = rules_of(choice.for_findings);
        state.basis = choice.basis;
        const std::string whom = choice.on.empty() ? zh.listed(choice.roles) : choice.on;
        const std::string key = unused(law_in_time, whom + "|" + violations_of(choice.for_findings));
        law_in_time[key] = std::move(state);
    }
}

}  // namespace zhunsheng::comparison
