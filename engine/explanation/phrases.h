#pragma once
// The recurring words and phrases of an explanation, in both languages.

#include <string>
#include <string_view>
#include <vector>

#include "explanation/outline.h"
#include "values/date.h"
#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// Words in the language of one reader. Texts of the law and of the rulebook stay as they are.
class Phrases {
public:
    explicit Phrases(Language language) : language_(language) {}

    [[nodiscard]] bool chinese() const { return language_ == Language::chinese; }
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const;

    /// "5万元"; "50,000 yuan". An empty or malformed decimal stays as it is.
    [[nodiscard]] std::string yuan(std::string_view decimal) const;
    /// "3万元", "5万元至10万元", "5万元以下", "5万元以上"; empty if neither bound is known.
    [[nodiscard]] std::string amount(const Amount& amount) const;

    /// "应当", "可以", "会商".
    [[nodiscard]] std::string duty(DutyKind duty) const;
    /// "《…》（2021年版）第十四条第二款第一项".
    [[nodiscard]] std::string basis(const Basis& basis) const;
    /// "2021-06-01起至2025-04-30施行"; without an end while `to` is the latest day.
    [[nodiscard]] std::string in_force(values::Date from, values::Date to) const;
    /// "及时驶离：否（/vehicles/0/moved）".
    [[nodiscard]] std::string reason(const Reason& reason) const;
    /// "判断：王某，2024-05-01，多次造假".
    [[nodiscard]] std::string judgement(const Judgement& judgement) const;
    /// "违法所得：8万元，标准10万元，尚差2万元".
    [[nodiscard]] std::string threshold(const ThresholdResult& threshold) const;
    /// "上位法优先".
    [[nodiscard]] std::string principle(std::string_view id) const;

    [[nodiscard]] std::string listed(const std::vector<std::string>& words) const;

private:
    Language language_;
};

/// Adds the line unless it says nothing.
void add_line(std::vector<Line>& lines, std::string label, std::vector<std::string> paragraphs);
void add_line(std::vector<Line>& lines, std::string label, std::string paragraph);

[[nodiscard]] Tone tone_of(Answer answer);

}  // namespace zhunsheng::explanation
