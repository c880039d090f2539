// Walks the YAML of a test's case along the vocabulary.

#include "analysis/case_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "analysis/case_values.h"
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
            piece(node.span, [&] {
                written_.json += value_in_json(rulebook::trimmed(scalar->text), field, vocabulary_, report_);
            });
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
