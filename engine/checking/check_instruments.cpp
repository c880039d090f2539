// Instruments, their versions, and citations.

#include "checking/check_instruments.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/check_legal_order.h"
#include "rulebook/citation.h"
#include "text/look_alike.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::LocatedText;

namespace {

void note_register(Version& version, const rulebook::VersionDeclaration& declared) {
    for (const LocatedText& article : declared.articles) {
        const auto citations = rulebook::parse_citations(article.text);
        if (citations) version.articles.insert(version.articles.end(), citations->begin(), citations->end());
    }
}

std::vector<Version> check_versions(Draft& draft, const rulebook::FileDeclaration& file) {
    std::vector<Version> versions;
    const rulebook::VersionDeclaration* before = nullptr;
    for (const rulebook::VersionDeclaration& declared : file.versions) {
        Version version{
            declared.id.text, declared.from, declared.to.value_or(values::Date::latest()), {}, {}};
        for (const LocatedText& doubt : declared.doubts) version.doubts.push_back(doubt.text);
        if (version.to < version.from)
            draft.report.add(Code::version_ends_early, declared.span, {version.id});
        const bool repeated = std::any_of(versions.begin(), versions.end(),
                                          [&](const Version& other) { return other.id == version.id; });
        if (repeated) {
            draft.report.add(Code::repeated_name, declared.id.whole(), {version.id});
        } else if (before != nullptr && versions.back().to >= version.from) {
            draft.report.add(Code::versions_overlap, declared.span, {versions.back().id, version.id})
                .label(before->span, "前一版本", "the version before");
        } else if (before != nullptr && versions.back().to.days() + 1 < version.from.days()) {
            draft.report.add(Code::versions_leave_gap, declared.span, {versions.back().id, version.id})
                .label(before->span, "前一版本", "the version before");
        }
        note_register(version, declared);
        versions.push_back(std::move(version));
        before = &declared;
    }
    return versions;
}

/// The text without the Chinese quotes around it, which YAML takes for a part of it.
std::string without_quotes(std::string_view text) {
    constexpr std::string_view open = "“";
    constexpr std::string_view close = "”";
    if (text.starts_with(open) && text.ends_with(close)) {
        text.remove_prefix(open.size());
        text.remove_suffix(close.size());
    }
    return std::string{text};
}

std::optional<std::uint16_t> find_version(Draft& draft, std::uint16_t instrument, const LocatedText& wanted) {
    const Instrument& law = draft.program.instruments[instrument];
    std::vector<std::string_view> names;
    for (std::size_t index = 0; index < law.versions.size(); ++index) {
        if (law.versions[index].id == wanted.text) return static_cast<std::uint16_t>(index);
        names.push_back(law.versions[index].id);
    }
    std::string known;
    for (const std::string_view name : names) known += (known.empty() ? "" : "、") + std::string{name};
    // No nearest version is proposed, for another year is another law; only the same in other characters.
    auto& finding = draft.report.add(Code::unknown_version, wanted.whole(),
                                     {wanted.text, law.name, known.empty() ? "（无）" : known});
    const std::string plain = without_quotes(text::plain(wanted.text));
    if (std::find(names.begin(), names.end(), plain) != names.end()) finding.fix(wanted.whole(), plain);
    return std::nullopt;
}

/// Whether an article, paragraph or item is one that the register has. A register states the last paragraph and item of
/// each article; one that states no paragraph has but one.
bool is_registered(const Version& version, const rulebook::Citation& cited) {
    return std::any_of(version.articles.begin(), version.articles.end(), [&](const rulebook::Citation& last) {
        const bool same_article =
            cited.division == last.division && cited.article == last.article && cited.suffix == last.suffix;
        if (!same_article || cited.paragraph > std::max<std::uint16_t>(last.paragraph, 1)) return false;
        const bool last_paragraph =
            cited.paragraph == last.paragraph || (cited.paragraph <= 1 && last.paragraph <= 1);
        return cited.item == 0 || (last_paragraph && cited.item <= last.item);
    });
}

/// Reports a citation that the register of its version does not have, with the version that has it.
void check_register(Draft& draft, const Instrument& law, const Version& version, const LocatedText& article) {
    if (has_article(version, article.text).value_or(true)) return;
    auto& finding =
        draft.report.add(Code::article_not_in_version, article.whole(), {article.text, law.name, version.id});
    for (const Version& other : law.versions) {
        if (!has_article(other, article.text).value_or(false)) continue;
        finding.hint("“" + other.id + "”版有这一条款", "version `" + other.id + "` has it");
    }
}

/// Reports a name that no file has as its id.
void report_unknown_file(Draft& draft, const LocatedText& name) {
    std::vector<std::string_view> names;
    for (const auto& [known, index] : draft.instruments) names.push_back(known);
    draft.report.add(Code::unknown_instrument, name.whole(), {name.text})
        .did_you_mean(diagnostics::nearest(name.text, names));
}

/// Gives a file that is part of a law the law's head; the day whose version applies stays its own.
void join_to_law(Draft& draft, const rulebook::Declarations& declarations, std::size_t index) {
    const rulebook::FileDeclaration& file = declarations.files[index].file;
    if (file.part_of.empty()) return;
    const auto law = draft.instruments.find(file.part_of.text);
    if (law == draft.instruments.end()) {
        report_unknown_file(draft, file.part_of);
        return;
    }
    const rulebook::FileDeclaration& head = declarations.files[law->second].file;
    if (!head.part_of.empty() || head.rank.empty()) {
        draft.report.add(Code::part_of_part, file.part_of.whole(), {file.part_of.text});
        return;
    }
    if (!file.rank.empty() || !file.number.empty() || !file.versions.empty())
        draft.report.add(Code::part_with_head, file.span, {file.part_of.text});
    const rulebook::LawDay applies_at = draft.program.instruments[index].applies_at;
    draft.program.instruments[index] = draft.program.instruments[law->second];
    draft.program.instruments[index].applies_at = applies_at;
}

}  // namespace

void check_instruments(Draft& draft, const rulebook::Declarations& declarations) {
    NameTable<text::Span> places;
    for (const rulebook::FileContent& content : declarations.files) {
        const rulebook::FileDeclaration& file = content.file;
        const auto index = static_cast<std::uint16_t>(draft.program.instruments.size());
        if (!file.id.empty() && !draft.instruments.emplace(file.id.text, index).second) {
            draft.report.add(Code::repeated_name, file.id.whole(), {file.id.text})
                .label(places[file.id.text], "先在此处声明", "first declared here");
        }
        places.emplace(file.id.text, file.id.whole());
        if (!file.rank.empty() && file.versions.empty()) {
            draft.report.add(Code::instrument_without_version, file.span, {file.name.text});
        }
        draft.program.instruments.push_back({index, file.id.text, file.name.text, file.number.text,
                                             find_rank(draft, file.rank), file.applies_at,
                                             check_versions(draft, file)});
    }
    for (std::size_t index = 0; index < declarations.files.size(); ++index)
        join_to_law(draft, declarations, index);
}

std::optional<bool> has_article(const Version& version, std::string_view article) {
    const auto citations = rulebook::parse_citations(article);
    if (version.articles.empty() || !citations) return std::nullopt;
    return std::all_of(citations->begin(), citations->end(),
                       [&](const rulebook::Citation& cited) { return is_registered(version, cited); });
}

void check_in_some_version(Draft& draft, const rulebook::LocatedText& article, std::uint16_t instrument) {
    const Instrument& law = draft.program.instruments[instrument];
    const bool in_none = std::all_of(law.versions.begin(), law.versions.end(), [&](const Version& version) {
        return !has_article(version, article.text).value_or(true);
    });
    if (!in_none || law.versions.empty()) return;
    draft.report.add(Code::article_not_in_version, article.whole(),
                     {article.text, law.name, law.versions.back().id});
}

std::vector<Citation> check_basis(Draft& draft, const rulebook::BasisDeclaration& declared,
                                  std::uint16_t instrument) {
    std::vector<Citation> citations;
    for (const auto& [version, article] : declared.articles) {
        if (version.empty()) {
            const std::size_t count = draft.program.instruments[instrument].versions.size();
            for (std::size_t index = 0; index < count; ++index) {
                const auto each = static_cast<std::uint16_t>(index);
                citations.push_back({instrument, each, article.text});
                check_register(draft, draft.program.instruments[instrument],
                               draft.program.instruments[instrument].versions[index], article);
            }
        } else if (const auto found = find_version(draft, instrument, version)) {
            citations.push_back({instrument, *found, article.text});
            check_register(draft, draft.program.instruments[instrument],
                           draft.program.instruments[instrument].versions[*found], article);
        }
    }
    return citations;
}

std::vector<Citation> check_reference(Draft& draft, const rulebook::ReferenceDeclaration& declared) {
    const auto instrument = draft.instruments.find(declared.file.text);
    if (instrument == draft.instruments.end()) {
        report_unknown_file(draft, declared.file);
        return {};
    }
    rulebook::BasisDeclaration basis;
    basis.articles.push_back({declared.version, declared.article});
    return check_basis(draft, basis, instrument->second);
}

}  // namespace zhunsheng::checking
