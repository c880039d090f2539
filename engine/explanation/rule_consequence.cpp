// Puts a rule's 'then' into words.

#include "explanation/rule_consequence.h"

#include <utility>
#include <variant>

#include "rulebook/closed_words.h"

namespace zhunsheng::explanation {
namespace {

using checking::Program;
using rulebook::WordSet;

template <class Value>
std::string word(WordSet set, Value value, const Phrases& phrases) {
    const rulebook::Word& word = rulebook::word_for(set, static_cast<std::uint8_t>(value));
    return phrases.pick(word.zh, word.en);
}

std::string amount_of(const checking::Measure& measure, const std::string& item, ConditionWords& words,
                      const Phrases& phrases) {
    const auto value = [&](const std::optional<checking::ExpressionId>& bound) {
        return bound ? words.value(*bound, item) : std::string{};
    };
    if (measure.fixed) return value(measure.fixed);
    if (measure.amount) return value(measure.amount);
    const std::string from = value(measure.from);
    const std::string to = value(measure.to);
    if (from.empty() && to.empty()) return {};
    if (from.empty()) return phrases.chinese() ? to + "以下" : "up to " + to;
    if (to.empty()) return phrases.chinese() ? from + "以上" : "at least " + from;
    return from + phrases.pick("至", " to ") + to;
}

class ConsequenceWriter {
public:
    ConsequenceWriter(const Program& program, const checking::Rule& rule, ConditionWords& words,
                      const Phrases& phrases)
        : program_(program), rule_(rule), words_(words), phrases_(phrases) {}

    std::vector<Line> write() {
        std::visit([this](const auto& kind) { then(kind); }, rule_.then);
        return std::move(lines_);
    }

private:
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases_.pick(zh, en);
    }

    void then(const checking::Definition& definition) {
        const checking::TypedExpression& value = program_[definition.value];
        const std::string item = rule_.each
                                     ? "“" + program_.vocabulary.root_record().fields[*rule_.each].label + "”"
                                     : std::string{};
        if (value.type.is(values::Kind::truth)) {
            add_line(lines_, pick("指", "Means"), as_list(words_.clause(definition.value, item)));
        } else {
            add_line(lines_, pick("指", "Means"), words_.value(definition.value, item));
        }
    }

    void then(const checking::Finding& finding) {
        add_line(lines_, pick("认定", "Finding"), "“" + program_.violations[finding.violation].label + "”");
    }

    void then(const checking::Sanction& sanction) {
        measures(pick("处罚机构", "Institution"), sanction.institution, {});
        for (const checking::PersonSanction& persons : sanction.persons) {
            std::string head = pick("处罚", "Sanctions on ") + role_words(program_, persons.roles, phrases_);
            const std::string item = pick("人员", "person");
            if (persons.when) {
                head += pick("（限", " (where ") + on_one_line(words_.clause(*persons.when, item), phrases_) +
                        pick("的）", ")");
            }
            measures(head, persons.measures, item);
        }
    }

    void then(const checking::Flag& flag) {
        add_line(lines_, pick("提示", "Flag"),
                 word(WordSet::duty, flag.duty, phrases_) + pick("：", ": ") +
                     word(WordSet::flag_kind, flag.kind, phrases_));
        add_line(lines_, pick("罪名", "Crime"), flag.crime);
        add_line(lines_, pick("移交", "To"), flag.to);
        add_line(lines_, pick("期限", "Deadline"), flag.deadline);
        std::vector<std::string> thresholds;
        for (const checking::Threshold& threshold : flag.thresholds) {
            thresholds.push_back(threshold.name + pick("：", ": ") + words_.value(threshold.quantity, {}) +
                                 pick("达到", " reaches ") + words_.value(threshold.reaches, {}));
        }
        add_line(lines_, pick("标准（达到其一）", "Thresholds (any)"), std::move(thresholds));
    }

    void then(const checking::Discretion& discretion) {
        add_line(lines_, pick("裁量", "Discretion"),
                 word(WordSet::duty, discretion.duty, phrases_) + pick("：", ": ") +
                     program_.legal_order.bands[discretion.band].label);
    }

    void then(const checking::Procedure& procedure) {
        add_line(lines_, pick("程序", "Procedure"),
                 word(WordSet::procedure_kind, procedure.kind, phrases_) + pick("（", " (") +
                     word(WordSet::duty, procedure.duty, phrases_) + pick("）", ")"));
        add_line(lines_, pick("主体", "By"), procedure.by);
        if (procedure.from) add_line(lines_, pick("起算", "From"), words_.value(*procedure.from, {}));
        if (procedure.period) add_line(lines_, pick("期间", "Period"), words_.value(*procedure.period, {}));
        if (procedure.bars_penalties) {
            add_line(lines_, pick("免罚", "Effect"),
                     pick("不得再给予处罚", "no penalty may be ordered any more"));
        }
        std::vector<std::string> barred;
        for (const std::uint16_t kind : procedure.bars)
            barred.push_back(program_.legal_order.measures[kind].label);
        if (!barred.empty()) add_line(lines_, pick("免除", "Bars"), phrases_.listed(barred));
    }

    void measures(const std::string& label, const std::vector<checking::Measure>& all,
                  const std::string& item) {
        std::vector<std::string> texts;
        for (const checking::Measure& measure : all) {
            texts.push_back(std::string{list_bullet} + describe(measure, item));
        }
        add_line(lines_, label, std::move(texts));
    }

    /// "应当 停业 2年；条件：…；依据：第三条".
    std::string describe(const checking::Measure& measure, const std::string& item) {
        std::string text = measure_words(program_, measure, item, words_, phrases_);
        const auto add = [&](std::string_view zh, std::string_view en, const std::string& what) {
            if (!what.empty()) text += pick("；", "; ") + pick(zh, en) + what;
        };
        add("范围：", "scope: ", measure.scope);
        if (measure.when) add("条件：", "when ", on_one_line(words_.clause(*measure.when, item), phrases_));
        for (const checking::Citation& citation : measure.basis) {
            add("依据：", "basis: ", citation.article);
        }
        for (const std::string& doubt : measure.doubts) {
            add("存疑：", "doubt: ", doubt);
        }
        add("说明：", "note: ", measure.note);
        return text;
    }

    const Program& program_;
    const checking::Rule& rule_;
    ConditionWords& words_;
    const Phrases& phrases_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> consequence(const Program& program, const checking::Rule& rule, ConditionWords& words,
                              const Phrases& phrases) {
    return ConsequenceWriter(program, rule, words, phrases).write();
}

std::string measure_words(const Program& program, const checking::Measure& measure, const std::string& item,
                          ConditionWords& words, const Phrases& phrases) {
    std::string text = phrases.duty(measure.may ? DutyKind::may : DutyKind::must) + " ";
    text += measure.wording.empty() ? program.legal_order.measures[measure.kind].label : measure.wording;
    const std::string amount = amount_of(measure, item, words, phrases);
    if (!amount.empty()) text += phrases.pick("：", ": ") + amount;
    if (measure.for_life) text += phrases.pick("，终身", ", for life");
    if (measure.term) text += phrases.pick("，", ", ") + words.value(*measure.term, item);
    return text;
}

std::string role_words(const Program& program, const std::vector<std::uint16_t>& roles,
                       const Phrases& phrases) {
    const vocabulary::Field& persons = program.vocabulary.root_record().fields[*program.roles.persons];
    const vocabulary::Record& person = program.vocabulary.records[persons.type.index];
    const std::uint16_t enumeration = person.fields[*program.roles.person_roles].type.index;
    std::vector<std::string> labels;
    for (const std::uint16_t role : roles) {
        labels.push_back(program.vocabulary.enumerations[enumeration].values[role].label);
    }
    return phrases.listed(labels);
}

std::string yielding(const Program& program, const checking::YieldsTo& yields_to, const Phrases& phrases) {
    std::vector<std::string> measures;
    for (const std::uint16_t kind : yields_to.having) {
        measures.push_back(program.legal_order.measures[kind].label);
    }
    const std::string& rank = program.legal_order.ranks[yields_to.rank].label;
    const std::string having = phrases.listed(measures);
    if (phrases.chinese()) {
        return rank + "或者更高位阶的规定对同一行为另有处罚" + (having.empty() ? "" : "且包括" + having) +
               "的，不适用本条";
    }
    return "to any sanction of rank `" + rank + "` or higher for the same act" +
           (having.empty() ? "" : " that orders " + having);
}

}  // namespace zhunsheng::explanation
