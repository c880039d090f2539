// Declaring names and finding the longest at a place.

#include "syntax/lexicon.h"

#include "syntax/characters.h"
#include "syntax/name_trie.h"

namespace zhunsheng::syntax {

Lexicon::Lexicon() : trie_(std::make_unique<Trie>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::uint32_t Lexicon::Trie::follow(std::uint32_t branch, char byte) const {
    for (const auto& [label, target] : branches[branch].next) {
        if (label == byte) return target;
    }
    return 0;
}

void Lexicon::add(std::string_view name, text::Span declared_at) {
    if (name.empty()) return;
    std::uint32_t branch = 0;
    for (const char byte : name) {
        std::uint32_t next = trie_->follow(branch, byte);
        if (next == 0) {
            next = static_cast<std::uint32_t>(trie_->branches.size());
            trie_->branches[branch].next.emplace_back(byte, next);
            trie_->branches.emplace_back();
        }
        branch = next;
    }
    if (trie_->branches[branch].ends_name) return;
    trie_->branches[branch].ends_name = true;
    trie_->declarations.push_back({std::string(name), declared_at});
}

std::size_t Lexicon::longest_match(std::string_view text) const {
    std::size_t longest = 0;
    std::uint32_t branch = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        branch = trie_->follow(branch, text[at]);
        if (branch == 0) break;
        if (!trie_->branches[branch].ends_name) continue;
        const bool cuts_word =
            character_at(text.substr(at, 1), 0).is_ascii_word() && character_at(text, at + 1).is_ascii_word();
        if (!cuts_word) longest = at + 1;
    }
    return longest;
}

std::vector<std::string_view> Lexicon::names() const {
    std::vector<std::string_view> names;
    names.reserve(trie_->declarations.size());
    for (const Trie::Declaration& declaration : trie_->declarations) names.push_back(declaration.name);
    return names;
}

}  // namespace zhunsheng::syntax
