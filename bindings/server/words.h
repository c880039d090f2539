#pragma once
// Comparing and cutting the short texts of heads and queries.

#include <string>
#include <string_view>

namespace zhunsheng::server {

/// Without regard to the case of ASCII letters.
[[nodiscard]] bool same_word(std::string_view one, std::string_view other);
[[nodiscard]] std::string lower_case(std::string_view text);
/// Without blanks and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Whether it is UTF-8 as RFC 3629 has it.
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace zhunsheng::server
