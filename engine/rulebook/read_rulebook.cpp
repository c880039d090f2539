// One rule file after another, each from its top-level keys.

#include "rulebook/read_rulebook.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

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

/// One file, read by itself.
struct FileReading {
    std::optional<FileContent> content;
    diagnostics::Report report;
};

FileReading read_file(text::SourceId id, const text::SourceSet& sources) {
    FileReading reading;
    const auto root = read_yaml(id, sources, reading.report);
    if (!root) return reading;
    if (root->absent() && root->span.end == 0) {
        reading.report.add(Code::empty_file, Span{id, 0, 0});
        return reading;
    }
    const ObjectReader file(*root, Object::top, sources[id].name(), reading.report);
    if (file.is_mapping()) reading.content = read_content(file, id);
    return reading;
}

/// Bytes of YAML that take longer to read than a thread to start.
constexpr std::size_t worth_a_thread = 64u << 10;

std::size_t helpers_for(const std::vector<text::SourceId>& ids, const text::SourceSet& sources) {
    std::size_t bytes = 0;
    for (const text::SourceId id : ids) bytes += sources[id].text().size();
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1u);
    return std::min({bytes / worth_a_thread, ids.size() - std::min<std::size_t>(ids.size(), 1), cores - 1});
}

/// Calls `work(index)` for each index below `count`, on this thread and on up to `helpers` more.
template <class Work>
void share_out(std::size_t count, std::size_t helpers, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t index = next++; index < count; index = next++) work(index);
    };
    std::vector<std::thread> threads;
    try {
        for (std::size_t helper = 0; helper < helpers; ++helper) threads.emplace_back(take);
    } catch (const std::system_error&) {  // no more threads to be had: those at hand do it all
    }
    take();
    for (std::thread& thread : threads) thread.join();
}

}  // namespace

Declarations read_rulebook(const std::vector<text::SourceId>& ids, const text::SourceSet& sources,
                           diagnostics::Report& report) {
    std::vector<FileReading> readings(ids.size());
    share_out(ids.size(), helpers_for(ids, sources),
              [&](std::size_t index) { readings[index] = read_file(ids[index], sources); });
    Declarations declarations;
    for (FileReading& reading : readings) {
        report.adopt(reading.report, [](Span span) { return span; });
        if (reading.content) declarations.files.push_back(std::move(*reading.content));
    }
    return declarations;
}

}  // namespace zhunsheng::rulebook
