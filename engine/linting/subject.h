#pragma once
// What the pieces of advice share: a rulebook as checked and as written, and where to report. One file for each idea.

#include <map>
#include <string_view>
#include <vector>

#include "linting/advise.h"
#include "linting/contradiction.h"

namespace zhunsheng::linting {

struct Subject {
    const Program& program;
    const rulebook::Declarations& declared;
    diagnostics::Report& report;
    /// The declarations of the program's rules, in its order.
    std::vector<const rulebook::RuleDeclaration*> rules;

    [[nodiscard]] text::Span place_of_id(std::size_t rule) const {
        const text::LocatedText& id = rules[rule]->id;
        return id.is_given() ? id.whole() : rules[rule]->span;
    }
};

/// Calls `visit(key, declaration)` for every field of the vocabulary that a file declares.
template <class Visit>
void for_each_field(const Subject& subject, Visit visit) {
    const auto& records = subject.program.vocabulary.records;
    std::map<std::string_view, std::uint16_t> places;
    for (const vocabulary::Record& record : records) {
        places.emplace(record.id, static_cast<std::uint16_t>(places.size()));
    }
    for (const rulebook::FileContent& file : subject.declared.files) {
        for (const rulebook::RecordDeclaration& record : file.records) {
            const auto place = places.find(record.id.text);
            if (place == places.end()) continue;
            for (const rulebook::FieldDeclaration& field : record.fields) {
                const auto index = records[place->second].find(field.id.text);
                if (index) visit(checking::FieldKey{place->second, *index}, field);
            }
        }
    }
}

void advise_on_unused_names(const Subject& subject, const UnusedNames& unused);
void advise_on_conditions(const Subject& subject);
void advise_on_exceptions(const Subject& subject);
void advise_on_dates(const Subject& subject);
void advise_on_like_rules(const Subject& subject);
void advise_on_tests(const Subject& subject, const TestedNames& tested);
void advise_on_judgements(const Subject& subject);
void advise_on_names(const Subject& subject);
void advise_on_bases(const Subject& subject);

/// That a rule holds: its condition does, and no exception.
[[nodiscard]] std::vector<Claim> applies(const checking::Rule& rule);

}  // namespace zhunsheng::linting
