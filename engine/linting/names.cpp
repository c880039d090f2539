// Names and ids that are hard to read or to type.

#include <algorithm>
#include <set>

#include "linting/subject.h"
#include "text/look_alike.h"
#include "text/utf8.h"

namespace zhunsheng::linting {

using diagnostics::Code;
using text::LocatedText;

namespace {

std::string code_point(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
        text += digits[(character >> shift) & 0xFU];
    }
    return "U+" + text;
}

/// A letter or digit of ASCII, or what is beyond it: signs of punctuation are wide in Chinese texts by right.
bool may_be_imitated(char32_t character) {
    return character >= 0x80 || (character >= '0' && character <= '9') ||
           (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

class NameAdvice {
public:
    explicit NameAdvice(const Subject& subject) : subject_(subject) {}

    /// Looks at names that are used in one place, so that they must be told apart.
    void compare(const std::vector<const LocatedText*>& names) {
        std::map<std::string, const LocatedText*> first;
        for (const LocatedText* name : names) {
            if (name->empty()) continue;
            const auto [place, is_new] = first.try_emplace(text::looks_of(name->text), name);
            if (is_new || place->second->text == name->text) continue;
            subject_.report.add(Code::look_alike_names, name->whole(), {name->text, place->second->text})
                .label(place->second->whole(), "另一个在这里", "the other one");
        }
    }

    void note_imitation(const LocatedText& name) {
        for (std::size_t at = 0; at < name.text.size();) {
            const text::Decoded next = text::decode(name.text, at);
            const auto plain = text::imitated(next.character);
            if (plain && may_be_imitated(*plain)) {
                std::string shown;
                std::string meant;
                text::append(shown, next.character);
                text::append(meant, *plain);
                subject_.report
                    .add(Code::imitating_character, name.span(at, at + next.bytes),
                         {name.text, shown, code_point(next.character), meant})
                    .suggest(name.span(at, at + next.bytes), meant);
            }
            at += next.bytes;
        }
    }

private:
    const Subject& subject_;
};

/// The names that expressions may use: of facts, of values of enumerations, of definitions.
std::vector<const LocatedText*> names_in_expressions(const Subject& subject) {
    std::vector<const LocatedText*> names;
    const auto add = [&](const LocatedText& id, const LocatedText& label,
                         const std::vector<LocatedText>& aliases) {
        names.insert(names.end(), {&id, &label});
        for (const LocatedText& alias : aliases) names.push_back(&alias);
    };
    for (const rulebook::FileContent& file : subject.declared.files) {
        for (const auto& enumeration : file.enumerations) {
            add(enumeration.id, enumeration.label, {});
            for (const auto& value : enumeration.values) add(value.id, value.label, value.aliases);
        }
        for (const auto& record : file.records) {
            add(record.id, record.label, {});
            for (const auto& field : record.fields) add(field.id, field.label, field.aliases);
        }
        for (const auto& violation : file.violations) add(violation.id, violation.label, {});
        for (const auto& rule : file.rules) {
            if (std::holds_alternative<rulebook::DefineDeclaration>(rule.then)) add(rule.id, rule.name, {});
        }
    }
    return names;
}

/// Small words of letters and digits, with single `-` between words and `.` between levels.
bool is_usual(std::string_view id) {
    const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    char before = '.';
    for (const char c : id) {
        if (!in_word(c) && (!in_word(before) || (c != '-' && c != '.'))) return false;
        before = c;
    }
    return in_word(before);
}

}  // namespace

void advise_on_names(const Subject& subject) {
    NameAdvice advice{subject};
    const std::vector<const LocatedText*> names = names_in_expressions(subject);
    advice.compare(names);
    for (const LocatedText* name : names) advice.note_imitation(*name);
    std::vector<const LocatedText*> ids;
    for (const rulebook::RuleDeclaration* rule : subject.rules) ids.push_back(&rule->id);
    advice.compare(ids);
    for (const rulebook::RuleDeclaration* rule : subject.rules) {
        if (std::holds_alternative<rulebook::DefineDeclaration>(rule->then) || rule->id.empty()) continue;
        if (!is_usual(rule->id.text)) subject.report.add(Code::unusual_id, rule->id.whole(), {rule->id.text});
    }
}

}  // namespace zhunsheng::linting
