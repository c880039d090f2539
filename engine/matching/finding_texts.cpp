// Joins ready pieces of JSON.

#include "matching/finding_texts.h"

#include <array>
#include <charconv>

#include "text/json_text.h"

namespace zhunsheng::matching {

FindingTexts::FindingTexts(const checking::Program& program) : rules_(program.rules.size()) {
    for (std::size_t index = 0; index < program.rules.size(); ++index) {
        const checking::Rule& rule = program.rules[index];
        const auto* finding = std::get_if<checking::Finding>(&rule.then);
        if (finding == nullptr) continue;
        std::string begin = R"({"rule":)";
        text::append_json_string(begin, rule.id);
        begin += R"(,"violation":)";
        text::append_json_string(begin, program.violations[finding->violation].id);
        rules_[index].certain = begin + R"(,"answer":"yes")";
        rules_[index].open = begin + R"(,"answer":"undetermined")";
        if (!rule.each) continue;
        std::string& item = rules_[index].item;
        text::append_json_string(item, "/" + program.vocabulary.root_record().fields[*rule.each].id + "/");
        item.pop_back();  // the position and the quote come later
        item.insert(0, R"(,"on":[)");
    }
}

void FindingTexts::append_line(std::string& lines, std::string_view name,
                               const std::vector<Match>& matches) const {
    lines.append(R"({"case":)").append(name.empty() ? R"("")" : name).append(R"(,"findings":[)");
    bool first = true;
    for (const Match& match : matches) {
        if (!first) lines += ',';
        first = false;
        const OfRule& texts = rules_[match.rule];
        lines += match.answer == values::Truth::yes ? texts.certain : texts.open;
        if (match.item != Match::whole_case) {
            std::array<char, 12> digits{};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), match.item);
            lines.append(texts.item).append(digits.data(), end.ptr).append(R"("])");
        }
        lines += '}';
    }
    lines += "]}\n";
}

}  // namespace zhunsheng::matching
