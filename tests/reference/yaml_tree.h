#pragma once
// YAML to be printed: mappings, lists, texts.

#include <string>
#include <utility>
#include <vector>

#include "support/chance.h"

namespace zhunsheng::reference {

using testing::Chance;

/// A key in both spellings.
struct Key {
    const char* zh;
    const char* en;
};

/// One node: a text, or a mapping, or a list. Empty nodes are not printed.
struct Yaml {
    std::string text;
    std::vector<std::pair<std::string, Yaml>> members;
    std::vector<Yaml> items;

    Yaml() = default;
    Yaml(std::string plain)
        : text(std::move(plain)) {}           // NOLINT(google-explicit-constructor): a text is a node
    Yaml(const char* plain) : text(plain) {}  // NOLINT(google-explicit-constructor): likewise

    [[nodiscard]] bool empty() const { return text.empty() && members.empty() && items.empty(); }
    void put(const std::string& key, Yaml value) {
        if (!value.empty()) members.emplace_back(key, std::move(value));
    }
};

[[nodiscard]] std::string print_yaml(const Yaml& root, Chance& chance);

}  // namespace zhunsheng::reference
