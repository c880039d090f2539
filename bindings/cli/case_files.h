#pragma once
// The files that cases are read from.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "case_stream.h"
#include "input_file.h"
#include "session.h"

namespace zhunsheng::cli {

/// A file of cases that was opened, or stdin, and how it holds them.
struct CaseFile {
    CaseFile(const std::string& path, int stop) : file(path, stop) {}

    InputFile file;
    std::string name;  ///< what to call it in messages
    BatchKind kind = BatchKind::single;
};

/// A file, or why there is none: then the status is not `done`.
struct OpenedFile {
    std::unique_ptr<CaseFile> file;
    Exit status = Exit::done;
};

/// Opens a file of cases, or stdin for "-"; says what cannot be opened, or read. Reading ends once the descriptor `stop`
/// becomes readable, if it is not -1.
[[nodiscard]] OpenedFile open_cases(const Session& session, const std::string& path, int stop = -1);

/// Opens such a file and hands its cases to `use`; says what cannot be opened, or read to its end.
[[nodiscard]] Exit with_cases(const Session& session, const std::string& path,
                              const std::function<Exit(CaseStream&, const std::string& name)>& use);

/// What a file of cases is called in messages.
[[nodiscard]] std::string name_of(const Session& session, const std::string& path);

/// The paths, with folders replaced by the files of cases (.json, .ndjson, .jsonl) in them and in their folders, sorted.
[[nodiscard]] std::vector<std::string> case_files(const std::vector<std::string>& paths);

}  // namespace zhunsheng::cli
