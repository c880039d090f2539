// Paths have a character type of their own for UTF-8; texts have none.

#include "text/path_text.h"

namespace zhunsheng::text {

std::string text_of(const std::filesystem::path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path path_of(std::string_view text) { return {std::u8string(text.begin(), text.end())}; }

}  // namespace zhunsheng::text
