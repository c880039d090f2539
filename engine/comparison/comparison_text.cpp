// Outlines a comparison and sets it in lines.

#include "comparison/comparison_text.h"

#include <utility>

#include "comparison/compare_decisions.h"
#include "comparison/comparison_words.h"
#include "explanation/outline_text.h"
#include "text/utf8.h"

namespace zhunsheng::comparison {
namespace {

using explanation::Entry;
using explanation::Line;
using explanation::Outline;
using explanation::Section;
using explanation::Tone;

constexpr int widest_pair = 60;  ///< cells of two texts that stand on one line

class ComparisonOutliner {
public:
    ComparisonOutliner(const ComparisonReport& report, Language language)
        : report_(report), language_(language), phrases_(language) {}

    Outline outline() const {
        const RulebookComparison& rulebooks = *report_.rulebooks;
        Outline outline;
        outline.title = pick("规则比较", "Rules compared");
        add_line(outline.head, pick("原", "Before"), side(report_.before, rulebooks.before));
        add_line(outline.head, pick("新", "After"), side(report_.after, rulebooks.after));
        add_line(outline.head, pick("改动", "Changes"), say(summary_of_rules(rulebooks)));
        if (report_.cases != nullptr) {
            add_line(outline.head, pick("案件", "Cases"), say(summary_of_cases(*report_.cases)));
        }
        for (const InstrumentChanges& each : rulebooks.instruments) {
            outline.sections.push_back(instrument(each));
        }
        add_differences(outline, pick("词汇", "Vocabulary"), rulebooks.vocabulary);
        add_differences(outline, pick("法秩序和规则书", "Legal order and rulebook"), rulebooks.legal_order);
        if (report_.cases != nullptr) add_cases(outline, *report_.cases);
        return outline;
    }

private:
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases_.pick(zh, en);
    }
    [[nodiscard]] const std::string& say(const Sentence& sentence) const { return sentence.in(language_); }

    [[nodiscard]] std::string side(const std::string& name, const RulebookIdentity& identity) const {
        return name.empty() ? say(identity_words(identity))
                            : name + pick("：", ": ") + say(identity_words(identity));
    }

    void add_differences(Outline& outline, std::string heading,
                         const std::vector<Difference>& differences) const {
        if (differences.empty()) return;
        Section section{std::move(heading), {}, {}};
        for (const Difference& each : differences) {
            Entry entry;
            entry.title = say(each.subject);
            add_line(entry.lines, {}, lines(each));
            section.entries.push_back(std::move(entry));
        }
        outline.sections.push_back(std::move(section));
    }

    [[nodiscard]] Section instrument(const InstrumentChanges& changes) const {
        Section section{changes.name + pick("（", " (") + changes.instrument + pick("）", ")"), {}, {}};
        if (changes.change != ChangeKind::changed) {
            section.lead = changes.change == ChangeKind::added
                               ? pick("新增的文件", "a new file")
                               : pick("删除的文件", "a file that was removed");
        }
        if (!changes.differences.empty()) {
            Entry head;
            head.title = pick("文件信息", "Head of the file");
            for (const Difference& each : changes.differences) {
                add_line(head.lines, say(each.subject), lines(each));
            }
            section.entries.push_back(std::move(head));
        }
        for (const ArticleChanges& article : changes.articles) {
            Entry entry;
            entry.title = article.article.empty() ? pick("没有引用条文的规则", "Rules that cite no article")
                                                  : article.article;
            for (const RuleChange& each : article.rules) entry.entries.push_back(rule(each));
            section.entries.push_back(std::move(entry));
        }
        return section;
    }

    [[nodiscard]] Entry rule(const RuleChange& change) const {
        Entry entry;
        entry.mark = say(change_word(change.change));
        entry.tone = change.change == ChangeKind::removed ? Tone::denied : Tone::certain;
        entry.title = change.title;
        entry.id = change.rule;
        add_line(entry.lines, pick("原编号", "Id before"), change.old_rule);
        for (const Difference& each : change.differences) {
            add_line(entry.lines, say(each.subject), lines(each));
        }
        if (!change.affects.empty()) {
            add_line(entry.lines, pick("影响的规则", "Rules that rest on it"),
                     phrases_.listed(change.affects));
        }
        return entry;
    }

    /// "3万元 → 5万元", or a line each with `-` and `+` before what went and what came.
    [[nodiscard]] std::vector<std::string> lines(const Difference& difference) const {
        if (is_replacement(difference.lines)) {
            std::string pair = say(difference.lines[0].text) + " → " + say(difference.lines[1].text);
            if (text::display_width(pair) <= widest_pair) return {std::move(pair)};
        }
        std::vector<std::string> paragraphs;
        for (const ComparedLine& line : shortened(difference.lines)) {
            const char* mark = line.mark == LineMark::removed ? "- "
                               : line.mark == LineMark::added ? "+ "
                                                              : "  ";
            paragraphs.push_back(mark + say(line.text));
        }
        return paragraphs;
    }

    void add_cases(Outline& outline, const CaseEffects& cases) const {
        Section counts{pick("案件的变化", "What becomes of the cases"), {}, {}};
        counts.lead = say(summary_of_cases(cases)) + pick("。", ".");
        Entry entry;
        for (std::size_t kind = 0; kind < effect_kinds; ++kind) {
            if (cases.effects_by_kind[kind] == 0) continue;
            add_line(entry.lines, {},
                     say(title_of(static_cast<EffectKind>(kind))) + pick("：", ": cases ") +
                         std::to_string(cases.cases_by_kind[kind]) + pick(" 个案件，", ", places ") +
                         std::to_string(cases.effects_by_kind[kind]) + pick(" 处", ""));
        }
        if (!entry.lines.empty()) counts.entries.push_back(std::move(entry));
        outline.sections.push_back(std::move(counts));
        if (!cases.examples.empty()) {
            Section examples{pick("案件举例", "Examples"), {}, {}};
            for (const ComparedCase& each : cases.examples) examples.entries.push_back(example(each));
            outline.sections.push_back(std::move(examples));
        }
        if (!cases.failures.empty()) {
            Section failures{pick("不能读取的案件", "Unreadable cases"), {}, {}};
            for (const ComparedCase& each : cases.failures) failures.entries.push_back(failure(each));
            outline.sections.push_back(std::move(failures));
        }
    }

    [[nodiscard]] Entry example(const ComparedCase& one) const {
        Entry entry;
        entry.title = say(place_words(one));
        for (const Effect& each : one.effects) {
            Entry effect;
            effect.title = say(title_of(each.kind)) + pick("：", ": ") + say(each.subject);
            add_line(effect.lines, pick("原", "Before"), say(each.before));
            add_line(effect.lines, pick("新", "After"), say(each.after));
            std::vector<std::string> causes;
            for (const Sentence& cause : cause_words(each, *report_.rulebooks)) causes.push_back(say(cause));
            add_line(effect.lines, pick("起因", "Because"), std::move(causes));
            if (each.causes.empty()) {
                add_line(effect.lines, pick("规则", "Rules"), phrases_.listed(each.rules));
            }
            std::vector<std::string> facts;
            for (const Reason& reason : each.because) facts.push_back(phrases_.reason(reason));
            add_line(effect.lines, pick("事实", "Facts"), std::move(facts));
            entry.entries.push_back(std::move(effect));
        }
        return entry;
    }

    [[nodiscard]] Entry failure(const ComparedCase& one) const {
        Entry entry;
        entry.title = say(place_words(one));
        for (const Diagnostic& diagnostic : one.diagnostics) {
            add_line(entry.lines, diagnostic.code, say(diagnostic.message));
        }
        return entry;
    }

    const ComparisonReport& report_;
    Language language_;
    explanation::Phrases phrases_;
};

}  // namespace

std::string comparison_text(const ComparisonReport& report, Language language, bool colour) {
    return outline_text(ComparisonOutliner(report, language).outline(), language, colour);
}

}  // namespace zhunsheng::comparison
