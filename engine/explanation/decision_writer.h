#pragma once
// One decision on its way to JSON.

#include <string>
#include <string_view>
#include <vector>

#include "text/json_text.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::explanation {

/// Writes a decision member by member, in the order of the contract: findings and what every part ends with, sanctions,
/// and what else the case calls for, each in a file of its own. Used once.
class DecisionWriter {
public:
    DecisionWriter(const DecisionResult& decision, text::JsonLayout layout)
        : decision_(decision), json_(layout, text::JsonTexts::utf8) {}

    std::string write();

private:
    template <class Item>
    void list(std::string_view name, const std::vector<Item>& items,
              void (DecisionWriter::*one)(const Item&)) {
        json_.key(name).begin_array();
        for (const Item& item : items) (this->*one)(item);
        json_.end_array();
    }
    /// What every part that rests on rules ends with.
    template <class Part>
    void grounds(const Part& part) {
        list("basis", part.basis, &DecisionWriter::basis);
        list("because", part.because, &DecisionWriter::reason);
        json_.member("needs", part.needs);
        optional_list("doubts", part.doubts);
        optional_member("note", part.note);
    }
    void optional_member(std::string_view name, std::string_view value);
    void optional_list(std::string_view name, const std::vector<std::string>& values);
    void optional_truth(std::string_view name, bool value);

    // decision_json.cpp
    void receipt();
    void basis(const Basis& basis);
    void reason(const Reason& reason);
    void finding(const FindingResult& finding);
    void question(const Question& question);
    void doubt(const DoubtResult& doubt);
    void untranslated(const UntranslatedResult& untranslated);

    // sanctions_json.cpp
    void sanctions();
    void amount(const Amount& amount);
    void suggestion(const Suggestion& suggestion);
    void measure(const MeasureResult& measure);
    void person(const PersonResult& person);
    void set_aside(const SetAsideResult& loser);
    void law_in_time(const LawInTimeResult& choice);

    // flags_json.cpp
    void flags();
    void strongest(std::string_view name, const std::vector<FlagResult>& flags);
    void flag_members(const FlagResult& flag);
    void threshold(const ThresholdResult& threshold);
    void procedure(const ProcedureResult& step);

    const DecisionResult& decision_;
    text::JsonWriter json_;
};

[[nodiscard]] std::string_view name_of(Answer answer);
[[nodiscard]] std::string_view name_of(DutyKind duty);

}  // namespace zhunsheng::explanation
