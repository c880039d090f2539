#pragma once
// One JSON value as a value of its field's type.

#include "diagnostics/report.h"
#include "facts/frame.h"
#include "facts/json_path.h"
#include "facts/json_tree.h"
#include "text/source.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts {

/// What reading one case works with. Borrows all of it.
struct ReadingContext {
    const vocabulary::Vocabulary& vocabulary;
    text::SourceId source;
    diagnostics::Report& report;
    Frame& frame;

    [[nodiscard]] text::Span span(const JsonNode& node) const { return {source, node.begin, node.end}; }
    /// Of a text, what stands between its quotes: the place that a better word would take.
    [[nodiscard]] text::Span inside(const JsonNode& node) const {
        return {source, node.begin + 1, node.end - 1};
    }
};

/// Reads a single value, or one item of a list, that is no record. Unknown if it is not of the field's type, which is
/// then reported; `node` must not be null.
[[nodiscard]] Value read_value(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                               const ReadingContext& context);

/// Reports that the field takes something else than `node`.
diagnostics::Finding& report_wrong_type(const JsonNode& node, const vocabulary::Field& field,
                                        values::Type expected, const JsonPath& path,
                                        const ReadingContext& context);

}  // namespace zhunsheng::facts
