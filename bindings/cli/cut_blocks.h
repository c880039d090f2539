#pragma once
// Cutting all inputs of a batch into blocks, one after another.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "case_files.h"
#include "decide_block.h"
#include "line_blocks.h"
#include "session.h"

namespace zhunsheng::cli {

/// Goes through files of cases. Says what cannot be opened, and passes on to the next file. For one thread at a time.
class BlockCutter {
public:
    /// `stop` is for InputFile. Borrows the session, for messages.
    BlockCutter(const Session& session, std::vector<std::string> paths, int stop);
    /// The first file, if it was opened already.
    void begin_with(std::unique_ptr<CaseFile> file);

    /// The next block, of at most so many cases; nothing at the end, or once reading fails.
    [[nodiscard]] std::optional<Block> next(std::size_t most_cases);
    /// Passes over so many cases, of all files together.
    void skip(std::uint64_t cases);

    /// The worst of what happened to files: `done`, `input_fault` if one was not there, `machine_fault` if reading failed.
    [[nodiscard]] Exit status() const { return status_; }

private:
    /// An open file, and the one that cuts it.
    struct Cutting {
        explicit Cutting(std::unique_ptr<CaseFile> opened);

        std::unique_ptr<CaseFile> file;
        std::optional<LineCutter> lines;
        std::optional<InputBytes> bytes;
        std::optional<CaseStream> cases;
    };

    [[nodiscard]] bool has_file();
    [[nodiscard]] std::optional<Block> next_of_file(std::size_t most_cases);
    [[nodiscard]] std::uint64_t skip_in_file(std::uint64_t cases);

    const Session& session_;
    std::vector<std::string> paths_;
    std::size_t next_path_ = 0;
    int stop_;
    std::unique_ptr<Cutting> cutting_;
    Exit status_ = Exit::done;
};

}  // namespace zhunsheng::cli
