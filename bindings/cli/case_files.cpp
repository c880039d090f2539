// Opens files of cases and looks for them in folders.

#include "case_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

bool ends_as_lines(const std::string& name) { return name.ends_with(".ndjson") || name.ends_with(".jsonl"); }

void add_files_in(const fs::path& folder, std::vector<std::string>& files) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
        std::error_code unimportant;
        const auto text = each->path().generic_u8string();
        const std::string name(text.begin(), text.end());
        const bool cases = name.ends_with(".json") || ends_as_lines(name);
        if (cases && each->is_regular_file(unimportant)) found.push_back(name);
    }
    std::ranges::sort(found);
    files.insert(files.end(), found.begin(), found.end());
}

}  // namespace

std::string name_of(const Session& session, const std::string& path) {
    return path == "-" ? session.pick("标准输入", "stdin") : path;
}

OpenedFile open_cases(const Session& session, const std::string& path, int stop) {
    OpenedFile opened;
    try {
        opened.file = std::make_unique<CaseFile>(path, stop);
    } catch (const std::system_error& error) {
        session.complain("unreadable_file", {path, error.code().message()});
        return {nullptr, Exit::input_fault};
    }
    session.log(session.pick("读取案件 ", "reading cases ") + path);
    opened.file->name = name_of(session, path);
    try {
        opened.file->kind = ends_as_lines(path) ? BatchKind::lines : opened.file->file.detect_kind();
    } catch (const std::system_error& error) {
        session.complain("failed_reading", {opened.file->name, error.code().message()});
        return {nullptr, Exit::machine_fault};
    }
    return opened;
}

Exit with_cases(const Session& session, const std::string& path,
                const std::function<Exit(CaseStream&, const std::string& name)>& use) {
    const OpenedFile opened = open_cases(session, path);
    if (!opened.file) return opened.status;
    try {
        InputBytes bytes(opened.file->file);
        CaseStream cases(bytes, opened.file->kind);
        return use(cases, opened.file->name);
    } catch (const std::system_error& error) {
        session.complain("failed_reading", {opened.file->name, error.code().message()});
        return Exit::machine_fault;
    }
}

std::vector<std::string> case_files(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            add_files_in(path, files);
        } else {
            files.push_back(path);
        }
    }
    return files;
}

}  // namespace zhunsheng::cli
