// Finds names by the keys before them.

#include "formatting/names.h"

#include <algorithm>

#include "functions/library.h"
#include "rulebook/keys.h"

namespace zhunsheng::formatting {
namespace {

using rulebook::Key;
using rulebook::Node;

bool declares_names(std::string_view key) {
    return std::ranges::any_of(rulebook::keys_spelled(key), [](const rulebook::KeyRow* row) {
        return row->key == Key::id || row->key == Key::name || row->key == Key::aliases;
    });
}

void add_texts(const Node& value, std::vector<std::string>& names) {
    if (const auto* scalar = value.scalar()) names.push_back(scalar->text.text);
    if (value.sequence() == nullptr) return;
    for (const Node& item : value.sequence()->items) add_texts(item, names);
}

}  // namespace

void collect_names(const Node& root, std::vector<std::string>& names) {
    if (const auto* sequence = root.sequence()) {
        for (const Node& item : sequence->items) collect_names(item, names);
    }
    if (root.mapping() == nullptr) return;
    for (const rulebook::Member& member : root.mapping()->members) {
        if (declares_names(member.key.text.text)) add_texts(member.value, names);
        collect_names(member.value, names);
    }
}

syntax::Lexicon lexicon_of(const std::vector<std::string>& names) {
    syntax::Lexicon lexicon;
    for (const std::string& name : names) lexicon.add(name, {});
    for (const functions::Function& function : functions::library()) {
        lexicon.add(function.zh, {});
        lexicon.add(function.en, {});
    }
    return lexicon;
}

}  // namespace zhunsheng::formatting
