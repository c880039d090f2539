#pragma once
// The text being parsed together with what is needed to read it and to complain about it.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/report.h"
#include "syntax/lexicon.h"
#include "syntax/operators.h"
#include "text/located_text.h"

namespace zhunsheng::syntax {

/// One expression on its way from text to tree. Borrows everything; lives for one call of `parse`.
class Passage {
public:
    Passage(const text::LocatedText& located, const Lexicon& lexicon, diagnostics::Report& report)
        : located_(located), lexicon_(lexicon), report_(report) {}

    [[nodiscard]] std::string_view text() const { return located_.text; }
    [[nodiscard]] std::string piece(std::size_t begin, std::size_t end) const {
        return located_.text.substr(begin, end - begin);
    }
    [[nodiscard]] text::Span span(std::size_t begin, std::size_t end) const {
        return located_.span(begin, end);
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

    /// The operator as the author of this text would spell it: in English if all of it is ASCII.
    [[nodiscard]] std::string spell(Operator operation) const;

    /// Adds an error at the bytes [begin, end).
    diagnostics::Finding& complain(diagnostics::Code code, std::size_t begin, std::size_t end,
                                   std::vector<std::string> arguments = {}) {
        ++complaints_;
        return report_.add(code, span(begin, end), std::move(arguments));
    }
    /// How many errors were added through this passage.
    [[nodiscard]] std::size_t complaints() const { return complaints_; }

private:
    const text::LocatedText& located_;
    const Lexicon& lexicon_;
    diagnostics::Report& report_;
    std::size_t complaints_ = 0;
};

}  // namespace zhunsheng::syntax
