#pragma once
// Characters that people take for one another.

#include <optional>
#include <string>
#include <string_view>

namespace zhunsheng::text {

/// The character that this one only imitates: the ASCII letter or digit of a full-width, Cyrillic or Greek one, the
/// ideograph of a radical or a compatibility form; nothing for all others.
[[nodiscard]] std::optional<char32_t> imitated(char32_t character);

/// The text with every imitating character replaced by the one that it imitates: "２０２１" is "2021".
[[nodiscard]] std::string plain(std::string_view text);

/// The text with every character replaced by the first of those that look like it ('０', 'О' and '〇' by '0', '—' by
/// '一', '曰' by '日'). Two texts with the same looks are easily taken for one another; the result is for comparing only.
[[nodiscard]] std::string looks_of(std::string_view text);

}  // namespace zhunsheng::text
