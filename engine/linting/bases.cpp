// Rules without a basis, and untranslated articles that only some versions have.

#include "checking/check_instruments.h"
#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

/// The versions of an instrument that are registered to have an article, if others are not to.
std::string versions_with(const checking::Instrument& law, std::string_view article) {
    std::string having;
    bool all = true;
    for (const checking::Version& version : law.versions) {
        const bool has = checking::has_article(version, article).value_or(true);
        all = all && has;
        if (has) having += (having.empty() ? "" : "、") + version.id;
    }
    return all ? std::string{} : having;
}

}  // namespace

void advise_on_bases(const Subject& subject) {
    for (std::size_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        // Of all that is no definition, flags alone may do without; and only a text of law has articles to cite.
        const bool is_law = subject.program.instruments[rule.instrument].rank.has_value();
        if (!is_law || !rule.basis.empty() || std::holds_alternative<checking::Definition>(rule.then))
            continue;
        subject.report.add(Code::missing_basis, subject.place_of_id(index), {rule.id});
    }
    for (std::size_t file = 0; file < subject.declared.files.size(); ++file) {
        for (const auto& gap : subject.declared.files[file].untranslated) {
            if (!gap.versions.empty()) continue;
            const std::string having = versions_with(subject.program.instruments[file], gap.article.text);
            if (having.empty()) continue;
            subject.report.add(Code::untranslated_in_part, gap.article.whole(),
                               {gap.article.text, having, having});
        }
    }
}

}  // namespace zhunsheng::linting
