// Reads a case with a report of its own.

#include "facts/reading.h"

#include <utility>

#include "diagnostics/catalogue.h"
#include "diagnostics/report.h"
#include "facts/library_vocabulary.h"
#include "text/source.h"
#include "text/utf8.h"

namespace zhunsheng::facts::testing {
namespace {

/// The byte at which a position stands; lines end with LF.
std::size_t byte_of(std::string_view text, std::uint32_t line, std::uint32_t column) {
    std::size_t byte = text.starts_with("\xEF\xBB\xBF") && line == 1 && column > 1 ? 3 : 0;
    for (; line > 1; --line) {
        byte = text.find('\n', byte) + 1;
    }
    for (; column > 1 && byte < text.size(); --column) {
        byte += text::decode(text, byte).bytes;
    }
    return byte;
}

}  // namespace

std::string underlined(std::string_view text, const Place& place) {
    const std::size_t begin = byte_of(text, place.line, place.column);
    return std::string(text.substr(begin, byte_of(text, place.end_line, place.end_column) - begin));
}

std::string Reading::reported() const {
    std::string lines;
    for (const Diagnostic& each : diagnostics) {
        lines += std::string(diagnostics::find_entry(each.code)->name) + " " + each.pointer;
        lines += each.place ? " [" + underlined(json, *each.place) + "]\n" : "\n";
    }
    return lines;
}

std::string Reading::hints() const {
    std::string lines;
    for (const Diagnostic& each : diagnostics) {
        for (const Sentence& hint : each.hints) {
            lines += hint.zh + "\n" + hint.en + "\n";
        }
    }
    return lines;
}

Reading read(std::string json, UnknownKeys unknown_keys) {
    static const vocabulary::Vocabulary vocabulary = library_vocabulary();
    text::SourceSet sources;
    const text::SourceId source = sources.add("case.json", json);
    diagnostics::Report report;
    Reading reading;
    reading.frame = read_case(json, source, vocabulary, unknown_keys, report);
    reading.diagnostics = report.resolve(sources);
    reading.json = std::move(json);
    return reading;
}

std::string loan(std::string_view members) { return "{\"loans\": [{" + std::string(members) + "}]}"; }

}  // namespace zhunsheng::facts::testing
