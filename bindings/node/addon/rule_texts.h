#pragma once
// Rule files in memory, as JavaScript hands them over: an array of names and an array of texts.

#include <napi.h>
#include <zhunsheng.h>

#include <algorithm>
#include <string>
#include <vector>

#include "arguments.h"

namespace zhunsheng::node {

class RuleTexts {
public:
    RuleTexts(const Napi::Value& names, const Napi::Value& texts)
        : names_(list_of_bytes(names)), texts_(list_of_bytes(texts)) {}

    /// Lives as long as this.
    [[nodiscard]] std::vector<zhunsheng_rule_text> lent() const {
        std::vector<zhunsheng_rule_text> all;
        for (std::size_t index = 0; index < std::min(names_.size(), texts_.size()); ++index)
            all.push_back({node::lent(names_[index]), node::lent(texts_[index])});
        return all;
    }

private:
    std::vector<std::string> names_;
    std::vector<std::string> texts_;
};

}  // namespace zhunsheng::node
