#pragma once
// What a public Rulebook holds.

#include <filesystem>
#include <vector>

#include "checking/program.h"
#include "text/source.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

struct Rulebook::Content {
    checking::Program program;
    text::SourceSet sources;  ///< the rule texts, to which the program's spans point; names alone if compiled
    std::vector<std::filesystem::path> paths;  ///< from which it was loaded; none if from texts
    bool compiled = false;
};

}  // namespace zhunsheng
