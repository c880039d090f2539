// Reads from traces which conditions decided and which limits were tried.

#include "coverage/counter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "coverage/describe.h"
#include "diagnostics/report.h"

namespace zhunsheng::coverage {

using checking::ExpressionId;
using evaluation::Observation;
using evaluation::ObservationId;
using evaluation::Trace;
using values::Truth;

namespace {

std::vector<Obligations> obligations_of_all(const checking::Program& program) {
    std::vector<Obligations> all;
    for (const checking::Rule& rule : program.rules) all.push_back(obligations_of(program, rule));
    return all;
}

}  // namespace

Counter::Counter(const checking::Program& program)
    : program_(program),
      obligations_(obligations_of_all(program)),
      is_whole_(program.expressions.size()),
      marks_(program.expressions.size()),
      tallies_(program.expressions.size()),
      limits_(program, obligations_),
      met_(program.expressions.size()),
      speaks_(program.rules.size()),
      examples_(program.expressions.size()) {
    for (const Obligations& of_rule : obligations_) {
        for (const ExpressionId id : of_rule.wholes) is_whole_[id.index] = true;
    }
}

void Counter::mark(ExpressionId id, std::uint8_t what) {
    std::uint8_t& marks = marks_[id.index];
    if (marks == 0) marked_.push_back(id.index);
    marks = static_cast<std::uint8_t>(marks | what);
}

void Counter::add(const TestName& test, const Trace& trace) {
    for (std::uint32_t index = 0; index < trace.size(); ++index) {
        const Observation& found = trace[ObservationId{index}];
        TestName& example = examples_[found.expression.index];
        if (example.name.empty() && values::is_known(found.value)) example = test;
    }
    note_values(trace);
    limits_.add(trace);
    count_marks();
}

void Counter::note_values(const Trace& trace) {
    for (std::uint32_t index = 0; index < trace.size(); ++index) {
        const Observation& found = trace[ObservationId{index}];
        mark(found.expression, met);
        if (!program_[found.expression].type.is(values::Kind::truth)) continue;
        const Truth truth = values::truth_of(found.value);
        if (truth == Truth::unknown) continue;
        mark(found.expression, truth == Truth::yes ? true_ : false_);
        if (is_whole_[found.expression.index]) note_deciding(trace, ObservationId{index});
    }
}

/// The observation decides and is known: so do those of its parts whose negation would turn it. Where all operands were
/// needed, each decides; where one settled the matter, it alone, and it came last.
void Counter::note_deciding(const Trace& trace, ObservationId id) {
    const Observation& found = trace[id];
    const Truth truth = values::truth_of(found.value);
    if (truth == Truth::unknown) return;
    const checking::Expression& expression = program_[found.expression].expression;
    const auto go_on = [&](bool all_needed) {
        for (std::size_t child = all_needed ? 0 : found.children.size() - 1; child < found.children.size();
             ++child) {
            note_deciding(trace, found.children[child]);
        }
    };
    const auto* quantify = std::get_if<checking::Quantify>(&expression);
    if (quantify != nullptr && joins_truths(*quantify)) {
        for (const ObservationId child : found.children) {
            if (trace[child].expression == *quantify->body) note_deciding(trace, child);
        }
    } else if (std::holds_alternative<checking::Not>(expression)) {
        go_on(true);
    } else if (std::holds_alternative<checking::AllOf>(expression)) {
        go_on(truth == Truth::yes);
    } else if (std::holds_alternative<checking::AnyOf>(expression)) {
        go_on(truth == Truth::no);
    } else {
        mark(found.expression, truth == Truth::yes ? deciding_true : deciding_false);
    }
}

void Counter::count_marks() {
    for (const std::uint32_t index : marked_) {
        const std::uint8_t marks = marks_[index];
        Tally& tally = tallies_[index];
        if ((marks & true_) != 0) ++tally.was_true;
        if ((marks & false_) != 0) ++tally.was_false;
        if ((marks & deciding_true) != 0) ++tally.decided_true;
        if ((marks & deciding_false) != 0) ++tally.decided_false;
        if ((marks & met) != 0) ++met_[index];
        marks_[index] = 0;
    }
    marked_.clear();
}

void Counter::add_speakers(const std::vector<std::string>& rules) {
    for (std::size_t rule = 0; rule < program_.rules.size(); ++rule) {
        const bool spoke = std::find(rules.begin(), rules.end(), program_.rules[rule].id) != rules.end();
        if (spoke) ++speaks_[rule];
    }
}

std::vector<SuggestedTest> Counter::suggestions(const std::vector<RuleCoverage>& covered) const {
    std::vector<SuggestedTest> all;
    for (std::uint32_t index = 0; index < program_.rules.size(); ++index) {
        const auto of_rule = std::ranges::find(covered, program_.rules[index].id, &RuleCoverage::id);
        const Obligations& obligations = obligations_[index];
        if (of_rule == covered.end() || of_rule->conditions.size() != obligations.conditions.size() ||
            of_rule->limits.size() != obligations.limits.size()) {
            continue;
        }
        auto more = suggest_tests(program_, index, obligations, *of_rule, examples_);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<RuleCoverage> Counter::result(const text::SourceSet& sources) const {
    std::vector<RuleCoverage> all;
    std::size_t next_limit = 0;
    for (std::size_t index = 0; index < program_.rules.size(); ++index) {
        const checking::Rule& rule = program_.rules[index];
        RuleCoverage& covered = all.emplace_back();
        covered.id = rule.id;
        covered.name = rule.name;
        covered.place = diagnostics::place_of(rule.span, sources);
        const auto* definition = std::get_if<checking::Definition>(&rule.then);
        covered.definition = definition != nullptr;
        covered.tests = definition == nullptr ? speaks_[index] : met_[definition->value.index];
        for (const Condition& condition : obligations_[index].conditions) {
            const Tally& tally = tallies_[condition.id.index];
            ConditionCoverage one = describe(program_, condition, sources);
            one.was_true = tally.was_true;
            one.was_false = tally.was_false;
            one.decided_true = tally.decided_true;
            one.decided_false = tally.decided_false;
            covered.conditions.push_back(std::move(one));
        }
        for (const Limit& limit : obligations_[index].limits) {
            const LimitCounter::Tally& tally = limits_.tallies()[next_limit++];
            LimitCoverage one = describe(program_, limit, sources);
            one.tests = tally.at;
            one.tests_beside = tally.beside;
            covered.limits.push_back(std::move(one));
        }
    }
    return all;
}

}  // namespace zhunsheng::coverage
