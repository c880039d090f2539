// Block and flow notation, and texts in several quotes.

#include "reference/yaml_tree.h"

#include <algorithm>

namespace zhunsheng::reference {
namespace {

class YamlText {
public:
    explicit YamlText(Chance& chance) : chance_(chance) {}

    void block(const Yaml& node, int indent) {
        const std::string margin(static_cast<std::size_t>(indent), ' ');
        for (const auto& [key, value] : node.members) {
            text += margin + key + ":";
            below(value, indent + 2);
        }
        for (const Yaml& item : node.items) {
            text += margin + "-";
            below(item, indent + 2);
        }
    }

    std::string text;

private:
    void below(const Yaml& node, int indent) {
        const bool is_text = node.members.empty() && node.items.empty();
        if (is_text && chance_.percent(15) && node.text.front() != ' ') {
            text += " |\n" + std::string(static_cast<std::size_t>(indent), ' ') + node.text + "\n";
        } else if (is_text || chance_.percent(15)) {
            text += " ";
            flow(node);
            text += "\n";
        } else {
            text += "\n";
            block(node, indent);
        }
    }

    void flow(const Yaml& node) {
        if (!node.members.empty()) {
            text += "{";
            for (std::size_t index = 0; index < node.members.size(); ++index) {
                text += (index == 0 ? "" : ", ") + node.members[index].first + ": ";
                flow(node.members[index].second);
            }
            text += "}";
        } else if (!node.items.empty()) {
            text += "[";
            for (std::size_t index = 0; index < node.items.size(); ++index) {
                text += index == 0 ? "" : ", ";
                flow(node.items[index]);
            }
            text += "]";
        } else {
            quoted(node.text);
        }
    }

    void quoted(const std::string& plain) {
        const bool is_word = std::all_of(plain.begin(), plain.end(), [](char byte) {
            return static_cast<unsigned char>(byte) >= 0x80U || (byte >= 'a' && byte <= 'z') || byte == '_';
        });
        if (is_word && chance_.percent(50)) {
            text += plain;
            return;
        }
        const char quote = chance_.percent(50) ? '"' : '\'';
        text += quote;
        for (const char byte : plain) {
            if (quote == '"' && (byte == '"' || byte == '\\')) text += '\\';
            if (quote == '\'' && byte == '\'') text += '\'';
            text += byte;
        }
        text += quote;
    }

    Chance& chance_;
};

}  // namespace

std::string print_yaml(const Yaml& root, Chance& chance) {
    YamlText printed{chance};
    printed.block(root, 0);
    return std::move(printed.text);
}

}  // namespace zhunsheng::reference
