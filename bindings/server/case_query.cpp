// Reads parameters one by one.

#include "case_query.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace zhunsheng::server {
namespace {

constexpr std::ptrdiff_t longest_name = 100;  // characters
constexpr std::uint64_t largest_line = 1'000'000'000'000;

/// Collects parameters; the first that is wrong is named in `fault`.
class Reader {
public:
    Reader(const Query& query, Language language) : query_(query), language_(language) {}

    void read(std::string_view name, bool& flag) {
        const auto value = query_.value(name);
        if (!value) return;
        if (*value != "true" && *value != "false") return refuse(name, "true、false", "true or false");
        flag = *value == "true";
    }

    void read_line(std::uint64_t& line) {
        const auto value = query_.value("line");
        if (!value) return;
        const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), line);
        if (error != std::errc{} || end != value->data() + value->size() || line == 0 ||
            line > largest_line) {
            refuse("line", "自 1 起的整数", "a whole number from 1");
        }
    }

    void read_name(std::string& name) {
        const auto value = query_.value("name");
        if (!value) return;
        const auto characters = std::ranges::count_if(
            *value, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
        const bool control =
            std::ranges::any_of(*value, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
        if (value->empty() || characters > longest_name || control) {
            return refuse("name", "不超过 100 个字的名称", "a name of at most 100 characters");
        }
        name = *value;
    }

    void read_form(Form& form) {
        const auto value = query_.value("format");
        if (!value || *value == "json") return;
        if (*value != "text" && *value != "html")
            return refuse("format", "json、text、html", "json, text or html");
        form = *value == "text" ? Form::text : Form::html;
    }

    void refuse(std::string_view name, std::string_view zh, std::string_view en) {
        if (!fault.empty()) return;
        fault = language_ == Language::chinese ? std::string{name} + " 应为 " + std::string{zh}
                                               : std::string{name} + " must be " + std::string{en};
    }

    std::string fault;

private:
    const Query& query_;
    Language language_;
};

bool shapes_answer(const CaseQuery& read) {
    return read.indented || read.diagnostics || read.form != Form::json;
}

std::string_view fault_of(const CaseQuery& read, bool batch, bool chinese) {
    if (batch && shapes_answer(read)) {
        return chinese ? "indented、diagnostics、format 不用于成批办理"
                       : "indented, diagnostics and format are not for batches";
    }
    const bool unusual =
        read.decide.all || !read.decide.explanations || read.indented || read.form != Form::json;
    if (read.findings && unusual) {
        return chinese ? "findings 只能与 on、lenient、diagnostics 合用"
                       : "findings goes together with on, lenient and diagnostics only";
    }
    if (read.form != Form::json && (read.indented || read.diagnostics)) {
        return chinese ? "indented、diagnostics 只用于 JSON" : "indented and diagnostics are for JSON only";
    }
    return {};
}

}  // namespace

std::optional<Language> language_of(const Query& query, Language language) {
    const auto value = query.value("lang");
    if (!value) return language;
    if (*value == "zh") return Language::chinese;
    if (*value == "en") return Language::english;
    return std::nullopt;
}

std::optional<std::string_view> unexpected(const Query& query,
                                           const std::vector<std::string_view>& expected) {
    for (const auto& [name, value] : query.parameters()) {
        if (std::ranges::find(expected, name) == expected.end()) return name;
    }
    return std::nullopt;
}

Parsed<CaseQuery> parse_case_query(const Query& query, bool batch, Language language) {
    const bool chinese = language == Language::chinese;
    if (const auto name = unexpected(query, {"on", "lenient", "all", "explanations", "findings", "indented",
                                             "format", "lang", "name", "line", "diagnostics"})) {
        return {{}, (chinese ? "没有参数 " : "there is no parameter ") + std::string{*name}};
    }
    Reader reader(query, language);
    CaseQuery read;
    reader.read("lenient", read.decide.lenient);
    reader.read("all", read.decide.all);
    reader.read("explanations", read.decide.explanations);
    reader.read("findings", read.findings);
    reader.read("indented", read.indented);
    reader.read("diagnostics", read.diagnostics);
    reader.read_name(read.decide.name);
    reader.read_line(read.decide.first_line);
    reader.read_form(read.form);
    if (const auto asked = language_of(query, language)) {
        read.language = *asked;
    } else {
        reader.refuse("lang", "zh、en", "zh or en");
    }
    read.decide.on = query.value("on").value_or("");
    if (query.value("on") && (read.decide.on.empty() || !faults_of(read.decide).empty()))
        reader.refuse("on", "日期", "a date");
    if (!reader.fault.empty()) return {{}, reader.fault};
    if (const std::string_view fault = fault_of(read, batch, chinese); !fault.empty()) {
        return {{}, std::string{fault}};
    }
    return {std::move(read), {}};
}

}  // namespace zhunsheng::server
