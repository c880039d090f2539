// Leads from a scalar's text back to its file.

#include "text/located_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace zhunsheng::text {

Span LocatedText::span(std::size_t begin, std::size_t end) const {
    if (!is_given()) return {source, notation.begin, notation.begin};
    const std::size_t last = std::min(end, text.size());
    const std::size_t first = std::min(begin, last);
    return {source, places[first], places[last]};
}

LocatedText LocatedText::verbatim(SourceId source, std::string text) {
    std::vector<std::uint32_t> places(text.size() + 1);
    std::iota(places.begin(), places.end(), 0U);
    const Span notation{source, 0, places.back()};
    return {std::move(text), source, std::move(places), notation};
}

}  // namespace zhunsheng::text
