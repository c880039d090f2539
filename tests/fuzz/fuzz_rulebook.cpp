// Any bytes as a rule file: reading ends, and what it gives keeps its promises.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rulebook/read_rulebook.h"
#include "rulebook/yaml_document.h"

namespace {

using namespace zhunsheng;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// Blanks and line breaks stand for folded lines, anything for an escape; all else is what is written.
bool fits(char character, char written) {
    const bool blank = character == ' ' || character == '\n' || character == '\t';
    return blank || character == written || written == '\\';
}

void check_text(const text::LocatedText& text, std::string_view file) {
    require(text.places.size() == text.text.size() + 1);
    require(text.notation.begin <= text.notation.end && text.notation.end <= file.size());
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        require(text.places[at] < file.size() + 1 && text.places[at] <= text.places[at + 1]);
        require(text.places[at] == file.size() || fits(text.text[at], file[text.places[at]]));
    }
}

void check_node(const rulebook::Node& node, std::string_view file) {
    require(node.span.begin <= node.span.end);
    if (const auto* scalar = node.scalar()) {
        check_text(scalar->text, file);
    } else if (const auto* sequence = node.sequence()) {
        for (const auto& item : sequence->items) {
            check_node(item, file);
        }
    } else if (const auto* mapping = node.mapping()) {
        for (const auto& member : mapping->members) {
            check_text(member.key.text, file);
            check_node(member.value, file);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    text::SourceSet sources;
    const auto id = sources.add("fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
    diagnostics::Report of_tree;
    const auto root = rulebook::read_yaml(id, sources, of_tree);
    require(root || of_tree.has_errors());
    if (root && !of_tree.has_errors()) {
        check_node(*root, sources[id].text());
    }
    diagnostics::Report report;
    const auto declarations = rulebook::read_rulebook({id}, sources, report);
    require(declarations.files.size() == 1 || report.has_errors());
    for (const Diagnostic& each : report.resolve(sources)) {
        require(!each.hints.empty() && each.place && each.place->line > 0 && each.place->column > 0);
    }
    return 0;
}
