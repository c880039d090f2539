// One rule file after another, each from its top-level keys.

#include "rulebook/read_rulebook.h"

#include "rulebook/read_objects.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

void read_vocabulary(const ObjectReader& file, FileContent& content) {
    for (const ObjectReader& vocabulary : file.readers(Key::vocabulary)) {
        content.enumerations = vocabulary.each(Key::enumerations, read_enumeration);
        content.records = vocabulary.each(Key::records, read_record);
    }
}

FileContent read_content(const ObjectReader& file, text::SourceId source) {
    FileContent content;
    content.source = source;
    for (const FileDeclaration& head : file.each(Key::file, read_file_head)) {
        content.file = head;
    }
    for (const RulebookDeclaration& head : file.each(Key::rulebook, read_rulebook_head)) {
        content.rulebook = head;
    }
    for (const LegalOrderDeclaration& order : file.each(Key::legal_order, read_legal_order)) {
        content.legal_order = order;
    }
    read_vocabulary(file, content);
    content.violations = file.each(Key::violations, read_violation);
    content.rules = file.each(Key::rules, read_rule);
    content.untranslated = file.each(Key::untranslated, read_untranslated);
    for (const CalendarDeclaration& calendar : file.each(Key::calendar, read_calendar)) {
        content.calendar = calendar;
    }
    return content;
}

}  // namespace

Declarations read_rulebook(const std::vector<text::SourceId>& ids, const text::SourceSet& sources,
                           diagnostics::Report& report) {
    Declarations declarations;
    for (const text::SourceId id : ids) {
        const auto root = read_yaml(id, sources, report);
        if (!root) {
            continue;
        }
        if (root->absent() && root->span.end == 0) {
            report.add(Code::empty_file, Span{id, 0, 0});
            continue;
        }
        const ObjectReader file(*root, Object::top, sources[id].name(), report);
        if (file.is_mapping()) {
            declarations.files.push_back(read_content(file, id));
        }
    }
    return declarations;
}

}  // namespace zhunsheng::rulebook
