// Choosing the version of an instrument by date.

#include "checking/versions.h"

namespace zhunsheng::checking {

std::optional<std::uint16_t> version_on(const Instrument& instrument, values::Date date) {
    for (std::size_t index = 0; index < instrument.versions.size(); ++index) {
        const Version& version = instrument.versions[index];
        if (version.from <= date && date <= version.to) return static_cast<std::uint16_t>(index);
    }
    return std::nullopt;
}

values::Truth in_force(const Version& version, const DateRange& when) {
    if (when.last < version.from || version.to < when.first) return values::Truth::no;
    const bool throughout = version.from <= when.first && when.last <= version.to;
    return throughout ? values::Truth::yes : values::Truth::unknown;
}

}  // namespace zhunsheng::checking
