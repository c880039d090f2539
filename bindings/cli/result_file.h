#pragma once
// Where results go: stdout, or a file that a later run can go on with.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "result_lines.h"

namespace zhunsheng::cli {

/// Writes straight to a descriptor, and knows how much arrived. Not for concurrent use.
class ResultFile {
public:
    /// stdout.
    ResultFile() = default;
    ~ResultFile();
    ResultFile(const ResultFile&) = delete;
    ResultFile& operator=(const ResultFile&) = delete;
    ResultFile(ResultFile&&) = delete;
    ResultFile& operator=(ResultFile&&) = delete;

    /// Takes a file instead, made if it is not there; what it holds stays for now. No other process may take it as long as
    /// this one lives: std::errc::resource_unavailable_try_again if one has it.
    [[nodiscard]] std::error_code open(const std::string& path);

    /// Whether it is a file on disk, to be named and looked at again, not stdout or a device.
    [[nodiscard]] bool is_lasting() const { return lasting_; }
    [[nodiscard]] std::uint64_t size() const;

    /// What the lines in the file say.
    [[nodiscard]] std::error_code read_lines(ResultLines& lines) const;
    /// Whether the file has this text at that place.
    [[nodiscard]] bool has(std::string_view text, std::uint64_t at) const;
    /// Drops what the file has beyond so many bytes, and writes on from there; the first failure is what `error` tells.
    std::error_code cut_to(std::uint64_t bytes);

    /// Writes a text; says how many bytes of it arrived: fewer only after a failure, which `error` tells. After one,
    /// nothing is written any more.
    std::size_t write(std::string_view text);
    [[nodiscard]] const std::error_code& error() const { return error_; }
    /// Whether a reader went away (`| head`), which is no failure of ours.
    [[nodiscard]] bool is_forsaken() const { return error_ == std::errc::broken_pipe; }
    /// Waits until what was written is on the disk; for a lasting file.
    [[nodiscard]] std::error_code settle() const;

private:
    int descriptor_ = 1;
    bool lasting_ = false;
    std::error_code error_;
};

}  // namespace zhunsheng::cli
