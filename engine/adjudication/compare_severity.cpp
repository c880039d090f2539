// Severity, kind of measure by kind of measure.

#include "adjudication/compare_severity.h"

#include <algorithm>
#include <compare>
#include <utility>

#include "adjudication/fact_sets.h"
#include "adjudication/wording.h"

namespace zhunsheng::adjudication {

namespace {

using values::Number;
using Measures = std::vector<const OrderedMeasure*>;

/// All measures of one kind on one side, as one.
struct Weight {
    Truth ordered = Truth::no;
    bool may = true;
    bool open_amount = false;  ///< an amount cannot be worked out yet
    std::optional<Number> most, least;
    std::int64_t days = 0;  ///< of the term; for life counts as endless
    std::vector<Fact> needs;
    std::vector<const checking::Measure*> measures;
};

constexpr std::int64_t endless = std::int64_t{1} << 40;
constexpr std::int64_t days_a_month = 31;
constexpr std::int64_t months_a_year = 12;

/// Long enough to compare terms of office and bans, which the law states in years or months.
std::int64_t length_of(const OrderedMeasure& ordered) {
    if (ordered.measure->for_life) return endless;
    if (!ordered.term) return 0;
    return (std::int64_t{ordered.term->years} * months_a_year + ordered.term->months) * days_a_month +
           ordered.term->days;
}

Weight weigh(const Measures& measures, std::uint16_t kind) {
    Weight weight;
    for (const OrderedMeasure* ordered : measures) {
        const checking::Measure& measure = *ordered->measure;
        if (measure.kind != kind || !measure.penalty || ordered->gives_way_to) continue;
        weight.ordered = weight.ordered | ordered->verdict.truth;
        weight.may = weight.may && measure.may;
        weight.measures.push_back(&measure);
        weight.days = std::max(weight.days, length_of(*ordered));
        if (ordered->verdict.truth == Truth::unknown) unite(weight.needs, ordered->verdict.needs);
        if (measure.to || measure.fixed || measure.from) {
            weight.open_amount = weight.open_amount || !ordered->max;
            unite(weight.needs, ordered->amount_needs);
        }
        if (ordered->max && (!weight.most || *ordered->max > *weight.most)) weight.most = ordered->max;
        const Number least = ordered->min.value_or(Number{0});
        if (!weight.least || least < *weight.least) weight.least = least;
    }
    return weight;
}

std::string show_range(const Weight& weight) {
    if (weight.ordered == Truth::no) return {};
    if (!weight.most) return "?";
    if (weight.least == weight.most) return show_money(*weight.most);
    return show_money(*weight.least) + " – " + show_money(*weight.most);
}

class Comparison {
public:
    Comparison(const CaseFile& file, const Measures& first, const Measures& second)
        : file_(file), first_(first), second_(second) {}

    Severity compare() {
        const auto& kinds = file_.program.legal_order.measures;
        for (std::size_t index = 0; index < kinds.size(); ++index) {
            compare_kind(static_cast<std::uint16_t>(index));
        }
        if (result_.lighter == Lighter::neither && leaning_) result_ = *leaning_;
        return std::move(result_);
    }

private:
    void compare_kind(std::uint16_t kind) {
        kind_ = kind;
        one_ = weigh(first_, kind);
        other_ = weigh(second_, kind);
        if (one_.measures.empty() && other_.measures.empty()) return;
        if (one_.ordered != other_.ordered) {
            compare_presence();
            return;
        }
        if (one_.measures == other_.measures) return;  // the same rule on both sides
        if (one_.open_amount || other_.open_amount) {
            settle(Lighter::open, Aspect::most);
            return;
        }
        differ(one_.most <=> other_.most, Aspect::most);
        differ(one_.least <=> other_.least, Aspect::least);
        differ(one_.days <=> other_.days, Aspect::term);
        differ(other_.may <=> one_.may, Aspect::duty);
    }

    /// One side orders it for certain and the other not at all: that decides. Where it is open whether a side orders it,
    /// that side may turn out the heavier one or not order it at all. Beside a side that certainly does not order it, it
    /// can only be the heavier one; beside one that certainly does, only the lighter one, unless it would take more.
    /// Either decides unless something later points the other way.
    void compare_presence() {
        const bool first_is_lighter = one_.ordered < other_.ordered;
        const Lighter lighter = first_is_lighter ? Lighter::first : Lighter::second;
        const bool open = one_.ordered == Truth::unknown || other_.ordered == Truth::unknown;
        const bool certain = one_.ordered == Truth::yes || other_.ordered == Truth::yes;
        if (open && certain &&
            may_take_more(first_is_lighter ? one_ : other_, first_is_lighter ? other_ : one_)) {
            settle(Lighter::open, Aspect::presence);
        } else if (!open) {
            settle(lighter, Aspect::presence);
        } else if (result_.lighter == Lighter::neither && !leaning_) {
            leaning_ = told(lighter, Aspect::presence);
        }
    }

    /// Whether a measure that is open, once it applies, may be heavier than one that is certain.
    static bool may_take_more(const Weight& open, const Weight& certain) {
        return open.open_amount || certain.open_amount || open.most > certain.most ||
               open.least > certain.least || open.days > certain.days;
    }

    template <class Order>
    void differ(Order order, Aspect aspect) {
        if (order == 0) return;
        settle(order < 0 ? Lighter::first : Lighter::second, aspect);
    }

    void settle(Lighter lighter, Aspect aspect) {
        if (result_.lighter != Lighter::neither) {
            result_.contrary = result_.contrary || (lighter != result_.lighter && lighter != Lighter::open);
            return;
        }
        result_ = told(lighter, aspect);
        if (leaning_ && leaning_->lighter != lighter) {
            result_.lighter = Lighter::open;
            unite(result_.needs, leaning_->needs);
        }
    }

    [[nodiscard]] Severity told(Lighter lighter, Aspect aspect) const {
        Severity severity{lighter, aspect, kind_, show_range(one_), show_range(other_), false, one_.needs};
        unite(severity.needs, other_.needs);
        return severity;
    }

    const CaseFile& file_;
    const Measures& first_;
    const Measures& second_;
    std::uint16_t kind_ = 0;
    Weight one_;
    Weight other_;
    Severity result_;
    std::optional<Severity> leaning_;
};

}  // namespace

Severity compare_severity(const CaseFile& file, const Measures& first, const Measures& second) {
    return Comparison{file, first, second}.compare();
}

}  // namespace zhunsheng::adjudication
