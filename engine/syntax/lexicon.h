#pragma once
// The names that expressions may use. Chinese has no spaces, so names are cut out of a text by longest match.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::syntax {

/// All names that the vocabulary and the rulebook declare: labels, aliases, ids, values of enumerations,
/// functions. Filled once, then immutable and safe to share between threads.
class Lexicon {
public:
    Lexicon();
    ~Lexicon();
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;

    /// Declares a name; the same name may be declared in several places.
    void add(std::string_view name, text::Span declared_at);

    /// Reports names that make some text read two ways: a name that can itself be cut into an expression
    /// (`首次且改正` beside `首次` and `改正`; `非法所得` beside `法所得`), and a name whose end runs into
    /// the beginning of another so that longest match cuts `甲且乙丙` elsewhere than a reader would. Both
    /// readings are shown.
    void report_ambiguities(diagnostics::Report& report) const;

    /// The length in bytes of the longest declared name at the beginning of `text`; 0 if none. A name that
    /// ends in an ASCII letter, digit or '_' must not be followed by another such character.
    [[nodiscard]] std::size_t longest_match(std::string_view text) const;

    /// All names, for 'did you mean'.
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    struct Trie;
    std::unique_ptr<Trie> trie_;
};

}  // namespace zhunsheng::syntax
