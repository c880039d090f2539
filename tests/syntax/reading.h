#pragma once
// Reading expressions in tests, with one set of declared names for all of them.

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalogue.h"
#include "diagnostics/report.h"
#include "functions/library.h"
#include "syntax/parse.h"
#include "syntax/print.h"
#include "text/located_text.h"
#include "text/source.h"
#include "text/utf8.h"

namespace zhunsheng::syntax {

inline const Lexicon& declared_names() {
    static const Lexicon lexicon = [] {
        Lexicon names;
        for (const char* name :
             {"违法所得", "非法经营额", "情节严重", "首次",      "首次违法",    "报告",     "检验费用",
              "机构",     "名称",       "资质状态", "领域",      "食品",        "药品",     "产品质量",
              "实际检验", "向社会出具", "决定日期", "签发日期",  "份数",        "主观故意", "合格率",
              "3C认证",   "人员",       "危害",     "a",         "b",           "c",        "d",
              "reports",  "fee",        "tested",   "issued_on", "institution", "name",     "state",
              "income",   "sector",     "food",     "drug",      "order_id"}) {
            names.add(name, {});
        }
        for (const functions::Function& function : functions::library()) {
            names.add(function.zh, {});
            names.add(function.en, {});
        }
        return names;
    }();
    return lexicon;
}

/// What became of one text.
struct Reading {
    std::optional<Tree> tree;
    Diagnostics diagnostics;

    [[nodiscard]] std::string structure() const { return tree ? print_structure(*tree) : mistakes(); }

    /// `missing_operator[b] …`: the name of each diagnostic with the text that it underlines.
    [[nodiscard]] std::string mistakes() const;
};

/// The characters of one line from `begin` to `end`, columns counted from 1.
inline std::string columns(std::string_view line, std::uint32_t begin, std::uint32_t end) {
    std::string piece;
    std::uint32_t column = 1;
    for (std::size_t at = 0; at < line.size(); ++column) {
        const text::Decoded next = text::decode(line, at);
        if (column >= begin && column < end) piece.append(line.substr(at, next.bytes));
        at += next.bytes;
    }
    return piece;
}

inline std::string Reading::mistakes() const {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics) {
        const diagnostics::Entry* entry = diagnostics::find_entry(diagnostic.code);
        if (!all.empty()) all += ' ';
        all.append(entry == nullptr ? "?" : entry->name);
        const Place& place = diagnostic.place.value();
        all += '[' + columns(place.source_line, place.column, place.end_column) + ']';
    }
    return all;
}

inline Reading read(std::string text, const Lexicon& lexicon = declared_names()) {
    text::SourceSet sources;
    const text::SourceId source = sources.add("expression", text);
    diagnostics::Report report;
    Reading reading;
    reading.tree = parse(text::LocatedText::verbatim(source, std::move(text)), lexicon, report);
    reading.diagnostics = report.resolve(sources);
    return reading;
}

/// A line of a table: `text => what is expected`. Empty lines and lines that begin with `#` are left out.
struct Row {
    std::string text;
    std::string expected;
    int line = 0;
};

inline std::vector<Row> read_table(const std::string& path) {
    std::ifstream file(path);
    std::vector<Row> rows;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        const std::size_t arrow = line.rfind(" => ");
        if (line.empty() || line.front() == '#' || arrow == std::string::npos) continue;
        rows.push_back(
            {line.substr(0, line.find_last_not_of(' ', arrow) + 1), line.substr(arrow + 4), number});
    }
    return rows;
}

}  // namespace zhunsheng::syntax
