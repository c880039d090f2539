// Guards results against being overwritten, or mixed with those of another batch.

#include "open_results.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "replace_file.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

Exit complain_of_writing(const Session& session, const std::string& path, const std::error_code& error) {
    session.complain("failed_writing", {path + session.pick("：", ": ") + error.message()});
    return Exit::machine_fault;
}

bool has_progress(const std::string& output) {
    std::error_code error;
    return fs::exists(progress_path(output), error);
}

/// Says so if the file has results that another run may go on with.
bool is_unfinished(const Session& session, const std::string& output) {
    std::error_code error;
    if (!has_progress(output) || !fs::exists(output, error)) return false;
    session.complain("unfinished_output", {output});
    return true;
}

Exit claim(const Session& session, ResultFile& results, const std::string& path) {
    const std::error_code error = results.open(path);
    if (!error) return Exit::done;
    if (error != std::errc::resource_unavailable_try_again) return complain_of_writing(session, path, error);
    session.complain("output_in_use", {path});
    return Exit::wrong_usage;
}

Exit empty(const Session& session, ResultFile& results, const std::string& path) {
    if (!results.is_lasting()) return Exit::done;
    const std::error_code error = results.cut_to(0);
    return error ? complain_of_writing(session, path, error) : Exit::done;
}

/// The file is emptied first: were it the other way round, a run that ends in between would leave the results of an
/// earlier batch beside the identity of this one.
Exit begin_anew(const Session& session, ResultFile& results, const std::string& path,
                const BatchIdentity& identity) {
    if (const Exit status = empty(session, results, path); status != Exit::done) return status;
    if (!results.is_lasting()) return Exit::done;
    const std::error_code error = replace_file(progress_path(path), progress_text(identity));
    return error ? complain_of_writing(session, progress_path(path), error) : Exit::done;
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Exit take_up(const Session& session, const ResultFile& results, const std::string& path, bool dated,
             BatchIdentity& identity, ResumePoint& point) {
    const std::string progress = text_of(progress_path(path));
    if (!dated) identity.decided_on = decided_on_of(progress);
    if (const auto reason = difference(progress, progress_text(identity))) {
        complain_of_another_batch(session, path, *reason);
        return Exit::wrong_usage;
    }
    ResultLines lines;
    if (const std::error_code error = results.read_lines(lines)) {
        session.complain("failed_reading", {path, error.message()});
        return Exit::machine_fault;
    }
    point = {lines.counts(), lines.whole_bytes(), lines.last_line(), true};
    return Exit::done;
}

}  // namespace

std::string progress_path(const std::string& output) { return output + ".progress"; }

Exit open_anew(const Session& session, ResultFile& results, const OutputOptions& options) {
    if (is_unfinished(session, options.path)) return Exit::wrong_usage;
    if (const Exit status = claim(session, results, options.path); status != Exit::done) return status;
    std::error_code unimportant;
    fs::remove(progress_path(options.path), unimportant);  // of results that are no longer there
    return empty(session, results, options.path);
}

Exit open_results(const Session& session, ResultFile& results, const OutputOptions& options, bool dated,
                  BatchIdentity& identity, ResumePoint& point) {
    if (!options.resume && is_unfinished(session, options.path)) return Exit::wrong_usage;
    if (const Exit status = claim(session, results, options.path); status != Exit::done) return status;
    if (options.resume && has_progress(options.path))
        return take_up(session, results, options.path, dated, identity, point);
    if (options.resume && results.size() > 0) {
        session.complain("no_progress", {options.path});
        return Exit::wrong_usage;
    }
    point.resumed = options.resume;
    return begin_anew(session, results, options.path, identity);
}

void complain_of_another_batch(const Session& session, const std::string& output, const Sentence& reason) {
    session.complain("another_batch", {output, reason.in(session.language())});
}

Exit close_results(const Session& session, const ResultFile& results, const std::string& output) {
    if (!results.is_lasting()) return Exit::done;
    std::error_code error = results.settle();
    if (error) return complain_of_writing(session, output, error);
    fs::remove(progress_path(output), error);
    return error ? complain_of_writing(session, progress_path(output), error) : Exit::done;
}

}  // namespace zhunsheng::cli
