#pragma once
// The closed list of everything the engine can say about its input.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng::diagnostics {

/// One entry of catalogue.def, named after what is wrong. The number is the stable code; its thousand is the
/// stage: 1 files and YAML, 2 the text of a condition, 3 names and types, 4 facts of a case, 5 deciding, 6
/// the command, 7 rule tests, 8 what is no error but worth a look.
enum class Code : std::uint16_t {
#define ZHUNSHENG_DIAGNOSTIC(number, name, severity, zh, en, mend_zh, mend_en) name = (number),
#include "diagnostics/catalogue.def"
#undef ZHUNSHENG_DIAGNOSTIC
};

/// What the catalogue knows of a code. In the sentences `{0}`, `{1}` stand for the arguments of the
/// occurrence.
struct Entry {
    Code code;
    std::string_view name;
    Severity severity;
    std::string_view zh, en;            ///< what is wrong
    std::string_view mend_zh, mend_en;  ///< what was expected and how to mend it; may be empty
};

/// All entries, by number.
[[nodiscard]] std::span<const Entry> catalogue();
[[nodiscard]] const Entry& entry(Code code);

/// The entry whose printed code this is, such as "ZS3002"; null if there is none.
[[nodiscard]] const Entry* find_entry(std::string_view printed_code);

/// "ZS3002".
[[nodiscard]] std::string printed(Code code);

/// A sentence of the catalogue with its arguments in place of `{0}` … `{9}`. What an argument contains is
/// never filled in again; a place without an argument stays as it is.
[[nodiscard]] std::string filled(std::string_view sentence, std::span<const std::string> arguments);

}  // namespace zhunsheng::diagnostics
