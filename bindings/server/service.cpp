// Plans and answers.

#include "service.h"

#include <utility>

#include "../cli/json_text.h"
#include "case_query.h"
#include "decide_cases.h"
#include "openapi.h"
#include "routes.h"
#include "rule_texts.h"
#include "words.h"

namespace zhunsheng::server {
namespace {

constexpr std::string_view schema_path = "/v1/schemas/";

Answer text(std::string_view type, std::string body) {
    Answer answer;
    answer.type = type;
    answer.body = std::move(body);
    return answer;
}

/// Without parameters such as "; charset=utf-8".
bool is_type(std::string_view field, std::string_view type) {
    return same_word(trimmed(field.substr(0, field.find(';'))), type);
}

bool is_batch(const RequestHead& head) { return is_type(head.content_type, lines_type); }

std::optional<Answer> fault_of_type(const Route& route, const RequestHead& head) {
    if (!route.post || is_type(head.content_type, json_type)) return std::nullopt;
    if (route.subject == Subject::decide && is_batch(head)) return std::nullopt;
    return problem(Fault::wrong_type, head.language(),
                   route.subject == Subject::decide ? "application/json, application/x-ndjson" : json_type);
}

std::optional<Answer> fault_of_query(const Route& route, const Target& target, const RequestHead& head) {
    const auto asked = language_of(target.query, head.language());
    const Language language = asked.value_or(head.language());
    if (route.subject == Subject::decide) {
        const auto read = parse_case_query(target.query, is_batch(head), language);
        if (read.value) return std::nullopt;
        return problem(Fault::wrong_parameter, language, read.fault);
    }
    if (const auto name = unexpected(target.query, route.parameters)) {
        return problem(Fault::wrong_parameter, language, *name);
    }
    if (!asked) return problem(Fault::wrong_parameter, language, "lang: zh, en");
    if (route.subject == Subject::explain && target.query.value("of").value_or("").empty()) {
        return problem(Fault::wrong_parameter, language, "of");
    }
    return std::nullopt;
}

std::string quoted_list(const std::vector<std::string>& words) {
    std::string list = "[";
    for (const std::string& word : words) {
        list.append(list.size() > 1 ? "," : "").append(cli::json_quoted(word));
    }
    return list + "]";
}

}  // namespace

Plan Service::plan(const RequestHead& head) const {
    Plan plan;
    const auto path = path_of(head.target);
    const Route* route = path ? find_route(*path) : nullptr;
    if (route != nullptr) {
        plan.route = route->path;
        plan.place = route->place;
        plan.open = route->open;
        plan.lines = route->subject == Subject::decide && is_batch(head);
    }
    return plan;
}

std::optional<Answer> Service::refusal(const RequestHead& head) const {
    const auto target = parse_target(head.target);
    if (!target) return problem(Fault::malformed_target, head.language());
    const Route* route = find_route(target->path);
    if (route == nullptr) return problem(Fault::unknown_path, head.language());
    if (!takes(*route, head.method)) {
        Answer answer = problem(Fault::wrong_method, head.language(), methods_of(*route));
        answer.allow = methods_of(*route);
        return answer;
    }
    if (auto fault = fault_of_type(*route, head)) return fault;
    return fault_of_query(*route, *target, head);
}

Answer Service::answer(const RequestHead& head, std::string_view body) const {
    const auto target = parse_target(head.target);
    const Route* route = target ? find_route(target->path) : nullptr;
    if (route == nullptr) return problem(Fault::unknown_path, head.language());
    return respond(*route, *target, head, body);
}

Answer Service::respond(const Route& route, const Target& target, const RequestHead& head,
                        std::string_view body) const {
    const auto served = keeper_.current();
    const Language language = language_of(target.query, head.language()).value_or(head.language());
    switch (route.subject) {
        case Subject::decide: return decide(target, head, body);
        case Subject::lint: return lint(head, body);
        case Subject::explain: return explain(target, language);
        case Subject::facts:
            return text("text/markdown; charset=utf-8", describe_facts(served->rulebook, language));
        case Subject::example: return text(json_type, example_case(served->rulebook));
        case Subject::schemas:
            return text(json_type, R"(["case","decision","rules","tests","diagnostics"])"
                                   "\n");
        case Subject::schema: return schema(target, language);
        case Subject::rulebook: return text(json_type, served->description + "\n");
        case Subject::health: return text(json_type, "{\"status\":\"ok\"}\n");
        case Subject::ready: return ready();
        case Subject::metrics:
            return text("text/plain; version=0.0.4; charset=utf-8",
                        metrics_.text(*served, keeper_.reloads()));
        case Subject::openapi: break;
    }
    return text(json_type, std::string{openapi_document()});
}

Answer Service::decide(const Target& target, const RequestHead& head, std::string_view body) const {
    const auto read = parse_case_query(target.query, false, head.language());
    if (!read.value) return problem(Fault::wrong_parameter, head.language(), read.fault);
    return decide_case(*keeper_.current(), *read.value, body);
}

std::shared_ptr<const Batch> Service::begin_batch(const RequestHead& head) const {
    const auto target = parse_target(head.target);
    auto read = parse_case_query(target ? target->query : Query{}, true, head.language());
    return begin_case_batch(keeper_.current(), read.value.value_or(CaseQuery{}), limits_.body_bytes);
}

Answer Service::lint(const RequestHead& head, std::string_view body) const {
    const auto read = parse_lint_request(body, head.language());
    if (!read.value) return problem(Fault::wrong_arguments, head.language(), read.fault);
    const LintReport report = lint_rulebook(read.value->rules, read.value->options, read.value->tests);
    return text(json_type, render_json(report.diagnostics) + "\n");
}

Answer Service::explain(const Target& target, Language language) const {
    const auto served = keeper_.current();
    const std::string_view wanted = target.query.value("of").value_or("");
    if (auto explanation = zhunsheng::explain(served->rulebook, wanted, language)) {
        return text("text/plain; charset=utf-8", std::move(*explanation));
    }
    Answer answer = problem(Fault::unknown_rule, language);
    const std::string near = quoted_list(near_rules(served->rulebook, wanted));
    answer.body.replace(answer.body.rfind('}'), 1, ",\"near\":" + near + "}");
    return answer;
}

Answer Service::schema(const Target& target, Language language) const {
    const auto served = keeper_.current();
    const std::string_view name = std::string_view{target.path}.substr(schema_path.size());
    constexpr std::string_view type = "application/schema+json";
    if (name == "case") return text(type, case_schema(served->rulebook));
    if (name == "decision") return text(type, decision_schema(served->rulebook));
    if (name == "rules") return text(type, rules_schema(served->rulebook));
    if (name == "tests") return text(type, tests_schema(served->rulebook));
    if (name == "diagnostics") return text(type, diagnostics_schema());
    return problem(Fault::unknown_path, language);
}

Answer Service::ready() const {
    const ReloadState reloads = keeper_.reloads();
    std::string body = R"({"ready":true,"rulebook":)";
    body += keeper_.current()->description;
    body.append(R"(,"reloads":{"loaded":)").append(std::to_string(reloads.loaded));
    body.append(R"(,"refused":)").append(std::to_string(reloads.refused)).append("}");
    if (!reloads.diagnostics.empty()) body.append(R"(,"diagnostics":)").append(reloads.diagnostics);
    return text(json_type, body + "}\n");
}

}  // namespace zhunsheng::server
