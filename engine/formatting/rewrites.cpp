// Walks a rule file by the table of keys.

#include "formatting/rewrites.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "formatting/space_expression.h"
#include "rulebook/keys.h"

namespace zhunsheng::formatting {
namespace {

using rulebook::KeyRow;
using rulebook::Node;
using rulebook::Object;
using rulebook::Scalar;
using rulebook::Shape;
using rulebook::WordSet;

class Rewriter {
public:
    Rewriter(std::string_view text, RuleSpelling spelling, const syntax::Lexicon& names)
        : text_(text), spelling_(spelling), names_(names) {}

    void rewrite_file(const Node& root) {
        const auto* mapping = root.mapping();
        const bool tests =
            mapping != nullptr && std::ranges::any_of(mapping->members, [](const rulebook::Member& member) {
                const KeyRow* row = rulebook::find_key(Object::test_file, member.key.text.text);
                return row != nullptr && row->key == rulebook::Key::tests;
            });
        rewrite_object(root, tests ? Object::test_file : Object::top);
    }
    Rewrites take() { return std::move(rewrites_); }

private:
    void rewrite_object(const Node& node, Object object) {
        if (node.mapping() == nullptr) return;
        for (const rulebook::Member& member : node.mapping()->members) {
            const KeyRow* row = rulebook::find_key(object, member.key.text.text);
            if (row == nullptr) continue;
            if (!has_both(*node.mapping(), *row)) respell(member.key, row->zh, row->en);
            rewrite_value(member.value, *row);
        }
    }

    /// A key given in either spelling is a mistake for lint to tell; in one spelling it would be no YAML any more.
    static bool has_both(const rulebook::Mapping& mapping, const KeyRow& row) {
        const auto has = [&](std::string_view key) {
            return std::ranges::any_of(
                mapping.members, [&](const rulebook::Member& member) { return member.key.text.text == key; });
        };
        return row.zh != row.en && has(row.zh) && has(row.en);
    }

    void rewrite_value(const Node& value, const KeyRow& row) {
        switch (row.shape) {
            case Shape::expression: return rewrite_expression(value);
            case Shape::word:
            case Shape::words:
                return each_item(value, [&](const Node& item) { rewrite_word(item, row.words); });
            case Shape::object:
            case Shape::objects:
            case Shape::one_or_more:
                return each_item(value, [&](const Node& item) { rewrite_object(item, row.inside); });
            case Shape::exceptions:
                return each_item(value, [&](const Node& item) {
                    rewrite_expression(item);
                    rewrite_object(item, row.inside);
                });
            case Shape::measures:
                return each_item(value, [&](const Node& item) { rewrite_details(item, row.inside); });
            case Shape::answers: return rewrite_details(value, std::nullopt);
            case Shape::measure_answers:
            case Shape::step_answers: return rewrite_details(value, row.inside);
            case Shape::person_answers:
                return each_member(value, [&](const Node& person) { rewrite_details(person, row.inside); });
            case Shape::flag_answers: return rewrite_answer(value, row.inside);
            case Shape::text:
            case Shape::date:
            case Shape::articles:
            case Shape::article:
            case Shape::basis:
            case Shape::texts:
            case Shape::dates:
            case Shape::facts: return;
        }
    }

    template <class Act>
    static void each_item(const Node& value, Act act) {
        if (value.sequence() == nullptr) return act(value);
        for (const Node& item : value.sequence()->items) act(item);
    }
    template <class Act>
    static void each_member(const Node& value, Act act) {
        if (value.mapping() == nullptr) return;
        for (const rulebook::Member& member : value.mapping()->members) act(member.value);
    }

    /// `name: what is said of it`: names stay.
    void rewrite_details(const Node& value, std::optional<Object> inside) {
        each_member(value, [&](const Node& said) { rewrite_answer(said, inside); });
    }
    void rewrite_answer(const Node& value, std::optional<Object> inside) {
        each_item(value, [&](const Node& item) {
            rewrite_word(item, WordSet::answer);
            if (inside) rewrite_object(item, *inside);
        });
    }

    void rewrite_word(const Node& value, WordSet set) {
        const Scalar* scalar = value.scalar();
        if (scalar == nullptr) return;
        const rulebook::Word* word = rulebook::find_word(set, scalar->text.text);
        if (word != nullptr) respell(*scalar, word->zh, word->en);
    }

    void respell(const Scalar& scalar, std::string_view zh, std::string_view en) {
        if (spelling_ == RuleSpelling::keep) return;
        put(scalar, std::string(spelling_ == RuleSpelling::chinese ? zh : en));
    }

    void rewrite_expression(const Node& value) {
        if (const Scalar* scalar = value.scalar())
            put(*scalar, space_expression(scalar->text, names_, spelling_));
    }

    /// Texts of several lines stay, since their line breaks are not in the value; but for `|`.
    void put(const Scalar& scalar, std::string value) {
        const text::Span span = scalar.text.notation;
        const bool lines =
            text_.substr(span.begin, span.end - span.begin).find('\n') != std::string_view::npos;
        if (lines && scalar.notation != rulebook::Notation::literal) return;
        if (value != scalar.text.text) rewrites_.emplace(span.begin, std::move(value));
    }

    std::string_view text_;
    RuleSpelling spelling_;
    const syntax::Lexicon& names_;
    Rewrites rewrites_;
};

}  // namespace

Rewrites find_rewrites(std::string_view text, const Node& root, RuleSpelling spelling,
                       const syntax::Lexicon& names) {
    Rewriter rewriter(text, spelling, names);
    rewriter.rewrite_file(root);
    return rewriter.take();
}

const std::string& written_value(const Scalar& scalar, const Rewrites& rewrites) {
    const auto found = rewrites.find(scalar.text.notation.begin);
    return found == rewrites.end() ? scalar.text.text : found->second;
}

}  // namespace zhunsheng::formatting
