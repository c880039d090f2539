// Reads what C callers lend.

#include "guard.h"

namespace zhunsheng::c {

std::optional<std::vector<std::filesystem::path>> paths_of(const zhunsheng_string* paths, std::size_t count) {
    if (paths == nullptr || count == 0) return std::nullopt;
    std::vector<std::filesystem::path> read;
    for (std::size_t index = 0; index < count; ++index) {
        const auto path = borrowed(paths[index]);
        if (!path || path->empty()) return std::nullopt;
        read.emplace_back(*path);
    }
    return read;
}

std::optional<std::vector<RuleText>> texts_of(const zhunsheng_rule_text* texts, std::size_t count) {
    if (texts == nullptr || count == 0) return std::nullopt;
    std::vector<RuleText> read;
    for (std::size_t index = 0; index < count; ++index) {
        const auto name = borrowed(texts[index].name);
        const auto text = borrowed(texts[index].text);
        if (!name || !text) return std::nullopt;
        read.push_back({std::string{*name}, std::string{*text}});
    }
    return read;
}

std::optional<Language> language_of(zhunsheng_language language) {
    if (language == ZHUNSHENG_CHINESE) return Language::chinese;
    if (language == ZHUNSHENG_ENGLISH) return Language::english;
    return std::nullopt;
}

}  // namespace zhunsheng::c
