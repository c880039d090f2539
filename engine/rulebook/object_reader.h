#pragma once
// One mapping of a rule file, checked against the key table, and its values by what the table expects.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/report.h"
#include "rulebook/declarations.h"
#include "rulebook/keys.h"
#include "rulebook/yaml_document.h"
#include "values/date.h"

namespace zhunsheng::rulebook {

/// `text` without blanks and line breaks at its ends.
[[nodiscard]] LocatedText trimmed(const LocatedText& text);

/// Reads one object. Making it reports keys that it has not, keys in both spellings, and keys that it lacks;
/// each getter reports a value of the wrong shape and then answers as if the key were absent. Keys whose
/// value is absent were reported when the file was read as YAML.
///
/// Borrows the node and the report. Each key is to be asked for once.
class ObjectReader {
public:
    /// `name` is what to call the object, in messages about its place: the key whose value it is.
    ObjectReader(const Node& node, Object object, const std::string& name, diagnostics::Report& report);

    /// Whether it is a mapping at all.
    [[nodiscard]] bool is_mapping() const { return mapping_ != nullptr; }
    [[nodiscard]] Span span() const { return span_; }
    /// The key with its value; nothing if it is absent or has no value.
    [[nodiscard]] const Member* find(Key key) const;
    /// The same, but a key without a value is found, too.
    [[nodiscard]] const Member* given(Key key) const;

    [[nodiscard]] LocatedText text(Key key) const;
    [[nodiscard]] LocatedText expression(Key key) const;
    [[nodiscard]] std::vector<LocatedText> texts(Key key) const;
    [[nodiscard]] std::optional<values::Date> date(Key key) const;
    [[nodiscard]] std::vector<values::Date> dates(Key key) const;
    [[nodiscard]] LocatedText article(Key key) const;
    [[nodiscard]] std::vector<LocatedText> articles(Key key) const;
    [[nodiscard]] BasisDeclaration basis(Key key) const;
    [[nodiscard]] bool truth(Key key) const;

    /// The closed word's value; nothing if the key is absent or the word is none of the set.
    template <class Enum>
    [[nodiscard]] std::optional<Enum> word(Key key) const {
        const auto value = word_value(key);
        return value ? std::optional{static_cast<Enum>(*value)} : std::nullopt;
    }
    template <class Enum>
    [[nodiscard]] std::vector<Enum> words(Key key) const {
        std::vector<Enum> found;
        for (const std::uint8_t value : word_values(key)) {
            found.push_back(static_cast<Enum>(value));
        }
        return found;
    }

    /// What `read` makes of the object, or of each object of the list; those that are no mappings are left
    /// out.
    template <class Result>
    [[nodiscard]] std::vector<Result> each(Key key, Result (*read)(const ObjectReader&)) const {
        std::vector<Result> results;
        for (const ObjectReader& reader : readers(key)) {
            results.push_back(read(reader));
        }
        return results;
    }
    /// A reader for each object under the key that is a mapping.
    [[nodiscard]] std::vector<ObjectReader> readers(Key key) const;

    [[nodiscard]] diagnostics::Report& report() const { return *report_; }
    /// Reports that the value of `member` should have been `shape`.
    void report_shape(const Member& member, const Node& value, Shape shape) const;
    /// A scalar as a text that is not empty; nothing, after a report, if it is none.
    [[nodiscard]] std::optional<LocatedText> as_text(const Member& member, const Node& value,
                                                     Shape shape) const;
    /// A scalar as an expression.
    [[nodiscard]] LocatedText as_expression(const Member& member, const Node& value, Shape shape) const;

private:
    struct Known {
        Key key;
        const Member* member;
    };

    void check_keys();
    /// Answers with the key that was meant, if one is near enough.
    const KeyRow* report_unknown(const Scalar& key) const;
    void report_missing(const KeyRow& row) const;
    [[nodiscard]] std::optional<std::uint8_t> word_value(Key key) const;
    [[nodiscard]] std::vector<std::uint8_t> word_values(Key key) const;
    [[nodiscard]] const Word* as_word(const Member& member, const Node& value, WordSet set,
                                      Shape shape) const;
    [[nodiscard]] std::optional<values::Date> as_date(const Member& member, const Node& value,
                                                      Shape shape) const;
    [[nodiscard]] LocatedText as_article(const Member& member, const Node& value, Shape shape) const;

    const Mapping* mapping_ = nullptr;
    Span span_;
    Object object_;
    diagnostics::Report* report_;
    std::vector<Known> known_;
};

/// The items of a list, or the one value that stands for a list of itself.
[[nodiscard]] std::vector<const Node*> items_of(const Node& value);

}  // namespace zhunsheng::rulebook
