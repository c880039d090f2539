#pragma once
// Turns what a text names into links: rules by id, terms, facts and violations in quotes, laws by title.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "handbook/book.h"

namespace zhunsheng::handbook {

/// The address of a target as seen from the page at `from`, fit for an attribute.
[[nodiscard]] std::string address(const Target& target, std::string_view from);

/// `text` as a link, seen from the page at `from`; plain text if it would lead to that page as a whole.
[[nodiscard]] std::string link(const Target& target, std::string_view text, std::string_view from);

/// Names that stand for exactly one thing of a book. Immutable.
class Links {
public:
    explicit Links(const Book& book);

    /// `text` as HTML, seen from the page at `from`: “甲” and （甲） and 《甲》 with 甲 as a link, where 甲 is known.
    [[nodiscard]] std::string set(std::string_view text, std::string_view from) const;

private:
    using Names = std::map<std::string, std::optional<Target>, std::less<>>;  // nothing: more than one thing
    struct Brackets {
        std::string_view open, close;
        const Names* names;
    };

    static void add(Names& names, const std::string& name, const Target& target);
    /// Those with which the text begins; nothing if there are none.
    [[nodiscard]] std::optional<Brackets> brackets_at(std::string_view text) const;

    Names quoted_;
    Names rules_;
    Names laws_;
};

}  // namespace zhunsheng::handbook
