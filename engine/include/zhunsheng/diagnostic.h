#pragma once
// What is wrong with a rule file or a case, where, and how to mend it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC visibility push(default)
namespace zhunsheng {

/// The language in which people are addressed. Both are always computed; this picks one when something is
/// printed.
enum class Language : std::uint8_t { chinese, english };

/// How bad it is: an error means that no result was made; warnings and advice accompany a result.
enum class Severity : std::uint8_t { error, warning, advice };

/// The same sentence in both languages.
struct Sentence {
    std::string zh;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::chinese ? zh : en;
    }
    bool operator==(const Sentence&) const = default;
};

/// A place in a file as an editor counts it: lines and columns from 1, columns in characters (code points).
/// `end_line` and `end_column` are just past the last character.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
    std::string source_line;          ///< the text of `line`, or of a very long one the part around the place
    std::uint32_t source_column = 1;  ///< the column at which `source_line` begins: 1 unless it was cut

    bool operator==(const Place&) const = default;
};

/// One thing worth saying about an input. Owns all its texts.
struct Diagnostic {
    /// A further place that helps to understand the first, e.g. where the same key was given before.
    struct Label {
        Place place;
        Sentence text;
        bool operator==(const Label&) const = default;
    };
    /// A change that mends it: replace what stands at `place` with `replacement`. A safe one surely says what the author
    /// meant and may be made unasked; any other is a suggestion that a person must look at.
    struct Fix {
        Place place;
        std::string replacement;
        bool safe = false;
        bool operator==(const Fix&) const = default;
    };

    std::string code;  ///< stable, e.g. "ZS3002"; docs/diagnostics/ has a page for each
    Severity severity = Severity::error;
    Sentence message;             ///< what is wrong
    std::optional<Place> place;   ///< where; absent for what has no place, such as a file that cannot be read
    std::string pointer;          ///< for cases: the JSON pointer (RFC 6901); else empty
    std::vector<Sentence> hints;  ///< what was expected and how to mend it, most useful first
    std::vector<Label> labels;
    std::optional<Fix> fix;

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// A value, and everything worth saying about how it was made. `value` is absent only if `diagnostics` has an
/// error.
template <class T>
struct Checked {
    std::optional<T> value;
    Diagnostics diagnostics;

    [[nodiscard]] explicit operator bool() const { return value.has_value(); }
};

/// An entry of the catalogue of diagnostics as a diagnostic without a place, by its name ("unreadable_input"), with
/// `arguments` in its sentences: for what goes wrong around the engine, in a command or a service. Nothing if the
/// catalogue has no such name.
[[nodiscard]] std::optional<Diagnostic> catalogued(std::string_view name,
                                                   const std::vector<std::string>& arguments);

/// The diagnostics for a person, with the line and a caret under the place, as compilers show them; carets
/// line up under Han text on a terminal that gives a Han character two cells. `colour` adds ANSI escapes.
[[nodiscard]] std::string render_text(const Diagnostics& diagnostics, Language language, bool colour = false);

/// The diagnostics for a machine: a JSON array, both languages in every entry
/// (schemas/diagnostics.schema.json).
[[nodiscard]] std::string render_json(const Diagnostics& diagnostics);

/// What stands in the place of a case of a batch that could not be read, as a line, line break and all:
///     {"line":17,"error":{"diagnostics":[…]}}
/// `file` tells where the line stands, unless it is empty.
[[nodiscard]] std::string error_record(const Diagnostics& diagnostics, std::uint64_t line,
                                       std::string_view file = {});

/// The diagnostics as a SARIF 2.1.0 log, for code-review tools and editors.
[[nodiscard]] std::string render_sarif(const Diagnostics& diagnostics, Language language);

}  // namespace zhunsheng
#pragma GCC visibility pop
