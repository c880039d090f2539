// Changes to the days on which versions of an instrument begin and end.

#include <algorithm>
#include <optional>
#include <utility>

#include "checking/versions.h"
#include "mutation/mutant.h"

namespace zhunsheng::mutation {
namespace {

/// The file in which an instrument stands, by one of its rules.
std::optional<text::SourceId> source_of(const checking::Program& program, std::uint16_t instrument) {
    for (const checking::Rule& rule : program.rules) {
        if (rule.instrument == instrument) return rule.span.source;
    }
    return std::nullopt;
}

/// Where the date is written; the beginning of the file if it is written otherwise.
text::Span place_of(const std::string& date, text::SourceId source, const text::SourceSet& sources) {
    const std::size_t found = sources[source].text().find(date);
    const auto begin = static_cast<std::uint32_t>(found == std::string_view::npos ? 0 : found);
    const auto length = static_cast<std::uint32_t>(found == std::string_view::npos ? 0 : date.size());
    return {source, begin, begin + length};
}

class VersionMutator {
public:
    VersionMutator(const checking::Program& program, const text::SourceSet& sources)
        : program_(program), sources_(sources) {}

    std::vector<Mutant> mutate(std::uint16_t instrument) {
        const auto source = source_of(program_, instrument);
        const auto& versions = program_.instruments[instrument].versions;
        for (std::uint16_t version = 0; source && version < versions.size(); ++version) {
            if (!decides(instrument, version)) continue;
            shift(instrument, version, *source, &checking::Version::from);
            if (versions[version].to != values::Date::latest()) {
                shift(instrument, version, *source, &checking::Version::to);
            }
        }
        return std::move(mutants_);
    }

private:
    /// Definitions hold whatever version is in force; so the days of a version matter where another rule cites it.
    [[nodiscard]] bool decides(std::uint16_t instrument, std::uint16_t version) const {
        return std::ranges::any_of(program_.rules, [&](const checking::Rule& rule) {
            return !std::holds_alternative<checking::Definition>(rule.then) &&
                   std::ranges::any_of(rule.basis, [&](const checking::Citation& cited) {
                       return cited.instrument == instrument && cited.version == version;
                   });
        });
    }

    /// Versions that overlap are refused when the rules are read, and need no test.
    [[nodiscard]] bool overlaps(const VersionChange& change) const {
        const checking::DateRange days{change.with.from, change.with.to};
        const auto& versions = program_.instruments[change.instrument].versions;
        for (std::size_t other = 0; other < versions.size(); ++other) {
            if (other != change.version && checking::in_force(versions[other], days) != values::Truth::no)
                return true;
        }
        return false;
    }

    void shift(std::uint16_t instrument, std::uint16_t version, text::SourceId source,
               values::Date checking::Version::*day) {
        const checking::Version& original = program_.instruments[instrument].versions[version];
        for (const std::int64_t by : {-1, 1}) {
            const auto near = values::Date::from_days((original.*day).days() + by);
            if (!near) continue;
            VersionChange change{instrument, version, original};
            change.with.*day = *near;
            if (overlaps(change)) continue;
            const std::string from = (original.*day).to_iso();
            const Sentence said = became({from, from}, {near->to_iso(), near->to_iso()});
            mutants_.push_back(
                {MutationKind::version,
                 std::move(change),
                 0,
                 place_of(from, source, sources_),
                 {original.id + "版" + said.zh, "of version " + original.id + ", " + said.en}});
        }
    }

    const checking::Program& program_;
    const text::SourceSet& sources_;
    std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> mutants_of_versions(const checking::Program& program, std::uint16_t instrument,
                                        const text::SourceSet& sources) {
    return VersionMutator(program, sources).mutate(instrument);
}

}  // namespace zhunsheng::mutation
