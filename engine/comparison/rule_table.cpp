// Lists rules with their facets, and finds those that were given another id.

#include "comparison/rule_table.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "comparison/rule_facets.h"

namespace zhunsheng::comparison {
namespace {

using checking::Program;
using checking::Rule;

constexpr int most_passes = 8;  ///< each finds renamed rules that read those found before

RuleEntry entry_of(const Program& program, const Rule& rule, const Renames& renames) {
    FacetWriter writer(program, renames);
    RuleEntry entry{&rule, writer.rule(rule), {}, {}};
    const std::vector<Facet> content(entry.facets.begin() + 1, entry.facets.end());  // the name comes first
    entry.content = key_of(content);
    entry.definitions = writer.definitions();
    return entry;
}

std::set<std::string_view> ids_of(const Program& program) {
    std::set<std::string_view> ids;
    for (const Rule& rule : program.rules) ids.insert(rule.id);
    return ids;
}

/// Looks for new ids among the rules that only one of the programs has.
class RenameFinder {
public:
    RenameFinder(const Program& before, const Program& after) : before_(before) {
        const auto old_ids = ids_of(before);
        const auto new_ids = ids_of(after);
        for (const Rule& rule : before.rules) {
            if (!new_ids.contains(rule.id)) removed_.push_back(&rule);
        }
        for (const Rule& rule : after.rules) {
            if (!old_ids.contains(rule.id)) added_.push_back(entry_of(after, rule, {}));
        }
    }

    Renames find() {
        bool by_name = false;
        for (int pass = 0; pass < most_passes && !removed_.empty() && !added_.empty(); ++pass) {
            if (pair_by_content()) continue;
            if (std::exchange(by_name, true)) break;
            pair_by_name();
        }
        return std::move(renames_);
    }

private:
    /// Pairs each removed rule with an added one that `is_same`; says whether there was any.
    template <class IsSame>
    bool pair(IsSame is_same) {
        const std::size_t before = removed_.size();
        std::erase_if(removed_, [&](const Rule* rule) {
            const auto found =
                std::ranges::find_if(added_, [&](const RuleEntry& entry) { return is_same(*rule, entry); });
            if (found == added_.end()) return false;
            renames_[rule->id] = found->rule->id;
            added_.erase(found);
            return true;
        });
        return removed_.size() < before;
    }

    bool pair_by_content() {
        std::map<const Rule*, std::string> contents;
        for (const Rule* rule : removed_) contents[rule] = entry_of(before_, *rule, renames_).content;
        const auto has_content = [&](const Rule& rule, const RuleEntry& entry) {
            return contents.at(&rule) == entry.content;
        };
        const bool named = pair([&](const Rule& rule, const RuleEntry& entry) {
            return rule.name == entry.rule->name && has_content(rule, entry);
        });
        return pair(has_content) || named;
    }

    void pair_by_name() {
        pair([](const Rule& rule, const RuleEntry& entry) {
            return rule.name == entry.rule->name && rule.then.index() == entry.rule->then.index();
        });
    }

    const Program& before_;
    std::vector<const Rule*> removed_;
    std::vector<RuleEntry> added_;
    Renames renames_;
};

}  // namespace

RuleTable::RuleTable(const Program& program, const Renames& renames) {
    for (const Rule& rule : program.rules) {
        by_id_[rule.id] = entries_.size();
        entries_.push_back(entry_of(program, rule, renames));
    }
}

const RuleEntry* RuleTable::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &entries_[found->second];
}

std::vector<std::string> RuleTable::resting_on(const Rule& definition) const {
    std::set<std::size_t> reached{by_id_.at(definition.id)};
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t index = 0; index < entries_.size(); ++index) {
            if (reached.contains(index)) continue;
            grown |= std::ranges::any_of(entries_[index].definitions, [&](std::uint32_t read) {
                return reached.contains(read) && reached.insert(index).second;
            });
        }
    }
    std::vector<std::string> ids;
    for (const std::size_t index : reached) {
        const Rule& rule = *entries_[index].rule;
        if (!std::holds_alternative<checking::Definition>(rule.then)) ids.push_back(rule.id);
    }
    std::ranges::sort(ids);
    return ids;
}

Renames find_renames(const Program& before, const Program& after) {
    return RenameFinder(before, after).find();
}

}  // namespace zhunsheng::comparison
