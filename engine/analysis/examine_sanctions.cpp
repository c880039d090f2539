// Measures on the institution and on persons, and suggested bands, against what a test expects.

#include <set>

#include "analysis/examination.h"
#include "analysis/expected_measure.h"
#include "analysis/known_names.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::NamedAnswers;
using rulebook::PersonAnswers;

using Measures = std::vector<const MeasureResult*>;

/// "应当，5万元至10万元（fsl-138.false）".
std::string shown(const Phrases& phrases, const MeasureResult& measure, const KnownName& kind) {
    const std::string comma = phrases.pick("，", ", ");
    std::string text = answer_word(phrases, measure.answer) + comma + phrases.duty(measure.duty);
    const auto add = [&](const std::string& part) { text += part.empty() ? "" : comma + part; };
    if (measure.amount) {
        const std::string amount = phrases.amount(*measure.amount);
        add(amount.empty() ? phrases.pick("数额未定", "amount open") : amount);
    }
    if (!measure.term.empty()) {
        const auto period = phrases.chinese() ? measure.term_shown : measure.term;
        add(period);
    }
    if (measure.suggested) add(measure.suggested->band_title);
    if (measure.title != kind.label) add(measure.title);
    return text + phrases.pick("（", " (") + measure.rule + phrases.pick("）", ")");
}

std::string shown(const Phrases& phrases, const Measures& measures, const KnownName& kind) {
    return all_shown(phrases, measures,
                     [&](const Phrases& in, const MeasureResult& one) { return shown(in, one, kind); });
}

bool orders(const std::vector<checking::Measure>& measures, std::uint16_t kind) {
    return std::ranges::any_of(measures, [&](const checking::Measure& one) { return one.kind == kind; });
}

/// Whether what gave way is, or has, a measure of the kind.
bool concerns(const checking::Program& program, const SetAsideResult& aside, const KnownName& kind) {
    if (!aside.measure.empty()) return aside.measure == kind.id;
    const auto rule = std::ranges::find(program.rules, aside.rule, &checking::Rule::id);
    const auto* sanction =
        rule == program.rules.end() ? nullptr : std::get_if<checking::Sanction>(&rule->then);
    if (sanction == nullptr) return false;
    const auto& kinds = program.legal_order.measures;
    const auto index = static_cast<std::uint16_t>(
        std::ranges::find(kinds, kind.id, &rulebook::MeasureKind::id) - kinds.begin());
    return orders(sanction->institution, index) ||
           std::ranges::any_of(sanction->persons, [&](const checking::PersonSanction& persons) {
               return orders(persons.measures, index);
           });
}

/// What was set aside and found, where a measure is missing altogether.
std::string shown_instead(const Phrases& phrases, const Examination& examination, const KnownName& kind) {
    std::string text = phrases.pick("没有", "nothing");
    for (const SetAsideResult& one : examination.decision.set_aside) {
        if (!concerns(examination.program, one, kind)) continue;
        text += phrases.pick("；", "; ") + one.rule + phrases.pick("让位于", " gives way to ") +
                one.in_favour_of + phrases.pick("（", " (") + phrases.principle(one.principle) +
                phrases.pick("）", ")");
    }
    std::set<std::string> told;
    for (const FindingResult& finding : examination.decision.findings) {
        if (!finding.raised || finding.answer == Answer::no) continue;
        const std::string words = phrases.pick("；认定“", "; found: ") + finding.violation_title +
                                  phrases.pick("”：", ": ") + answer_word(phrases, finding.answer);
        if (told.insert(words).second) text += words;
    }
    return text;
}

/// The comparison of all that is said of one measure on one person or the institution.
class MeasureExamination {
public:
    MeasureExamination(Sentence whom, std::string name, KnownName kind, Measures measures,
                       Examination& examination)
        : whom_(std::move(whom)),
          name_(std::move(name)),
          kind_(std::move(kind)),
          measures_(std::move(measures)),
          examination_(examination) {}

    void compare(const AnswerDeclaration& answer) {
        const auto expected = read_expected_measure(answer, name_, examination_);
        if (!expected) return;
        ++examination_.checks;
        Measures candidates;
        std::ranges::copy_if(measures_, std::back_inserter(candidates),
                             [&](const MeasureResult* one) { return expected->is_about(*one); });
        if (!holds(*expected, candidates)) miss(answer, candidates);
    }

private:
    /// Several answers in a list are about several measures, so what met one of them is used up.
    bool holds(const ExpectedMeasure& expected, const Measures& candidates) {
        if (expected.answer == Answer::no) {
            return std::ranges::none_of(candidates, [&](const MeasureResult* one) {
                return one->answer != Answer::no && expected.fits(*one);
            });
        }
        Measures fitting;
        std::ranges::copy_if(candidates, std::back_inserter(fitting),
                             [&](const MeasureResult* one) { return expected.fits(*one); });
        if (expected.answer == Answer::undetermined && strongest(fitting) != Answer::undetermined) {
            return false;
        }
        const auto found = std::ranges::find_if(fitting, [&](const MeasureResult* one) {
            return one->answer == expected.answer && !used_.contains(one);
        });
        if (found == fitting.end()) return false;
        used_.insert(*found);
        return true;
    }

    void miss(const AnswerDeclaration& answer, const Measures& candidates) {
        const Sentence subject{whom_.zh + "：" + name_, whom_.en + ": " + name_};
        const auto found = in_both([&](const Phrases& phrases) {
            return candidates.empty() ? shown_instead(phrases, examination_, kind_)
                                      : shown(phrases, candidates, kind_);
        });
        add_miss(examination_, answer.span, subject, as_written(answer, examination_), found,
                 candidates.empty() ? nullptr : candidates.front());
    }

    Sentence whom_;
    std::string name_;
    KnownName kind_;
    Measures measures_;  ///< of the kind
    Examination& examination_;
    std::set<const MeasureResult*> used_;
};

void examine_measures(const Sentence& whom, const Measures& all, const std::vector<NamedAnswers>& stated,
                      Examination& examination) {
    const std::vector<KnownName> names = measures_of(examination.program);
    for (const NamedAnswers& one : stated) {
        const std::vector<KnownName> kinds = called(names, one.name.text);
        if (kinds.empty()) {
            report_unknown(one.name, {"措施", "measure"}, names, examination.report);
            continue;
        }
        Measures measures;
        std::ranges::copy_if(all, std::back_inserter(measures), [&](const MeasureResult* measure) {
            return measure->measure == kinds.front().id;
        });
        MeasureExamination comparison(whom, one.name.text, kinds.front(), measures, examination);
        for (const AnswerDeclaration& answer : one.answers) comparison.compare(answer);
    }
}

/// Whether `name` is this person's name, or a role that the person is sanctioned for.
bool is_meant(const PersonResult& person, std::string_view name, const std::vector<KnownName>& roles) {
    if (person.name == name) return true;
    return std::ranges::any_of(person.roles, [&](const std::string& title) {
        return std::ranges::any_of(roles, [&](const KnownName& role) { return role.label == title; });
    });
}

/// The labels of the role that is called so, by whichever of its names.
std::vector<KnownName> role_called(const std::vector<KnownName>& roles, std::string_view name) {
    std::vector<KnownName> found;
    for (const KnownName& one : called(roles, name)) {
        const std::vector<KnownName> same = called(roles, one.id);
        found.insert(found.end(), same.begin(), same.end());
    }
    return found;
}

void examine_person(const PersonAnswers& stated, Examination& examination) {
    const std::string& name = stated.person.text;
    std::vector<KnownName> names;
    if (examination.persons != nullptr) {
        for (const std::string& person : *examination.persons) names.push_back({person, person});
    }
    const std::vector<KnownName> all_roles = roles_of(examination.program);
    const bool named = !called(names, name).empty();
    const std::vector<KnownName> roles = named ? std::vector<KnownName>{} : role_called(all_roles, name);
    if (!named && roles.empty() && examination.persons != nullptr) {
        names.insert(names.end(), all_roles.begin(), all_roles.end());
        report_unknown(stated.person, {"人员或者身份", "person or role"}, names, examination.report);
        return;
    }
    Measures measures;
    for (const PersonResult& person : examination.decision.persons) {
        if (!is_meant(person, name, roles)) continue;
        for (const MeasureResult& measure : person.measures) measures.push_back(&measure);
    }
    examine_measures({name, name}, measures, stated.measures, examination);
}

Measures of_institution(const DecisionResult& decision) {
    Measures measures;
    for (const MeasureResult& measure : decision.institution) measures.push_back(&measure);
    return measures;
}

/// Whether one of the measures is suggested in that band; with "否", whether none has a suggestion.
void examine_band(const std::string& name, const AnswerDeclaration& answer, const Measures& measures,
                  const KnownName& kind, Examination& examination) {
    const bool none = plain_answer(answer) == Answer::no;
    const auto band = none ? std::optional{answer.plain.text} : read_band(answer.plain, examination);
    if (!band) return;
    ++examination.checks;
    const bool found = std::ranges::any_of(measures, [&](const MeasureResult* one) {
        return none ? one->suggested.has_value() : is_band(one->suggested, *band);
    });
    if (found != none) return;
    const Sentence subject{"裁量：" + name, "discretion: " + name};
    const auto came = in_both([&](const Phrases& phrases) {
        return measures.empty() ? phrases.pick("没有这项措施", "no such measure")
                                : shown(phrases, measures, kind);
    });
    add_miss(examination, answer.span, subject, answer.plain.text, came,
             measures.empty() ? nullptr : measures.front());
}

}  // namespace

void examine_sanctions(const ExpectationDeclaration& expected, Examination& examination) {
    examine_measures({"机构", "institution"}, of_institution(examination.decision), expected.institution,
                     examination);
    for (const PersonAnswers& person : expected.persons) examine_person(person, examination);
}

void examine_discretion(const ExpectationDeclaration& expected, Examination& examination) {
    const std::vector<KnownName> names = measures_of(examination.program);
    for (const NamedAnswers& stated : expected.discretion) {
        const std::vector<KnownName> kinds = called(names, stated.name.text);
        if (kinds.empty()) {
            report_unknown(stated.name, {"措施", "measure"}, names, examination.report);
            continue;
        }
        Measures measures = of_institution(examination.decision);
        std::erase_if(measures, [&](const MeasureResult* one) { return one->measure != kinds.front().id; });
        for (const AnswerDeclaration& answer : stated.answers) {
            examine_band(stated.name.text, answer, measures, kinds.front(), examination);
        }
    }
}

}  // namespace zhunsheng::analysis
