// Expressions as text: brackets by the table of operators in docs/language.md.

#include <map>

#include "reference/print.h"

namespace zhunsheng::reference {
namespace {

/// How tightly each kind of expression binds; docs/language.md counts the same levels.
enum Level : int {
    disjunction = 1,
    conjunction,
    negation,
    comparison,
    sum,
    product,
    prefix,
    filter,
    involvement,
    membership,
    primary,
};

struct Spelled {
    Level level;
    std::vector<std::string> words;
};

const Spelled& spelling(Op op) {
    static const std::map<Op, Spelled> table{
        {Op::or_, {disjunction, {"或", "或者", "or"}}},
        {Op::and_, {conjunction, {"且", "并且", "and"}}},
        {Op::not_, {negation, {"非", "不是", "not"}}},
        {Op::equal, {comparison, {"=", "==", "等于", "equals"}}},
        {Op::not_equal, {comparison, {"≠", "不等于", "!="}}},
        {Op::greater, {comparison, {">", "大于", "超过", "高于", "多于", "晚于", "exceeds", "after", "＞"}}},
        {Op::at_least,
         {comparison,
          {"≥", "不低于", "大于等于", "大于或等于", "不小于", "不少于", "不早于", "达到", ">=", "at least",
           "not before"}}},
        {Op::less, {comparison, {"<", "小于", "不足", "低于", "少于", "不满", "早于", "before"}}},
        {Op::at_most,
         {comparison,
          {"≤", "不超过", "小于等于", "小于或等于", "不大于", "不高于", "不多于", "不晚于", "<=", "at most",
           "not after"}}},
        {Op::in, {comparison, {"属于", "in"}}},
        {Op::not_in, {comparison, {"不属于", "not in"}}},
        {Op::contains, {comparison, {"包含", "contains"}}},
        {Op::plus, {sum, {"+"}}},
        {Op::minus, {sum, {"-"}}},
        {Op::times, {product, {"×", "*"}}},
        {Op::over, {product, {"÷", "/"}}},
        {Op::negate, {prefix, {"-"}}},
        {Op::known, {prefix, {"已知", "known"}}},
        {Op::unknown, {prefix, {"未知", "unknown"}}},
        {Op::where, {filter, {"其中", "where"}}},
        {Op::involved, {involvement, {"涉案", "involved"}}},
        {Op::any, {primary, {"任一", "any"}}},
        {Op::all, {primary, {"全部", "all"}}},
        {Op::none, {primary, {"没有", "none"}}},
        {Op::count, {primary, {"数量", "count"}}},
        {Op::sum, {primary, {"合计", "sum"}}},
        {Op::greatest, {primary, {"最大", "max"}}},
        {Op::least, {primary, {"最小", "min"}}}};
    return table.at(op);
}

const std::vector<std::string>& spelling(Function function) {
    static const std::map<Function, std::vector<std::string>> table{
        {Function::year, {"年", "year"}},
        {Function::month, {"月", "month"}},
        {Function::day, {"日", "day"}},
        {Function::days_between, {"天数", "days_between"}},
        {Function::earlier, {"较早", "earlier"}},
        {Function::later, {"较晚", "later"}},
        {Function::round, {"四舍五入", "round"}},
        {Function::larger, {"较大", "larger"}},
        {Function::smaller, {"较小", "smaller"}},
        {Function::share, {"占比", "share"}},
        {Function::length, {"长度", "length"}},
        {Function::starts_with, {"开头是", "starts_with"}},
        {Function::ends_with, {"结尾是", "ends_with"}}};
    return table.at(function);
}

class Printer {
public:
    Printer(const Rulebook& book, Chance& chance) : book_(book), chance_(chance) {}

    std::string run(const Expression& expression) {
        print(expression, disjunction);
        return std::move(text_);
    }

private:
    /// In brackets if it binds more loosely than its place wants, and now and then all the same.
    void print(const Expression& expression, Level wanted) {
        const Level own = level_of(expression);
        if (own >= wanted && !chance_.percent(own < primary ? 5 : 1)) {
            print_bare(expression);
            return;
        }
        const bool wide = chance_.percent(20);
        put(wide ? "（" : "(");
        print_bare(expression);
        put(wide ? "）" : ")");
    }

    static bool is_read(Op op) { return op == Op::field || op == Op::definition; }
    static bool is_quantifier(Op op) { return op >= Op::any && op <= Op::least; }
    static bool is_prefix(Op op) {
        return op == Op::not_ || op == Op::negate || op == Op::known || op == Op::unknown ||
               op == Op::involved;
    }
    static bool has_no_sign(Op op) { return op < Op::not_ || op == Op::call; }

    static Level level_of(const Expression& expression) {
        if (is_read(expression.op)) return expression.bare ? primary : membership;
        return has_no_sign(expression.op) ? primary : spelling(expression.op).level;
    }

    void print_bare(const Expression& expression) {
        const Op op = expression.op;
        if (op == Op::constant) {
            put_literal(print_constant(book_, expression.type, expression.value, chance_));
        } else if (op == Op::list) {
            print_list(expression);
        } else if (op == Op::call) {
            print_call(chance_.of(spelling(expression.function)), expression);
        } else if (is_read(op) || has_no_sign(op)) {
            print_read(expression);
        } else if (is_quantifier(op)) {
            print_call(word(op), expression);
        } else if (is_prefix(op)) {
            put(word(op));
            print(expression.parts.front(), spelling(op).level);
        } else {
            print_infix(expression);
        }
    }

    /// Chains bind their operands more tightly than themselves; sums and products go on from the left.
    void print_infix(const Expression& expression) {
        const Level own = spelling(expression.op).level;
        const auto tighter = static_cast<Level>(own + 1);
        const bool from_left = own == sum || own == product || own == filter;
        const std::string sign = word(expression.op);
        for (std::size_t part = 0; part < expression.parts.size(); ++part) {
            if (part > 0) put(sign);
            print(expression.parts[part], part == 0 && from_left ? own : tighter);
        }
    }

    void print_list(const Expression& list) {
        const bool wide = chance_.percent(20);
        put(wide ? "【" : "[");
        for (std::size_t index = 0; index < list.values.size(); ++index) {
            if (index > 0) put(wide ? "、" : ", ");
            put_literal(print_constant(book_, list.type.element(), list.values[index], chance_));
        }
        put(wide ? "】" : "]");
    }

    void print_read(const Expression& read) {
        if (!read.bare) {
            print(read.parts.front(), membership);
            put(chance_.percent(50) ? "." : "的");
        }
        put(read.name);
    }

    void print_call(const std::string& name, const Expression& call) {
        const bool wide = chance_.percent(20);
        put(name);
        put(wide ? "（" : "(");
        for (std::size_t part = 0; part < call.parts.size(); ++part) {
            if (part > 0) put(wide ? "， " : ", ");
            print(call.parts[part], disjunction);
        }
        put(wide ? "）" : ")");
    }

    const std::string& word(Op op) { return chance_.of(spelling(op).words); }

    // Words and the blanks between them -----------------------------------------------------------------------------

    void put_literal(const std::string& text) {
        put(text, true);
        after_literal_ = true;
    }

    void put(const std::string& text, bool literal = false) {
        const bool needs_blank = !text_.empty() && !may_touch(text, literal);
        if (needs_blank || (!text_.empty() && chance_.percent(70))) text_ += ' ';
        text_ += text;
        last_ = text;
        after_literal_ = false;
    }

    static bool is_bracket_or_comma(const std::string& text) {
        static const std::string marks = "()[], （），【】、";
        return marks.find(text) != std::string::npos;
    }
    static bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

    /// Words of Han characters may touch one another, and brackets anything; numbers and texts nothing but brackets.
    [[nodiscard]] bool may_touch(const std::string& text, bool literal) const {
        if (is_bracket_or_comma(text) || is_bracket_or_comma(last_)) return true;
        if (literal || after_literal_) return false;
        return !is_ascii(text.front()) && !is_ascii(last_.back());
    }

    const Rulebook& book_;
    Chance& chance_;
    std::string text_;
    std::string last_;
    bool after_literal_ = false;
};

}  // namespace

std::string print_expression(const Rulebook& book, const Expression& expression, Chance& chance) {
    return Printer{book, chance}.run(expression);
}

}  // namespace zhunsheng::reference
