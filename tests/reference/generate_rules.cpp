// Random rules: definitions, findings, sanctions, flags, discretion, procedure.

#include <algorithm>

#include "reference/generate.h"
#include "reference/generate_measures.h"

namespace zhunsheng::reference {
namespace {

constexpr int condition_depth = 3;

class RuleMaker {
public:
    RuleMaker(Rulebook& book, Names& names, Chance& chance)
        : book_(book), names_(names), chance_(chance), measures_(book, chance) {}

    void make() {
        make_violations();
        for (int count = chance_.between(0, 4); count > 0; --count) make_definition();
        for (int instrument = 0; instrument < size_of(book_.instruments); ++instrument) {
            instrument_ = instrument;
            for (int count = chance_.between(instrument == 0 ? 1 : 0, 3); count > 0; --count) make_finding();
            for (int count = chance_.between(0, 3); count > 0; --count) make_sanction();
            if (chance_.percent(30)) make_flag();
            if (!book_.order.bands.empty() && chance_.percent(30)) make_discretion();
            if (chance_.percent(25)) make_procedure();
            if (chance_.percent(20)) make_untranslated();
        }
        if (chance_.percent(8)) make_crowd();
        make_priorities();
    }

private:
    std::vector<int> lists_of_case() const {
        std::vector<int> lists;
        const auto& fields = book_.vocabulary.records.front().fields;
        for (int index = 0; index < size_of(fields); ++index) {
            const bool given = at(fields, index).role != Role::ordered;
            if (given && at(fields, index).type.list && at(fields, index).type.kind == Kind::record)
                lists.push_back(index);
        }
        return lists;
    }

    void make_violations() {
        const int count = chance_.percent(15) ? chance_.between(6, 8) : chance_.between(1, 4);
        for (int index = 0; index < count; ++index) {
            const NamedValue name = names_.next();
            Violation violation{name.id, name.label, -1, {}};
            if (chance_.percent(75)) violation.each = chance_.of(lists_of_case());
            for (int other = 0; other < count; ++other) {
                if (other != index && chance_.percent(20)) violation.overlaps.push_back(other);
            }
            book_.violations.push_back(std::move(violation));
        }
    }

    // What all rules have -------------------------------------------------------------------------------------------

    Rule start(RuleKind kind) {
        Rule rule;
        rule.kind = kind;
        rule.instrument = instrument_;
        const NamedValue name = names_.next();
        rule.id = kind == RuleKind::definition ? name.id : "r." + name.id;
        rule.name = name.label;
        if (kind == RuleKind::definition) return rule;
        rule.basis = some_basis();
        rule.one_article = size_of(rule.basis) == versions() && chance_.percent(50);
        if (rule.one_article) rule.basis = every_version("第三条");
        if (chance_.percent(10)) rule.doubts = {rule.name + "存疑"};
        if (chance_.percent(10)) rule.note = "说明" + rule.name;
        if (chance_.percent(15)) add_reference(rule);
        return rule;
    }

    int versions() const { return size_of(at(book_.instruments, instrument_).versions); }

    std::vector<Citation> every_version(const std::string& article) const {
        std::vector<Citation> basis;
        for (int version = 0; version < versions(); ++version)
            basis.push_back({instrument_, version, article});
        return basis;
    }

    std::vector<Citation> some_basis() {
        std::vector<Citation> basis;
        for (const Citation& one : every_version("第四条")) {
            if (chance_.percent(75)) basis.push_back(one);
        }
        if (basis.empty()) basis.push_back({instrument_, chance_.below(versions()), "第五条"});
        if (chance_.percent(20)) chance_.shuffle(basis);
        return basis;
    }

    void add_reference(Rule& rule) {
        const int instrument = chance_.below(size_of(book_.instruments));
        const int version = chance_.below(size_of(at(book_.instruments, instrument).versions));
        rule.references.push_back({instrument, version, "第六条"});
    }

    Expression truth(const Scope& scope, int depth = condition_depth) {
        return random_expression(book_, {Kind::truth}, scope, depth, chance_);
    }

    void add_conditions(Rule& rule, const Scope& scope) {
        if (chance_.percent(80)) rule.when = truth(scope);
        while (chance_.percent(20)) {
            rule.exceptions.push_back({truth(scope, 2), {}});
            if (!rule.basis.empty() && chance_.percent(30)) rule.exceptions.back().basis = rule.basis;
        }
    }

    Scope scope_of(const Rule& rule) const {
        Scope scope;
        scope.about_act = !rule.against.empty();
        if (rule.each >= 0)
            scope.records.push_back(at(book_.vocabulary.records.front().fields, rule.each).type.index);
        return scope;
    }

    std::vector<int> some_violations() {
        std::vector<int> violations;
        for (int index = 0; index < size_of(book_.violations); ++index) {
            if (chance_.percent(40)) violations.push_back(index);
        }
        if (violations.empty()) violations.push_back(chance_.below(size_of(book_.violations)));
        return violations;
    }

    // Each kind -----------------------------------------------------------------------------------------------------

    void make_definition() {
        static const std::vector<Kind> kinds{Kind::truth,   Kind::truth,   Kind::truth,
                                             Kind::integer, Kind::decimal, Kind::money,
                                             Kind::money,   Kind::percent, Kind::date};
        Rule rule = start(RuleKind::definition);
        if (chance_.percent(50)) rule.each = chance_.of(lists_of_case());
        Scope scope = scope_of(rule);
        scope.definition_of_case = rule.each < 0;
        rule.value = random_expression(book_, {chance_.of(kinds)}, scope, condition_depth, chance_);
        if (chance_.percent(15)) {
            if (auto list = random_list(book_, scope, chance_)) rule.value = std::move(*list);
        }
        if (chance_.percent(10)) rule.doubts = {rule.name + "存疑"};
        book_.rules.push_back(std::move(rule));
    }

    void make_finding() {
        Rule rule = start(RuleKind::finding);
        rule.violation = chance_.below(size_of(book_.violations));
        rule.each = at(book_.violations, rule.violation).each;
        add_conditions(rule, scope_of(rule));
        book_.rules.push_back(std::move(rule));
    }

    /// A fact that findings of many violations read.
    void make_crowd() {
        while (size_of(book_.violations) < 7) {
            const NamedValue name = names_.next();
            book_.violations.push_back({name.id, name.label, -1, {}});
        }
        const int crowd = chance_.between(5, 7);
        for (int violation = 0; violation < crowd; ++violation) {
            Rule rule = start(RuleKind::finding);
            rule.violation = violation;
            rule.each = at(book_.violations, violation).each;
            const Scope scope = scope_of(rule);
            const auto shared = truth_of_case(scope);
            if (!shared) continue;
            Expression both;
            both.op = Op::and_;
            both.parts = {*shared, truth(scope, 1)};
            rule.when = std::move(both);
            book_.rules.push_back(std::move(rule));
        }
    }

    /// The case's first fact that is yes or no, if the scope has a name for it.
    std::optional<Expression> truth_of_case(const Scope& scope) const {
        std::optional<Expression> first;
        for (const Expression& read : readable(book_, scope)) {
            const bool of_case =
                read.op == Op::field && read.parts.front().op == Op::scope && read.parts.front().index == 0;
            if (!of_case || !read.type.is(Kind::truth)) continue;
            if (!first || read.index < first->index) first = read;
        }
        return first;
    }

    void make_sanction() {
        Rule rule = start(RuleKind::sanction);
        rule.against = some_violations();
        Scope scope = scope_of(rule);
        if (chance_.percent(50)) add_conditions(rule, scope);
        const bool on_persons = book_.vocabulary.persons >= 0 && chance_.percent(45);
        if (!on_persons || chance_.percent(75)) rule.institution = measures_.some_measures(rule, scope);
        if (on_persons) {
            const auto& fields = book_.vocabulary.records.front().fields;
            scope.records.push_back(at(fields, book_.vocabulary.persons).type.index);
            for (int count = chance_.between(1, 2); count > 0; --count)
                rule.persons.push_back(measures_.some_persons(rule, scope));
        }
        book_.rules.push_back(std::move(rule));
    }

    void make_flag() {
        Rule rule = start(RuleKind::flag);
        if (chance_.percent(70)) rule.against = some_violations();
        Scope scope = scope_of(rule);
        scope.knows_outcome = true;
        add_conditions(rule, scope);
        rule.flag = static_cast<FlagKind>(chance_.below(4));
        rule.duty = static_cast<DutyKind>(chance_.below(3));
        if (chance_.percent(50)) rule.crime = "罪名";
        if (chance_.percent(50)) rule.to = "机关";
        if (chance_.percent(50)) rule.deadline = "三日内";
        for (int count = chance_.between(0, 2); count > 0; --count) {
            static const std::vector<Kind> kinds{Kind::money, Kind::money, Kind::integer, Kind::decimal,
                                                 Kind::percent};
            const Type type{chance_.of(kinds)};
            Expression quantity = random_expression(book_, type, scope, 2, chance_);
            Expression reaches = constant_of(book_, type, chance_);
            if (chance_.percent(15)) reaches = random_expression(book_, type, scope, 1, chance_);
            rule.thresholds.push_back({"标准", std::move(quantity), std::move(reaches)});
        }
        book_.rules.push_back(std::move(rule));
    }

    void make_discretion() {
        Rule rule = start(RuleKind::discretion);
        if (chance_.percent(50)) rule.against = some_violations();
        add_conditions(rule, scope_of(rule));
        rule.band = chance_.below(size_of(book_.order.bands));
        rule.duty = chance_.percent(50) ? DutyKind::must : DutyKind::may;
        book_.rules.push_back(std::move(rule));
    }

    void make_procedure() {
        static const std::vector<std::string> kinds{"limitation", "hearing", "review", "deadline", "step"};
        Rule rule = start(RuleKind::procedure);
        if (chance_.percent(60)) rule.against = some_violations();
        rule.bars_penalties = chance_.percent(15);
        if (chance_.percent(15)) rule.bars.push_back(chance_.below(size_of(book_.order.measures)));
        Scope scope = scope_of(rule);
        scope.knows_outcome = !rule.bars_penalties && rule.bars.empty();
        add_conditions(rule, scope);
        rule.procedure = chance_.of(kinds);
        rule.duty = static_cast<DutyKind>(chance_.below(3));
        if (chance_.percent(50)) rule.by = "办案机关";
        if (chance_.percent(70)) rule.from = random_expression(book_, {Kind::date}, scope, 1, chance_);
        if (rule.from && chance_.percent(80))
            rule.period = random_expression(book_, {Kind::period}, scope, 0, chance_);
        rule.put_off = rule.period && chance_.percent(40);
        book_.rules.push_back(std::move(rule));
    }

    void make_untranslated() {
        Untranslated gap{instrument_, {}, "第九条", "理由", some_violations()};
        for (int version = 0; version < versions(); ++version) gap.versions.push_back(version);
        if (size_of(gap.versions) > 1 && chance_.percent(50)) gap.versions.pop_back();
        book_.untranslated.push_back(std::move(gap));
    }

    /// Who gives way to whom: by rank, or expressly, never in a circle.
    void make_priorities() {
        std::vector<int> sanctions;
        for (int index = 0; index < size_of(book_.rules); ++index) {
            if (at(book_.rules, index).kind == RuleKind::sanction) sanctions.push_back(index);
        }
        chance_.shuffle(sanctions);
        for (int place = 0; place < size_of(sanctions); ++place) {
            Rule& rule = at(book_.rules, at(sanctions, place));
            if (chance_.percent(20)) {
                rule.yields_to = YieldsTo{chance_.below(size_of(book_.order.ranks)), {}};
                if (chance_.percent(40))
                    rule.yields_to->having.push_back(chance_.below(size_of(book_.order.measures)));
            }
            static const std::vector<Principle> reasons{Principle::explicit_, Principle::special_law,
                                                        Principle::higher_law};
            rule.prevails_reason = chance_.of(reasons);
            for (int loser = place + 1; loser < size_of(sanctions); ++loser) {
                if (chance_.percent(15)) rule.prevails_over.push_back(at(sanctions, loser));
            }
        }
    }

    Rulebook& book_;
    Names& names_;
    Chance& chance_;
    MeasureMaker measures_;
    int instrument_ = 0;
};

}  // namespace

void generate_rules(Rulebook& book, Names& names, Chance& chance) { RuleMaker{book, names, chance}.make(); }

Rulebook generate_rulebook(Chance& chance) {
    Rulebook book;
    Names names{chance};
    generate_measure_kinds(book, chance);
    generate_vocabulary(book, names, chance);
    generate_law(book, chance);
    generate_rules(book, names, chance);
    return book;
}

}  // namespace zhunsheng::reference
