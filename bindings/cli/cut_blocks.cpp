// Opens one file after another, and cuts lines or items.

#include "cut_blocks.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace zhunsheng::cli {
namespace {

/// Items of an array in one block, so that it is no larger than one of lines.
constexpr std::size_t most_item_bytes = LineCutter::usual_bytes;

/// Adds the next items to a block. What fails in reading one of them, it does so again in the next call.
void add_items(CaseBlock& block, CaseStream& cases, std::size_t most_cases) {
    std::size_t bytes = 0;
    while (block.cases.size() < most_cases && bytes < most_item_bytes) {
        auto one = cases.next();
        if (!one) return;
        bytes += one->text.size();
        block.cases.push_back(std::move(*one));
    }
}

std::optional<Block> items(CaseStream& cases, const std::string& name, std::size_t most_cases) {
    CaseBlock block{{}, name};
    try {
        add_items(block, cases, most_cases);
    } catch (const std::system_error&) {
        if (block.cases.empty()) throw;
    }
    if (block.cases.empty()) return std::nullopt;
    return block;
}

}  // namespace

BlockCutter::Cutting::Cutting(std::unique_ptr<CaseFile> opened) : file(std::move(opened)) {
    if (file->kind == BatchKind::lines) {
        lines.emplace(file->file, file->name);
    } else {
        bytes.emplace(file->file);
        cases.emplace(*bytes, file->kind);
    }
}

BlockCutter::BlockCutter(const Session& session, std::vector<std::string> paths, int stop)
    : session_(session), paths_(std::move(paths)), stop_(stop) {}

void BlockCutter::begin_with(std::unique_ptr<CaseFile> file) {
    cutting_ = std::make_unique<Cutting>(std::move(file));
    next_path_ = 1;
}

std::optional<Block> BlockCutter::next(std::size_t most_cases) {
    while (has_file()) {
        if (auto block = next_of_file(most_cases)) return block;
        cutting_ = nullptr;
    }
    return std::nullopt;
}

void BlockCutter::skip(std::uint64_t cases) {
    while (cases > 0 && has_file()) {
        cases -= skip_in_file(cases);
        if (cases > 0) cutting_ = nullptr;
    }
}

/// Opens the next file that can be opened, if none is open. A batch whose input broke off must not go on behind the gap.
bool BlockCutter::has_file() {
    while (!cutting_ && next_path_ < paths_.size() && status_ != Exit::machine_fault && !is_readable(stop_)) {
        OpenedFile opened = open_cases(session_, paths_[next_path_++], stop_);
        status_ = std::max(status_, opened.status);
        if (opened.file) cutting_ = std::make_unique<Cutting>(std::move(opened.file));
    }
    return cutting_ != nullptr && status_ != Exit::machine_fault;
}

std::optional<Block> BlockCutter::next_of_file(std::size_t most_cases) {
    try {
        if (cutting_->cases) return items(*cutting_->cases, cutting_->file->name, most_cases);
        return cutting_->lines->next(most_cases);
    } catch (const std::system_error& error) {
        session_.complain("failed_reading", {cutting_->file->name, error.code().message()});
        status_ = Exit::machine_fault;
        return std::nullopt;
    }
}

std::uint64_t BlockCutter::skip_in_file(std::uint64_t cases) {
    try {
        if (cutting_->lines) return cutting_->lines->skip(cases);
        std::uint64_t skipped = 0;
        while (skipped < cases && cutting_->cases->next()) ++skipped;
        return skipped;
    } catch (const std::system_error& error) {
        session_.complain("failed_reading", {cutting_->file->name, error.code().message()});
        status_ = Exit::machine_fault;
        return 0;
    }
}

}  // namespace zhunsheng::cli
