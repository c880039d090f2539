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
    for (std::uint16_t law = 0; law < program.instruments.size(); ++law) {
        if (program.instruments[law].law == law && book.has_page(law))
            pages.push_back(law_page(workshop, law));
    }
    const vocabulary::Enumeration* sectors = book.sectors();
    for (std::uint16_t sector = 0; sectors != nullptr && sector < sectors->values.size(); ++sector) {
        pages.push_back(sector_page(workshop, sector));
    }
    return pages;
}

}  // namespace zhunsheng::handbook
