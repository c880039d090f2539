#pragma once
// What a public Rulebook holds.

#include "checking/program.h"
#include "text/source.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

struct Rulebook::Content {
    checking::Program program;
    text::SourceSet sources;  ///< the rule texts, to which the program's spans point
};

}  // namespace zhunsheng
