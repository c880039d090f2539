// The layout of rule files: one text, or all files under folders.

#include <algorithm>
#include <system_error>

#include "formatting/format_text.h"
#include "formatting/line_changes.h"
#include "formatting/names.h"
#include "rulebook/read_rulebook.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng {

namespace {

namespace fs = std::filesystem;

/// The path, and if it is a folder all folders in it that hold files, hidden ones excepted.
std::vector<fs::path> with_folders_inside(const fs::path& path) {
    std::vector<fs::path> folders{path};
    std::error_code error;
    if (!fs::is_directory(path, error)) return folders;
    fs::recursive_directory_iterator each(path, error);
    for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
        if (!each->is_directory(error)) continue;
        if (each->path().filename().string().starts_with('.')) {
            each.disable_recursion_pending();
        } else {
            folders.push_back(each->path());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

/// Rule files under the paths. A folder without any is no fault if there are some in the folders inside it.
std::vector<text::SourceId> read_all(const std::vector<fs::path>& paths, text::SourceSet& sources,
                                     diagnostics::Report& report) {
    std::vector<text::SourceId> ids;
    for (const fs::path& path : paths) {
        const std::size_t before = ids.size();
        for (const fs::path& place : with_folders_inside(path)) {
            diagnostics::Report of_folder;
            const auto found = rulebook::read_files({place}, sources, of_folder);
            std::error_code error;
            const bool empty = found.empty() && fs::is_directory(place, error);
            if (!empty) report.adopt(of_folder, [](text::Span span) { return span; });
            ids.insert(ids.end(), found.begin(), found.end());
        }
        if (std::error_code error; ids.size() == before && fs::is_directory(path, error)) {
            static_cast<void>(rulebook::read_files({path}, sources, report));
        }
    }
    return ids;
}

Checked<std::string> format(text::SourceId id, const text::SourceSet& sources, RuleSpelling spelling,
                            const syntax::Lexicon& names) {
    diagnostics::Report report;
    auto text = formatting::format_text(id, sources, spelling, names, report);
    return {std::move(text), report.resolve(sources)};
}

}  // namespace

Checked<std::string> format_rules(std::string_view text, const FormatOptions& options) {
    text::SourceSet sources;
    const auto id = sources.add(options.name, std::string(text));
    return format(id, sources, options.spelling, formatting::lexicon_of(options.names));
}

std::vector<std::string> declared_names(const std::vector<fs::path>& paths) {
    text::SourceSet sources;
    diagnostics::Report unimportant;
    std::vector<std::string> names;
    for (const text::SourceId id : rulebook::read_files(paths, sources, unimportant)) {
        diagnostics::Report of_file;
        if (const auto root = rulebook::read_yaml(id, sources, of_file))
            formatting::collect_names(*root, names);
    }
    return names;
}

FormatRun format_rule_files(const std::vector<fs::path>& paths, const FormatOptions& options) {
    FormatRun run;
    text::SourceSet sources;
    diagnostics::Report report;
    const syntax::Lexicon names = formatting::lexicon_of(options.names);
    for (const text::SourceId id : read_all(paths, sources, report)) {
        run.files.push_back({sources[id].name(), std::string(sources[id].text()),
                             format(id, sources, options.spelling, names)});
    }
    run.diagnostics = report.resolve(sources);
    return run;
}

std::string show_changes(std::string_view before, std::string_view after, Language language,
                         std::size_t most) {
    const auto changes = formatting::line_changes(before, after);
    std::string shown;
    for (std::size_t at = 0; at < std::min(most, changes.size()); ++at) {
        const bool added = changes[at].kind == formatting::LineChange::Kind::added;
        const std::string number = std::to_string(changes[at].line);
        shown.append(std::max<std::size_t>(number.size(), 5) - number.size(), ' ').append(number);
        shown.append(added ? " + " : " - ").append(changes[at].text).append("\n");
    }
    if (changes.size() <= most) return shown;
    const std::string rest = std::to_string(changes.size() - most);
    return shown + (language == Language::chinese ? "      另有 " + rest + " 行不同\n"
                                                  : "      " + rest + " more lines differ\n");
}

}  // namespace zhunsheng
