#pragma once
// One YAML text as an immutable tree, each part with its place. Only yaml_document.cpp knows the YAML
// library.

#include <optional>
#include <variant>
#include <vector>

#include "diagnostics/report.h"
#include "rulebook/scalar_places.h"
#include "text/located_text.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// Nothing where a value was due (`条件:` and the end of the line, or `~`). Reported when the text was read, so
/// readers of the tree pass over it in silence.
struct Absent {};

/// A text. YAML's own types are not applied: `no`, `012` and `2021-06-01` are texts like any other.
struct Scalar {
    text::LocatedText text;
    Notation notation = Notation::plain;
    bool comment_follows = false;  ///< ` #` follows on its last line, which may have cut it short
};

struct Node;
struct Member;

struct Sequence {
    std::vector<Node> items;
};
/// INVARIANT: the keys differ.
struct Mapping {
    std::vector<Member> members;
};

struct Node {
    std::variant<Absent, Scalar, Sequence, Mapping> content;
    text::Span span;

    [[nodiscard]] const Scalar* scalar() const { return std::get_if<Scalar>(&content); }
    [[nodiscard]] const Sequence* sequence() const { return std::get_if<Sequence>(&content); }
    [[nodiscard]] const Mapping* mapping() const { return std::get_if<Mapping>(&content); }
    [[nodiscard]] bool absent() const { return std::holds_alternative<Absent>(content); }
};
struct Member {
    Scalar key;
    Node value;
};

/// Reads the text as one YAML document of the subset that rule files use: block and flow collections, plain,
/// quoted and block scalars, comments. Refused, each with a diagnostic of its own: what is no UTF-8 or holds
/// invisible characters, anchors, aliases, tags, merge keys, further documents, repeated keys, keys without a
/// value, and what passes the bounds of read_rulebook.h. Reading goes on after most of these; a tree may come
/// with errors.
///
/// Nothing if the text is no YAML at all; then the report says where it stops being so, and why. Never
/// throws.
[[nodiscard]] std::optional<Node> read_yaml(text::SourceId id, const text::SourceSet& sources,
                                            diagnostics::Report& report);

}  // namespace zhunsheng::rulebook
