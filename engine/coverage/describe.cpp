// Places, texts and values of conditions and limits.

#include "coverage/describe.h"

#include "coverage/limit_side.h"
#include "diagnostics/excerpt.h"
#include "diagnostics/report.h"

namespace zhunsheng::coverage {
namespace {

using checking::Place;

Sentence name_of(Place place) {
    switch (place) {
        case Place::condition: return {"条件", "condition"};
        case Place::exception: return {"除外", "exception"};
        case Place::value: return {"值", "value"};
        case Place::measure: return {"措施的条件", "condition of a measure"};
        case Place::person: return {"人员处罚的条件", "condition of a sanction on persons"};
        case Place::amount: return {"数额", "amount"};
        case Place::term: return {"期限", "term"};
        case Place::threshold: return {"阈值", "threshold"};
        case Place::date: break;
    }
    return {"起算", "start"};
}

/// The value in both languages; empty if there is none.
Sentence in_both(const std::optional<values::Value>& value, values::Kind kind) {
    if (!value) return {};
    return {shown(*value, kind, explanation::Phrases{Language::chinese}),
            shown(*value, kind, explanation::Phrases{Language::english})};
}

}  // namespace

ConditionCoverage describe(const checking::Program& program, const Condition& condition,
                           const text::SourceSet& sources) {
    const text::Span span = program[condition.id].span;
    ConditionCoverage described;
    described.place = diagnostics::place_of(span, sources);
    described.part = name_of(condition.place);
    described.text = diagnostics::on_one_line(span, sources);
    return described;
}

LimitCoverage describe(const checking::Program& program, const Limit& limit, const text::SourceSet& sources) {
    LimitCoverage described;
    described.part = name_of(limit.place);
    const text::Span left = program[limit.left].span;
    const text::Span right = program[limit.right].span;
    if (limit.place == Place::threshold && limit.seen == limit.right) {
        described.place = diagnostics::place_of(right, sources);
        described.text =
            diagnostics::on_one_line(left, sources) + " ≥ " + diagnostics::on_one_line(right, sources);
    } else {
        const text::Span whole = program[limit.seen].span;
        described.place = diagnostics::place_of(whole, sources);
        described.text = diagnostics::on_one_line(whole, sources);
    }
    const auto* constant = std::get_if<checking::Constant>(&program[limit.right].expression);
    if (constant == nullptr) return described;
    const values::Kind kind = program[limit.left].type.kind;
    described.at = in_both(constant->value, kind);
    described.beside = in_both(beside(limit.operation, constant->value, kind), kind);
    return described;
}

}  // namespace zhunsheng::coverage
