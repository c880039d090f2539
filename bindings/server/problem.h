#pragma once
// What goes wrong with requests, as RFC 9457 has it.

#include <cstdint>
#include <string_view>

#include "message.h"

namespace zhunsheng::server {

enum class Fault : std::uint8_t {
    malformed_head,
    folded_field,
    unclear_length,
    no_host,
    malformed_body,
    malformed_target,
    wrong_parameter,
    wrong_arguments,
    no_token,
    foreign_origin,
    unknown_path,
    unknown_rule,
    wrong_method,
    slow_request,
    body_too_large,
    target_too_long,
    wrong_type,
    unmet_expectation,
    unknown_host,
    refused_case,
    head_too_large,
    mistake_of_ours,
    unknown_coding,
    busy,
    stopping,
    unknown_version,
};

/// One after the other, for tests and the documentation.
inline constexpr Fault last_fault = Fault::unknown_version;

[[nodiscard]] unsigned status_of(Fault fault);
/// The last part of its `type`, "body-too-large".
[[nodiscard]] std::string_view name_of(Fault fault);

/// `detail` says what is wrong with this request; `diagnostics` is a JSON array, or empty. Neither may hold what a log must
/// not: problems are sent to the client alone.
[[nodiscard]] Answer problem(Fault fault, Language language, std::string_view detail = {},
                             std::string_view diagnostics = {});

}  // namespace zhunsheng::server
