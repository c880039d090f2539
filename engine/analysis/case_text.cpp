// Walks the YAML of a test's case along the vocabulary.

#include "analysis/case_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/literals.h"
#include "facts/notations.h"
#include "rulebook/object_reader.h"
#include "text/json_text.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using rulebook::Mapping;
using rulebook::Member;
using rulebook::Node;
using text::LocatedText;
using values::Kind;
using vocabulary::Field;
using vocabulary::Record;

template <class Declared>
bool is_called(const Declared& declared, std::string_view name) {
    return declared.id == name || declared.label == name ||
           std::ranges::find(declared.aliases, name) != declared.aliases.end();
}

/// The first of the declared that is called so, by its id, name or an alias; null if none is.
template <class Declared>
const Declared* find_called(const std::vector<Declared>& all, std::string_view name) {
    const auto found = std::ranges::find_if(all, [&](const Declared& one) { return is_called(one, name); });
    return found == all.end() ? nullptr : &*found;
}

/// All names of the declared, for 'did you mean'.
template <class Declared>
std::vector<std::string_view> names_of(const std::vector<Declared>& all) {
    std::vector<std::string_view> names;
    for (const Declared& one : all) {
        names.push_back(one.label);
        names.insert(names.end(), one.aliases.begin(), one.aliases.end());
        names.push_back(one.id);
    }
    return names;
}

/// What a test may write for a part of a judgement that case JSON gives with its author.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> judgement_keys{
    {{"值", "value"}, {"判断人", "by"}, {"日期", "on"}, {"理由", "why"}}};

bool is_unknown(std::string_view text) { return text == "未知" || text == "unknown" || text == "null"; }

class CaseWriter {
public:
    CaseWriter(const vocabulary::Vocabulary& vocabulary, diagnostics::Report& report)
        : vocabulary_(vocabulary), report_(report) {}

    CaseText write(const Node& facts) {
        record(facts, vocabulary_.root_record());
        return std::move(written_);
    }

private:
    /// Keeps where a piece of JSON came from while `write_piece` writes it.
    template <class Write>
    void piece(text::Span place, Write write_piece) {
        const std::size_t index = written_.pieces.size();
        written_.pieces.push_back({here(), 0, place});
        write_piece();
        written_.pieces[index].end = here();
    }

    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(written_.json.size()); }

    void string(std::string_view text) { text::append_json_string(written_.json, text); }

    void key(text::Span place, std::string_view id) {
        if (written_.json.back() != '{') written_.json += ',';
        piece(place, [&] { string(id); });
        written_.json += ':';
    }

    void record(const Node& node, const Record& type) {
        piece(node.span, [&] {
            written_.json += '{';
            for (const Member& member : node.mapping()->members) {
                const std::string& name = member.key.text.text;
                if (const Field* field = find_called(type.fields, name)) {
                    key(member.key.text.whole(), field->id);
                    this->field(member.value, *field);
                } else {
                    report_unknown_key(member.key.text, type);
                }
            }
            written_.json += '}';
        });
    }

    void report_unknown_key(const LocatedText& key, const Record& type) {
        auto& finding = report_.add(Code::case_unknown_key, key.whole(), {key.text, type.label, type.id});
        for (const Record& other : vocabulary_.records) {
            if (&other != &type && find_called(other.fields, key.text) != nullptr) {
                finding.hint("“" + key.text + "”是“" + other.label + "”的键",
                             "`" + key.text + "` is a key of `" + other.id + "`");
            }
        }
        finding.did_you_mean(diagnostics::nearest(key.text, names_of(type.fields)));
    }

    void field(const Node& node, const Field& field) {
        const auto* scalar = node.scalar();
        if (node.absent() ||
            (scalar != nullptr && field.type.kind != Kind::text && is_unknown(scalar->text.text))) {
            piece(node.span, [&] { written_.json += "null"; });
        } else if (field.type.list) {
            piece(node.span, [&] { list(node, field); });
        } else {
            element(node, field);
        }
    }

    void list(const Node& node, const Field& field) {
        written_.json += '[';
        for (const Node* item : rulebook::items_of(node)) {
            if (written_.json.back() != '[') written_.json += ',';
            element(*item, field);
        }
        written_.json += ']';
    }

    void element(const Node& node, const Field& field) {
        const Mapping* mapping = node.mapping();
        if (mapping != nullptr && field.type.kind == Kind::record) {
            record(node, vocabulary_.records[field.type.index]);
        } else if (mapping != nullptr && field.judgement) {
            piece(node.span, [&] { judgement(*mapping, field); });
        } else if (const auto* scalar = node.scalar()) {
            piece(node.span, [&] { this->scalar(rulebook::trimmed(scalar->text), field); });
        } else {
            // Of the wrong shape: who reads the JSON says so, at this place.
            piece(node.span, [&] { written_.json += mapping != nullptr ? "{}" : "[]"; });
        }
    }

    void judgement(const Mapping& mapping, const Field& field) {
        written_.json += '{';
        for (const Member& member : mapping.members) {
            const LocatedText& name = member.key.text;
            const auto known = std::ranges::find_if(judgement_keys, [&](const auto& spelled) {
                return spelled.first == name.text || spelled.second == name.text;
            });
            const std::string_view id = known == judgement_keys.end() ? name.text : known->second;
            key(name.whole(), id);
            if (id == "value" || member.value.scalar() == nullptr) {
                element(member.value, field);
            } else {
                piece(member.value.span, [&] { string(member.value.scalar()->text.text); });
            }
        }
        written_.json += '}';
    }

    void scalar(const LocatedText& text, const Field& field) {
        switch (field.type.kind) {
            case Kind::truth: truth(text, field); return;
            case Kind::integer:
            case Kind::decimal:
            case Kind::money: number(text, field); return;
            case Kind::percent: percent(text, field); return;
            case Kind::date: date(text, field); return;
            case Kind::period: period(text, field); return;
            case Kind::choice: choice(text, field); return;
            case Kind::text:
            case Kind::record:
            case Kind::none: break;
        }
        string(text.text);
    }

    void truth(const LocatedText& text, const Field& field) {
        const auto* word = rulebook::find_word(rulebook::WordSet::truth, text.text);
        if (word == nullptr) return refuse(text, field, report_.error_count());
        written_.json += word->value != 0 ? "true" : "false";
    }

    void number(const LocatedText& text, const Field& field) {
        if (facts::is_json_number(text.text)) {
            written_.json += text.text;
            return;
        }
        const std::size_t errors = report_.error_count();
        const auto literal = read_literal(text, report_);
        const auto* number = literal ? std::get_if<syntax::NumberLiteral>(&*literal) : nullptr;
        const bool fits =
            number != nullptr && (number->kind == field.type.kind ||
                                  (number->kind == Kind::integer && field.type.kind == Kind::decimal));
        if (!fits) return refuse(text, field, errors);
        written_.json += number->value.to_decimal();
    }

    void percent(const LocatedText& text, const Field& field) {
        if (facts::is_percent(text.text)) return string(text.text);
        const std::size_t errors = report_.error_count();
        const auto literal = read_literal(text, report_);
        const auto* number = literal ? std::get_if<syntax::NumberLiteral>(&*literal) : nullptr;
        const auto hundredfold = number != nullptr && number->kind == Kind::percent
                                     ? number->value.times(values::Number{100})
                                     : std::nullopt;
        if (!hundredfold) return refuse(text, field, errors);
        string(hundredfold->to_decimal() + "%");
    }

    void date(const LocatedText& text, const Field& field) {
        const std::size_t errors = report_.error_count();
        const auto date = read_date(text, report_);
        if (!date) return refuse(text, field, errors);
        string(date->to_iso());
    }

    void period(const LocatedText& text, const Field& field) {
        const std::size_t errors = report_.error_count();
        const auto period = read_period(text, report_);
        if (!period) return refuse(text, field, errors);
        string(period->to_iso());
    }

    void choice(const LocatedText& text, const Field& field) {
        const auto& enumeration = vocabulary_.enumerations[field.type.index];
        if (const auto* value = find_called(enumeration.values, text.text)) return string(value->id);
        written_.json += stand_in(field);
        unknown_choice(text, field, enumeration);
    }

    void unknown_choice(const LocatedText& text, const Field& field,
                        const vocabulary::Enumeration& enumeration) {
        std::string listed_zh;
        std::string listed_en;
        for (const auto& value : enumeration.values) {
            listed_zh.append(listed_zh.empty() ? "" : "、").append(value.label);
            listed_en.append(listed_en.empty() ? "" : ", ").append(value.id);
        }
        auto& finding =
            report_.add(Code::case_unknown_choice, text.whole(), {text.text, field.label, field.id});
        finding.did_you_mean(diagnostics::nearest(text.text, names_of(enumeration.values)));
        finding.hint("可用的值：" + listed_zh, "values: " + listed_en);
    }

    /// Says that the text is no value of the field, unless something was said of it already.
    void refuse(const LocatedText& text, const Field& field, std::size_t errors_before) {
        written_.json += stand_in(field);
        if (report_.error_count() > errors_before) return;
        report_.add(Code::value_in_test, text.whole(),
                    {text.text, field.label, field.id, due_zh(field.type), due_en(field.type)});
    }

    /// Some value of the field's type, in place of one that was refused, so that no one complains a second time.
    [[nodiscard]] std::string stand_in(const Field& field) const {
        switch (field.type.kind) {
            case Kind::integer:
            case Kind::decimal:
            case Kind::money: return field.least ? field.least->to_decimal() : "0";
            case Kind::date: return "\"2000-01-01\"";
            case Kind::period: return "\"P1D\"";
            case Kind::choice:
                return "\"" + vocabulary_.enumerations[field.type.index].values.front().id + "\"";
            case Kind::truth: return "true";
            case Kind::percent:
            case Kind::text:
            case Kind::record:
            case Kind::none: break;
        }
        return "null";
    }

    [[nodiscard]] std::string due_zh(values::Type type) const {
        switch (type.kind) {
            case Kind::truth: return "是或者否；不知道的不写，或者写未知";
            case Kind::money: return "金额，如 3万元、9999.99元";
            case Kind::integer: return "整数，如 3";
            case Kind::decimal: return "数，如 0.5";
            case Kind::percent: return "百分比，如 30%";
            case Kind::date: return "日期，如 2022-03-01";
            case Kind::period: return "期间，如 10年、15日";
            case Kind::text:
            case Kind::choice:
            case Kind::record:
            case Kind::none: break;
        }
        return vocabulary_.describe(type, true);
    }

    [[nodiscard]] std::string due_en(values::Type type) const {
        switch (type.kind) {
            case Kind::truth: return "yes or no (leave out what is not known, or write `unknown`)";
            case Kind::money: return "an amount such as `30000 yuan` or `9999.99`";
            case Kind::integer: return "a whole number such as `3`";
            case Kind::decimal: return "a number such as `0.5`";
            case Kind::percent: return "a percentage such as `30%`";
            case Kind::date: return "a date such as `2022-03-01`";
            case Kind::period: return "a period such as `10 years` or `P15D`";
            case Kind::text:
            case Kind::choice:
            case Kind::record:
            case Kind::none: break;
        }
        return vocabulary_.describe(type, false);
    }

    const vocabulary::Vocabulary& vocabulary_;
    diagnostics::Report& report_;
    CaseText written_;
};

}  // namespace

text::Span CaseText::place_of(text::Span in_json) const {
    // The innermost piece is the last one that begins at or before the place and does not end before it does.
    const auto holds = [&](const Piece& piece) {
        return piece.begin <= in_json.begin && in_json.end <= piece.end;
    };
    const auto found = std::find_if(pieces.rbegin(), pieces.rend(), holds);
    return found == pieces.rend() ? text::Span{} : found->place;
}

CaseText write_case(const Node& facts, const vocabulary::Vocabulary& vocabulary,
                    diagnostics::Report& report) {
    return CaseWriter(vocabulary, report).write(facts);
}

}  // namespace zhunsheng::analysis
