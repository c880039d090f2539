// Any bytes as an expression: refused with a mistake told, or read as a tree that survives printing.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "diagnostics/report.h"
#include "syntax/parse.h"
#include "syntax/print.h"
#include "text/located_text.h"

namespace {

using namespace zhunsheng;

const syntax::Lexicon& names() {
    static const syntax::Lexicon lexicon = [] {
        syntax::Lexicon made;
        for (const char* name : {"违法所得", "非法所得", "首次", "首次违法", "报告", "机构", "名称", "3C认证",
                                 "年", "a", "fee", "order_id", "危害大"}) {
            made.add(name, {});
        }
        return made;
    }();
    return lexicon;
}

[[noreturn]] void fail(const char* what, const std::string& text) {
    std::cerr << what << ": " << text << '\n';
    std::abort();
}

void check_round_trip(const syntax::Tree& tree, syntax::SpellingChoice spelling) {
    const std::string printed = syntax::print(tree, spelling);
    if (printed.size() > syntax::max_expression_bytes) return;
    diagnostics::Report report;
    const auto again = syntax::parse(text::LocatedText::verbatim({}, printed), names(), report);
    if (!again) fail("refused after printing", printed);
    if (syntax::print_structure(*again) != syntax::print_structure(tree)) fail("another tree", printed);
    if (syntax::print(*again, spelling) != printed) fail("another print", printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    diagnostics::Report report;
    const auto tree = syntax::parse(text::LocatedText::verbatim({}, text), names(), report);
    if (tree.has_value() == report.has_errors()) fail("neither read nor refused", text);
    if (!tree) return 0;
    check_round_trip(*tree, syntax::SpellingChoice::chinese);
    check_round_trip(*tree, syntax::SpellingChoice::english);
    return 0;
}
