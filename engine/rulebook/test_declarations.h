#pragma once
// Rule tests as their authors wrote them: cases are still YAML, names still texts, and every text knows its place.

#include <array>
#include <optional>
#include <vector>

#include "rulebook/declarations.h"
#include "rulebook/yaml_document.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::rulebook {

/// What a test says of one thing: a plain answer, or details.
struct AnswerDeclaration {
    LocatedText plain;             ///< "是", "5万元", "10年", …; empty where details are given
    std::optional<Answer> answer;  ///< of the details, as all that follows
    LocatedText from, to, amount;
    LocatedText term;
    LocatedText band;
    LocatedText wording;
    LocatedText rule;
    LocatedText crime;
    LocatedText addressee;
    LocatedText deadline;
    std::optional<Duty> duty;
    std::optional<values::Date> start, due;
    Span span;
};

/// A thing by its name (a rule, a violation, a measure, a step) and what is said of it.
struct NamedAnswers {
    LocatedText name;
    std::vector<AnswerDeclaration> answers;
};

struct PersonAnswers {
    LocatedText person;
    std::vector<NamedAnswers> measures;
};

/// `预期`: what is absent is not checked.
struct ExpectationDeclaration {
    std::vector<NamedAnswers> findings;
    std::vector<NamedAnswers> institution;
    std::vector<PersonAnswers> persons;
    std::vector<NamedAnswers> set_aside;
    LocatedText law_in_time;
    std::array<std::vector<AnswerDeclaration>, 4> flags;  ///< by FlagKind
    std::vector<NamedAnswers> procedure;
    std::vector<NamedAnswers> discretion;
    std::vector<NamedAnswers> basis;
    std::vector<LocatedText> questions;
    std::vector<LocatedText> doubts;
    bool empty = true;  ///< nothing at all is stated
    Span span;
};

struct TestDeclaration {
    LocatedText name;
    LocatedText basis;
    LocatedText note;
    LocatedText like;           ///< the test whose case it has, but for what `facts` said; empty: none
    std::optional<Node> facts;  ///< the whole case
    ExpectationDeclaration expected;
    Span span;
    bool sound = true;  ///< nothing was wrong with it so far; others of the file can still be run
};

/// One file of rule tests.
struct TestFileDeclaration {
    text::SourceId source;
    std::vector<LocatedText> overlays;
    std::vector<TestDeclaration> tests;
};

}  // namespace zhunsheng::rulebook
