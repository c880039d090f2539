// Writes a handbook's files, each whole or not at all.

#include "handbook_folder.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "replace_file.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view list_head = "zhunsheng handbook 1";

/// A page as handbooks name them; a list that was tampered with removes nothing else.
bool is_page_name(std::string_view path) {
    return path.ends_with(".html") && !path.starts_with('/') && path.find("..") == std::string_view::npos;
}

}  // namespace

bool HandbookFolder::is_free() const {
    std::error_code error;
    if (!fs::exists(folder_, error)) return true;
    if (!fs::is_directory(folder_, error)) return false;
    if (fs::is_empty(folder_, error)) return true;
    std::ifstream file(list());
    std::string head;
    return std::getline(file, head) && head == list_head;
}

std::vector<std::string> HandbookFolder::listed() const {
    std::vector<std::string> paths;
    std::ifstream file(list());
    for (std::string line; std::getline(file, line);) {
        if (is_page_name(line)) paths.push_back(line);
    }
    return paths;
}

std::optional<WriteFault> HandbookFolder::replace(const std::string& path, const std::string& text) const {
    const fs::path wanted = folder_ / path;
    std::error_code error;
    fs::create_directories(wanted.parent_path(), error);
    if (error) return WriteFault{wanted.parent_path(), error.message()};
    error = replace_file(wanted, text);
    return error ? std::optional{WriteFault{wanted, error.message()}} : std::nullopt;
}

void HandbookFolder::remove_stale(const std::vector<std::string>& before,
                                  const std::vector<HandbookPage>& pages) const {
    for (const std::string& path : before) {
        std::error_code error;
        if (std::ranges::find(pages, path, &HandbookPage::path) == pages.end())
            fs::remove(folder_ / path, error);
    }
}

std::optional<WriteFault> HandbookFolder::write(const std::vector<HandbookPage>& pages) const {
    const std::vector<std::string> before = listed();
    std::string list{list_head};
    for (const HandbookPage& page : pages) list += "\n" + page.path;
    // First of all, so that a folder left half-way is known as a handbook by the next run.
    if (auto fault = replace(this->list().filename().string(), list + "\n")) return fault;
    for (const HandbookPage& page : pages) {
        if (auto fault = replace(page.path, page.text)) return fault;
    }
    remove_stale(before, pages);
    return std::nullopt;
}

}  // namespace zhunsheng::cli
