// Compares rules one by one and groups what was changed by instrument and article.

#include "comparison/compare_programs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

#include "comparison/rule_table.h"
#include "comparison/rulebook_facets.h"
#include "rulebook/citation.h"

namespace zhunsheng::comparison {
namespace {

using checking::Program;
using checking::Rule;

RulebookIdentity identity_of(const Program& program) {
    return {program.id, program.name, program.version, program.hash, program.rules.size()};
}

std::vector<Basis> basis_of(const Program& program, const Rule& rule) {
    std::vector<Basis> all;
    for (const checking::Citation& citation : rule.basis) {
        const checking::Instrument& instrument = program.instruments[citation.instrument];
        all.push_back({instrument.id, instrument.name, instrument.versions[citation.version].id,
                       citation.article, true});
    }
    return all;
}

/// "第十四条" of "第十四条第二款第一项、第十五条": the article, without its parts.
std::string article_of(const std::string& citation) {
    constexpr std::string_view article_sign = "条";
    constexpr std::string_view suffix_sign = "之";
    const std::size_t sign = citation.find(article_sign);
    if (sign == std::string::npos) return citation.substr(0, citation.find_first_of("(,"));
    std::size_t end = sign + article_sign.size();
    if (citation.compare(end, suffix_sign.size(), suffix_sign) == 0) {
        const auto stops = {"第", "、", "和", "及", "至", "前", "后", "中"};
        std::size_t next = citation.size();
        for (const std::string_view stop : stops) next = std::min(next, citation.find(stop, end));
        end = next;
    }
    return citation.substr(0, end);
}

/// By number, then by text; what has no number goes last.
std::tuple<bool, rulebook::Citation, std::string> place_of(const std::string& article) {
    const auto parsed = rulebook::parse_citations(article);
    if (!parsed || parsed->empty()) return {true, {}, article};
    return {false, parsed->front(), article};
}

class ProgramComparer {
public:
    ProgramComparer(const Program& before, const Program& after)
        : before_(before),
          after_(after),
          renames_(find_renames(before, after)),
          old_rules_(before, renames_),
          new_rules_(after, {}) {}

    RulebookComparison compare() {
        RulebookComparison result{identity_of(before_), identity_of(after_), {}, {}, {}};
        result.vocabulary =
            compare_facets(vocabulary_facets(before_, renames_), vocabulary_facets(after_, {}));
        result.legal_order =
            compare_facets(legal_order_facets(before_, renames_), legal_order_facets(after_, {}));
        compare_heads();
        compare_rules();
        for (Group& group : groups_) {
            if (group.changes.differences.empty() && group.articles.empty()) continue;
            for (auto& [place, article] : group.articles) {
                group.changes.articles.push_back(std::move(article));
            }
            result.instruments.push_back(std::move(group.changes));
        }
        return result;
    }

private:
    struct Group {
        InstrumentChanges changes;
        std::map<std::tuple<bool, rulebook::Citation, std::string>, ArticleChanges> articles;
    };

    /// Every file of either program that is no part of another's law, those of the later first.
    void compare_heads() {
        for (std::size_t place = 0; place < after_.instruments.size(); ++place) {
            const auto index = static_cast<std::uint16_t>(place);
            const checking::Instrument& instrument = after_.instruments[index];
            if (instrument.law != index) continue;
            const auto old = index_of(before_, instrument.id);
            add_group(instrument, old ? ChangeKind::changed : ChangeKind::added,
                      compare_facets(old ? instrument_facets(before_, *old) : std::vector<Facet>{},
                                     instrument_facets(after_, index)));
        }
        for (std::size_t place = 0; place < before_.instruments.size(); ++place) {
            const auto index = static_cast<std::uint16_t>(place);
            const checking::Instrument& instrument = before_.instruments[index];
            if (instrument.law != index || index_of(after_, instrument.id)) continue;
            add_group(instrument, ChangeKind::removed, compare_facets(instrument_facets(before_, index), {}));
        }
    }

    static std::optional<std::uint16_t> index_of(const Program& program, const std::string& id) {
        const auto found = std::ranges::find(program.instruments, id, &checking::Instrument::id);
        if (found == program.instruments.end()) return std::nullopt;
        return found->law;
    }

    void add_group(const checking::Instrument& instrument, ChangeKind change,
                   std::vector<Difference> differences) {
        by_instrument_[instrument.id] = groups_.size();
        groups_.push_back({{change, instrument.id, instrument.name, std::move(differences), {}}, {}});
    }

    void compare_rules() {
        std::map<std::string, std::string, std::less<>> old_ids;
        for (const auto& [old_id, new_id] : renames_) old_ids[new_id] = old_id;
        for (const RuleEntry& entry : new_rules_.entries()) {
            const auto renamed = old_ids.find(entry.rule->id);
            const bool is_renamed = renamed != old_ids.end();
            const RuleEntry* old = old_rules_.find(is_renamed ? renamed->second : entry.rule->id);
            compare_rule(old, entry, is_renamed);
        }
        for (const RuleEntry& entry : old_rules_.entries()) {
            if (renames_.contains(entry.rule->id) || new_rules_.find(entry.rule->id) != nullptr) continue;
            RuleChange change{ChangeKind::removed, entry.rule->id, {}, entry.rule->name, {}, {}, {}};
            change.differences = compare_facets(content_of(entry), {});
            add(std::move(change), before_, old_rules_, *entry.rule);
        }
    }

    void compare_rule(const RuleEntry* old, const RuleEntry& entry, bool is_renamed) {
        RuleChange change{ChangeKind::added, entry.rule->id, {}, entry.rule->name, {}, {}, {}};
        if (old == nullptr) {
            change.differences = compare_facets({}, content_of(entry));
        } else {
            change.change = is_renamed ? ChangeKind::renamed : ChangeKind::changed;
            if (is_renamed) change.old_rule = old->rule->id;
            change.differences = compare_facets(old->facets, entry.facets);
            if (!is_renamed && change.differences.empty()) return;
        }
        add(std::move(change), after_, new_rules_, *entry.rule);
    }

    /// All facets but the name, which stands in the heading of a rule that is new or gone.
    static std::vector<Facet> content_of(const RuleEntry& entry) {
        return {entry.facets.begin() + 1, entry.facets.end()};
    }

    void add(RuleChange change, const Program& program, const RuleTable& rules, const Rule& rule) {
        change.basis = basis_of(program, rule);
        if (std::holds_alternative<checking::Definition>(rule.then)) change.affects = rules.resting_on(rule);
        const std::string article = change.basis.empty() ? "" : article_of(change.basis.back().article);
        Group& group = groups_[by_instrument_.at(program.instruments[rule.instrument].id)];
        ArticleChanges& changes = group.articles[place_of(article)];
        changes.article = article;
        changes.rules.push_back(std::move(change));
    }

    const Program& before_;
    const Program& after_;
    const Renames renames_;
    const RuleTable old_rules_;
    const RuleTable new_rules_;
    std::vector<Group> groups_;
    std::map<std::string, std::size_t, std::less<>> by_instrument_;
};

}  // namespace

RulebookComparison compare_programs(const Program& before, const Program& after) {
    return ProgramComparer(before, after).compare();
}

}  // namespace zhunsheng::comparison

namespace zhunsheng {

bool RulebookComparison::same() const {
    return vocabulary.empty() && legal_order.empty() && instruments.empty();
}

std::size_t RulebookComparison::count(ChangeKind change) const {
    std::size_t found = 0;
    for (const InstrumentChanges& instrument : instruments) {
        for (const ArticleChanges& article : instrument.articles) {
            found += static_cast<std::size_t>(std::ranges::count(article.rules, change, &RuleChange::change));
        }
    }
    return found;
}

}  // namespace zhunsheng
