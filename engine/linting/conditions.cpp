// Conditions that every case, or no case, meets.

#include "linting/subject.h"

namespace zhunsheng::linting {

using checking::Expression;
using diagnostics::Code;

namespace {

using Parts = std::vector<ExpressionId>;

Parts parts_of(const checking::FieldRead& read) { return {read.record}; }
Parts parts_of(const checking::DefinitionRead& read) { return {read.record}; }
Parts parts_of(const checking::Not& negation) { return {negation.operand}; }
Parts parts_of(const checking::AllOf& all) { return all.operands; }
Parts parts_of(const checking::AnyOf& any) { return any.operands; }
Parts parts_of(const checking::Compare& compare) { return {compare.left, compare.right}; }
Parts parts_of(const checking::Arithmetic& sum) { return {sum.left, sum.right}; }
Parts parts_of(const checking::Negate& negate) { return {negate.operand}; }
Parts parts_of(const checking::Known& known) { return {known.operand}; }
Parts parts_of(const checking::Contains& contains) { return {contains.list, contains.element}; }
Parts parts_of(const checking::TextContains& contains) { return {contains.text, contains.part}; }
Parts parts_of(const checking::Quantify& quantify) { return {quantify.list}; }
Parts parts_of(const checking::Where& where) { return {where.list}; }
Parts parts_of(const checking::Involved& involved) { return {involved.list}; }
Parts parts_of(const checking::FunctionCall& call) { return call.arguments; }
template <class Leaf>
Parts parts_of(const Leaf& /*leaf*/) {
    return {};
}

class ConditionAdvice {
public:
    explicit ConditionAdvice(const Subject& subject) : subject_(subject) {}

    void look_at(const std::optional<ExpressionId>& id, const Surroundings& around = {}) {
        if (id) is_constant(*id, around);
    }

private:
    /// Whether the condition, or a part of it, is the same in every case; the smallest such part is told.
    bool is_constant(ExpressionId id, const Surroundings& around) {
        const checking::TypedExpression& typed = subject_.program[id];
        bool told = false;
        for (const ExpressionId part :
             std::visit([](const auto& each) { return parts_of(each); }, typed.expression)) {
            told = is_constant(part, around) || told;
        }
        told = is_constant_inside(typed.expression, around) || told;
        if (told || !typed.type.is(values::Kind::truth)) return told;
        const bool never = contradict(subject_.program, {{id, true}}, around);
        if (!never && !contradict(subject_.program, {{id, false}}, around)) return false;
        // A definition that is constant is told where it stands, and `是` among arguments is what it says.
        const bool is_plain = std::holds_alternative<checking::DefinitionRead>(typed.expression) ||
                              std::holds_alternative<checking::Constant>(typed.expression);
        if (!is_plain) subject_.report.add(never ? Code::never_true : Code::always_true, typed.span);
        return !std::holds_alternative<checking::Constant>(typed.expression);
    }

    /// The same for what stands inside a quantifier.
    bool is_constant_inside(const Expression& expression, const Surroundings& around) {
        if (const auto* quantify = std::get_if<checking::Quantify>(&expression)) {
            return quantify->body && is_constant(*quantify->body, around.inside(quantify->level));
        }
        const auto* where = std::get_if<checking::Where>(&expression);
        return where != nullptr && is_constant(where->condition, around.inside(where->level));
    }

    const Subject& subject_;
};

void look_at_measures(ConditionAdvice& advice, const std::vector<checking::Measure>& measures,
                      const Surroundings& around) {
    for (const checking::Measure& measure : measures) {
        for (const auto& part :
             {measure.when, measure.from, measure.to, measure.fixed, measure.amount, measure.term}) {
            advice.look_at(part, around);
        }
    }
}

void look_at(ConditionAdvice& advice, const checking::Definition& definition) {
    advice.look_at(definition.value);
}
void look_at(ConditionAdvice& /*advice*/, const checking::Finding& /*finding*/) {}
void look_at(ConditionAdvice& advice, const checking::Sanction& sanction) {
    look_at_measures(advice, sanction.institution, {});
    for (const checking::PersonSanction& person : sanction.persons) {
        const Surroundings around{{"case", "person"}, 0};
        advice.look_at(person.when, around);
        look_at_measures(advice, person.measures, around);
    }
}
void look_at(ConditionAdvice& advice, const checking::Flag& flag) {
    for (const checking::Threshold& threshold : flag.thresholds) {
        advice.look_at(threshold.quantity);
        advice.look_at(threshold.reaches);
    }
}
void look_at(ConditionAdvice& /*advice*/, const checking::Discretion& /*discretion*/) {}
void look_at(ConditionAdvice& advice, const checking::Procedure& procedure) {
    advice.look_at(procedure.from);
    advice.look_at(procedure.period);
}

}  // namespace

void advise_on_conditions(const Subject& subject) {
    ConditionAdvice advice{subject};
    for (const checking::Rule& rule : subject.program.rules) {
        advice.look_at(rule.when);
        for (const checking::Exception& exception : rule.exceptions) advice.look_at(exception.when);
        std::visit([&](const auto& then) { look_at(advice, then); }, rule.then);
    }
    for (const vocabulary::Record& record : subject.program.vocabulary.records) {
        for (const vocabulary::Field& field : record.fields) {
            if (field.default_expression) advice.look_at(ExpressionId{*field.default_expression});
        }
    }
}

}  // namespace zhunsheng::linting
