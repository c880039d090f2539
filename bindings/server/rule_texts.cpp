// Reads a small JSON document. The only file that includes Boost.JSON, and holds all of it: there is nothing to link.

#include "rule_texts.h"

#include <boost/json/src.hpp>
#include <string>
#include <utility>

namespace zhunsheng::server {
namespace {

namespace json = boost::json;

constexpr std::size_t deepest = 8;
constexpr std::size_t most_files = 10'000;

bool is_code(std::string_view text) {
    return text.size() == 6 && text.starts_with("ZS") &&
           text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

/// Reads members; what is wrong first is kept.
class Reader {
public:
    explicit Reader(Language language) : language_(language) {}

    LintRequest read(const json::object& document) {
        LintRequest request;
        for (const auto& [key, value] : document) {
            if (key == "rules") {
                request.rules = texts(value, "rules");
            } else if (key == "tests") {
                request.tests = texts(value, "tests");
            } else if (key == "advice" && value.is_bool()) {
                request.options.advice = value.get_bool();
            } else if (key == "allow") {
                request.options.allow = codes(value);
            } else {
                refuse("只有 rules、tests、advice（真假）和 allow",
                       "it has rules, tests, advice (true or false) and allow");
            }
        }
        if (request.rules.empty()) refuse("rules 应列出规则文件", "rules must list rule files");
        return request;
    }

    void refuse(std::string_view zh, std::string_view en) {
        if (fault.empty()) fault = language_ == Language::chinese ? zh : en;
    }

    std::string fault;

private:
    std::vector<RuleText> texts(const json::value& value, std::string_view key) {
        std::vector<RuleText> read;
        const json::array* list = value.if_array();
        if (list == nullptr || list->size() > most_files) {
            refuse(std::string{key} + " 应为数组，不超过 10000 项",
                   std::string{key} + " must be an array of at most 10000");
            return read;
        }
        for (const json::value& one : *list) {
            const json::object* file = one.if_object();
            const json::value* name = file == nullptr ? nullptr : file->if_contains("name");
            const json::value* text = file == nullptr ? nullptr : file->if_contains("text");
            if (name == nullptr || text == nullptr || !name->is_string() || !text->is_string() ||
                file->size() != 2) {
                refuse("规则文件应写成 {\"name\": …, \"text\": …}",
                       "a rule file is {\"name\": …, \"text\": …}");
                break;
            }
            read.push_back({std::string{name->get_string()}, std::string{text->get_string()}});
        }
        return read;
    }

    std::vector<std::string> codes(const json::value& value) {
        std::vector<std::string> read;
        const json::array* list = value.if_array();
        bool sound = list != nullptr && list->size() <= most_files;
        for (std::size_t at = 0; sound && at < list->size(); ++at) {
            sound = list->at(at).is_string() && is_code(list->at(at).get_string());
            if (sound) read.emplace_back(list->at(at).get_string());
        }
        if (!sound) refuse("allow 应为诊断代码的数组", "allow must be an array of codes");
        return read;
    }

    Language language_;
};

}  // namespace

Parsed<LintRequest> parse_lint_request(std::string_view body, Language language) {
    json::parse_options options;
    options.max_depth = deepest;
    json::error_code error;
    const json::value document = json::parse({body.data(), body.size()}, error, {}, options);
    Reader reader(language);
    if (error || !document.is_object()) {
        reader.refuse("应为一个 JSON 对象", "one JSON object is expected");
        return {{}, reader.fault};
    }
    LintRequest request = reader.read(document.get_object());
    if (!reader.fault.empty()) return {{}, reader.fault};
    return {std::move(request), {}};
}

}  // namespace zhunsheng::server
