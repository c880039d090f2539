// `zhunsheng lint`: what is wrong with rule files.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "commands.h"

namespace zhunsheng::cli {
namespace {

struct LintArguments {
    RulesOptions rules;
    std::vector<std::string> paths;
    std::string format = "text";
};

std::string summary(const Session& session, const Checked<Rulebook>& loaded) {
    const auto count = [&](Severity severity) {
        return std::to_string(std::ranges::count(loaded.diagnostics, severity, &Diagnostic::severity));
    };
    const std::string rules = loaded ? std::to_string(loaded.value->rule_count()) : std::string{};
    const std::string checked = loaded ? rules + session.pick(" 条规则；", " rules; ") : std::string{};
    if (loaded.diagnostics.empty()) return checked + session.pick("没有发现问题\n", "nothing wrong\n");
    return checked + session.pick("错误 ", "") + count(Severity::error) +
           session.pick("，警告 ", " error(s), ") + count(Severity::warning) +
           session.pick("，建议 ", " warnings, ") + count(Severity::advice) +
           session.pick("\n", " pieces of advice\n");
}

Exit lint(Session& session, const LintArguments& arguments) {
    std::vector<std::filesystem::path> paths{arguments.paths.begin(), arguments.paths.end()};
    if (paths.empty()) paths = arguments.rules.paths();
    const Checked<Rulebook> loaded = load_rulebook(paths);
    if (arguments.format == "json") {
        session.print(render_json(loaded.diagnostics) + "\n");
    } else if (arguments.format == "sarif") {
        session.print(render_sarif(loaded.diagnostics, session.language()) + "\n");
    } else {
        session.print(render_text(loaded.diagnostics, session.language(), session.colour()));
        session.print(summary(session, loaded));
    }
    return loaded ? Exit::done : Exit::input_fault;
}

}  // namespace

void add_lint(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<LintArguments>();
    CLI::App* verb = app.add_subcommand("lint", session.pick("检查规则文件", "check rule files"));
    verb->add_option("PATH", arguments->paths,
                     session.pick("规则文件或者文件夹，合为一套检查（缺省为规则文件夹）",
                                  "rule files or folders, checked as one set (default: the rules folder)"))
        ->type_name("");
    verb->add_option("--format", arguments->format,
                     session.pick("输出：text（缺省）、json、sarif", "output: text (default), json, sarif"))
        ->type_name("FORMAT")
        ->check(one_of(session, {"text", "json", "sarif"}));
    add_rules_options(*verb, session, arguments->rules);
    add_examples(
        *verb, session,
        {"zhunsheng lint", "zhunsheng lint rules local", "zhunsheng lint --format sarif rules > lint.sarif"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return lint(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
