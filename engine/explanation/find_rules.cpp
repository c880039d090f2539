// Finds rules by id, name, violation or article.

#include <algorithm>

#include "diagnostics/report.h"
#include "explanation/explain_rule.h"

namespace zhunsheng::explanation {
namespace {

using checking::Citation;
using checking::Program;
using checking::Rule;

constexpr std::size_t most_near = 5;

/// "…法第三十七条" as its parts; the name may be empty.
struct ArticleOfLaw {
    std::string name;
    std::string article;
};

std::string without(std::string text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) {
        text.erase(at, part.size());
    }
    return text;
}

std::optional<ArticleOfLaw> article_of(std::string_view wanted) {
    std::string text{wanted};
    for (const std::string_view mark : {"《", "》", " ", "　"}) {
        text = without(std::move(text), mark);
    }
    const std::size_t begin = text.rfind("第", text.find("条"));
    if (begin == std::string::npos || text.find("条", begin) == std::string::npos) return std::nullopt;
    return ArticleOfLaw{text.substr(0, begin), text.substr(begin)};
}

/// Whether one of the articles that `cited` joins by 、 is `wanted` or a part of it: 第三条 covers 第三条第一款, not
/// 第三条之一.
bool covers(std::string_view wanted, std::string_view cited) {
    while (true) {
        const std::size_t end = cited.find("、");
        const std::string_view one = cited.substr(0, end);
        if (one.starts_with(wanted) && !one.substr(wanted.size()).starts_with("之")) return true;
        if (end == std::string_view::npos) return false;
        cited.remove_prefix(end + std::string_view{"、"}.size());
    }
}

bool cites(const Program& program, const std::vector<Citation>& citations, const ArticleOfLaw& wanted) {
    return std::ranges::any_of(citations, [&](const Citation& citation) {
        const checking::Instrument& instrument = program.instruments[citation.instrument];
        const bool named = wanted.name.empty() || instrument.name.find(wanted.name) != std::string::npos ||
                           instrument.id == wanted.name;
        return named && covers(wanted.article, citation.article);
    });
}

bool cites(const Program& program, const Rule& rule, const ArticleOfLaw& wanted) {
    if (cites(program, rule.basis, wanted) || cites(program, rule.references, wanted)) return true;
    const auto by_exception = [&](const checking::Exception& one) {
        return cites(program, one.basis, wanted);
    };
    if (std::ranges::any_of(rule.exceptions, by_exception)) return true;
    const auto* sanction = std::get_if<checking::Sanction>(&rule.then);
    if (sanction == nullptr) return false;
    const auto by_measure = [&](const checking::Measure& one) { return cites(program, one.basis, wanted); };
    return std::ranges::any_of(sanction->institution, by_measure) ||
           std::ranges::any_of(sanction->persons, [&](const checking::PersonSanction& persons) {
               return std::ranges::any_of(persons.measures, by_measure);
           });
}

bool concerns(const Rule& rule, std::uint16_t violation) {
    const auto* finding = std::get_if<checking::Finding>(&rule.then);
    return (finding != nullptr && finding->violation == violation) ||
           std::ranges::find(rule.against, violation) != rule.against.end();
}

template <class Wanted>
std::vector<std::uint32_t> rules_that(const Program& program, Wanted wanted) {
    std::vector<std::uint32_t> rules;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        if (wanted(program.rules[index])) rules.push_back(index);
    }
    return rules;
}

}  // namespace

std::vector<std::uint32_t> find_rules(const Program& program, std::string_view wanted) {
    if (wanted.empty()) return {};
    auto rules = rules_that(program, [&](const Rule& rule) { return rule.id == wanted; });
    if (!rules.empty()) return rules;
    for (std::size_t position = 0; position < program.violations.size(); ++position) {
        const auto index = static_cast<std::uint16_t>(position);
        const checking::Violation& violation = program.violations[index];
        if (violation.id == wanted || violation.label == wanted) {
            return rules_that(program, [&](const Rule& rule) { return concerns(rule, index); });
        }
    }
    rules = rules_that(program, [&](const Rule& rule) { return rule.name == wanted; });
    if (!rules.empty()) return rules;
    const auto article = article_of(wanted);
    if (!article) return {};
    return rules_that(program, [&](const Rule& rule) { return cites(program, rule, *article); });
}

std::vector<std::string> near_rules(const Program& program, std::string_view text) {
    std::vector<std::string> near;
    if (text.empty()) return near;
    for (const Rule& rule : program.rules) {
        const bool holds =
            rule.id.find(text) != std::string::npos || rule.name.find(text) != std::string::npos;
        if (holds && near.size() < most_near) near.push_back(rule.id);
    }
    std::vector<std::string_view> candidates;
    for (const Rule& rule : program.rules) {
        candidates.push_back(rule.id);
        candidates.push_back(rule.name);
    }
    const std::string_view nearest = diagnostics::nearest(text, candidates);
    const auto found = std::ranges::find_if(program.rules, [&](const Rule& rule) {
        return !nearest.empty() && (rule.id == nearest || rule.name == nearest);
    });
    if (found != program.rules.end() && std::ranges::find(near, found->id) == near.end()) {
        near.insert(near.begin(), found->id);
        near.resize(std::min(near.size(), most_near));
    }
    return near;
}

}  // namespace zhunsheng::explanation
