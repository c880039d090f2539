// Remembers rule files by path and SHA-256, and looks at them again.

#include "compiled/origin.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <unordered_set>

#include "rulebook/read_rulebook.h"
#include "text/path_text.h"
#include "text/sha256.h"

namespace zhunsheng::compiled {
namespace {

namespace fs = std::filesystem;
using diagnostics::Code;
using text::path_of;
using text::text_of;

fs::path whole(const fs::path& path) {
    std::error_code error;
    fs::path found = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : found;
}

/// Whether the file is there and reads otherwise.
bool has_changed(const SourceFile& source, const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return false;
    const auto size = fs::file_size(path, error);
    if (error) return false;
    if (size != source.size) return true;
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return false;
    return text::sha256_hex(bytes) != source.sha256;
}

}  // namespace

Origin origin_of(const std::vector<fs::path>& paths, const text::SourceSet& sources, const fs::path& file) {
    const fs::path home = whole(file).parent_path();
    const auto led_from_home = [&](const fs::path& path) {
        return text_of(whole(path).lexically_relative(home));
    };
    Origin origin;
    std::error_code error;
    for (const fs::path& path : paths) {
        if (fs::is_directory(path, error)) origin.folders.push_back(led_from_home(path));
    }
    for (std::uint32_t index = 0; index < sources.size(); ++index) {
        const text::Source& source = sources[text::SourceId{index}];
        origin.files.push_back({source.name(), paths.empty() ? "" : led_from_home(path_of(source.name())),
                                source.text().size(), text::sha256_hex(source.text())});
    }
    return origin;
}

bool report_if_stale(const Origin& origin, const fs::path& file, diagnostics::Report& report) {
    const fs::path home = whole(file).parent_path();
    std::unordered_set<std::string> known;
    bool stale = false;
    for (const SourceFile& source : origin.files) {
        if (source.path.empty()) continue;
        const fs::path path = (home / path_of(source.path)).lexically_normal();
        known.insert(text_of(path));
        if (!has_changed(source, path)) continue;
        report.add(Code::compiled_stale, {text_of(file), source.name});
        stale = true;
    }
    for (const std::string& folder : origin.folders) {
        std::error_code unreadable;
        for (const fs::path& found :
             rulebook::rule_files_in((home / path_of(folder)).lexically_normal(), unreadable)) {
            if (known.contains(text_of(found.lexically_normal()))) continue;
            report.add(Code::compiled_lacks_file, {text_of(file), text_of(found.filename())});
            stale = true;
        }
    }
    return stale;
}

}  // namespace zhunsheng::compiled
