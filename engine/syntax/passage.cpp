// Speaking to the author in the spelling that the author uses.

#include "syntax/passage.h"

#include <algorithm>

namespace zhunsheng::syntax {

std::string Passage::spell(Operator operation) const {
    const bool chinese = std::any_of(located_.text.begin(), located_.text.end(),
                                     [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    return std::string(canonical(operation, chinese));
}

}  // namespace zhunsheng::syntax
