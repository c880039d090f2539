#pragma once
// The file of a compiled rulebook: its head, its content, and what may be wrong with it.
//
//     8 bytes   magic
//     4 bytes   format, lowest byte first; 1 byte and as many of text: the engine's version
//     8 bytes   how long the content is; 64 digits: its SHA-256
//     content   the SHA-256 of the rulebook, the origin, the program, by Writer
//
// Only the engine that wrote a file reads it: what a rule means is the engine's, and there are always the rule files.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "checking/program.h"
#include "compiled/origin.h"
#include "diagnostics/report.h"

namespace zhunsheng::compiled {

/// To be raised whenever the bytes of a Program change.
inline constexpr std::uint32_t format_version = 1;

struct CompiledRulebook {
    Origin origin;
    checking::Program program;
};

/// The bytes of the file. The same origin and program give the same bytes.
[[nodiscard]] std::string to_bytes(const Origin& origin, const checking::Program& program);

/// Reads such bytes, whoever made them; `name` is what diagnostics call the file. Reports why not if it gives nothing.
/// Memory and time are in proportion to the bytes. Does not look at the rule files (report_if_stale).
[[nodiscard]] std::optional<CompiledRulebook> from_bytes(std::string_view bytes, const std::string& name,
                                                         diagnostics::Report& report);

/// The same of the content alone, past head and checksum; nothing if it is not sound.
[[nodiscard]] std::optional<CompiledRulebook> from_content(std::string_view content);

/// The content among the bytes of a whole file that `to_bytes` made.
[[nodiscard]] std::string_view content_of(std::string_view bytes);

}  // namespace zhunsheng::compiled
