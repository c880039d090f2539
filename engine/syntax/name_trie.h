#pragma once
// The declared names as a trie over bytes: private to the lexicon.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/lexicon.h"
#include "text/source.h"

namespace zhunsheng::syntax {

struct Lexicon::Trie {
    struct Branch {
        std::vector<std::pair<char, std::uint32_t>> next;
        bool ends_name = false;
    };
    struct Declaration {
        std::string name;
        text::Span declared_at;  ///< the first place, if there are several
    };

    std::vector<Branch> branches{Branch{}};
    std::vector<Declaration> declarations;  ///< each name once, in the order of declaration

    /// The branch that `byte` leads to; 0, the root, if there is none.
    [[nodiscard]] std::uint32_t follow(std::uint32_t branch, char byte) const;
};

}  // namespace zhunsheng::syntax
