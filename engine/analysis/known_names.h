#pragma once
// The names that an expectation may use, and what was meant by those that it may not.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "text/located_text.h"

namespace zhunsheng::analysis {

/// Something that decisions name by an id and readers by a name.
struct KnownName {
    std::string id;
    std::string label;
};

/// The measures that rules may order.
[[nodiscard]] std::vector<KnownName> measures_of(const checking::Program& program);
/// The principles by which one rule gives way to another.
[[nodiscard]] std::vector<KnownName> principles_of();
/// The kinds of steps of procedure.
[[nodiscard]] std::vector<KnownName> step_kinds_of();
/// The parts of a legal range.
[[nodiscard]] std::vector<KnownName> bands_of(const checking::Program& program);
[[nodiscard]] std::vector<KnownName> violations_of(const checking::Program& program);
[[nodiscard]] std::vector<KnownName> instruments_of(const checking::Program& program);
/// The roles that persons may have.
[[nodiscard]] std::vector<KnownName> roles_of(const checking::Program& program);
/// The fields of all records.
[[nodiscard]] std::vector<KnownName> facts_of(const checking::Program& program);

/// Rules that come to a conclusion of one of the kinds asked for; of any if none is.
enum class RuleKind : std::uint8_t { finding, sanction, flag, procedure, other };
[[nodiscard]] std::vector<KnownName> rules_of(const checking::Program& program,
                                              const std::vector<RuleKind>& kinds);

/// Whether the name is called so.
[[nodiscard]] bool is_called(const KnownName& name, std::string_view text);
/// All that are called `text`.
[[nodiscard]] std::vector<KnownName> called(const std::vector<KnownName>& names, std::string_view text);

/// What an unknown name should have named.
struct Wanted {
    std::string_view zh;
    std::string_view en;
};
/// Reports that `text` names nothing of what is wanted, the nearest of `names`, and all of them if they are few.
void report_unknown(const text::LocatedText& text, Wanted wanted, const std::vector<KnownName>& names,
                    diagnostics::Report& report);

}  // namespace zhunsheng::analysis
