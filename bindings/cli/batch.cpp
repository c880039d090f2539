// Joins the three parts of a batch.

#include "batch.h"

#include <memory>
#include <utility>

namespace zhunsheng::cli {
namespace {

std::size_t size_of(const Block& block) {
    if (const auto* lines = std::get_if<LineBlock>(&block)) return lines->lines.size();
    std::size_t size = 0;
    for (const CaseText& one : std::get<CaseBlock>(block).cases) {
        size += one.text.size();
    }
    return size;
}

}  // namespace

BatchEnd Batch::run(OrderedWork& work, const ResumePoint& point) {
    counts_ = point.counts;
    bytes_ = point.bytes;
    to_compare_ = point.counts.cases() > 0;
    const bool all =
        work.run([&] { return cut(point); }, [&](const BlockOutput& output) { return write(output, point); });
    if (!same_batch_) return BatchEnd::different;
    if (results_.error()) return BatchEnd::unwritten;
    if (!all) return BatchEnd::stopped;
    const bool missing = to_compare_ && cutter_.status() != Exit::machine_fault;
    return missing ? BatchEnd::different : BatchEnd::done;
}

/// The last case that was decided before comes once more, in a block of its own.
std::optional<Work> Batch::cut(const ResumePoint& point) {
    const bool first = !std::exchange(skipped_, true) && point.counts.cases() > 0;
    if (first) cutter_.skip(point.counts.cases() - 1);
    auto block = cutter_.next(first ? 1 : plan_.most_cases);
    if (!block) return std::nullopt;
    auto shared = std::make_shared<const Block>(std::move(*block));
    return Work{[this, shared] { return plan_.work(*shared); }, size_of(*shared)};
}

bool Batch::write(const BlockOutput& output, const ResumePoint& point) {
    if (output.text.empty()) return true;
    if (to_compare_) return take_up(output, point);
    const std::size_t written = results_.write(output.text);
    if (written < output.text.size()) {
        note_partly_written(std::string_view{output.text}.substr(0, written));
        return false;
    }
    counts_ += output.counts;
    bytes_ += written;
    return true;
}

/// Compares the last whole result with what its case gives now, and only then touches the file.
bool Batch::take_up(const BlockOutput& output, const ResumePoint& point) {
    to_compare_ = false;
    same_batch_ =
        output.text.size() == point.bytes - point.last_line && results_.has(output.text, point.last_line);
    return same_batch_ && !results_.cut_to(point.bytes);
}

void Batch::note_partly_written(std::string_view text) {
    if (plan_.lines) {
        ResultLines lines;
        lines.add(text);
        counts_ += lines.counts();
        bytes_ += lines.whole_bytes();
    }
    // Half a result must not look like one. On stdout it is not ours to take back.
    if (results_.is_lasting()) results_.cut_to(bytes_);
}

}  // namespace zhunsheng::cli
