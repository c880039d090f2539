// `zhunsheng handbook`: the rulebook as pages to read offline or on paper.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <system_error>

#include "commands.h"
#include "handbook_folder.h"
#include "zhunsheng/handbook.h"

namespace zhunsheng::cli {
namespace {

struct HandbookArguments {
    RulesOptions rules;
    std::string output;
    std::vector<std::string> tests;
    bool force = false;
};

/// The tests asked for, or those beside the rules, if there are any.
std::vector<std::filesystem::path> tests_of(const HandbookArguments& arguments) {
    if (!arguments.tests.empty()) return {arguments.tests.begin(), arguments.tests.end()};
    const std::filesystem::path beside = arguments.rules.tests();
    std::error_code error;
    return std::filesystem::is_directory(beside, error) ? std::vector{beside}
                                                        : std::vector<std::filesystem::path>{};
}

/// What is wrong with the tests themselves; how they end stands in the handbook.
void show_faults(const TestRun& run, const Session& session) {
    session.show(run.diagnostics);
    for (const TestFileResult& file : run.files) session.show(file.diagnostics);
}

Exit handbook(Session& session, const HandbookArguments& arguments) {
    const HandbookFolder folder(arguments.output);
    if (!arguments.force && !folder.is_free()) {
        session.complain("not_a_handbook", {arguments.output});
        return Exit::input_fault;
    }
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    const std::vector<std::filesystem::path> paths = tests_of(arguments);
    const TestRun run = paths.empty() ? TestRun{} : run_rule_tests(arguments.rules.paths(), paths);
    show_faults(run, session);
    const auto is_error = [](const Diagnostic& each) { return each.severity == Severity::error; };
    if (std::ranges::any_of(run.diagnostics, is_error)) return Exit::input_fault;
    const std::vector<HandbookPage> pages = write_handbook(*rulebook, run, session.language());
    if (const auto fault = folder.write(pages)) {
        session.complain("failed_writing", {fault->path.string() + session.pick("：", ": ") + fault->reason});
        return Exit::machine_fault;
    }
    const std::string first = (std::filesystem::path(arguments.output) / "index.html").string();
    session.print(session.pick("写好 " + std::to_string(pages.size()) + " 页：",
                               std::to_string(pages.size()) + " pages: ") +
                  first + "\n");
    return Exit::done;
}

}  // namespace

void add_handbook(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<HandbookArguments>();
    CLI::App* verb = app.add_subcommand(
        "handbook", session.pick("把规则写成可离线阅读、打印的手册",
                                 "write the rules as a handbook to read offline or print"));
    verb->add_option("--output", arguments->output,
                     session.pick("写入的文件夹；没有则新建", "the folder to write; made if it is not there"))
        ->required()
        ->type_name("DIR");
    verb->add_option("--tests", arguments->tests,
                     session.pick("测试文件或者文件夹（缺省为规则文件夹下的 tests，如果有）",
                                  "test files or folders (default: `tests` in the rules folder, if there)"))
        ->type_name("PATH");
    verb->add_flag("--force", arguments->force,
                   session.pick("文件夹里有别的文件也写入", "write although other files are in the folder"));
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng handbook --output handbook",
                  "zhunsheng handbook --output handbook --overlay rules/discretion",
                  "zhunsheng --lang en handbook --output handbook-en"});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return handbook(session, *arguments); };
    });
}

}  // namespace zhunsheng::cli
