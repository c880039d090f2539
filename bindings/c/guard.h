#pragma once
// The border: what is asked of C callers, and what is handed to them.

#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "handles.h"

namespace zhunsheng::c {

/// No exception leaves a function of the interface: all are caught here.
template <class Body>
zhunsheng_status guard(Body body) noexcept {
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return ZHUNSHENG_OUT_OF_MEMORY;
    } catch (...) {
        return ZHUNSHENG_INTERNAL_ERROR;
    }
}

/// Sets out-parameters to nothing, before anything can fail.
template <class... Handles>
void clear(Handles**... outs) {
    ((outs == nullptr ? void() : void(*outs = nullptr)), ...);
}

/// The text that was lent; nothing if it is NULL and yet has a size.
[[nodiscard]] inline std::optional<std::string_view> borrowed(zhunsheng_string text) {
    if (text.size == 0) return std::string_view{};
    if (text.bytes == nullptr) return std::nullopt;
    return std::string_view{text.bytes, text.size};
}

/// Hands a text over, if it is wanted.
inline void hand_over(std::string bytes, zhunsheng_text** out) {
    if (out != nullptr) *out = new zhunsheng_text{std::move(bytes)};
}

/// The same for diagnostics, if there are any.
inline void hand_over(const Diagnostics& diagnostics, zhunsheng_text** out) {
    if (out != nullptr && !diagnostics.empty()) hand_over(render_json(diagnostics), out);
}

[[nodiscard]] std::optional<std::vector<std::filesystem::path>> paths_of(const zhunsheng_string* paths,
                                                                         std::size_t count);
[[nodiscard]] std::optional<std::vector<RuleText>> texts_of(const zhunsheng_rule_text* texts,
                                                            std::size_t count);
[[nodiscard]] std::optional<Language> language_of(zhunsheng_language language);

}  // namespace zhunsheng::c
