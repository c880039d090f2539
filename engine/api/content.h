#pragma once
// What a public Rulebook holds.

#include "checking/program.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

struct Rulebook::Content {
    checking::Program program;
};

}  // namespace zhunsheng
