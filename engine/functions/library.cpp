// All functions in one list.

#include "functions/library.h"

#include <algorithm>

#include "functions/topics.h"

namespace zhunsheng::functions {
namespace {

std::vector<Function> join_topics() {
    std::vector<Function> all;
    for (const auto topic : {date_functions, number_functions, text_functions}) {
        const std::vector<Function> functions = topic();
        all.insert(all.end(), functions.begin(), functions.end());
    }
    return all;
}

}  // namespace

std::span<const Function> library() {
    static const std::vector<Function> all = join_topics();
    return all;
}

const Function* find(std::string_view name) {
    const auto all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function& function) {
        return function.zh == name || function.en == name;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace zhunsheng::functions
