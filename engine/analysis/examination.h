#pragma once
// Comparing a decision with what a test expects of it.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "explanation/phrases.h"
#include "rulebook/test_declarations.h"
#include "text/source.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::analysis {

/// Something that is expected and not found.
struct Miss {
    text::Span place;
    Sentence subject;
    std::string expected;
    Sentence found;
    std::vector<Reason> because;
    std::vector<Basis> basis;
    std::vector<std::string> needs;
};

/// One comparison: what it reads and what it finds. Names in the expectation that mean nothing go to the report, and
/// then the misses say nothing about the rules.
struct Examination {
    const checking::Program& program;
    /// The names of the persons of the case; null if it could not be read, and then only names are checked.
    const std::vector<std::string>* persons;
    const DecisionResult& decision;
    const text::SourceSet& sources;
    diagnostics::Report& report;
    std::vector<Miss> misses;
    std::size_t checks = 0;
};

/// Compares everything that is stated.
void examine(const rulebook::ExpectationDeclaration& expected, Examination& examination);

// The parts, by what they are about.
void examine_findings(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_sanctions(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_law_in_time(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_set_aside(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_flags(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_procedure(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_discretion(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_basis(const rulebook::ExpectationDeclaration& expected, Examination& examination);
void examine_questions(const rulebook::ExpectationDeclaration& expected, Examination& examination);

/// What `say` says, in both languages.
template <class Say>
[[nodiscard]] Sentence in_both(Say say) {
    return {say(explanation::Phrases{Language::chinese}), say(explanation::Phrases{Language::english})};
}
/// "是", "否", "未定".
[[nodiscard]] std::string answer_word(const explanation::Phrases& phrases, Answer answer);
/// The strongest answer of those that `results` point to; no if there are none.
template <class Result>
[[nodiscard]] Answer strongest(const std::vector<const Result*>& results) {
    Answer answer = Answer::no;
    for (const Result* result : results) answer = std::max(answer, result->answer);
    return answer;
}
/// What `show` says of each result, one after another; "否" if there are none.
template <class Result, class Show>
[[nodiscard]] std::string all_shown(const explanation::Phrases& phrases,
                                    const std::vector<const Result*>& results, Show show) {
    std::string text;
    for (const Result* result : results) {
        text.append(text.empty() ? "" : phrases.pick("；", "; ")).append(show(phrases, *result));
    }
    return text.empty() ? answer_word(phrases, Answer::no) : text;
}
/// The expectation as it stands in the file, on one line.
[[nodiscard]] std::string as_written(const rulebook::AnswerDeclaration& answer,
                                     const Examination& examination);
/// The answer that a plain text gives; nothing if it is no such word.
[[nodiscard]] std::optional<Answer> plain_answer(const rulebook::AnswerDeclaration& answer);
/// The same, where nothing else may be written: reports what is no answer.
[[nodiscard]] std::optional<Answer> only_answer(const rulebook::AnswerDeclaration& answer,
                                                const std::string& name, Examination& examination);

/// Adds a miss with what is known of the result that came instead.
template <class Result>
void add_miss(Examination& examination, text::Span place, Sentence subject, std::string expected,
              Sentence found, const Result* instead) {
    Miss& miss = examination.misses.emplace_back(
        Miss{place, std::move(subject), std::move(expected), std::move(found), {}, {}, {}});
    if (instead == nullptr) return;
    miss.because = instead->because;
    miss.basis = instead->basis;
    miss.needs = instead->needs;
}

}  // namespace zhunsheng::analysis
