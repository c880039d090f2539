#pragma once
// The rulebook as a handbook: HTML pages that are read offline and print well.

#include <string>
#include <vector>

#include "zhunsheng/rule_tests.h"
#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// One file of the handbook.
struct HandbookPage {
    std::string path;  ///< from the handbook's folder, with `/`: "index.html", "laws/samr-39.html"
    std::string text;
};

/// All pages: the instruments with their articles and rules, decision tables by sector, violations, facts, judgements,
/// doubts, law that no rule puts into effect, tests, and a register that can be searched. They link to each other by
/// relative addresses and need nothing from the network; without script only the search is missing. Every text of the
/// rulebook is escaped; texts of the law stay in its language, all else is in `language`.
///
/// `tests` says which tests each rule speaks in; an empty run is a handbook without tests. The same rulebook, tests and
/// language give the same bytes. Never throws; thread-safe.
[[nodiscard]] std::vector<HandbookPage> write_handbook(const Rulebook& rulebook, const TestRun& tests,
                                                       Language language);

}  // namespace zhunsheng
#pragma GCC visibility pop
