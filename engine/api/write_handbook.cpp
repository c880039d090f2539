// The handbook of a loaded rulebook.

#include "api/content.h"
#include "handbook/handbook.h"
#include "zhunsheng/handbook.h"

namespace zhunsheng {

std::vector<HandbookPage> write_handbook(const Rulebook& rulebook, const TestRun& tests, Language language) {
    return handbook::write_pages(rulebook.content().program, tests, language);
}

}  // namespace zhunsheng
