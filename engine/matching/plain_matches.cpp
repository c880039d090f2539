// Turns what adjudication found into matches.

#include "matching/plain_matches.h"

#include "adjudication/decide_case.h"
#include "adjudication/find_violations.h"
#include "text/json_text.h"

namespace zhunsheng::matching {
namespace {

/// An item's position in its list.
std::uint32_t position_of(const facts::Frame& frame, std::uint16_t list, values::RecordId item) {
    const auto items = frame.list(facts::Frame::root(), list);
    std::uint32_t position = 0;
    while (std::get<values::RecordId>((*items)[position]) != item) ++position;
    return position;
}

}  // namespace

std::vector<Match> match_plainly(const checking::Program& program, facts::Frame& frame, values::Date on) {
    adjudication::CaseFile file{program, frame, adjudication::decision_date(program, frame, on)};
    std::vector<Match> matches;
    for (const auto& found : adjudication::find_violations(file, false)) {
        Match& match = matches.emplace_back();
        match.rule = found.rule;
        match.answer = found.verdict.truth;
        if (found.item) match.item = position_of(frame, *program.rules[found.rule].each, *found.item);
    }
    return matches;
}

std::string name_of_case(const checking::Program& program, const facts::Frame& frame) {
    const auto field = program.vocabulary.root_record().find(vocabulary::Role::case_id);
    if (!field) return {};
    const auto* name = std::get_if<std::string_view>(&frame.value(facts::Frame::root(), *field));
    std::string json;
    if (name != nullptr) text::append_json_string(json, *name);
    return json;
}

}  // namespace zhunsheng::matching
