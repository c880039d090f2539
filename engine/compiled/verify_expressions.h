#pragma once
// Whether the expressions of a Program that was read from bytes are what checking would have made.

#include <cstdint>
#include <vector>

#include "checking/program.h"

namespace zhunsheng::compiled {

/// How deep expressions may nest, each definition and default with what reads it: evaluation goes down as deep.
inline constexpr std::size_t max_depth = 2'000;

/// Walks expressions from where they are used, each with the records around it. No expression may be used twice, which
/// keeps the work of evaluation in proportion to their number. The vocabulary, and what each rule is worked out for,
/// must be sound. One verifier, one program.
class ExpressionVerifier {
public:
    explicit ExpressionVerifier(const checking::Program& program)
        : program_(program), used_(program.expressions.size()) {}

    /// Record types by level.
    using Scope = std::vector<std::uint16_t>;

    /// Whether the expression is sound in the scope; `type()` may be asked only then.
    bool is_sound(checking::ExpressionId id, const Scope& scope) { return visit(id, scope, 0); }
    [[nodiscard]] values::Type type(checking::ExpressionId id) const { return program_[id].type; }

    /// Whether definitions and defaults read one another without circles and not too deep. To be asked last.
    [[nodiscard]] bool ends() const;

private:
    bool visit(checking::ExpressionId id, const Scope& scope, std::size_t depth);
    bool visit_item(checking::ExpressionId body, checking::ExpressionId list, std::uint16_t level,
                    const Scope& scope, std::size_t depth);
    bool are_sound_parts(const checking::Expression& expression, const Scope& scope, std::size_t depth);

    const checking::Program& program_;
    std::vector<bool> used_;
};

}  // namespace zhunsheng::compiled
