#pragma once
// The identity of a text: SHA-256 (FIPS 180-4).

#include <string>
#include <string_view>

namespace zhunsheng::text {

/// The SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace zhunsheng::text
