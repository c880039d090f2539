#pragma once
// The files that cases are read from.

#include <functional>
#include <string>
#include <vector>

#include "case_stream.h"
#include "session.h"

namespace zhunsheng::cli {

/// Opens a file of cases, or stdin for "-", and hands its cases to `use`; says what cannot be opened, or read to its end.
[[nodiscard]] Exit with_cases(const Session& session, const std::string& file,
                              const std::function<Exit(CaseStream&, const std::string& name)>& use);

/// The paths, with folders replaced by the files of cases (.json, .ndjson, .jsonl) in them and in their folders, sorted.
[[nodiscard]] std::vector<std::string> case_files(const std::vector<std::string>& paths);

}  // namespace zhunsheng::cli
