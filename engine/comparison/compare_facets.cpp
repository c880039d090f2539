// Pairs the facets of two trees and tells where they differ.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "comparison/facet.h"

namespace zhunsheng::comparison {
namespace {

/// How many parts and lines two facets have in common.
std::size_t likeness(const Facet& one, const Facet& other) {
    const auto parts = std::ranges::count_if(one.parts, [&](const Facet& part) {
        return std::ranges::any_of(other.parts, [&](const Facet& counterpart) {
            return part.aspect == counterpart.aspect && part.key == counterpart.key;
        });
    });
    const auto lines = std::ranges::count_if(one.lines, [&](const Sentence& line) {
        return std::ranges::find(other.lines, line) != other.lines.end();
    });
    return static_cast<std::size_t>(parts + lines);
}

/// Which facet of one list is which of the other.
class Pairing {
public:
    Pairing(const std::vector<Facet>& before, const std::vector<Facet>& after)
        : before_(before), after_(after), partner_(after.size()), taken_(before.size(), false) {
        pair_equals();
        pair_alike();
    }

    /// For each of the later list its counterpart among the earlier.
    [[nodiscard]] const std::vector<std::optional<std::size_t>>& partners() const { return partner_; }
    [[nodiscard]] bool is_paired(std::size_t before) const { return taken_[before]; }

private:
    void pair(std::size_t later, std::size_t earlier) {
        partner_[later] = earlier;
        taken_[earlier] = true;
    }

    void pair_equals() {
        for (std::size_t later = 0; later < after_.size(); ++later) {
            for (std::size_t earlier = 0; earlier < before_.size(); ++earlier) {
                const Facet& one = before_[earlier];
                const Facet& other = after_[later];
                if (!taken_[earlier] && one.aspect == other.aspect && one.identity == other.identity &&
                    one.key == other.key) {
                    pair(later, earlier);
                    break;
                }
            }
        }
    }

    void pair_alike() {
        for (std::size_t later = 0; later < after_.size(); ++later) {
            if (partner_[later]) continue;
            std::optional<std::size_t> best;
            std::size_t most = 0;
            for (std::size_t earlier = 0; earlier < before_.size(); ++earlier) {
                if (taken_[earlier] || !may_pair(before_[earlier], after_[later])) continue;
                const std::size_t shared = likeness(before_[earlier], after_[later]);
                if (!best || shared > most) {
                    best = earlier;
                    most = shared;
                }
            }
            if (best) pair(later, *best);
        }
    }

    /// Whether the two can be the same thing before and after a change.
    static bool may_pair(const Facet& one, const Facet& other) {
        if (one.aspect != other.aspect || one.identity != other.identity) return false;
        return !one.identity.empty() || one.parts.empty() || likeness(one, other) > 0;
    }

    const std::vector<Facet>& before_;
    const std::vector<Facet>& after_;
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_;
};

Sentence under(const Sentence& lead, const Sentence& subject) {
    if (lead.zh.empty()) return subject;
    return {lead.zh + "：" + subject.zh, lead.en + ": " + subject.en};
}

class FacetComparer {
public:
    std::vector<Difference> compare(const std::vector<Facet>& before, const std::vector<Facet>& after,
                                    const Sentence& lead, const std::string& path) {
        const Pairing pairing(before, after);
        std::vector<Difference> differences;
        const auto add_all = [&](std::vector<Difference> more) {
            std::ranges::move(more, std::back_inserter(differences));
        };
        for (std::size_t later = 0; later < after.size(); ++later) {
            const auto& partner = pairing.partners()[later];
            add_all(pair(partner ? &before[*partner] : nullptr, &after[later], lead, path));
        }
        for (std::size_t earlier = 0; earlier < before.size(); ++earlier) {
            if (!pairing.is_paired(earlier)) add_all(pair(&before[earlier], nullptr, lead, path));
        }
        return differences;
    }

private:
    /// Either may be null: then the other is new, or gone.
    std::vector<Difference> pair(const Facet* before, const Facet* after, const Sentence& lead,
                                 const std::string& path) {
        const Facet& named = after != nullptr ? *after : *before;
        const std::string aspect = path.empty() ? named.aspect : path + "/" + named.aspect;
        const Sentence subject = under(lead, named.subject);
        if (before != nullptr && after != nullptr) {
            if (before->key == after->key) return {};
            if (!before->parts.empty() && !after->parts.empty()) {
                return compare(before->parts, after->parts, subject, aspect);
            }
        }
        static const std::vector<Sentence> nothing;
        const auto& old_lines = before != nullptr ? before->lines : nothing;
        const auto& new_lines = after != nullptr ? after->lines : nothing;
        if (before != nullptr && after != nullptr && old_lines == new_lines) {
            return {{aspect, subject, worded_alike(*before, *after)}};
        }
        return {{aspect, subject, compare_lines(old_lines, new_lines)}};
    }

    /// The words are the same, what they name is not: the names by which the rulebooks know it tell them apart.
    static std::vector<ComparedLine> worded_alike(const Facet& before, const Facet& after) {
        std::vector<ComparedLine> lines;
        for (const Sentence& line : after.lines) lines.push_back({LineMark::kept, line});
        lines.push_back({LineMark::removed, same_in_both(before.key)});
        lines.push_back({LineMark::added, same_in_both(after.key)});
        return lines;
    }
};

}  // namespace

std::vector<Difference> compare_facets(const std::vector<Facet>& before, const std::vector<Facet>& after,
                                       const Sentence& lead, const std::string& path) {
    return FacetComparer().compare(before, after, lead, path);
}

std::string key_of(const std::vector<Facet>& facets) {
    std::string key;
    for (const Facet& facet : facets) {
        key.append(facet.aspect)
            .append(" ")
            .append(facet.identity)
            .append("=")
            .append(facet.key)
            .append("\n");
    }
    return key;
}

namespace {

constexpr std::size_t most_cells =
    4'000'000;  ///< of the table below; longer lists are set one after the other

/// The longest common subsequence of two lists of lines, by a table of its lengths.
std::vector<ComparedLine> aligned(std::span<const Sentence> before, std::span<const Sentence> after) {
    const std::size_t width = after.size() + 1;
    std::vector<std::uint32_t> common((before.size() + 1) * width, 0);
    const auto at = [&](std::size_t old_line, std::size_t new_line) -> std::uint32_t& {
        return common[old_line * width + new_line];
    };
    for (std::size_t old_line = before.size(); old_line-- > 0;) {
        for (std::size_t new_line = after.size(); new_line-- > 0;) {
            at(old_line, new_line) = before[old_line] == after[new_line]
                                         ? at(old_line + 1, new_line + 1) + 1
                                         : std::max(at(old_line + 1, new_line), at(old_line, new_line + 1));
        }
    }
    std::vector<ComparedLine> lines;
    std::size_t old_line = 0;
    std::size_t new_line = 0;
    while (old_line < before.size() && new_line < after.size()) {
        if (before[old_line] == after[new_line]) {
            lines.push_back({LineMark::kept, before[old_line++]});
            ++new_line;
        } else if (at(old_line + 1, new_line) >= at(old_line, new_line + 1)) {
            lines.push_back({LineMark::removed, before[old_line++]});
        } else {
            lines.push_back({LineMark::added, after[new_line++]});
        }
    }
    for (; old_line < before.size(); ++old_line) lines.push_back({LineMark::removed, before[old_line]});
    for (; new_line < after.size(); ++new_line) lines.push_back({LineMark::added, after[new_line]});
    return lines;
}

}  // namespace

std::vector<ComparedLine> compare_lines(const std::vector<Sentence>& before,
                                        const std::vector<Sentence>& after) {
    if ((before.size() + 1) * (after.size() + 1) <= most_cells) return aligned(before, after);
    std::vector<ComparedLine> lines = aligned(before, {});
    std::ranges::move(aligned({}, after), std::back_inserter(lines));
    return lines;
}

// Making facets -----------------------------------------------------------------------------------------------------

Sentence same_in_both(std::string_view text) { return {std::string{text}, std::string{text}}; }

void add_text(std::vector<Facet>& facets, std::string_view aspect, Sentence subject, std::string_view text) {
    add_word(facets, aspect, std::move(subject), std::string{text}, same_in_both(text));
}

void add_word(std::vector<Facet>& facets, std::string_view aspect, Sentence subject, std::string key,
              Sentence words) {
    if (key.empty()) return;
    facets.push_back({std::string{aspect}, {}, std::move(subject), std::move(key), {std::move(words)}, {}});
}

void add_list(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
              std::vector<ListItem> items, ListOrder order) {
    if (items.empty()) return;
    Facet facet{std::string{aspect}, {}, std::move(subject), {}, {}, {}};
    for (const ListItem& item : items) facet.lines.push_back(item.words);
    if (order == ListOrder::free) std::ranges::sort(items, {}, &ListItem::key);
    for (const ListItem& item : items) facet.key += item.key + "\n";
    facets.push_back(std::move(facet));
}

void add_texts(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
               const std::vector<std::string>& texts, ListOrder order) {
    std::vector<ListItem> items;
    for (const std::string& text : texts) items.push_back({text, same_in_both(text)});
    add_list(facets, aspect, std::move(subject), std::move(items), order);
}

}  // namespace zhunsheng::comparison
