// The key table as Markdown.

#include <string>

#include "rulebook/keys.h"
#include "rulebook/rules_schema.h"

namespace zhunsheng::rulebook {
namespace {

/// A text in a cell of a table: bars and line breaks would end it.
std::string cell(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        if (byte == '|') {
            result += '\\';
        }
        result += byte == '\n' ? ' ' : byte;
    }
    return result;
}

std::string code(std::string_view text) { return "`" + cell(text) + "`"; }

std::string words_in(WordSet set) {
    std::string listed;
    for (const Word& word : words_of(set)) {
        listed += (listed.empty() ? "" : " · ") + code(word.zh) + " " + code(word.en);
    }
    return listed;
}

/// Which measures have the key; empty if all have it.
std::string trait_of(const KeyRow& row) {
    if (!row.trait) return {};
    const Word& word = word_for(WordSet::trait, static_cast<std::uint8_t>(*row.trait));
    return "（带" + std::string(word.zh) + "的措施）";
}

std::string row_of(const KeyRow& row) {
    const ShapeRow& shape = describe(row.shape);
    const bool has_object = row.inside != Object::top && row.shape != Shape::measures;
    std::string value = cell(shape.zh) + " / " + cell(shape.en);
    if (has_object) {
        value += ": " + std::string(describe(row.inside).zh);
    }
    if (row.words != WordSet::none) {
        value += ": " + words_in(row.words);
    }
    return "| " + code(row.zh) + " | " + code(row.en) + " | " +
           (row.need == Need::required ? "必填 / required" : "") + " | " + value + " | " +
           cell(row.about_zh) + trait_of(row) + " / " + cell(row.about_en) + " |\n";
}

}  // namespace

std::string key_reference() {
    std::string markdown = "# 规则文件的键 / Keys of rule files\n";
    for (const ObjectRow& object : objects()) {
        markdown += "\n## " + std::string(object.zh) + " / " + std::string(object.en) + "\n\n" +
                    std::string(object.about_zh) + "。 / " + std::string(object.about_en) + ".\n\n" +
                    "| 键 | key | | 值 / value | 说明 / meaning |\n|---|---|---|---|---|\n";
        for (const KeyRow& row : keys_of(object.object)) {
            markdown += row_of(row);
        }
    }
    return markdown;
}

}  // namespace zhunsheng::rulebook
