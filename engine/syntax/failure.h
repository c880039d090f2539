#pragma once
// Saying what is wrong where the words make no expression.

#include <cstddef>
#include <span>

#include "syntax/grammar.h"
#include "syntax/passage.h"
#include "syntax/words.h"

namespace zhunsheng::syntax {

/// Complains about brackets without a partner; false if there are any.
[[nodiscard]] bool check_brackets(Passage& passage, std::span<const Word> words);

/// Complains about the word where the grammar stopped.
void explain_stop(Passage& passage, std::span<const Word> words, const Stop& stop);

}  // namespace zhunsheng::syntax
