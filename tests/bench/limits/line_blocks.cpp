// Reads blocks with read() into one buffer; the piece of a line at the end of a block is moved to the front of the next.

#include "line_blocks.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace zhunsheng::bench {
namespace {

std::size_t read_some(int file, char* to, std::size_t bytes) {
    const auto length = ::read(file, to, bytes);
    if (length < 0) throw std::system_error(errno, std::generic_category(), "cannot read");
    return static_cast<std::size_t>(length);
}

}  // namespace

LineBlocks::LineBlocks(const std::string& path, std::size_t block_bytes)
    : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      block_bytes_(block_bytes),
      bytes_(block_bytes + padding) {
    if (file_ < 0) throw std::system_error(errno, std::generic_category(), path);
}

LineBlocks::~LineBlocks() { ::close(file_); }

std::string_view LineBlocks::next() {
    std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    while (end_ < block_bytes_) {
        const auto length = read_some(file_, bytes_.data() + end_, block_bytes_ - end_);
        if (length == 0) break;
        end_ += length;
    }
    begin_ = std::string_view(bytes_.data(), end_).rfind('\n') + 1;  // npos + 1 is 0: no whole line is left
    return {bytes_.data(), begin_};
}

std::vector<char> read_padded(const std::string& path) {
    LineBlocks blocks(path);
    std::vector<char> all;
    for (auto block = blocks.next(); !block.empty(); block = blocks.next())
        all.insert(all.end(), block.begin(), block.end());
    all.insert(all.end(), LineBlocks::padding, '\0');
    return all;
}

}  // namespace zhunsheng::bench
