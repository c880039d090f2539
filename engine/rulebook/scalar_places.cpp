// Chooses the walk for a notation.

#include "rulebook/scalar_places.h"

#include "rulebook/scalar_walk.h"

namespace zhunsheng::rulebook {
namespace {

Notation notation_of(char first) {
    switch (first) {
        case '\'': return Notation::single_quoted;
        case '"': return Notation::double_quoted;
        case '|': return Notation::literal;
        case '>': return Notation::folded;
        default: return Notation::plain;
    }
}

bool walk(ScalarWalk& walk, Notation notation) {
    switch (notation) {
        case Notation::plain: return walk.plain();
        case Notation::single_quoted: return walk.single_quoted();
        case Notation::double_quoted: return walk.double_quoted();
        case Notation::literal: return walk.literal();
        case Notation::folded: return walk.folded();
    }
    return false;
}

}  // namespace

std::optional<PlacedScalar> place_scalar(text::SourceId source, std::string_view file, std::size_t begin,
                                         std::string_view value) {
    if (begin >= file.size()) {
        return std::nullopt;
    }
    const Notation notation = notation_of(file[begin]);
    ScalarWalk steps(file, begin, value);
    if (!walk(steps, notation)) {
        return std::nullopt;
    }
    const bool block = notation == Notation::literal || notation == Notation::folded;
    const std::size_t end = block ? steps.end_of_content() : steps.end_of_notation();
    const text::Span span{source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return PlacedScalar{{std::string(value), source, steps.take_places(), span}, notation};
}

}  // namespace zhunsheng::rulebook
