#pragma once
// Expressions worked out over a case, the plain way: each time anew, from the leaves up, nothing kept.

#include <optional>
#include <set>
#include <vector>

#include "reference/case_model.h"

namespace zhunsheng::reference {

/// A fact on which a result rests, as it was found. Of a list only whether it was given.
struct Ground {
    Fact fact;
    Value value;
    bool list = false;
    bool given = false;
};

/// Adds the grounds that are not there yet, in their order.
void add_grounds(std::vector<Ground>& to, const std::vector<Ground>& from);
/// Likewise of definitions, by rule.
void add_definitions(std::vector<int>& to, const std::vector<int>& from);

/// An item of a list, whether it belongs to it (a filter may leave that open), and on what that rests.
struct Element {
    Value value;
    Truth belongs = Truth::yes;
    std::vector<Ground> grounds;
    std::vector<int> definitions;
};

/// The value of an expression and what it rests on.
struct Found {
    Value value;
    std::optional<std::vector<Element>> list;  ///< of a list; absent if it is unknown
    std::vector<Ground> grounds;
    std::vector<int> definitions;

    [[nodiscard]] Truth truth() const;
    /// Rests also on what `part` rests on.
    void rest_on(const Found& part);
    void rest_on(const Element& element);
};

/// What a sanction or flag is about.
struct Act {
    std::vector<int> items;
    Value sector;
};

/// Where an expression stands: the records around it, and the act if there is one.
struct Place {
    std::vector<int> records{0};
    const Act* act = nullptr;
};

class Evaluator {
public:
    Evaluator(const Rulebook& book, const Case& facts, Day decided_on)
        : book_(book), case_(facts), decided_on_(decided_on) {}

    [[nodiscard]] Found find(const Expression& expression, const Place& place) const;
    /// A fact, or its default.
    [[nodiscard]] Found fact(Fact fact) const;
    /// The facts given that speak for an open expression's being `wanted`: those by which a part that must then have a
    /// truth has it already.
    [[nodiscard]] std::set<Fact> supports(const Expression& expression, const Place& place,
                                          Truth wanted) const;
    /// Whether a number ran out of room: the case is then to be passed over.
    [[nodiscard]] bool overflowed() const { return overflowed_; }
    void note_overflow() const { overflowed_ = true; }

private:
    [[nodiscard]] Found field(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found definition(const Expression& expression, const Place& place) const;
    [[nodiscard]] std::vector<Found> of_act(Role role, const Place& place) const;
    [[nodiscard]] Found act_sector(const Place& place) const;
    [[nodiscard]] Found act_day(const Place& place) const;
    [[nodiscard]] Found joined(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found negated(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found is_known(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found compared(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found calculated(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found member(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found filtered(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found involved(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found quantified(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found of_items(const Expression& expression, const Place& place) const;
    [[nodiscard]] Found called(const Expression& expression, const Place& place) const;

    [[nodiscard]] Found body(const Expression& expression, const Element& item, const Place& place) const;
    [[nodiscard]] Value arithmetic(Op op, const Value& left, const Value& right) const;
    [[nodiscard]] Truth compare(Op op, const Value& left, const Value& right) const;
    [[nodiscard]] std::optional<std::strong_ordering> order(const Value& left, const Value& right) const;

    [[nodiscard]] Value number(const std::optional<Fraction>& result) const;

    const Rulebook& book_;
    const Case& case_;
    Day decided_on_;
    mutable bool overflowed_ = false;
};

}  // namespace zhunsheng::reference
