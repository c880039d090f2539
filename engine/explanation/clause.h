#pragma once
// Sentences that belong together, and how they are set.

#include <cstdint>
#include <string>
#include <vector>

#include "explanation/phrases.h"

namespace zhunsheng::explanation {

/// A sentence, or several under a heading that says whether all or one of them must hold.
struct Clause {
    enum class Parts : std::uint8_t { none, all, any };

    std::string head;  ///< "至少有一项“报告”符合："; of which items the rest is said; may be empty
    std::string text;
    Parts joined = Parts::none;
    std::vector<Clause> parts;
};

/// The clause on one line: "“甲”为是，并且（“乙”为否，或者“丙”为是）".
[[nodiscard]] std::string on_one_line(const Clause& clause, const Phrases& phrases);
/// The clause as a list, one sentence a line, parts indented under their heading.
[[nodiscard]] std::vector<std::string> as_list(const Clause& clause);

}  // namespace zhunsheng::explanation
