#pragma once
// What a rule says, in words: basis, condition, exceptions, consequence, and how it stands to other rules.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checking/program.h"
#include "explanation/outline.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// Names of rule tests by the id of the rule that they are about.
using RuleTests = std::map<std::string, std::vector<std::string>>;

/// The rule as its name over an entry that says it, then an entry for each definition that it uses. `rule` is an index of
/// the program's rules; the first of its tests are named.
[[nodiscard]] Section outline_rule(const checking::Program& program, std::uint32_t rule, Language language,
                                   const RuleTests& tests);

/// The same as text; ends with a line break.
[[nodiscard]] std::string explain_rule(const checking::Program& program, std::uint32_t rule,
                                       Language language, const RuleTests& tests = {});

/// The rules that a text names, in the order of the program: a rule by its id or name; all rules on a violation, by its
/// id or label; all rules that cite an article ("第三十七条", of one instrument: "…法第三十七条"), or a paragraph or item
/// of it. Empty if there are none.
[[nodiscard]] std::vector<std::uint32_t> find_rules(const checking::Program& program,
                                                    std::string_view wanted);

/// All rules that a text names, explained one after another; nothing if there are none.
[[nodiscard]] std::optional<std::string> explain_rules(const checking::Program& program,
                                                       std::string_view wanted, Language language,
                                                       const RuleTests& tests = {});

/// Ids of rules whose id or name holds `text` or is near to it, best first, five at most.
[[nodiscard]] std::vector<std::string> near_rules(const checking::Program& program, std::string_view text);

}  // namespace zhunsheng::explanation
