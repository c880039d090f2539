#pragma once
// Reads cases for tests and shows what was reported as a reader sees it.

#include <optional>
#include <string>
#include <string_view>

#include "facts/frame.h"
#include "facts/read_case.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::facts::testing {

/// What became of one case of the library vocabulary.
struct Reading {
    std::string json;
    std::optional<Frame> frame;
    Diagnostics diagnostics;

    /// "case_wrong_type /loans/0/fee [true]": the name of the code, the pointer, the underlined text; one line each.
    [[nodiscard]] std::string reported() const;
    /// All hints of all diagnostics in both languages, one line each.
    [[nodiscard]] std::string hints() const;
};

[[nodiscard]] Reading read(std::string json, UnknownKeys unknown_keys = UnknownKeys::error);

/// A case with one loan that has these members.
[[nodiscard]] std::string loan(std::string_view members);

/// The text at a place.
[[nodiscard]] std::string underlined(std::string_view text, const Place& place);

}  // namespace zhunsheng::facts::testing
