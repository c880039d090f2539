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

/// Which measures a key belongs to; empty if to all.
std::string measures_in(MeasureSet measures) {
    std::string listed;
    for (const Word& word : words_of(WordSet::measure)) {
        if (measures != every_measure &&
            (measures & measure_bit(static_cast<MeasureKind>(word.value))) != 0) {
            listed += (listed.empty() ? "" : "、") + std::string(word.zh);
        }
    }
    return listed.empty() ? listed : "（" + listed + "）";
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
           cell(row.about_zh) + measures_in(row.measures) + " / " + cell(row.about_en) + " |\n";
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
    return markdown + "\n## 措施的名称 / names of measures\n\n" + words_in(WordSet::measure) + "\n";
}

}  // namespace zhunsheng::rulebook
