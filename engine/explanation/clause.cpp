// Sets clauses on one line or as a list.

#include "explanation/clause.h"

#include "explanation/outline.h"

namespace zhunsheng::explanation {

namespace {

/// What a clause says before it lists its parts, without the standing phrase.
std::string joined_parts(const Clause& clause, const Phrases& phrases) {
    const bool all = clause.joined == Clause::Parts::all;
    const std::string joint = all ? phrases.pick("，并且", ", and ") : phrases.pick("，或者", ", or ");
    std::string text;
    for (const Clause& part : clause.parts) {
        const bool bracket = part.joined != Clause::Parts::none;
        if (!text.empty()) text += joint;
        const std::string words = on_one_line(part, phrases);
        text += bracket ? phrases.pick("（", "(") + words + phrases.pick("）", ")") : words;
    }
    return text;
}

void list_parts(const Clause& clause, std::size_t depth, std::vector<std::string>& lines) {
    lines.push_back(std::string(2 * depth, ' ').append(list_bullet).append(clause.head + clause.text));
    for (const Clause& part : clause.parts) {
        list_parts(part, depth + 1, lines);
    }
}

}  // namespace

std::string on_one_line(const Clause& clause, const Phrases& phrases) {
    return clause.head + (clause.joined == Clause::Parts::none ? clause.text : joined_parts(clause, phrases));
}

std::vector<std::string> as_list(const Clause& clause) {
    std::vector<std::string> lines{clause.head + clause.text};
    for (const Clause& part : clause.parts) {
        list_parts(part, 0, lines);
    }
    return lines;
}

}  // namespace zhunsheng::explanation
