// Finds names between quotes and brackets.

#include "handbook/links.h"

#include <algorithm>

#include "explanation/outline_html.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

std::string address(const Target& target, std::string_view from) {
    std::string path;
    if (target.path != from) {
        for (auto depth = std::ranges::count(from, '/'); depth > 0; --depth) path += "../";
        path += target.path;
    }
    if (!target.anchor.empty()) path += "#" + target.anchor;
    if (path.empty())
        path = target.path.substr(target.path.rfind('/') + 1);  // an empty address reads as a slip
    return html_escaped(path);
}

std::string link(const Target& target, std::string_view text, std::string_view from) {
    // A page does not point to itself as a whole.
    if (target.path == from && target.anchor.empty()) return html_escaped(text);
    return "<a href=\"" + address(target, from) + "\">" + html_escaped(text) + "</a>";
}

Links::Links(const Book& book) {
    const checking::Program& program = book.program;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        const checking::Rule& rule = program.rules[index];
        add(rules_, rule.id, book.rule(index));
        if (std::holds_alternative<checking::Definition>(rule.then))
            add(quoted_, rule.name, book.rule(index));
    }
    for (const std::uint16_t index : places(program.violations)) {
        add(quoted_, program.violations[index].label, book.violation(index));
    }
    for (const checking::FieldKey key : book.facts()) {
        const vocabulary::Field& field = book.field(key);
        add(quoted_, field.label, field.judgement ? book.judgement(key) : book.fact(key));
    }
    for (const std::uint16_t index : places(program.instruments)) {
        const checking::Instrument& instrument = program.instruments[index];
        if (instrument.law == index && book.has_page(index)) add(laws_, instrument.name, book.law(index));
    }
}

void Links::add(Names& names, const std::string& name, const Target& target) {
    const auto [place, is_new] = names.try_emplace(name, target);
    if (!is_new) place->second.reset();
}

std::optional<Links::Brackets> Links::brackets_at(std::string_view text) const {
    for (const Brackets& each : {Brackets{"“", "”", &quoted_}, Brackets{"（", "）", &rules_},
                                 Brackets{"(", ")", &rules_}, Brackets{"《", "》", &laws_}}) {
        if (text.starts_with(each.open)) return each;
    }
    return std::nullopt;
}

std::string Links::set(std::string_view text, std::string_view from) const {
    std::string html;
    std::size_t plain = 0;  // where the text begins that is not set yet
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto brackets = brackets_at(text.substr(at));
        if (!brackets) continue;
        const std::size_t begin = at + brackets->open.size();
        const std::size_t end = text.find(brackets->close, begin);
        if (end == std::string_view::npos) continue;
        const auto found = brackets->names->find(text.substr(begin, end - begin));
        if (found == brackets->names->end() || !found->second) continue;
        html += html_escaped(text.substr(plain, begin - plain)) +
                link(*found->second, text.substr(begin, end - begin), from);
        plain = end;
        at = end;
    }
    return html + html_escaped(text.substr(plain));
}

}  // namespace zhunsheng::handbook
