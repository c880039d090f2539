#pragma once
// A rule as facets: everything that it says, in both languages.

#include <cstdint>
#include <string>
#include <vector>

#include "checking/program.h"
#include "comparison/content_keys.h"
#include "comparison/facet.h"
#include "explanation/condition_words.h"
#include "explanation/phrases.h"

namespace zhunsheng::comparison {

/// Puts what a program holds into keys and words. Not shared between threads. Borrows both arguments.
class FacetWriter {
public:
    FacetWriter(const checking::Program& program, const Renames& renames)
        : program_(program), keys_(program, renames), zh_words_(program, zh_), en_words_(program, en_) {}

    /// All facets of a rule but its id.
    [[nodiscard]] std::vector<Facet> rule(const checking::Rule& rule);
    /// Which rules the definitions are that it has named so far.
    [[nodiscard]] const std::vector<std::uint32_t>& definitions() const { return zh_words_.definitions(); }

    /// "《…》（2021年版）第十四条".
    [[nodiscard]] ListItem citation(const checking::Citation& citation) const;
    /// A condition or a value.
    void add_expression(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
                        const std::optional<checking::ExpressionId>& expression, const Sentence& item);

private:
    void add(std::vector<Facet>& facets, const checking::Definition& definition);
    void add(std::vector<Facet>& facets, const checking::Finding& finding);
    void add(std::vector<Facet>& facets, const checking::Sanction& sanction);
    void add(std::vector<Facet>& facets, const checking::Flag& flag);
    void add(std::vector<Facet>& facets, const checking::Discretion& discretion);
    void add(std::vector<Facet>& facets, const checking::Procedure& procedure);

    void add_citations(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
                       const std::vector<checking::Citation>& citations) const;
    void add_relations(std::vector<Facet>& facets, const checking::Rule& rule) const;
    [[nodiscard]] Facet exception(const checking::Exception& exception);
    [[nodiscard]] Facet measure(const checking::Measure& measure, std::string_view aspect,
                                const Sentence& target, const Sentence& item);
    [[nodiscard]] Facet persons(const checking::PersonSanction& persons);
    [[nodiscard]] Facet threshold(const checking::Threshold& threshold);
    [[nodiscard]] std::string amount_key(const checking::Measure& measure) const;
    /// What level 1 of the rule's expressions stands for.
    [[nodiscard]] Sentence item_of(const checking::Rule& rule) const;

    const checking::Program& program_;
    const ContentKeys keys_;
    const explanation::Phrases zh_{Language::chinese};
    const explanation::Phrases en_{Language::english};
    explanation::ConditionWords zh_words_;
    explanation::ConditionWords en_words_;
    Sentence item_;  ///< of the rule at hand
};

}  // namespace zhunsheng::comparison
