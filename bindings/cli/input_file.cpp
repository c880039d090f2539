// Reads descriptors, patiently.

#include "input_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace zhunsheng::cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{64} << 10U;
/// A pipe that holds more needs fewer switches between its two ends.
constexpr int pipe_bytes = 1 << 20;
constexpr int forever = -1;

[[noreturn]] void fail(int error = errno) { throw std::system_error(error, std::generic_category()); }

int opened(const std::string& path) {
    if (path == "-") return STDIN_FILENO;
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail();
    struct stat status {};
    if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(descriptor);
        fail(EISDIR);
    }
    return descriptor;
}

bool is_ready(const pollfd& one) { return one.revents != 0; }

}  // namespace

InputFile::InputFile(const std::string& path, int stop) : descriptor_(opened(path)), stop_(stop) {
    // A wish; what is no pipe refuses it.
    fcntl(descriptor_, F_SETPIPE_SZ, pipe_bytes);
}

InputFile::~InputFile() {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

std::size_t InputFile::read(std::span<char> into) {
    if (used_ == ahead_.size()) return read_descriptor(into);
    const std::size_t count = std::min(into.size(), ahead_.size() - used_);
    std::copy_n(ahead_.data() + used_, count, into.data());
    used_ += count;
    if (used_ == ahead_.size()) {
        ahead_ = {};
        used_ = 0;
    }
    return count;
}

std::size_t InputFile::read_descriptor(std::span<char> into) {
    while (!ended_) {
        if (failure_ != 0) fail(failure_);
        std::array<pollfd, 2> both{{{descriptor_, POLLIN, 0}, {stop_, POLLIN, 0}}};
        if (poll(both.data(), both.size(), forever) < 0 && errno != EINTR) fail();
        if (is_ready(both[1])) break;
        if (!is_ready(both[0])) continue;
        const ssize_t count = ::read(descriptor_, into.data(), into.size());
        if (count > 0) return static_cast<std::size_t>(count);
        if (count == 0) break;
        if (errno != EINTR && errno != EAGAIN) failure_ = errno;
    }
    ended_ = true;
    return 0;
}

bool InputFile::at_hand() const { return used_ < ahead_.size() || is_readable(descriptor_); }

BatchKind InputFile::detect_kind() {
    std::vector<char> head;
    std::size_t size = 0;
    while (true) {
        head.resize(std::max(buffer_bytes, 2 * size));
        const std::size_t count = read_descriptor(std::span{head}.subspan(size));
        size += count;
        if (const auto kind = kind_of({head.data(), size}, count == 0)) {
            head.resize(size);
            ahead_ = std::move(head);
            return *kind;
        }
    }
}

bool is_readable(int descriptor) {
    pollfd one{descriptor, POLLIN, 0};
    return poll(&one, 1, 0) > 0;
}

InputBytes::InputBytes(InputFile& file) : file_(file), buffer_(buffer_bytes) {}

InputBytes::int_type InputBytes::underflow() {
    const std::size_t count = file_.read(buffer_);
    setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
    return count == 0 ? traits_type::eof() : traits_type::to_int_type(buffer_.front());
}

}  // namespace zhunsheng::cli
