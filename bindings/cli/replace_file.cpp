// Files written whole or not at all.

#include "replace_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms readable_by_all =
    fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read;

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0 ? std::error_code{} : last_error();
}

}  // namespace

std::error_code replace_file(const fs::path& path, std::string_view content) {
    std::error_code error;
    const fs::path target = fs::weakly_canonical(path, error);
    if (error) return error;
    const fs::file_status status = fs::status(target, error);
    const bool is_new = status.type() == fs::file_type::not_found;
    if (error && !is_new) return error;
    std::string fresh = target.parent_path() / ("." + target.filename().string() + ".XXXXXX");
    const int file = mkstemp(fresh.data());
    if (file < 0) return last_error();
    error = write_all(file, content);
    if (close(file) != 0 && !error) error = last_error();
    if (!error) fs::permissions(fresh, is_new ? readable_by_all : status.permissions(), error);
    if (!error) fs::rename(fresh, target, error);
    std::error_code unimportant;
    if (error) fs::remove(fresh, unimportant);
    return error;
}

}  // namespace zhunsheng::cli
