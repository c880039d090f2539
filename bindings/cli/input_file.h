#pragma once
// A file of cases, or stdin, read straight from its descriptor.

#include <cstddef>
#include <span>
#include <streambuf>
#include <string>
#include <vector>

#include "batch_kind.h"

namespace zhunsheng::cli {

/// Reads bytes from a descriptor. Waits for them together with a second descriptor: once that one is readable, reading
/// ends. Not for concurrent use; may be handed from one thread to another.
class InputFile {
public:
    /// Opens a file, or takes stdin for "-". `stop` may be -1. Throws std::system_error if the file cannot be opened.
    explicit InputFile(const std::string& path, int stop = -1);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    InputFile(InputFile&&) = delete;
    InputFile& operator=(InputFile&&) = delete;

    /// Waits until there are bytes and reads some of them; 0 at the end, or when told to stop. Throws
    /// std::system_error if reading fails, then and ever after.
    [[nodiscard]] std::size_t read(std::span<char> into);
    /// Whether `read` would answer at once.
    [[nodiscard]] bool at_hand() const;
    /// Reads as much as tells how the file holds its cases; `read` hands out those bytes first, once more.
    [[nodiscard]] BatchKind detect_kind();

private:
    std::size_t read_descriptor(std::span<char> into);

    int descriptor_;
    int stop_;
    std::vector<char> ahead_;  ///< read to detect the kind, still to be handed out
    std::size_t used_ = 0;     ///< of `ahead_`
    bool ended_ = false;       ///< a terminal would go on after its end
    int failure_ = 0;          ///< errno
};

/// Whether reading from the descriptor would answer at once; never for -1.
[[nodiscard]] bool is_readable(int descriptor);

/// The bytes of an InputFile one by one, for CaseStream. Borrows it.
class InputBytes : public std::streambuf {
public:
    explicit InputBytes(InputFile& file);

protected:
    int_type underflow() override;

private:
    InputFile& file_;
    std::vector<char> buffer_;
};

}  // namespace zhunsheng::cli
