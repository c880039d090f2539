#pragma once
// The folder in which a handbook stands on disk.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "zhunsheng/handbook.h"

namespace zhunsheng::cli {

/// What could not be written, and why.
struct WriteFault {
    std::filesystem::path path;
    std::string reason;
};

/// A folder with a list of the pages that were written there, `handbook.files`, by which a later run knows it again.
class HandbookFolder {
public:
    explicit HandbookFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Whether there is nothing in it that a handbook did not put there: it is empty, is not there yet, or holds a list.
    [[nodiscard]] bool is_free() const;

    /// Writes the pages, making folders as needed. Each file is replaced in one step, so a reader never sees half of one.
    /// Then pages of the handbook before that are no longer among them are removed. Nothing if all went well.
    [[nodiscard]] std::optional<WriteFault> write(const std::vector<HandbookPage>& pages) const;

private:
    [[nodiscard]] std::filesystem::path list() const { return folder_ / "handbook.files"; }
    [[nodiscard]] std::vector<std::string> listed() const;
    [[nodiscard]] std::optional<WriteFault> replace(const std::string& path, const std::string& text) const;
    void remove_stale(const std::vector<std::string>& before, const std::vector<HandbookPage>& pages) const;

    std::filesystem::path folder_;
};

}  // namespace zhunsheng::cli
