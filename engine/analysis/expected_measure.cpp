// Reads what a test says of a measure, and compares.

#include "analysis/expected_measure.h"

#include "adjudication/wording.h"
#include "analysis/literals.h"
#include "facts/notations.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using rulebook::AnswerDeclaration;
using text::LocatedText;

constexpr Wanted amount_due{"金额，如 3万元", "an amount such as `30000 yuan`"};
constexpr Wanted term_due{"期间（如 10年）或者终身", "a period such as `10 years`, or `life`"};
constexpr Wanted anything_due{"是、否、未定、金额、期间或者终身",
                              "yes, no, undetermined, an amount, a period or life"};

bool is_life(std::string_view text) { return text == "终身" || text == "life"; }

/// Reads the texts of one answer; what means nothing is reported once.
class MeasureTexts {
public:
    MeasureTexts(std::string measure, Examination& examination)
        : measure_(std::move(measure)),
          examination_(examination),
          errors_before_(examination.report.error_count()) {}

    [[nodiscard]] bool all_read() const { return examination_.report.error_count() == errors_before_; }

    void plain(const AnswerDeclaration& answer, ExpectedMeasure& expected) {
        if (const auto word = plain_answer(answer)) {
            expected.answer = *word;
        } else if (is_life(answer.plain.text)) {
            expected.term = ExpectedTerm{true, {}};
        } else if (const auto period = read_period(answer.plain, no_report_)) {
            expected.term = ExpectedTerm{false, *period};
        } else if (const auto money = read_money(answer.plain, examination_.report)) {
            expected.min = expected.max = *money;
        } else {
            refuse(answer.plain, anything_due);
        }
    }

    std::optional<values::Number> amount(const LocatedText& text) {
        if (text.empty()) return std::nullopt;
        const auto money = read_money(text, examination_.report);
        if (!money) refuse(text, amount_due);
        return money;
    }

    std::optional<ExpectedTerm> term(const LocatedText& text) {
        if (text.empty()) return std::nullopt;
        if (is_life(text.text)) return ExpectedTerm{true, {}};
        const auto period = read_period(text, examination_.report);
        if (!period) refuse(text, term_due);
        return period ? std::optional{ExpectedTerm{false, *period}} : std::nullopt;
    }

private:
    void refuse(const LocatedText& text, Wanted due) {
        if (!all_read()) return;
        examination_.report.add(Code::value_in_test, text.whole(),
                                {text.text, measure_, measure_, std::string{due.zh}, std::string{due.en}});
    }

    std::string measure_;
    Examination& examination_;
    std::size_t errors_before_;
    diagnostics::Report no_report_;  ///< of a text that may be something else
};

bool is_amount(const std::string& decimal, const std::optional<values::Number>& expected) {
    return !expected || values::Number::from_decimal(decimal) == expected;
}

bool is_term(const std::string& term, const std::optional<ExpectedTerm>& expected) {
    if (!expected) return true;
    if (expected->for_life) return term == "life";
    const auto period = facts::read_period(term);
    const auto order = period ? values::Period::compare(*period, expected->period) : std::nullopt;
    return order && *order == std::strong_ordering::equal;
}

}  // namespace

bool is_band(const std::optional<Suggestion>& suggestion, const std::string& band) {
    return suggestion && suggestion->band == band;
}

bool ExpectedMeasure::is_about(const MeasureResult& measure) const {
    const bool by_rule = rules.empty() || std::ranges::any_of(rules, [&](const KnownName& rule) {
                             return rule.id == measure.rule;
                         });
    return by_rule && (wording.empty() || wording == measure.title);
}

bool ExpectedMeasure::fits(const MeasureResult& measure) const {
    const Amount amount = measure.amount.value_or(Amount{});
    return is_amount(amount.min, min) && is_amount(amount.max, max) && is_term(measure.term, term) &&
           (!duty || *duty == measure.duty) && (band.empty() || is_band(measure.suggested, band));
}

std::optional<std::string> read_band(const LocatedText& text, Examination& examination) {
    const std::vector<KnownName> bands = bands_of(examination.program);
    const std::vector<KnownName> meant = called(bands, text.text);
    if (!meant.empty()) return meant.front().id;
    report_unknown(text, {"裁量档次", "band"}, bands, examination.report);
    return std::nullopt;
}

std::optional<ExpectedMeasure> read_expected_measure(const AnswerDeclaration& answer,
                                                     const std::string& measure, Examination& examination) {
    MeasureTexts texts(measure, examination);
    ExpectedMeasure expected;
    if (!answer.plain.empty()) texts.plain(answer, expected);
    if (answer.answer) expected.answer = *answer.answer;
    expected.min = expected.min ? expected.min : texts.amount(answer.from);
    expected.max = expected.max ? expected.max : texts.amount(answer.to);
    if (const auto amount = texts.amount(answer.amount)) expected.min = expected.max = *amount;
    if (const auto term = texts.term(answer.term)) expected.term = *term;
    if (answer.duty) expected.duty = adjudication::to_duty(*answer.duty);
    expected.wording = answer.wording.text;
    if (!answer.band.empty()) expected.band = read_band(answer.band, examination).value_or("");
    if (!answer.rule.empty()) {
        const std::vector<KnownName> rules = rules_of(examination.program, {RuleKind::sanction});
        expected.rules = called(rules, answer.rule.text);
        if (expected.rules.empty()) {
            report_unknown(answer.rule, {"处罚规则", "rule with sanctions"}, rules, examination.report);
        }
    }
    return texts.all_read() ? std::optional{expected} : std::nullopt;
}

}  // namespace zhunsheng::analysis
