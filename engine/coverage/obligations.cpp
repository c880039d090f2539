// Finds the conditions and limits in the expressions of a rule.

#include "coverage/obligations.h"

namespace zhunsheng::coverage {
namespace {

using checking::ExpressionId;
using checking::Place;
using syntax::Operator;

bool is_order(Operator operation) {
    return operation == Operator::greater || operation == Operator::greater_equal ||
           operation == Operator::less || operation == Operator::less_equal;
}

class Walk {
public:
    explicit Walk(const checking::Program& program) : program_(program) {}

    Obligations of(const checking::Rule& rule) {
        for (const checking::PlacedExpression& part : checking::expressions_of(rule)) {
            place_ = part.place;
            if (program_[part.id].type.is(values::Kind::truth)) {
                whole(part.id);
            } else {
                inside(part.id);
            }
        }
        thresholds(rule);
        return std::move(found_);
    }

private:
    void whole(ExpressionId id) {
        found_.wholes.push_back(id);
        truth(id);
    }

    void truth(ExpressionId id) {
        const checking::Expression& expression = program_[id].expression;
        if (std::holds_alternative<checking::Constant>(expression)) return;
        const auto* quantify = std::get_if<checking::Quantify>(&expression);
        if (quantify != nullptr && joins_truths(*quantify)) {
            inside(quantify->list);
            truth(*quantify->body);
        } else if (std::holds_alternative<checking::Not>(expression) ||
                   std::holds_alternative<checking::AllOf>(expression) ||
                   std::holds_alternative<checking::AnyOf>(expression)) {
            for (const ExpressionId part : checking::parts_of(expression)) truth(part);
        } else {
            found_.conditions.push_back({place_, id});
            inside(id);
        }
    }

    /// Limits, and the truths of filters and counts, wherever they stand within a value.
    void inside(ExpressionId id) {
        const checking::Expression& expression = program_[id].expression;
        if (const auto* compare = std::get_if<checking::Compare>(&expression)) {
            if (is_order(compare->operation)) {
                found_.limits.push_back({place_, compare->operation, compare->left, compare->right, id});
            }
        }
        for (const ExpressionId part : checking::parts_of(expression)) {
            const bool is_condition = (std::holds_alternative<checking::Where>(expression) ||
                                       std::holds_alternative<checking::Quantify>(expression)) &&
                                      program_[part].type.is(values::Kind::truth);
            if (is_condition) {
                whole(part);
            } else {
                inside(part);
            }
        }
    }

    void thresholds(const checking::Rule& rule) {
        const auto* flag = std::get_if<checking::Flag>(&rule.then);
        if (flag == nullptr) return;
        for (const checking::Threshold& threshold : flag->thresholds) {
            found_.limits.push_back({Place::threshold, Operator::greater_equal, threshold.quantity,
                                     threshold.reaches, threshold.reaches});
        }
    }

    const checking::Program& program_;
    Place place_{};
    Obligations found_;
};

}  // namespace

bool joins_truths(const checking::Quantify& quantify) {
    return quantify.body && (quantify.quantifier == syntax::Quantifier::any ||
                             quantify.quantifier == syntax::Quantifier::all ||
                             quantify.quantifier == syntax::Quantifier::none);
}

Obligations obligations_of(const checking::Program& program, const checking::Rule& rule) {
    return Walk{program}.of(rule);
}

}  // namespace zhunsheng::coverage
