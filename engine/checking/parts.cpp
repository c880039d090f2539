// Taking rules and expressions apart.

#include "checking/parts.h"

#include <optional>

namespace zhunsheng::checking {
namespace {

using Parts = std::vector<ExpressionId>;

Parts parts(const Constant& /*constant*/) { return {}; }
Parts parts(const ConstantList& /*list*/) { return {}; }
Parts parts(const ScopeRecord& /*record*/) { return {}; }
Parts parts(const ActSector& /*sector*/) { return {}; }
Parts parts(const ActDate& /*date*/) { return {}; }
Parts parts(const FieldRead& read) { return {read.record}; }
Parts parts(const DefinitionRead& read) { return {read.record}; }
Parts parts(const Not& negation) { return {negation.operand}; }
Parts parts(const Negate& negate) { return {negate.operand}; }
Parts parts(const Known& known) { return {known.operand}; }
Parts parts(const Involved& involved) { return {involved.list}; }
Parts parts(const AllOf& all) { return all.operands; }
Parts parts(const AnyOf& any) { return any.operands; }
Parts parts(const FunctionCall& call) { return call.arguments; }
Parts parts(const Compare& compare) { return {compare.left, compare.right}; }
Parts parts(const Arithmetic& arithmetic) { return {arithmetic.left, arithmetic.right}; }
Parts parts(const Contains& contains) { return {contains.list, contains.element}; }
Parts parts(const TextContains& contains) { return {contains.text, contains.part}; }
Parts parts(const Where& where) { return {where.list, where.condition}; }
Parts parts(const Quantify& quantify) {
    return quantify.body ? Parts{quantify.list, *quantify.body} : Parts{quantify.list};
}

class Collector {
public:
    std::vector<PlacedExpression> of(const Rule& rule) {
        add(Place::condition, rule.when);
        for (const Exception& exception : rule.exceptions) add(Place::exception, exception.when);
        std::visit([this](const auto& then) { conclusion(then); }, rule.then);
        return std::move(found_);
    }

private:
    void add(Place place, const std::optional<ExpressionId>& id) {
        if (id) found_.push_back({place, *id});
    }

    void measures(const std::vector<Measure>& all) {
        for (const Measure& measure : all) {
            add(Place::measure, measure.when);
            for (const auto& part : {measure.from, measure.to, measure.fixed, measure.amount}) {
                add(Place::amount, part);
            }
            add(Place::term, measure.term);
        }
    }

    void conclusion(const Definition& definition) { add(Place::value, definition.value); }
    void conclusion(const Finding& /*finding*/) {}
    void conclusion(const Discretion& /*discretion*/) {}
    void conclusion(const Sanction& sanction) {
        measures(sanction.institution);
        for (const PersonSanction& person : sanction.persons) {
            add(Place::person, person.when);
            measures(person.measures);
        }
    }
    void conclusion(const Flag& flag) {
        for (const Threshold& threshold : flag.thresholds) {
            add(Place::threshold, threshold.quantity);
            add(Place::threshold, threshold.reaches);
        }
    }
    void conclusion(const Procedure& procedure) {
        add(Place::date, procedure.from);
        add(Place::term, procedure.period);
    }

    std::vector<PlacedExpression> found_;
};

}  // namespace

std::vector<ExpressionId> parts_of(const Expression& expression) {
    return std::visit([](const auto& each) { return parts(each); }, expression);
}

std::vector<PlacedExpression> expressions_of(const Rule& rule) { return Collector{}.of(rule); }

}  // namespace zhunsheng::checking
