// Walking back from a result to the facts that decided it.

#include "evaluation/grounds.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace zhunsheng::evaluation {

namespace {

class GroundWalk {
public:
    explicit GroundWalk(const Evaluator& evaluator) : evaluator_(evaluator), trace_(evaluator.trace()) {
        trace_.begin_walk();
    }

    void visit(ObservationId id) {
        if (!trace_.is_new(id)) return;
        const Observation& observation = trace_[id];
        if (observation.definition) note_definition(*observation.definition);
        if (observation.fact) {
            visit_fact(observation);
            return;
        }
        const bool weighs = weighs_truths(observation);
        for (const ObservationId child : observation.children) {
            if (!weighs || trace_[child].value == observation.value) visit(child);
        }
    }

    Grounds found;

private:
    /// Whether the node weighs truths, so that its result rests only on the children that share it.
    [[nodiscard]] bool weighs_truths(const Observation& observation) const {
        const checking::Expression& expression = evaluator_.program()[observation.expression].expression;
        return !observation.definition && (std::holds_alternative<checking::AllOf>(expression) ||
                                           std::holds_alternative<checking::AnyOf>(expression));
    }

    void visit_fact(const Observation& observation) {
        if (!observation.children.empty() && visit_fallback(observation.children.front())) return;
        const Fact fact = *observation.fact;
        const auto& record =
            evaluator_.program().vocabulary.records[evaluator_.frame().record_type(fact.record)];
        const bool list = record.fields[fact.field].type.list;
        const Ground ground{fact, list ? Value{observation.elements.has_value()} : observation.value, list};
        if (is_new(fact)) found.facts.push_back(ground);
    }

    /// The fact to ask for is the one that stands in for a fact; false if none does, as behind a constant.
    bool visit_fallback(ObservationId fallback) {
        visit(fallback);
        return rests_on_facts(fallback);
    }
    [[nodiscard]] bool rests_on_facts(ObservationId id) {
        const Observation& observation = trace_[id];
        if (observation.fact) return true;
        const auto known = resting_.find(id.index);
        if (known != resting_.end()) return known->second;
        const bool weighs = weighs_truths(observation);
        const bool rests = std::ranges::any_of(observation.children, [&](ObservationId child) {
            return (!weighs || trace_[child].value == observation.value) && rests_on_facts(child);
        });
        return resting_.emplace(id.index, rests).first->second;
    }

    /// Most results rest on few facts, which are looked through faster than a set is built.
    bool is_new(Fact fact) {
        constexpr std::size_t few = 24;
        if (found.facts.size() < few) {
            return std::ranges::find(found.facts, fact, &Ground::fact) == found.facts.end();
        }
        if (seen_.empty()) {
            for (const Ground& ground : found.facts) seen_.insert(ground.fact);
        }
        return seen_.insert(fact).second;
    }

    void note_definition(std::uint32_t rule) {
        auto& all = found.definitions;
        if (std::find(all.begin(), all.end(), rule) == all.end()) all.push_back(rule);
    }

    const Evaluator& evaluator_;
    const Trace& trace_;
    std::set<Fact> seen_;
    std::map<std::uint32_t, bool> resting_;  // by observation behind a default
};

bool is_missing(const Ground& ground) {
    return ground.list ? ground.value == Value{false} : !values::is_known(ground.value);
}

/// Walks an open observation towards a wanted truth and gathers the facts by which parts of it already have it.
class SupportWalk {
public:
    explicit SupportWalk(const Evaluator& evaluator) : evaluator_(evaluator), trace_(evaluator.trace()) {}

    void visit(ObservationId id, Truth wanted) {
        const Observation& observation = trace_[id];
        // Definitions are shared: a chain of them in which each is read twice has far more paths than observations.
        if (observation.definition && !visited_.emplace(id.index, wanted).second) return;
        const Truth truth = evaluator_.truth(id);
        if (truth == wanted) add(grounds_of(evaluator_, id));
        if (truth != Truth::unknown || observation.fact) return;
        const checking::Expression& expression = evaluator_.program()[observation.expression].expression;
        if (observation.definition) {
            visit_open(observation, wanted);
        } else if (std::holds_alternative<checking::Not>(expression)) {
            visit(observation.children.front(), !wanted);
        } else if (std::holds_alternative<checking::AllOf>(expression)) {
            wanted == Truth::yes ? visit_all(observation, wanted) : visit_open(observation, wanted);
        } else if (std::holds_alternative<checking::AnyOf>(expression)) {
            wanted == Truth::no ? visit_all(observation, wanted) : visit_open(observation, wanted);
        }
    }

    /// The facts of the grounds that were given.
    void add(const Grounds& grounds) {
        for (const Ground& ground : grounds.facts) {
            if (!is_missing(ground)) facts.push_back(ground.fact);
        }
    }

    std::vector<Fact> facts;  ///< in any order, perhaps repeated

private:
    void visit_all(const Observation& observation, Truth wanted) {
        for (const ObservationId child : observation.children) visit(child, wanted);
    }
    void visit_open(const Observation& observation, Truth wanted) {
        for (const ObservationId child : observation.children) {
            if (evaluator_.truth(child) == Truth::unknown) visit(child, wanted);
        }
    }

    const Evaluator& evaluator_;
    const Trace& trace_;
    std::set<std::pair<std::uint32_t, Truth>> visited_;
};

}  // namespace

Grounds grounds_of(const Evaluator& evaluator, ObservationId id) {
    GroundWalk walk{evaluator};
    walk.visit(id);
    return std::move(walk.found);
}

std::vector<Fact> needs_of(const Evaluator& evaluator, ObservationId id) {
    if (values::is_known(evaluator.value(id))) return {};
    return needs_of(evaluator, id, grounds_of(evaluator, id));
}

std::vector<Fact> needs_of(const Evaluator& evaluator, ObservationId id, const Grounds& grounds) {
    std::vector<Fact> needs;
    if (values::is_known(evaluator.value(id))) return needs;
    for (const Ground& ground : grounds.facts) {
        if (is_missing(ground)) needs.push_back(ground.fact);
    }
    std::sort(needs.begin(), needs.end());
    return needs;
}

std::vector<Fact> supports_of(const Evaluator& evaluator, ObservationId id, Truth wanted,
                              const Grounds& grounds) {
    SupportWalk walk{evaluator};
    if (evaluator.truth(id) == wanted) {
        walk.add(grounds);
    } else {
        walk.visit(id, wanted);
    }
    std::sort(walk.facts.begin(), walk.facts.end());
    walk.facts.erase(std::unique(walk.facts.begin(), walk.facts.end()), walk.facts.end());
    return std::move(walk.facts);
}

}  // namespace zhunsheng::evaluation
