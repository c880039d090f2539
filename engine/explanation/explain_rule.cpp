// Explains a rule part by part.

#include "explanation/explain_rule.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "explanation/condition_words.h"
#include "explanation/outline_text.h"
#include "explanation/phrases.h"
#include "explanation/rule_consequence.h"

namespace zhunsheng::explanation {
namespace {

using checking::Citation;
using checking::Program;
using checking::Rule;

constexpr std::size_t most_tests = 8;

class RuleExplainer {
public:
    RuleExplainer(const Program& program, Language language, const RuleTests& tests)
        : program_(program), tests_(tests), phrases_(language), words_(program, phrases_) {}

    Section explain(std::uint32_t index) {
        const Rule& rule = program_.rules[index];
        Section section{rule.name + pick("（", " (") + rule.id + pick("）", ")"), {}, {}};
        Entry entry;
        add_line(entry.lines, pick("出处", "File"), program_.instruments[rule.instrument].name);
        add_line(entry.lines, pick("依据", "Basis"), citations(rule.basis));
        add_line(entry.lines, pick("参照", "See also"), citations(rule.references));
        add_line(entry.lines, pick("逐项", "For each"), rule.each ? item_of(rule) : std::string{});
        add_line(entry.lines, pick("针对", "Against"), violations(rule.against));
        if (rule.when) {
            add_line(entry.lines, pick("条件", "When"), as_list(words_.clause(*rule.when, item_of(rule))));
        } else if (!std::holds_alternative<checking::Definition>(rule.then)) {
            add_line(entry.lines, pick("条件", "When"), pick("没有其他条件", "no further condition"));
        }
        exceptions(rule, entry);
        for (Line& line : consequence(program_, rule, words_, phrases_)) {
            entry.lines.push_back(std::move(line));
        }
        relations(rule, index, entry);
        add_line(entry.lines, pick("存疑", "Doubt"), doubts(rule));
        add_line(entry.lines, pick("说明", "Note"), rule.note);
        add_line(entry.lines, pick("测试", "Tests"), tests_of(rule));
        section.entries.push_back(std::move(entry));
        definitions(section);
        return section;
    }

private:
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases_.pick(zh, en);
    }

    [[nodiscard]] std::string item_of(const Rule& rule) const {
        return rule.each ? "“" + program_.vocabulary.root_record().fields[*rule.each].label + "”"
                         : std::string{};
    }

    /// "《…》（2021年版）第十四条，2021-06-01至2025-04-30有效".
    [[nodiscard]] std::vector<std::string> citations(const std::vector<Citation>& all) const {
        std::vector<std::string> texts;
        for (const Citation& citation : all) {
            const checking::Instrument& instrument = program_.instruments[citation.instrument];
            const checking::Version& version = instrument.versions[citation.version];
            std::string text =
                phrases_.basis({instrument.id, instrument.name, version.id, citation.article, true});
            text += pick("，", ", ") + phrases_.in_force(version.from, version.to);
            texts.push_back(std::move(text));
        }
        return texts;
    }

    /// The rule's own, and those of the versions that it rests on.
    [[nodiscard]] std::vector<std::string> doubts(const Rule& rule) const {
        std::vector<std::string> texts = rule.doubts;
        for (const Citation& citation : rule.basis) {
            const checking::Instrument& instrument = program_.instruments[citation.instrument];
            const checking::Version& version = instrument.versions[citation.version];
            std::string which = phrases_.basis({instrument.id, instrument.name, version.id, {}, true});
            if (which.ends_with(' ')) which.pop_back();  // no article follows
            for (const std::string& doubt : version.doubts) {
                texts.push_back(std::string{which}.append(pick("：", ": ")).append(doubt));
            }
        }
        return texts;
    }

    /// The first of its tests, and how many there are.
    [[nodiscard]] std::vector<std::string> tests_of(const Rule& rule) const {
        const auto found = tests_.find(rule.id);
        if (found == tests_.end()) return {};
        const std::vector<std::string>& all = found->second;
        std::vector<std::string> shown(
            all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most_tests, all.size())));
        if (all.size() > most_tests) {
            shown.push_back(pick("……共 ", "… ") + std::to_string(all.size()) + pick(" 个", " in all"));
        }
        return shown;
    }

    [[nodiscard]] std::string violations(const std::vector<std::uint16_t>& all) const {
        std::vector<std::string> labels;
        for (const std::uint16_t violation : all) {
            labels.push_back(program_.violations[violation].label);
        }
        return phrases_.listed(labels);
    }

    void exceptions(const Rule& rule, Entry& entry) {
        for (const checking::Exception& exception : rule.exceptions) {
            std::vector<std::string> texts;
            if (exception.when) texts = as_list(words_.clause(*exception.when, item_of(rule)));
            for (std::string& basis : citations(exception.basis)) {
                texts.push_back(std::move(basis));
            }
            if (!exception.note.empty()) texts.push_back(exception.note);
            add_line(entry.lines, pick("除外", "Unless"), std::move(texts));
        }
    }

    void relations(const Rule& rule, std::uint32_t index, Entry& entry) const {
        if (rule.yields_to) {
            add_line(entry.lines, pick("让位", "Yields"), yielding(program_, *rule.yields_to, phrases_));
        }
        std::vector<std::string> over;
        for (const std::uint32_t other : rule.prevails_over) {
            over.push_back(program_.rules[other].name + pick("（", " (") + program_.rules[other].id +
                           pick("）", ")"));
        }
        add_line(entry.lines, pick("优先于", "Prevails over"), std::move(over));
        std::vector<std::string> under;
        for (const Rule& other : program_.rules) {
            for (const std::uint32_t loser : other.prevails_over) {
                if (loser == index)
                    under.push_back(other.name + pick("（", " (") + other.id + pick("）", ")"));
            }
        }
        add_line(entry.lines, pick("后于", "Gives way to"), std::move(under));
    }

    /// The definitions behind the rule, and those behind them: `words_` names more as it goes.
    void definitions(Section& section) {
        std::size_t next = 0;
        while (next < words_.definitions().size()) {
            const Rule& rule = program_.rules[words_.definitions()[next++]];
            Entry entry;
            entry.mark = pick("用语", "Term");
            entry.title = "“" + rule.name + "”";
            add_line(entry.lines, pick("逐项", "For each"), item_of(rule));
            add_line(entry.lines, pick("依据", "Basis"), citations(rule.basis));
            for (Line& line : consequence(program_, rule, words_, phrases_)) {
                entry.lines.push_back(std::move(line));
            }
            add_line(entry.lines, pick("存疑", "Doubt"), rule.doubts);
            add_line(entry.lines, pick("说明", "Note"), rule.note);
            section.entries.push_back(std::move(entry));
        }
    }

    const Program& program_;
    const RuleTests& tests_;
    const Phrases phrases_;
    ConditionWords words_;
};

}  // namespace

Section outline_rule(const Program& program, std::uint32_t rule, Language language, const RuleTests& tests) {
    return RuleExplainer(program, language, tests).explain(rule);
}

std::string explain_rule(const Program& program, std::uint32_t rule, Language language,
                         const RuleTests& tests) {
    return section_text(outline_rule(program, rule, language, tests), language, false);
}

std::optional<std::string> explain_rules(const Program& program, std::string_view wanted, Language language,
                                         const RuleTests& tests) {
    const std::vector<std::uint32_t> rules = find_rules(program, wanted);
    if (rules.empty()) return std::nullopt;
    std::string text;
    for (const std::uint32_t rule : rules) {
        if (!text.empty()) text += "\n";
        text += explain_rule(program, rule, language, tests);
    }
    return text;
}

}  // namespace zhunsheng::explanation
