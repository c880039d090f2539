// Writes the vocabulary as tables.

#include "facts/describe_facts.h"

#include <string_view>
#include <utility>
#include <vector>

#include "facts/markdown_table.h"

namespace zhunsheng::facts {
namespace {

using vocabulary::Enumeration;
using vocabulary::EnumerationValue;
using vocabulary::Field;
using vocabulary::Record;

class FactsWriter {
public:
    FactsWriter(const vocabulary::Vocabulary& vocabulary, Language language)
        : vocabulary_(vocabulary), language_(language) {}

    std::string write() {
        text_ = "# " + said("事实词汇", "The facts of a case") + "\n";
        record(vocabulary_.root_record());
        for (const Record& each : vocabulary_.records) {
            if (&each != &vocabulary_.root_record()) {
                record(each);
            }
        }
        for (const Enumeration& each : vocabulary_.enumerations) {
            enumeration(each);
        }
        return std::move(text_);
    }

private:
    [[nodiscard]] std::string said(std::string_view zh, std::string_view en) const {
        return std::string(language_ == Language::chinese ? zh : en);
    }

    void heading(std::string_view label, std::string_view id) {
        text_.append("\n## ")
            .append(label)
            .append(said("（", " ("))
            .append(id)
            .append(said("）", ")"))
            .append("\n\n");
    }

    void record(const Record& record) {
        if (record.is_derived()) return;
        heading(record.label, record.id);
        MarkdownTable table({said("键", "key"), said("名称", "label"), said("类型", "type"),
                             said("判断", "judgement"), said("问", "question"), said("证据", "evidence"),
                             said("说明", "note")});
        for (const Field& field : record.fields) {
            if (vocabulary::is_derived(field.role)) continue;
            table.add({field.id, field.label,
                       vocabulary_.describe(field.type, language_ == Language::chinese),
                       field.judgement ? said("是", "yes") : "", field.question, joined(field.evidence),
                       note(field)});
        }
        text_ += table.text();
    }

    /// What else there is to know: other names, the least value, what to weigh, remarks.
    [[nodiscard]] std::string note(const Field& field) const {
        std::vector<std::string> parts;
        if (!field.aliases.empty()) {
            parts.push_back(said("又称：", "also: ") + joined(field.aliases));
        }
        if (field.least) {
            parts.push_back(said("最小 ", "at least ") + field.least->to_decimal());
        }
        if (!field.factors.empty()) {
            parts.push_back(said("考虑：", "weigh: ") + joined(field.factors));
        }
        if (!field.note.empty()) {
            parts.push_back(field.note);
        }
        return joined(parts, said("；", "; "));
    }

    void enumeration(const Enumeration& enumeration) {
        heading(enumeration.label, enumeration.id);
        MarkdownTable table({said("编号", "id"), said("名称", "label"), said("又称", "also")});
        for (const EnumerationValue& value : enumeration.values) {
            table.add({value.id, value.label, joined(value.aliases)});
        }
        text_ += table.text();
    }

    [[nodiscard]] std::string joined(const std::vector<std::string>& words) const {
        return joined(words, said("、", ", "));
    }

    static std::string joined(const std::vector<std::string>& words, std::string_view separator) {
        std::string text;
        for (const std::string& word : words) {
            text.append(text.empty() ? "" : separator).append(word);
        }
        return text;
    }

    const vocabulary::Vocabulary& vocabulary_;
    Language language_;
    std::string text_;
};

}  // namespace

std::string describe_facts(const vocabulary::Vocabulary& vocabulary, Language language) {
    return FactsWriter(vocabulary, language).write();
}

}  // namespace zhunsheng::facts
