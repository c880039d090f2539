#pragma once
// What the query of a request says about deciding.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "target.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::server {

enum class Form : std::uint8_t { json, text, html };

struct CaseQuery {
    DecideOptions decide;
    bool findings = false;
    bool indented = false;
    bool diagnostics = false;  ///< the answer holds the decision and the diagnostics that go with it
    Form form = Form::json;
    Language language = Language::chinese;
};

/// A value, or why there is none, for a person.
template <class T>
struct Parsed {
    std::optional<T> value;
    std::string fault;
};

/// `batch`: parameters that shape a single answer are refused. `language` is used unless the query names one.
[[nodiscard]] Parsed<CaseQuery> parse_case_query(const Query& query, bool batch, Language language);

/// "lang" of a query; `language` if it has none. Nothing if it is no language.
[[nodiscard]] std::optional<Language> language_of(const Query& query, Language language);

/// The first parameter that is not among these; nothing if there is none.
[[nodiscard]] std::optional<std::string_view> unexpected(const Query& query,
                                                         const std::vector<std::string_view>& expected);

}  // namespace zhunsheng::server
