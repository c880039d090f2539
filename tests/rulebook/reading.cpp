// Reads, and turns diagnostics into what they underline.

#include "rulebook/reading.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::rulebook {

Reading read_all(const std::vector<std::string>& texts) {
    Reading reading;
    diagnostics::Report report;
    std::vector<text::SourceId> ids;
    for (const std::string& text : texts) {
        ids.push_back(reading.sources.add("file" + std::to_string(ids.size() + 1) + ".yaml", text));
    }
    reading.declarations = read_rulebook(ids, reading.sources, report);
    reading.diagnostics = report.resolve(reading.sources);
    return reading;
}

Reading read(std::string text) { return read_all({std::move(text)}); }

std::string underlined(const Place& place) {
    std::string characters;
    std::uint32_t column = place.source_column;
    for (std::size_t at = 0; at < place.source_line.size();) {
        const text::Decoded next = text::decode(place.source_line, at);
        const bool before_end = place.end_line > place.line || column < place.end_column;
        if (column >= place.column && before_end) {
            characters += place.source_line.substr(at, next.bytes);
        }
        at += next.bytes;
        ++column;
    }
    return characters;
}

std::ostream& operator<<(std::ostream& stream, const Mistake& mistake) {
    return stream << mistake.code << " under “" << mistake.underlines << "”";
}

Mistake mistake(diagnostics::Code code, std::string underlines) {
    return {diagnostics::printed(code), std::move(underlines)};
}

std::vector<Mistake> mistakes(const Reading& reading) {
    std::vector<Mistake> found;
    for (const Diagnostic& each : reading.diagnostics) {
        found.push_back({each.code, each.place ? underlined(*each.place) : ""});
    }
    return found;
}

}  // namespace zhunsheng::rulebook
