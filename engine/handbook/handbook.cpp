// Puts the handbook together.

#include "handbook/handbook.h"

#include "handbook/pages.h"

namespace zhunsheng::handbook {

std::vector<HandbookPage> write_pages(const checking::Program& program, const TestRun& tests,
                                      Language language) {
    const Book book(program, tests, language);
    const Workshop workshop{book, Links(book)};
    std::vector<HandbookPage> pages;
    for (const auto page : {contents_page, register_page, violations_page, sectors_page, facts_page,
                            judgements_page, doubts_page, untranslated_page, tests_page}) {
        pages.push_back(page(workshop));
    }
    for (const std::uint16_t law : places(program.instruments)) {
        if (program.instruments[law].law == law && book.has_page(law))
            pages.push_back(law_page(workshop, law));
    }
    for (const std::uint16_t sector : places(book.sectors())) {
        pages.push_back(sector_page(workshop, sector));
    }
    for (std::size_t file = 0; file < tests.files.size(); ++file) {
        if (!tests.files[file].tests.empty()) pages.push_back(test_file_page(workshop, file));
    }
    return pages;
}

}  // namespace zhunsheng::handbook
