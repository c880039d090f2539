// Finds and loads the rule files of a folder.

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "rulebook/read_rulebook.h"
#include "text/path_text.h"

namespace zhunsheng::rulebook {
namespace {

namespace fs = std::filesystem;
using diagnostics::Code;
using text::text_of;

bool is_yaml_file(const fs::path& path) {
    const std::string name = text_of(path.filename());
    return (name.ends_with(".yaml") || name.ends_with(".yml")) && !name.starts_with('.');
}

/// The file's bytes, at most one more than a rule file may have, so that a huge file costs no memory and is still
/// refused. Empty if `error` is set.
std::string read_text(const fs::path& path, std::error_code& error) {
    std::string text;
    const auto size = std::min<std::uintmax_t>(fs::file_size(path, error), max_file_bytes + 1);
    if (error) return text;
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    text.resize(static_cast<std::size_t>(size));
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad()) {
        error = std::error_code(errno == 0 ? EIO : errno, std::generic_category());
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

}  // namespace

std::vector<fs::path> rule_files_in(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> files;
    fs::directory_iterator each(folder, error);
    for (; !error && each != fs::directory_iterator(); each.increment(error)) {
        std::error_code unimportant;
        if (each->is_regular_file(unimportant) && is_yaml_file(each->path())) files.push_back(each->path());
    }
    std::sort(files.begin(), files.end(),
              [](const fs::path& left, const fs::path& right) { return text_of(left) < text_of(right); });
    return files;
}

std::vector<text::SourceId> read_files(const std::vector<fs::path>& paths, text::SourceSet& sources,
                                       diagnostics::Report& report, Code empty_folder) {
    std::vector<text::SourceId> ids;
    for (const fs::path& path : paths) {
        std::error_code error;
        const bool folder = fs::is_directory(path, error);
        const std::vector<fs::path> files = folder ? rule_files_in(path, error) : std::vector{path};
        if (error) {
            report.add(Code::unreadable_file, {text_of(path), error.message()});
        } else if (files.empty()) {
            report.add(empty_folder, {text_of(path)});
        }
        for (const fs::path& file : error ? std::vector<fs::path>{} : files) {
            std::string text = read_text(file, error);
            if (error) {
                report.add(Code::unreadable_file, {text_of(file), error.message()});
            } else if (text.starts_with(compiled_magic)) {
                report.add(Code::no_rule_texts, {text_of(file)});
            } else {
                ids.push_back(sources.add(text_of(file), std::move(text)));
            }
        }
    }
    return ids;
}

}  // namespace zhunsheng::rulebook
