// The grammar of expressions, in Spirit X3 over words; the only file that includes Spirit.
//
// Every rule's attribute is a NodeId and every action calls the NodeBuilder. A word that fits nowhere is
// noted with what was looked for; the furthest such word is where the expression goes wrong.

#include "syntax/grammar.h"

#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>
#include <functional>
#include <initializer_list>
#include <vector>

#include "syntax/node_builder.h"
#include "syntax/parse.h"

namespace zhunsheng::syntax {
namespace {

namespace x3 = boost::spirit::x3;
using Place = const Word*;

// ---- Building nodes ---------------------------------------------------------------------------------------

/// What the parsers of one run share.
struct Run {
    NodeBuilder& nodes;
    Place begin;
    Place furthest;
    std::uint32_t expected = 0;
    int depth = 0;
    Place too_deep = nullptr;

    void miss(Place at, Expected what) {
        if (at < furthest) return;
        if (at > furthest) expected = 0;
        furthest = at;
        expected |= 1U << static_cast<unsigned>(what);
    }
};
struct RunTag;

template <class Context>
Run& run_of(const Context& context) {
    return x3::get<RunTag>(context).get();
}

template <class Context>
NodeBuilder& nodes_of(const Context& context) {
    return run_of(context).nodes;
}

template <int index, class Context>
auto& part(const Context& context) {
    return boost::fusion::at_c<index>(x3::_attr(context));
}

// clang-format off
const auto keep     = [](auto& c) { x3::_val(c) = x3::_attr(c); };
const auto leaf     = [](auto& c) { x3::_val(c) = nodes_of(c).leaf(*x3::_attr(c)); };
const auto prefix   = [](auto& c) { x3::_val(c) = nodes_of(c).unary(*part<0>(c), part<1>(c)); };
const auto infix    = [](auto& c) { x3::_val(c) = nodes_of(c).binary(x3::_val(c), *part<0>(c), part<1>(c)); };
const auto all_of   = [](auto& c) { x3::_val(c) = nodes_of(c).chain(Operator::and_, x3::_attr(c)); };
const auto any_of   = [](auto& c) { x3::_val(c) = nodes_of(c).chain(Operator::or_, x3::_attr(c)); };
const auto select   = [](auto& c) { x3::_val(c) = nodes_of(c).member(x3::_val(c), *x3::_attr(c)); };
const auto quantify = [](auto& c) { x3::_val(c) = nodes_of(c).quantified(*part<0>(c), part<1>(c), *part<2>(c)); };
const auto call     = [](auto& c) { x3::_val(c) = nodes_of(c).call(*part<0>(c), part<1>(c), *part<2>(c)); };
const auto enlist   = [](auto& c) { x3::_val(c) = nodes_of(c).list(*part<0>(c), part<1>(c), *part<2>(c)); };
const auto bracket  = [](auto& c) { x3::_val(c) = nodes_of(c).bracketed(*part<0>(c), part<1>(c), *part<2>(c)); };
// clang-format on

// ---- Words ------------------------------------------------------------------------------------------------

/// One word that `fits`; its attribute is the word.
template <class Fits>
struct WordParser : x3::parser<WordParser<Fits>> {
    using attribute_type = Place;
    static constexpr bool has_attribute = true;

    WordParser(Fits fitting, Expected name) : fits(fitting), expected(name) {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
               Attribute& attribute) const {
        if (first == last || !fits(*first)) {
            run_of(context).miss(first, expected);
            return false;
        }
        x3::traits::move_to(Place{first}, attribute);
        ++first;
        return true;
    }

    Fits fits;
    Expected expected;
};

auto kind(WordKind wanted, Expected name) {
    return WordParser([wanted](const Word& word) { return word.kind == wanted; }, name);
}

template <class... Operators>
auto sign(Expected name, Operators... operators) {
    return WordParser([operators...](const Word& word) { return (word.is(operators) || ...); }, name);
}

// ---- Depth ------------------------------------------------------------------------------------------------

/// Its subject at most `max_depth` levels deep, so that hostile input cannot exhaust the stack.
template <class Subject>
struct NestedDirective : x3::unary_parser<Subject, NestedDirective<Subject>> {
    using Base = x3::unary_parser<Subject, NestedDirective<Subject>>;
    static constexpr bool is_pass_through_unary = true;
    static constexpr bool handles_container = Subject::handles_container;

    explicit NestedDirective(const Subject& inner) : Base(inner) {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule_context,
               Attribute& attribute) const {
        Run& run = run_of(context);
        if (run.depth == max_depth) {
            run.too_deep = first;
            return false;
        }
        ++run.depth;
        const bool parsed = this->subject.parse(first, last, context, rule_context, attribute);
        --run.depth;
        return parsed;
    }
};

struct Nested {
    template <class Subject>
    auto operator[](const Subject& subject) const {
        return NestedDirective<typename x3::extension::as_parser<Subject>::value_type>(
            x3::as_parser(subject));
    }
};
constexpr Nested nested;

// ---- Rules ------------------------------------------------------------------------------------------------

const auto or_sign = x3::omit[sign(Expected::operation, Operator::or_)];
const auto and_sign = x3::omit[sign(Expected::operation, Operator::and_)];
const auto not_sign = sign(Expected::operand, Operator::not_);
const auto comparison_sign = sign(Expected::operation, Operator::equal, Operator::not_equal,
                                  Operator::greater, Operator::greater_equal, Operator::less,
                                  Operator::less_equal, Operator::in, Operator::not_in, Operator::contains);
const auto sum_sign = sign(Expected::operation, Operator::plus, Operator::minus);
const auto product_sign = sign(Expected::operation, Operator::times, Operator::over);
const auto prefix_sign = sign(Expected::operand, Operator::minus, Operator::known, Operator::unknown);
const auto where_sign = sign(Expected::operation, Operator::where);
const auto involved_sign = sign(Expected::operand, Operator::involved);
const auto member_sign = x3::omit[kind(WordKind::member, Expected::operation)];

const auto quantifier_word = kind(WordKind::quantifier, Expected::operand);
const auto literal_word = kind(WordKind::literal, Expected::operand);
const auto name_word = kind(WordKind::name, Expected::operand);
const auto member_name = kind(WordKind::name, Expected::member_name);
const auto open = kind(WordKind::open_round, Expected::operand);
const auto call_open = x3::omit[kind(WordKind::open_round, Expected::opening_bracket)];
const auto close = kind(WordKind::close_round, Expected::closing_bracket);
const auto list_open = kind(WordKind::open_square, Expected::operand);
const auto list_close = kind(WordKind::close_square, Expected::closing_bracket);
const auto comma = x3::omit[kind(WordKind::comma, Expected::comma)];
const auto end = x3::omit[kind(WordKind::end, Expected::end)];

template <class Tag>
using NodeRule = x3::rule<Tag, NodeId>;

const NodeRule<struct ConditionTag> condition = "condition";
const NodeRule<struct ConjunctionTag> conjunction = "conjunction";
const NodeRule<struct NegationTag> negation = "negation";
const NodeRule<struct ComparisonTag> comparison = "comparison";
const NodeRule<struct SumTag> sum = "sum";
const NodeRule<struct ProductTag> product = "product";
const NodeRule<struct SignedTag> signed_value = "value";
const NodeRule<struct FilteredTag> filtered = "list";
const NodeRule<struct InvolvedTag> involved = "involved";
const NodeRule<struct MemberTag> member = "member";
const NodeRule<struct PrimaryTag> primary = "primary";
const x3::rule<struct ArgumentsTag, std::vector<NodeId>> arguments = "arguments";

// ---- Grammar: loosest binding first -----------------------------------------------------------------------

// clang-format off
const auto condition_def    = (conjunction % or_sign)[any_of];
const auto conjunction_def  = (negation % and_sign)[all_of];
const auto negation_def     = (not_sign >> nested[negation])[prefix] | comparison[keep];
const auto comparison_def   = sum[keep] >> -((comparison_sign >> sum)[infix]);   // a < b < c is a mistake
const auto sum_def          = product[keep] >> *((sum_sign >> product)[infix]);
const auto product_def      = signed_value[keep] >> *((product_sign >> signed_value)[infix]);
const auto signed_value_def = (prefix_sign >> nested[signed_value])[prefix] | filtered[keep];
const auto filtered_def     = involved[keep] >> *((where_sign >> involved)[infix]);
const auto involved_def     = (involved_sign >> nested[involved])[prefix] | member[keep];
const auto member_def       = primary[keep] >> *(member_sign >> member_name[select]);
const auto primary_def      = literal_word[leaf]
                            | (name_word >> call_open >> nested[arguments] >> close)[call]
                            | name_word[leaf]
                            | (quantifier_word >> call_open >> nested[arguments] >> close)[quantify]
                            | (open >> nested[condition] >> close)[bracket]
                            | (list_open >> nested[arguments] >> list_close)[enlist];
const auto arguments_def    = condition % comma;
// clang-format on

BOOST_SPIRIT_DEFINE(condition, conjunction, negation, comparison, sum, product, signed_value, filtered,
                    involved, member, primary, arguments)

}  // namespace

// ---- Entry ------------------------------------------------------------------------------------------------

std::optional<Stop> apply_grammar(const Passage& passage, std::span<const Word> words, std::size_t first,
                                  Tree& tree) {
    NodeBuilder nodes(passage, tree);
    Place at = words.data() + first;
    Run run{.nodes = nodes, .begin = words.data(), .furthest = at};
    NodeId root;
    const auto whole = x3::with<RunTag>(std::ref(run))[condition >> end];
    const bool parsed = x3::parse(at, words.data() + words.size(), whole, root);
    const auto index = [&](Place place) { return static_cast<std::size_t>(place - words.data()); };
    if (run.too_deep != nullptr) return Stop{Stop::Reason::too_deep, index(run.too_deep), 0};
    if (!parsed) return Stop{Stop::Reason::unexpected_word, index(run.furthest), run.expected};
    if (nodes.too_high()) return Stop{Stop::Reason::too_deep, first, 0};
    tree.set_root(root);
    return std::nullopt;
}

}  // namespace zhunsheng::syntax
