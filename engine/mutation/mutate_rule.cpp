// Changes to a rule as a whole: its condition, exceptions, basis, and how it stands to others.

#include <array>
#include <utility>

#include "diagnostics/excerpt.h"
#include "mutation/mutant.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::mutation {
namespace {

using checking::Rule;
using rulebook::Duty;
using rulebook::WordSet;

Sentence word(WordSet set, std::uint8_t value) {
    const rulebook::Word& found = rulebook::word_for(set, value);
    return {std::string{found.zh}, std::string{found.en}};
}

class RuleMutator {
public:
    RuleMutator(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                std::vector<Mutant>& mutants)
        : program_(program), rule_(program.rules[rule]), index_(rule), sources_(sources), mutants_(mutants) {}

    void mutate() {
        drop_condition();
        drop_exceptions();
        drop_precedence();
        change_articles();
        std::visit([this](const auto& then) { change(then); }, rule_.then);
    }

private:
    /// Adds the rule as `alter` makes it.
    template <class Alter>
    void add(MutationKind kind, text::Span place, Sentence said, Alter alter) {
        Rule altered = rule_;
        alter(altered);
        mutants_.push_back({kind, RuleChange{index_, std::move(altered)}, index_, place, std::move(said)});
    }

    [[nodiscard]] std::string text_of(checking::ExpressionId id) const {
        return diagnostics::on_one_line(program_[id].span, sources_);
    }

    /// Of several conditions joined by 'and', each is dropped as a change of the expression.
    void drop_condition() {
        if (!rule_.when || std::holds_alternative<checking::AllOf>(program_[*rule_.when].expression)) return;
        add(MutationKind::condition, program_[*rule_.when].span, dropped(text_of(*rule_.when)),
            [](Rule& rule) { rule.when.reset(); });
    }

    void drop_exceptions() {
        for (std::size_t index = 0; index < rule_.exceptions.size(); ++index) {
            const checking::Exception& exception = rule_.exceptions[index];
            if (!exception.when) continue;
            const Sentence said = dropped(text_of(*exception.when));
            add(MutationKind::exception, program_[*exception.when].span,
                {"除外" + said.zh, "of the exceptions, " + said.en}, [index](Rule& rule) {
                    rule.exceptions.erase(rule.exceptions.begin() + static_cast<std::ptrdiff_t>(index));
                });
        }
    }

    void drop_precedence() {
        if (rule_.yields_to) {
            add(MutationKind::exception, rule_.span, {"删去“让位”", "its giving way was dropped"},
                [](Rule& rule) { rule.yields_to.reset(); });
        }
        for (std::size_t index = 0; index < rule_.prevails_over.size(); ++index) {
            const std::string& other = program_.rules[rule_.prevails_over[index]].id;
            add(MutationKind::exception, rule_.span,
                {"不再优先于“" + other + "”", "it no longer prevails over “" + other + "”"},
                [index](Rule& rule) {
                    rule.prevails_over.erase(rule.prevails_over.begin() + static_cast<std::ptrdiff_t>(index));
                });
        }
    }

    /// Of definitions and discretion, decisions cite no article.
    void change_articles() {
        if (std::holds_alternative<checking::Definition>(rule_.then) ||
            std::holds_alternative<checking::Discretion>(rule_.then)) {
            return;
        }
        for (std::size_t index = 0; index < rule_.basis.size(); ++index) {
            const checking::Citation& cited = rule_.basis[index];
            const std::string& version = program_.instruments[cited.instrument].versions[cited.version].id;
            const std::string other = cited.article == "第一条" ? "第二条" : "第一条";
            const Sentence said = became({cited.article, cited.article}, {other, other});
            add(MutationKind::article, rule_.span,
                {version + "版的依据" + said.zh, "in the basis of version " + version + ", " + said.en},
                [&](Rule& rule) { rule.basis[index].article = other; });
        }
    }

    template <class Conclusion>
    void change_duty(Duty duty) {
        if (duty == Duty::consult) return;
        const Duty other = duty == Duty::must ? Duty::may : Duty::must;
        add(MutationKind::duty, rule_.span,
            became(word(WordSet::duty, static_cast<std::uint8_t>(duty)),
                   word(WordSet::duty, static_cast<std::uint8_t>(other))),
            [other](Rule& rule) { std::get<Conclusion>(rule.then).duty = other; });
    }

    void change(const checking::Definition& /*definition*/) {}
    void change(const checking::Finding& /*finding*/) {}
    void change(const checking::Sanction& /*sanction*/) {}  // mutate_measures()

    void change(const checking::Flag& flag) {
        change_duty<checking::Flag>(flag.duty);
        for (std::size_t index = 0; index < flag.thresholds.size(); ++index) {
            add(MutationKind::condition, program_[flag.thresholds[index].reaches].span,
                dropped(flag.thresholds[index].name), [index](Rule& rule) {
                    auto& thresholds = std::get<checking::Flag>(rule.then).thresholds;
                    thresholds.erase(thresholds.begin() + static_cast<std::ptrdiff_t>(index));
                });
        }
    }

    void change(const checking::Discretion& discretion) {
        change_duty<checking::Discretion>(discretion.duty);
        const auto& bands = program_.legal_order.bands;
        const auto other = static_cast<std::uint16_t>((discretion.band + 1U) % bands.size());
        add(MutationKind::measure, rule_.span,
            became({bands[discretion.band].label, bands[discretion.band].label},
                   {bands[other].label, bands[other].label}),
            [other](Rule& rule) { std::get<checking::Discretion>(rule.then).band = other; });
    }

    void change(const checking::Procedure& procedure) {
        change_duty<checking::Procedure>(procedure.duty);
        if (procedure.bars_penalties) {
            add(MutationKind::measure, rule_.span, {"删去“免罚”", "its barring penalties was dropped"},
                [](Rule& rule) { std::get<checking::Procedure>(rule.then).bars_penalties = false; });
        }
        if (procedure.put_off) {
            add(MutationKind::value, rule_.span, {"删去“顺延”", "its putting off the last day was dropped"},
                [](Rule& rule) { std::get<checking::Procedure>(rule.then).put_off = false; });
        }
        for (std::size_t index = 0; index < procedure.bars.size(); ++index) {
            add(MutationKind::measure, rule_.span,
                dropped(program_.legal_order.measures[procedure.bars[index]].label), [index](Rule& rule) {
                    auto& bars = std::get<checking::Procedure>(rule.then).bars;
                    bars.erase(bars.begin() + static_cast<std::ptrdiff_t>(index));
                });
        }
    }

    const checking::Program& program_;
    const Rule& rule_;
    std::uint32_t index_;
    const text::SourceSet& sources_;
    std::vector<Mutant>& mutants_;
};

}  // namespace

void mutate_rule(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                 std::vector<Mutant>& mutants) {
    RuleMutator(program, rule, sources, mutants).mutate();
}

}  // namespace zhunsheng::mutation
