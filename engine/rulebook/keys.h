#pragma once
// Every key of rule files and rule tests, in one table: from it come the reader's checks, the JSON Schema and the reference.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rulebook/closed_words.h"
#include "rulebook/declarations.h"

namespace zhunsheng::rulebook {

/// The mappings that a rule file, or a file of rule tests, is made of.
enum class Object : std::uint8_t {
    top,
    file,
    version,
    rulebook,
    vocabulary,
    enumeration,
    enumeration_value,
    record,
    field,
    violation,
    rule,
    reference,
    exception,
    yields_to,
    measure,
    person_sanction,
    flag,
    threshold,
    untranslated,
    calendar,
    legal_order,
    rank,
    measure_kind,
    principle,
    band,
    discretion,
    procedure,
    test_file,
    test,
    expectation,
    expected_measure,
    expected_flag,
    expected_step,
};

/// The keys as the reader asks for them. What a key is called may differ from object to object.
enum class Key : std::uint8_t {
    against,
    aliases,
    amount,
    answer,
    applies_at,
    article,
    articles,
    band,
    bands,
    bars,
    bars_penalties,
    basis,
    blacklist,
    by,
    calendar,
    crime,
    criminal_transfer,
    deadline,
    default_value,
    discretion,
    doubt,
    doubts,
    due,
    duty,
    each,
    enumerations,
    escalation,
    evidence,
    expected,
    extra_workdays,
    factors,
    facts,
    fields,
    file,
    finding,
    findings,
    fixed,
    flag,
    for_life,
    from,
    having,
    holidays,
    id,
    institution,
    judgement,
    kind,
    law_in_time,
    least,
    legal_order,
    like,
    may,
    measures,
    name,
    note,
    number,
    once_an_act,
    once_a_sum,
    part_of,
    overlaps,
    overlays,
    penalty,
    period,
    persons,
    prevails_over,
    prevails_reason,
    principle,
    principles,
    procedure,
    put_off,
    quantity,
    question,
    questions,
    rank,
    ranks,
    reach,
    reaches,
    reason,
    records,
    referral,
    role,
    roles,
    root,
    rule,
    rulebook,
    rules,
    scope,
    see_also,
    set_aside,
    start,
    term,
    tests,
    thresholds,
    to,
    touches,
    traits,
    type,
    unless,
    untranslated,
    usual,
    value,
    values,
    version,
    versions,
    violations,
    vocabulary,
    when,
    wording,
    yields_to,
};

/// What may stand after a key.
enum class Shape : std::uint8_t {
    text,
    expression,
    date,
    word,         ///< one of the row's closed words
    articles,     ///< one citation or a list of them
    article,      ///< a citation: 第十四条第二款第一项
    basis,        ///< a citation, or a mapping from versions to citations
    texts,        ///< one text or a list of them
    words,        ///< one closed word or a list of them
    dates,        ///< one date or a list of them
    object,       ///< the mapping `inside`
    objects,      ///< a list of them
    one_or_more,  ///< one of them, or a list
    exceptions,   ///< an expression, or one or a list of `inside`
    measures,     ///< one or a list of measures, each a word or `word: {…}`
    // In rule tests; what is said of a thing is one answer (a text or `inside`) or a list of them.
    facts,            ///< a case: a mapping by the vocabulary, not by this table
    answers,          ///< `name: text`
    measure_answers,  ///< `measure: what is said of it`
    person_answers,   ///< `person: {measure: what is said of it}`
    step_answers,     ///< `step: what is said of it`
    flag_answers,     ///< what is said of the key itself
};

enum class Need : std::uint8_t { optional, required };

struct KeyRow {
    Object owner;
    Key key;
    std::string_view zh;
    std::string_view en;
    Shape shape;
    Need need;
    Object inside;               ///< for object shapes
    WordSet words;               ///< for word shapes
    std::optional<Trait> trait;  ///< for Object::measure: only measures with this trait have the key
    std::string_view about_zh;
    std::string_view about_en;
};

struct ObjectRow {
    Object object;
    std::string_view zh;
    std::string_view en;
    std::string_view about_zh;
    std::string_view about_en;
};

struct ShapeRow {
    Shape shape;
    std::string_view zh;  ///< what is expected
    std::string_view en;
    std::string_view example_zh;
    std::string_view example_en;
};

/// All keys, object by object, in the order in which a file should have them.
[[nodiscard]] std::span<const KeyRow> key_table();
[[nodiscard]] std::span<const KeyRow> keys_of(Object object);
[[nodiscard]] std::span<const ObjectRow> objects();
[[nodiscard]] const ObjectRow& describe(Object object);
[[nodiscard]] const ShapeRow& describe(Shape shape);

/// The row of the object's key with this spelling; nothing if it has none.
[[nodiscard]] const KeyRow* find_key(Object object, std::string_view spelling);
/// The row of this key of the object, which must have it.
[[nodiscard]] const KeyRow& key_row(Object object, Key key);
/// All keys with this spelling, whatever their object.
[[nodiscard]] std::vector<const KeyRow*> keys_spelled(std::string_view spelling);
/// Whether any object has a key of this spelling.
[[nodiscard]] bool is_known_key(std::string_view spelling);

}  // namespace zhunsheng::rulebook
