// Keys and closed words of one mapping: what they may be, and what was meant if they are not.

#include <algorithm>
#include <string>

#include "rulebook/object_reader.h"
#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

/// "甲、乙" and "a, b".
struct Listed {
    std::string zh;
    std::string en;

    void add(std::string_view name_zh, std::string_view name_en) {
        zh.append(zh.empty() ? "" : "、").append(name_zh);
        en.append(en.empty() ? "" : ", ").append(name_en);
    }
};

Listed list(std::span<const Word> words) {
    Listed listed;
    for (const Word& word : words) {
        listed.add(word.zh, word.en);
    }
    return listed;
}

/// The objects that do have a key of this spelling.
Listed owners(std::string_view spelling) {
    Listed listed;
    for (const KeyRow* row : keys_spelled(spelling)) {
        listed.add(describe(row->owner).zh, describe(row->owner).en);
    }
    return listed;
}

/// How many characters differ at their places; nothing if the texts are not equally long.
std::optional<std::size_t> differences(std::string_view left, std::string_view right) {
    std::size_t differing = 0;
    std::size_t at_left = 0;
    std::size_t at_right = 0;
    while (at_left < left.size() && at_right < right.size()) {
        const text::Decoded from_left = text::decode(left, at_left);
        const text::Decoded from_right = text::decode(right, at_right);
        differing += from_left.character == from_right.character ? 0 : 1;
        at_left += from_left.bytes;
        at_right += from_right.bytes;
    }
    const bool same_length = at_left == left.size() && at_right == right.size();
    return same_length ? std::optional{differing} : std::nullopt;
}

/// Words of two characters are the rule in Chinese, and one wrong character of two is too much for `nearest`.
/// The only candidate that differs in one of several characters, or holds the word or is held by it, is
/// meant.
diagnostics::NearName nearest_word(std::string_view wanted, const std::vector<std::string_view>& candidates) {
    if (const diagnostics::NearName near = diagnostics::nearest(wanted, candidates); !near.name.empty()) {
        return near;
    }
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const bool one_wrong = differences(wanted, candidate) == 1 && text::count_characters(wanted) > 1;
        const bool part =
            text::count_characters(wanted) > 1 && candidate.find(wanted) != std::string_view::npos;
        const bool whole =
            text::count_characters(candidate) > 1 && wanted.find(candidate) != std::string_view::npos;
        if (one_wrong || part || whole) {
            if (!found.empty()) {
                return {};
            }
            found = candidate;
        }
    }
    return {found, false};
}

}  // namespace

ObjectReader::ObjectReader(const Node& node, Object object, const std::string& name,
                           diagnostics::Report& report)
    : mapping_(node.mapping()), span_(node.span), object_(object), report_(&report) {
    if (mapping_ != nullptr) {
        check_keys();
        return;
    }
    if (!node.absent()) {
        const ShapeRow& due = describe(Shape::object);
        const ShapeRow& example = object == Object::measure ? describe(Shape::measures) : due;
        const bool list = node.sequence() != nullptr;
        report.add(
            Code::wrong_shape, node.span,
            {name, std::string(due.zh), std::string(due.en), list ? "列表" : "一段文字",
             list ? "a list" : "a text", std::string(example.example_zh), std::string(example.example_en)});
    }
}

void ObjectReader::check_keys() {
    std::vector<const KeyRow*> meant;
    for (const Member& member : mapping_->members) {
        const KeyRow* row = find_key(object_, member.key.text.text);
        if (row == nullptr) {
            meant.push_back(report_unknown(member.key));
            continue;
        }
        const auto first = std::find_if(known_.begin(), known_.end(),
                                        [row](const Known& known) { return known.key == row->key; });
        if (first == known_.end()) {
            known_.push_back({row->key, &member});
        } else {
            report_->add(Code::repeated_key, member.key.text.notation, {member.key.text.text})
                .label(first->member->key.text.notation, "第一次写在这里，是同一个键",
                       "the same key, first given here");
        }
    }
    for (const KeyRow& row : keys_of(object_)) {
        const bool given = std::any_of(known_.begin(), known_.end(),
                                       [&row](const Known& known) { return known.key == row.key; });
        const bool misspelt = std::find(meant.begin(), meant.end(), &row) != meant.end();
        if (row.need == Need::required && !given && !misspelt) {
            report_missing(row);
        }
    }
}

const KeyRow* ObjectReader::report_unknown(const Scalar& key) const {
    Listed known;
    std::vector<std::string_view> candidates;
    for (const KeyRow& row : keys_of(object_)) {
        known.add(row.zh, row.en);
        candidates.insert(candidates.end(), {row.zh, row.en});
    }
    const ObjectRow& object = describe(object_);
    const std::string& spelling = key.text.text;
    auto& finding =
        report_->add(Code::unknown_key, key.text.notation,
                     {spelling, std::string(object.zh), std::string(object.en), known.zh, known.en});
    if (const Listed others = owners(spelling); !others.zh.empty()) {
        finding.hint("“" + spelling + "”是这些之下的键：" + others.zh,
                     "`" + spelling + "` is a key of: " + others.en);
        return nullptr;
    }
    const diagnostics::NearName near = nearest_word(spelling, candidates);
    finding.did_you_mean(near);
    return near.name.empty() ? nullptr : find_key(object_, near.name);
}

void ObjectReader::report_missing(const KeyRow& row) const {
    const ObjectRow& object = describe(object_);
    const bool empty = mapping_->members.empty();
    const Span span = empty ? span_ : mapping_->members.front().key.text.notation;
    report_->add(Code::missing_key, span,
                 {std::string(object.zh), std::string(object.en), std::string(row.zh), std::string(row.en),
                  std::string(row.about_zh), std::string(row.about_en)});
}

const Word* ObjectReader::as_word(const Member& member, const Node& value, WordSet set, Shape shape) const {
    const auto text = as_text(member, value, shape);
    const Word* word = text ? find_word(set, text->text) : nullptr;
    if (text && word == nullptr) {
        std::vector<std::string_view> candidates;
        for (const Word& candidate : words_of(set)) {
            candidates.insert(candidates.end(), {candidate.zh, candidate.en});
        }
        const Listed known = list(words_of(set));
        report_
            ->add(Code::unknown_word, text->whole(), {member.key.text.text, text->text, known.zh, known.en})
            .did_you_mean(nearest_word(text->text, candidates));
    }
    return word;
}

std::optional<std::uint8_t> ObjectReader::word_value(Key key) const {
    const Member* member = find(key);
    const Word* word = member == nullptr
                           ? nullptr
                           : as_word(*member, member->value, key_row(object_, key).words, Shape::word);
    return word == nullptr ? std::nullopt : std::optional{word->value};
}

std::vector<std::uint8_t> ObjectReader::word_values(Key key) const {
    std::vector<std::uint8_t> values;
    const Member* member = find(key);
    if (member == nullptr) return values;
    for (const Node* item : items_of(member->value)) {
        if (const Word* word = as_word(*member, *item, key_row(object_, key).words, Shape::words)) {
            values.push_back(word->value);
        }
    }
    return values;
}

bool ObjectReader::truth(Key key) const { return word_value(key).value_or(0) != 0; }

std::vector<ObjectReader> ObjectReader::readers(Key key) const {
    std::vector<ObjectReader> found;
    const Member* member = find(key);
    if (member == nullptr) {
        return found;
    }
    const KeyRow& row = key_row(object_, key);
    const bool list = member->value.sequence() != nullptr;
    if (row.shape == Shape::object ? list : row.shape == Shape::objects && !list) {
        report_shape(*member, member->value, row.shape);
        return found;
    }
    for (const Node* item : items_of(member->value)) {
        if (ObjectReader reader(*item, row.inside, member->key.text.text, *report_); reader.is_mapping()) {
            found.push_back(std::move(reader));
        }
    }
    return found;
}

}  // namespace zhunsheng::rulebook
