// Writes descriptors to the last byte, or says where it broke off.

#include "result_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace zhunsheng::cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20U;
constexpr mode_t readable_by_all = 0666;  // less the umask

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Reads at a place; fewer bytes than asked for only at the end, negative after a failure.
ssize_t read_at(int descriptor, char* into, std::size_t size, std::uint64_t at) {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = pread(descriptor, into + done, size - done, static_cast<off_t>(at + done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return count;
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(done);
}

}  // namespace

ResultFile::~ResultFile() {
    if (descriptor_ != STDOUT_FILENO) close(descriptor_);
}

std::error_code ResultFile::open(const std::string& path) {
    int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_all);
    // What takes no reading, such as a pipe, may still take results.
    if (descriptor < 0 && errno == EACCES) descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return last_error();
    descriptor_ = descriptor;
    struct stat status {};
    lasting_ = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (lasting_ && flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return last_error();
    return {};
}

std::uint64_t ResultFile::size() const {
    struct stat status {};
    return fstat(descriptor_, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::error_code ResultFile::read_lines(ResultLines& lines) const {
    std::vector<char> buffer(buffer_bytes);
    std::uint64_t at = 0;
    while (true) {
        const ssize_t count = read_at(descriptor_, buffer.data(), buffer.size(), at);
        if (count < 0) return last_error();
        if (count == 0) return {};
        lines.add({buffer.data(), static_cast<std::size_t>(count)});
        at += static_cast<std::uint64_t>(count);
    }
}

bool ResultFile::has(std::string_view text, std::uint64_t at) const {
    std::vector<char> found(text.size());
    const ssize_t count = read_at(descriptor_, found.data(), found.size(), at);
    return count == static_cast<ssize_t>(text.size()) && std::ranges::equal(found, text);
}

std::error_code ResultFile::cut_to(std::uint64_t bytes) {
    const auto size = static_cast<off_t>(bytes);
    const bool done = ftruncate(descriptor_, size) == 0 && lseek(descriptor_, size, SEEK_SET) == size;
    if (!done && !error_) error_ = last_error();
    return error_;
}

std::size_t ResultFile::write(std::string_view text) {
    std::size_t done = 0;
    while (done < text.size() && !error_) {
        const ssize_t count = ::write(descriptor_, text.data() + done, text.size() - done);
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno == EAGAIN) {  // whoever gave us stdout does not want to wait
            pollfd one{descriptor_, POLLOUT, 0};
            poll(&one, 1, -1);
        } else if (errno != EINTR) {
            error_ = last_error();
        }
    }
    return done;
}

std::error_code ResultFile::settle() const {
    return fsync(descriptor_) == 0 ? std::error_code{} : last_error();
}

}  // namespace zhunsheng::cli
