// Random expressions, by the type that is wanted.

#include "reference/generate.h"

namespace zhunsheng::reference {
namespace {

constexpr Type truth{Kind::truth};
constexpr Type integer{Kind::integer};
constexpr Type decimal{Kind::decimal};
constexpr Type money{Kind::money};
constexpr Type percent{Kind::percent};
constexpr Type date{Kind::date};
constexpr Type period{Kind::period};
constexpr Type text{Kind::text};

Expression node(Op op, Type type, std::vector<Expression> parts) {
    Expression expression;
    expression.op = op;
    expression.type = type;
    expression.parts = std::move(parts);
    return expression;
}

class Maker {
public:
    Maker(const Rulebook& book, const Scope& scope, Chance& chance)
        : book_(book), scope_(scope), chance_(chance), readable_(readable(book, scope)) {}

    Expression make(Type type, int depth) {
        if (depth <= 0 || chance_.percent(15)) return leaf(type);
        switch (type.kind) {
            case Kind::truth: return make_truth(depth - 1);
            case Kind::integer: return make_integer(depth - 1);
            case Kind::decimal: return make_decimal(depth - 1);
            case Kind::money: return make_money(depth - 1);
            case Kind::percent: return make_percent(depth - 1);
            case Kind::date: return make_date(depth - 1);
            case Kind::period:
            case Kind::text:
            case Kind::choice:
            case Kind::record: break;
        }
        return leaf(type);
    }

    /// A list of records: a fact, of the act, or filtered; nothing if there is none.
    std::optional<Expression> make_list(int depth) {
        std::vector<Expression> lists;
        for (const Expression& read : readable_) {
            if (read.type.list && read.type.kind == Kind::record) lists.push_back(read);
        }
        if (lists.empty()) return std::nullopt;
        Expression list = chance_.of(lists);
        const bool of_case = list.op == Op::field && list.parts.front().op == Op::scope &&
                             list.parts.front().index == 0 && list.bare;
        if (scope_.about_act && of_case && chance_.percent(50)) list = node(Op::involved, list.type, {list});
        if (depth > 0 && chance_.percent(30))
            list = node(Op::where, list.type, {list, for_item(list, truth, depth - 1)});
        return list;
    }

private:
    std::vector<Expression> reads_of(Type type) const {
        std::vector<Expression> found;
        for (const Expression& read : readable_) {
            if (read.type == type) found.push_back(read);
        }
        return found;
    }

    Expression leaf(Type type) {
        const auto reads = reads_of(type);
        if (!reads.empty() && chance_.percent(75)) return chance_.of(reads);
        return constant_of(book_, type, chance_);
    }

    /// A fact or a definition, if there is one.
    Expression read_or_constant(Type type) {
        const auto reads = reads_of(type);
        return reads.empty() ? constant_of(book_, type, chance_) : chance_.of(reads);
    }

    Expression call(Function function, Type type, std::vector<Expression> parts) {
        Expression expression = node(Op::call, type, std::move(parts));
        expression.function = function;
        return expression;
    }

    // Truth ---------------------------------------------------------------------------------------------------------

    Expression make_truth(int depth) {
        switch (chance_.below(12)) {
            case 0:
            case 1:
            case 2: return make_chain(depth);
            case 3: return node(Op::not_, truth, {make(truth, depth)});
            case 4:
            case 5:
            case 6: return make_comparison(depth);
            case 7: return make_membership(depth);
            case 8: return make_text_test();
            case 9:
                return node(chance_.percent(50) ? Op::known : Op::unknown, truth, {chance_.of(readable_)});
            default: return make_quantified(depth);
        }
    }

    Expression make_chain(int depth) {
        std::vector<Expression> parts;
        for (int count = chance_.between(2, 4); count > 0; --count) parts.push_back(make(truth, depth));
        return node(chance_.percent(50) ? Op::and_ : Op::or_, truth, std::move(parts));
    }

    Expression make_comparison(int depth) {
        static const std::vector<Op> signs{Op::equal,    Op::not_equal, Op::greater,
                                           Op::at_least, Op::less,      Op::at_most};
        const Type type = comparable_type();
        const bool ordered = type.is_number() || type.is(Kind::date) || type.is(Kind::period);
        const Op sign = ordered ? chance_.of(signs) : chance_.percent(50) ? Op::equal : Op::not_equal;
        Type other = type;
        if (type.is(Kind::integer) && chance_.percent(30)) other = decimal;
        // One side must say which enumeration is meant.
        Expression left = type.kind == Kind::choice ? read_or_constant(type) : make(type, depth);
        Expression right = chance_.percent(50) ? constant_of(book_, other, chance_) : make(other, depth);
        if (left.op == Op::constant && type.kind == Kind::choice) return leaf(truth);
        if (chance_.percent(20)) std::swap(left, right);
        return node(sign, truth, {left, right});
    }

    Type comparable_type() {
        static const std::vector<Type> plain{integer, decimal, money,  money, percent,
                                             date,    date,    period, text,  truth};
        const int enumerations = size_of(book_.vocabulary.enumerations);
        if (chance_.percent(20)) return {Kind::choice, false, chance_.below(enumerations)};
        return chance_.of(plain);
    }

    Expression make_membership(int depth) {
        std::vector<Expression> lists;
        for (const Expression& read : readable_) {
            if (read.type.list && read.type.kind != Kind::record) lists.push_back(read);
        }
        if (!lists.empty() && chance_.percent(50)) {
            const Expression list = chance_.of(lists);
            Expression element = read_or_constant(list.type.element());
            const bool constant_choice = element.op == Op::constant && element.type.kind == Kind::choice;
            if (constant_choice || chance_.percent(60)) return node(Op::contains, truth, {list, element});
            return node(chance_.percent(60) ? Op::in : Op::not_in, truth, {element, list});
        }
        const Type type = comparable_type();
        const Expression element = type.kind == Kind::choice ? read_or_constant(type) : make(type, depth);
        if (element.op == Op::constant) return leaf(truth);
        Expression list;
        list.op = Op::list;
        list.type = {type.kind, true, type.index};
        for (int count = chance_.between(1, 3); count > 0; --count)
            list.values.push_back(random_constant(book_, type, chance_));
        return node(chance_.percent(60) ? Op::in : Op::not_in, truth, {element, list});
    }

    Expression make_text_test() {
        const Expression whole = read_or_constant(text);
        const Expression part = leaf(text);
        if (chance_.percent(40)) return node(Op::contains, truth, {whole, part});
        return call(chance_.percent(50) ? Function::starts_with : Function::ends_with, truth, {whole, part});
    }

    // Lists ---------------------------------------------------------------------------------------------------------

    Expression for_item(const Expression& list, Type type, int depth) {
        Scope inside = scope_;
        inside.records.push_back(list.type.index);
        return random_expression(book_, type, inside, depth, chance_);
    }

    Expression make_quantified(int depth) {
        static const std::vector<Op> quantifiers{Op::any, Op::all, Op::none};
        const auto list = make_list(depth);
        if (!list || depth <= 0) return leaf(truth);
        return node(chance_.of(quantifiers), truth, {*list, for_item(*list, truth, depth - 1)});
    }

    Expression make_count(int depth) {
        const auto list = make_list(depth);
        if (!list) return leaf(integer);
        if (chance_.percent(40)) return node(Op::count, integer, {*list});
        return node(Op::count, integer, {*list, for_item(*list, truth, depth - 1)});
    }

    /// A sum, or for dates and amounts the greatest or least.
    Expression make_over_items(Type type, int depth) {
        const auto list = make_list(depth);
        if (!list) return leaf(type);
        Op op = chance_.percent(50) ? Op::greatest : Op::least;
        if (!type.is(Kind::date) && chance_.percent(50)) op = Op::sum;
        return node(op, type, {*list, for_item(*list, type, depth - 1)});
    }

    // Numbers and dates ---------------------------------------------------------------------------------------------

    Expression binary(Op op, Type type, Type left, Type right, int depth) {
        return node(op, type, {make(left, depth), make(right, depth)});
    }

    Expression either_way(Op op, Type type, Type one, Type other, int depth) {
        if (chance_.percent(50)) return binary(op, type, one, other, depth);
        return binary(op, type, other, one, depth);
    }

    Op plus_or_minus() { return chance_.percent(50) ? Op::plus : Op::minus; }

    /// What all kinds of numbers have.
    std::optional<Expression> make_any_number(Type type, int depth) {
        switch (chance_.below(8)) {
            case 0: return binary(plus_or_minus(), type, type, type, depth);
            case 1: return node(Op::negate, type, {make(type, depth)});
            case 2:
            case 3: return make_over_items(type, depth);
            case 4: {
                const Function function = chance_.percent(50) ? Function::larger : Function::smaller;
                return call(function, type, {make(type, depth), make(type, depth)});
            }
            default: return std::nullopt;
        }
    }

    Expression make_integer(int depth) {
        if (auto any = make_any_number(integer, depth)) return *any;
        switch (chance_.below(7)) {
            case 0: return binary(Op::times, integer, integer, integer, depth);
            case 1: {
                static const std::vector<Function> parts{Function::year, Function::month, Function::day};
                return call(chance_.of(parts), integer, {make(date, depth)});
            }
            case 2: return call(Function::days_between, integer, {make(date, depth), make(date, depth)});
            case 3: return binary(Op::minus, integer, date, date, depth);
            case 4: return call(Function::round, integer, {make(decimal, depth)});
            case 5: return call(Function::length, integer, {leaf(text)});
            default: return make_count(depth);
        }
    }

    Expression make_decimal(int depth) {
        if (auto any = make_any_number(decimal, depth)) return *any;
        switch (chance_.below(5)) {
            case 0: return either_way(plus_or_minus(), decimal, decimal, integer, depth);
            case 1: return either_way(Op::times, decimal, decimal, integer, depth);
            case 2: return binary(Op::over, decimal, integer, integer, depth);
            case 3: return binary(Op::over, decimal, money, money, depth);
            default:
                return binary(Op::times, decimal, percent, chance_.percent(50) ? integer : percent, depth);
        }
    }

    Expression make_money(int depth) {
        if (auto any = make_any_number(money, depth)) return *any;
        static const std::vector<Type> factors{integer, decimal, percent};
        switch (chance_.below(4)) {
            case 0:
            case 1: return either_way(Op::times, money, money, chance_.of(factors), depth);
            case 2: return binary(Op::over, money, money, chance_.of(factors), depth);
            default: return call(Function::round, money, {make(money, depth)});
        }
    }

    Expression make_percent(int depth) {
        if (auto any = make_any_number(percent, depth)) return *any;
        const Type of = chance_.percent(50) ? integer : money;
        return call(Function::share, percent, {make(of, depth), make(of, depth)});
    }

    Expression make_date(int depth) {
        switch (chance_.below(4)) {
            case 0:
            case 1: return binary(plus_or_minus(), date, date, period, depth);
            case 2: {
                const Function function = chance_.percent(50) ? Function::earlier : Function::later;
                return call(function, date, {make(date, depth), make(date, depth)});
            }
            default: return make_over_items(date, depth);
        }
    }

    const Rulebook& book_;
    const Scope& scope_;
    Chance& chance_;
    std::vector<Expression> readable_;
};

}  // namespace

std::optional<Expression> random_list(const Rulebook& book, const Scope& scope, Chance& chance) {
    return Maker{book, scope, chance}.make_list(2);
}

Expression random_expression(const Rulebook& book, Type type, const Scope& scope, int depth, Chance& chance) {
    return Maker{book, scope, chance}.make(type, depth);
}

}  // namespace zhunsheng::reference
