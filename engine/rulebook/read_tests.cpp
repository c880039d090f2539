// Files of rule tests, from their top-level keys down to single answers.

#include "rulebook/read_tests.h"

#include <algorithm>
#include <utility>

#include "rulebook/object_reader.h"
#include "rulebook/test_inheritance.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

AnswerDeclaration read_measure_details(const ObjectReader& object) {
    AnswerDeclaration answer;
    answer.answer = object.word<Answer>(Key::answer);
    answer.from = object.text(Key::from);
    answer.to = object.text(Key::to);
    answer.amount = object.text(Key::amount);
    answer.term = object.text(Key::term);
    answer.duty = object.word<Duty>(Key::duty);
    answer.band = object.text(Key::band);
    answer.wording = object.text(Key::wording);
    answer.rule = object.text(Key::rule);
    return answer;
}

AnswerDeclaration read_flag_details(const ObjectReader& object) {
    AnswerDeclaration answer;
    answer.answer = object.word<Answer>(Key::answer);
    answer.duty = object.word<Duty>(Key::duty);
    answer.crime = object.text(Key::crime);
    answer.addressee = object.text(Key::to);
    answer.deadline = object.text(Key::deadline);
    answer.rule = object.text(Key::rule);
    return answer;
}

AnswerDeclaration read_step_details(const ObjectReader& object) {
    AnswerDeclaration answer;
    answer.answer = object.word<Answer>(Key::answer);
    answer.duty = object.word<Duty>(Key::duty);
    answer.start = object.date(Key::start);
    answer.due = object.date(Key::due);
    return answer;
}

/// Reads the parts of one `预期`.
class ExpectationReader {
public:
    explicit ExpectationReader(const ObjectReader& object) : object_(object) {}

    ExpectationDeclaration read() {
        ExpectationDeclaration expected;
        expected.span = object_.span();
        expected.findings = named(Key::findings);
        expected.institution = named(Key::institution);
        expected.persons = persons();
        expected.set_aside = named(Key::set_aside);
        if (stated(Key::law_in_time) != nullptr) expected.law_in_time = object_.text(Key::law_in_time);
        expected.flags[static_cast<std::size_t>(FlagKind::criminal_transfer)] = flag(Key::criminal_transfer);
        expected.flags[static_cast<std::size_t>(FlagKind::blacklist)] = flag(Key::blacklist);
        expected.flags[static_cast<std::size_t>(FlagKind::referral)] = flag(Key::referral);
        expected.flags[static_cast<std::size_t>(FlagKind::escalation)] = flag(Key::escalation);
        expected.procedure = named(Key::procedure);
        expected.discretion = named(Key::discretion);
        expected.basis = named(Key::basis);
        expected.questions = texts(Key::questions);
        expected.doubts = texts(Key::doubts);
        expected.empty = empty_;
        return expected;
    }

private:
    /// The key's value; whatever it is, something is stated then.
    const Member* stated(Key key) {
        const Member* member = object_.find(key);
        empty_ = empty_ && (member == nullptr || is_empty(member->value));
        return member;
    }

    static bool is_empty(const Node& value) {
        return (value.mapping() != nullptr && value.mapping()->members.empty()) ||
               (value.sequence() != nullptr && value.sequence()->items.empty());
    }

    std::vector<LocatedText> texts(Key key) {
        return stated(key) == nullptr ? std::vector<LocatedText>{} : object_.texts(key);
    }

    /// The members of the key's value, which must be a mapping.
    const std::vector<Member>* members(Key key) {
        const Member* member = stated(key);
        if (member == nullptr) return nullptr;
        return members_of(*member, key_row(Object::expectation, key).shape);
    }

    const std::vector<Member>* members_of(const Member& member, Shape shape) {
        if (const Mapping* mapping = member.value.mapping()) return &mapping->members;
        if (!member.value.absent()) object_.report_shape(member, member.value, shape);
        return nullptr;
    }

    std::vector<AnswerDeclaration> answers(const Member& member, const KeyRow& row) {
        std::vector<AnswerDeclaration> found;
        for (const Node* item : items_of(member.value)) {
            if (item->absent()) continue;
            AnswerDeclaration answer;
            if (item->mapping() != nullptr && row.inside != Object::top) {
                answer = details(*item, row.inside, member.key.text.text);
            } else if (auto plain = object_.as_text(member, *item, row.shape)) {
                answer.plain = std::move(*plain);
            } else {
                continue;
            }
            answer.span = item->span;
            found.push_back(std::move(answer));
        }
        return found;
    }

    AnswerDeclaration details(const Node& node, Object inside, const std::string& name) {
        const ObjectReader reader(node, inside, name, object_.report());
        if (inside == Object::expected_measure) return read_measure_details(reader);
        return inside == Object::expected_flag ? read_flag_details(reader) : read_step_details(reader);
    }

    std::vector<NamedAnswers> named(const std::vector<Member>& members, const KeyRow& row) {
        std::vector<NamedAnswers> found;
        found.reserve(members.size());
        for (const Member& member : members) {
            found.push_back({trimmed(member.key.text), answers(member, row)});
        }
        return found;
    }

    std::vector<NamedAnswers> named(Key key) {
        const std::vector<Member>* found = members(key);
        return found == nullptr ? std::vector<NamedAnswers>{}
                                : named(*found, key_row(Object::expectation, key));
    }

    std::vector<PersonAnswers> persons() {
        std::vector<PersonAnswers> found;
        const std::vector<Member>* persons = members(Key::persons);
        if (persons == nullptr) return found;
        for (const Member& person : *persons) {
            if (const std::vector<Member>* measures = members_of(person, Shape::measure_answers)) {
                found.push_back({trimmed(person.key.text),
                                 named(*measures, key_row(Object::expectation, Key::institution))});
            }
        }
        return found;
    }

    std::vector<AnswerDeclaration> flag(Key key) {
        const Member* member = stated(key);
        return member == nullptr ? std::vector<AnswerDeclaration>{}
                                 : answers(*member, key_row(Object::expectation, key));
    }

    const ObjectReader& object_;
    bool empty_ = true;
};

void read_expected(const ObjectReader& object, TestDeclaration& test) {
    for (const ObjectReader& reader : object.readers(Key::expected)) {
        test.expected = ExpectationReader(reader).read();
        if (test.expected.empty) {
            object.report().add(Code::nothing_expected, test.expected.span, {test.name.text});
        }
    }
}

void read_facts(const ObjectReader& object, TestDeclaration& test) {
    const Member* facts = object.find(Key::facts);
    if (facts == nullptr) return;
    if (facts->value.mapping() == nullptr) {
        object.report_shape(*facts, facts->value, Shape::facts);
        return;
    }
    test.facts = facts->value;
}

/// Tells what is still to be filled in; whether there is anything.
bool report_unfilled(const Node& node, diagnostics::Report& report) {
    if (const Scalar* scalar = node.scalar()) {
        if (scalar->text.text.find(placeholder) == std::string::npos) return false;
        report.add(Code::unfilled_test, node.span, {scalar->text.text});
        return true;
    }
    bool found = false;
    if (const Sequence* sequence = node.sequence()) {
        for (const Node& item : sequence->items) found = report_unfilled(item, report) || found;
    }
    if (const Mapping* mapping = node.mapping()) {
        for (const Member& member : mapping->members) found = report_unfilled(member.value, report) || found;
    }
    return found;
}

TestDeclaration read_test(const Node& node, const std::string& name, diagnostics::Report& report) {
    const std::size_t errors_before = report.error_count();
    TestDeclaration test;
    test.span = node.span;
    const ObjectReader object(node, Object::test, name, report);
    if (object.is_mapping()) {
        test.name = object.text(Key::name);
        if (report_unfilled(node, report)) {
            test.sound = false;
            return test;
        }
        test.like = object.text(Key::like);
        test.basis = object.text(Key::basis);
        test.note = object.text(Key::note);
        read_facts(object, test);
        read_expected(object, test);
    }
    test.sound = report.error_count() == errors_before && !test.name.empty() && test.facts.has_value();
    return test;
}

/// A name stands for one test, in reports and to those who speak about it.
void report_repeated_names(std::vector<TestDeclaration>& tests, diagnostics::Report& report) {
    for (auto test = tests.begin(); test != tests.end(); ++test) {
        const auto first = std::find_if(tests.begin(), test, [&](const TestDeclaration& other) {
            return other.name.text == test->name.text;
        });
        if (first == test || test->name.empty()) continue;
        report.add(Code::repeated_test, test->name.whole(), {test->name.text})
            .label(first->name.whole(), "第一次写在这里", "first given here");
        test->sound = false;
    }
}

}  // namespace

std::optional<TestFileDeclaration> read_test_file(text::SourceId id, const text::SourceSet& sources,
                                                  diagnostics::Report& report) {
    const auto root = read_yaml(id, sources, report);
    if (!root) return std::nullopt;
    if (root->absent() && root->span.end == 0) {
        report.add(Code::no_tests, Span{id, 0, 0}, {sources[id].name()});
        return std::nullopt;
    }
    const ObjectReader file(*root, Object::test_file, sources[id].name(), report);
    if (!file.is_mapping()) return std::nullopt;
    TestFileDeclaration read;
    read.source = id;
    read.overlays = file.texts(Key::overlays);
    static_cast<void>(file.text(Key::note));
    const Member* tests = file.find(Key::tests);
    if (tests == nullptr) return read;
    if (tests->value.sequence() == nullptr) {
        file.report_shape(*tests, tests->value, Shape::objects);
        return read;
    }
    for (const Node& node : tests->value.sequence()->items) {
        if (!node.absent()) read.tests.push_back(read_test(node, tests->key.text.text, report));
    }
    report_repeated_names(read.tests, report);
    inherit_cases(read.tests, report);
    return read;
}

}  // namespace zhunsheng::rulebook
