// Opens files of cases and looks for them in folders.

#include "case_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

bool ends_as_lines(const std::string& name) { return name.ends_with(".ndjson") || name.ends_with(".jsonl"); }

Exit read_stream(const Session& session, std::istream& input, const std::string& name, bool lines_expected,
                 const std::function<Exit(CaseStream&, const std::string&)>& use) {
    try {
        CaseStream cases(input, lines_expected);
        return use(cases, name);
    } catch (const std::ios_base::failure& failure) {
        session.complain("failed_reading", {name, failure.code().message()});
        return Exit::machine_fault;
    }
}

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

Exit with_cases(const Session& session, const std::string& file,
                const std::function<Exit(CaseStream&, const std::string& name)>& use) {
    if (file == "-") return read_stream(session, std::cin, session.pick("标准输入", "stdin"), false, use);
    std::error_code error;
    std::ifstream input;
    if (fs::is_directory(file, error)) {
        error = std::make_error_code(std::errc::is_a_directory);
    } else {
        errno = 0;
        input.open(file, std::ios::binary);
        error = std::error_code{errno, std::generic_category()};
    }
    if (!input.is_open()) {
        session.complain("unreadable_file", {file, error.message()});
        return Exit::input_fault;
    }
    session.log(session.pick("读取案件 ", "reading cases ") + file);
    return read_stream(session, input, file, ends_as_lines(file), use);
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
