#pragma once
// What a batch is, written beside its results, so that a later run can go on with it and not with another one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::cli {

/// An input of a batch as far as it can be told again. Of a pipe only the name is known.
struct BatchInput {
    std::string name;                   ///< in messages, which results quote
    std::optional<std::uint64_t> size;  ///< of a file, in bytes
    std::uint64_t beginning = 0;        ///< FNV-1a of its first 64 KiB
};

/// All that the results of a batch depend on.
struct BatchIdentity {
    std::string engine;
    std::string rulebook_sha256;
    std::string decided_on;  ///< for cases that state no date
    bool lenient = false;
    bool all = false;
    bool findings = false;
    bool explanations = true;
    std::vector<BatchInput> inputs;
};

/// Looks at a file of cases, or stdin for "-", without reading from pipes.
[[nodiscard]] BatchInput identify(const std::string& path, std::string name);

/// The identity as JSON, one member a line.
[[nodiscard]] std::string progress_text(const BatchIdentity& identity);
/// The date that such a text states; empty if it is none.
[[nodiscard]] std::string decided_on_of(std::string_view progress);
/// What first tells two such texts apart, in words; nothing if they are the same.
[[nodiscard]] std::optional<Sentence> difference(std::string_view progress, std::string_view now);

}  // namespace zhunsheng::cli
