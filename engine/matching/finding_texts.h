#pragma once
// What is written for a match: its texts are ready, escaped, from the start.

#include <string>
#include <string_view>
#include <vector>

#include "checking/program.h"
#include "matching/match.h"

namespace zhunsheng::matching {

/// Writes one line of JSON for a case, with the keys and words of decisions:
/// {"case":"…","findings":[{"rule":"…","violation":"…","answer":"yes","on":["/reports/0"]}]}; `on` is left out where the
/// finding is about the case as a whole. Immutable.
class FindingTexts {
public:
    explicit FindingTexts(const checking::Program& program);

    /// Appends the line. `name` is the case's as JSON, or empty.
    void append_line(std::string& lines, std::string_view name, const std::vector<Match>& matches) const;

private:
    struct OfRule {
        std::string certain;
        std::string open;
        std::string item;  ///< of the pointer to an item, up to its position
    };
    std::vector<OfRule> rules_;  // by rule of the program
};

}  // namespace zhunsheng::matching
