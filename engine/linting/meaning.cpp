// What an expression says, as a text that is the same for expressions that say the same.

#include "linting/meaning.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::linting {

using syntax::Operator;
using syntax::Quantifier;

namespace {

std::string text_of(const values::Unknown& /*unknown*/) { return "?"; }
std::string text_of(bool value) { return value ? "yes" : "no"; }
std::string text_of(const values::Number& value) { return value.to_decimal(); }
std::string text_of(const values::Date& value) { return value.to_iso(); }
std::string text_of(const values::Period& value) { return value.to_iso(); }
std::string text_of(std::string_view value) { return '"' + std::string{value} + '"'; }
std::string text_of(const values::Choice& value) { return "#" + std::to_string(value.index); }
std::string text_of(const values::RecordId& value) { return "@" + std::to_string(value.index); }

std::string text_of(const values::Value& value) {
    return std::visit([](const auto& known) { return text_of(known); }, value);
}

std::string joined(const std::string& head, const std::vector<std::string>& parts) {
    std::string text = head + "(";
    for (const std::string& part : parts) text += part + ",";
    return text + ")";
}

/// `a > b` as `b < a`, `a = b` with the sides in order.
std::string comparison(Operator operation, std::string left, std::string right) {
    if (operation == Operator::greater || operation == Operator::greater_equal) {
        std::swap(left, right);
        operation = operation == Operator::greater ? Operator::less : Operator::less_equal;
    }
    const bool symmetric = operation == Operator::equal || operation == Operator::not_equal;
    if (symmetric && right < left) std::swap(left, right);
    return joined(std::string{syntax::canonical(operation, false)}, {left, right});
}

class Writer {
public:
    explicit Writer(const Program& program) : program_(program) {}

    [[nodiscard]] std::string write(ExpressionId id, const Surroundings& around) const {
        return std::visit([&](const auto& expression) { return write(expression, around); },
                          program_[id].expression);
    }

private:
    static std::string write(const checking::Constant& constant, const Surroundings& /*around*/) {
        return text_of(constant.value);
    }
    static std::string write(const checking::ConstantList& list, const Surroundings& /*around*/) {
        std::vector<std::string> values;
        for (const values::Value& value : list.values) values.push_back(text_of(value));
        std::ranges::sort(values);
        return joined("list", values);
    }
    static std::string write(const checking::ScopeRecord& record, const Surroundings& around) {
        return record.level < around.records.size() ? around.records[record.level]
                                                    : "level" + std::to_string(record.level);
    }
    [[nodiscard]] std::string write(const checking::FieldRead& read, const Surroundings& around) const {
        return write(read.record, around) + "." + std::to_string(read.field);
    }
    [[nodiscard]] std::string write(const checking::DefinitionRead& read, const Surroundings& around) const {
        return joined("definition" + std::to_string(read.rule), {write(read.record, around)});
    }
    static std::string write(const checking::ActSector& /*sector*/, const Surroundings& /*around*/) {
        return "act-sector";
    }
    static std::string write(const checking::ActDate& /*date*/, const Surroundings& /*around*/) {
        return "act-date";
    }
    [[nodiscard]] std::string write(const checking::Not& negation, const Surroundings& around) const {
        return joined("not", {write(negation.operand, around)});
    }
    [[nodiscard]] std::string write(const checking::AllOf& all, const Surroundings& around) const {
        return unordered("and", all.operands, around);
    }
    [[nodiscard]] std::string write(const checking::AnyOf& any, const Surroundings& around) const {
        return unordered("or", any.operands, around);
    }
    [[nodiscard]] std::string write(const checking::Compare& compare, const Surroundings& around) const {
        return comparison(compare.operation, write(compare.left, around), write(compare.right, around));
    }
    [[nodiscard]] std::string write(const checking::Arithmetic& sum, const Surroundings& around) const {
        return joined(std::string{syntax::canonical(sum.operation, false)},
                      {write(sum.left, around), write(sum.right, around)});
    }
    [[nodiscard]] std::string write(const checking::Negate& negate, const Surroundings& around) const {
        return joined("-", {write(negate.operand, around)});
    }
    [[nodiscard]] std::string write(const checking::Known& known, const Surroundings& around) const {
        return joined("known", {write(known.operand, around)});
    }
    [[nodiscard]] std::string write(const checking::Contains& contains, const Surroundings& around) const {
        return joined("in", {write(contains.element, around), write(contains.list, around)});
    }
    [[nodiscard]] std::string write(const checking::TextContains& contains,
                                    const Surroundings& around) const {
        return joined("contains", {write(contains.text, around), write(contains.part, around)});
    }
    [[nodiscard]] std::string write(const checking::Quantify& quantify, const Surroundings& around) const {
        std::vector<std::string> parts{write(quantify.list, around)};
        if (quantify.body) parts.push_back(write(*quantify.body, around.inside(quantify.level)));
        return joined(std::string{syntax::canonical(quantify.quantifier, false)}, parts);
    }
    [[nodiscard]] std::string write(const checking::Where& where, const Surroundings& around) const {
        return joined("where",
                      {write(where.list, around), write(where.condition, around.inside(where.level))});
    }
    [[nodiscard]] std::string write(const checking::Involved& involved, const Surroundings& around) const {
        return joined("involved", {write(involved.list, around)});
    }
    [[nodiscard]] std::string write(const checking::FunctionCall& call, const Surroundings& around) const {
        std::vector<std::string> arguments;
        for (const ExpressionId argument : call.arguments) arguments.push_back(write(argument, around));
        return joined(std::string{call.function->en}, arguments);
    }

    [[nodiscard]] std::string unordered(const char* head, const std::vector<ExpressionId>& operands,
                                        const Surroundings& around) const {
        std::vector<std::string> parts;
        for (const ExpressionId operand : operands) parts.push_back(write(operand, around));
        std::ranges::sort(parts);
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        return joined(head, parts);
    }

    const Program& program_;
};

}  // namespace

Surroundings Surroundings::inside(std::uint16_t level) const {
    Surroundings inner = *this;
    inner.records.resize(std::max<std::size_t>(inner.records.size(), level + 1U));
    inner.records[level] = "$" + std::to_string(inner.quantifiers++);
    return inner;
}

std::string meaning(const Program& program, ExpressionId id, const Surroundings& around) {
    return Writer{program}.write(id, around);
}

}  // namespace zhunsheng::linting
