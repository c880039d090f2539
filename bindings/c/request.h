#pragma once
// What a C caller asks of a decision, checked.

#include <cstdint>
#include <optional>

#include "guard.h"

namespace zhunsheng::c {

/// The options of a call.
struct Request {
    DecideOptions decide;
    std::uint64_t first_line = 1;
    bool indented = false;
    bool findings = false;
    unsigned threads = 1;
};

/// The options, which may be NULL; nothing if a text is NULL, a flag or a number is out of range, or flags do not go
/// together.
[[nodiscard]] std::optional<Request> request_of(const zhunsheng_options* options);

}  // namespace zhunsheng::c
