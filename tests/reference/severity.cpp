// Which of two bodies of measures is the lighter, kind by kind, gravest first.

#include <algorithm>

#include "reference/sanctions.h"

namespace zhunsheng::reference {

std::string money_words(const Fraction& yuan) {
    const auto wan = yuan.times(*Fraction::of(1, 10'000));
    const bool large = yuan.compared(Fraction{10'000}) != std::strong_ordering::less;
    const auto cents = wan ? wan->times(Fraction{100}) : std::nullopt;
    if (large && cents && cents->rounded() == *cents) return wan->decimal() + "万元";
    return yuan.decimal() + "元";
}

namespace {

constexpr long endless = 1L << 40U;

/// All penalties of one kind on one side, as one.
struct Weight {
    Truth ordered = Truth::no;
    bool may = true;
    bool open_amount = false;
    std::optional<Fraction> most, least;
    long days = 0;
    std::set<Fact> needs;
    std::vector<const Measure*> measures;
};

/// Terms are weighed with months of 31 days.
long length_of(const Ordered& ordered) {
    if (ordered.measure->for_life) return endless;
    if (!ordered.term) return 0;
    return (ordered.term->years * 12L + ordered.term->months) * 31 + ordered.term->days;
}

/// Less, equal or greater; no amount is less than any.
int compare(const std::optional<Fraction>& one, const std::optional<Fraction>& other) {
    if (!one || !other) return static_cast<int>(one.has_value()) - static_cast<int>(other.has_value());
    const auto order = one->compared(*other);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

Weight weigh(const LegalOrder& order, const std::vector<const Ordered*>& all, int kind) {
    Weight weight;
    for (const Ordered* ordered : all) {
        const Measure& measure = *ordered->measure;
        if (measure.kind != kind || !measure.penalty.value_or(at(order.measures, kind).penalty)) continue;
        weight.ordered = either(weight.ordered, ordered->verdict.truth);
        weight.may = weight.may && measure.may;
        weight.days = std::max(weight.days, length_of(*ordered));
        weight.measures.push_back(&measure);
        const auto wait_for = [&](const std::set<Fact>& facts) {
            weight.needs.insert(facts.begin(), facts.end());
        };
        if (ordered->verdict.truth == Truth::unknown) wait_for(ordered->verdict.needs);
        if (measure.from || measure.to || measure.fixed) {
            weight.open_amount = weight.open_amount || !ordered->max;
            wait_for(ordered->amount_needs);
        }
        if (ordered->max && compare(ordered->max, weight.most) > 0) weight.most = ordered->max;
        const std::optional<Fraction> least = ordered->min.value_or(Fraction{0});
        if (!weight.least || compare(least, weight.least) < 0) weight.least = least;
    }
    return weight;
}

std::string range_words(const Weight& weight) {
    if (weight.ordered == Truth::no) return {};
    if (!weight.most) return "?";
    if (weight.most == weight.least) return money_words(*weight.most);
    return money_words(*weight.least) + " – " + money_words(*weight.most);
}

class Comparison {
public:
    explicit Comparison(const LegalOrder& order) : order_(order) {}

    Severity run(const std::vector<const Ordered*>& first, const std::vector<const Ordered*>& second) {
        for (kind_ = 0; kind_ < size_of(order_.measures); ++kind_) {
            one_ = weigh(order_, first, kind_);
            other_ = weigh(order_, second, kind_);
            if (one_.ordered != other_.ordered) {
                compare_presence();
            } else if (one_.measures != other_.measures) {
                compare_contents();
            }
        }
        if (result_.lighter == Lighter::neither && leaning_) return *leaning_;
        return result_;
    }

private:
    void compare_contents() {
        if (one_.open_amount || other_.open_amount) {
            settle(Lighter::open, "max");
            return;
        }
        differ(compare(one_.most, other_.most), "max");
        differ(compare(one_.least, other_.least), "min");
        differ(one_.days < other_.days ? -1 : one_.days > other_.days ? 1 : 0, "term");
        differ(static_cast<int>(other_.may) - static_cast<int>(one_.may), "duty");
    }

    void compare_presence() {
        const bool first_less = one_.ordered < other_.ordered;
        const Weight& less = first_less ? one_ : other_;
        const Weight& more = first_less ? other_ : one_;
        const Lighter lighter = first_less ? Lighter::first : Lighter::second;
        const bool open = less.ordered == Truth::unknown || more.ordered == Truth::unknown;
        const bool could_take_more = less.open_amount || more.open_amount ||
                                     compare(less.most, more.most) > 0 ||
                                     compare(less.least, more.least) > 0 || less.days > more.days;
        if (!open) {
            settle(lighter, "presence");
        } else if (more.ordered == Truth::yes && could_take_more) {
            settle(Lighter::open, "presence");
        } else if (result_.lighter == Lighter::neither && !leaning_) {
            leaning_ = told(lighter, "presence");
        }
    }

    void differ(int order, const char* aspect) {
        if (order != 0) settle(order < 0 ? Lighter::first : Lighter::second, aspect);
    }

    /// The first difference decides, unless something that leans stood before and pointed the other way.
    void settle(Lighter lighter, const char* aspect) {
        if (result_.lighter != Lighter::neither) {
            if (lighter != result_.lighter && lighter != Lighter::open) result_.contrary = true;
            return;
        }
        result_ = told(lighter, aspect);
        if (leaning_ && leaning_->lighter != lighter) {
            result_.lighter = Lighter::open;
            result_.needs.insert(leaning_->needs.begin(), leaning_->needs.end());
        }
    }

    [[nodiscard]] Severity told(Lighter lighter, const char* aspect) const {
        Severity told{lighter, aspect, kind_, range_words(one_), range_words(other_), false, one_.needs};
        told.needs.insert(other_.needs.begin(), other_.needs.end());
        return told;
    }

    const LegalOrder& order_;
    int kind_ = 0;
    Weight one_, other_;
    Severity result_;
    std::optional<Severity> leaning_;
};

}  // namespace

Severity compare_severity(const LegalOrder& order, const std::vector<const Ordered*>& first,
                          const std::vector<const Ordered*>& second) {
    return Comparison{order}.run(first, second);
}

}  // namespace zhunsheng::reference
