// `zhunsheng test`: what the rules make of cases whose answer the law gives.

#include <CLI/CLI.hpp>
#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>

#include "commands.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng::cli {
namespace {

struct TestArguments {
    RulesOptions rules;
    std::vector<std::string> paths;
    std::string junit;
};

bool write_report(const std::string& path, const std::string& report, const Session& session) {
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << report << std::flush;
    if (file) return true;
    session.complain("failed_writing",
                     {path + session.pick("：", ": ") + std::generic_category().message(errno)});
    return false;
}

Exit test(Session& session, const TestArguments& arguments) {
    const std::vector<std::filesystem::path> rules = arguments.rules.paths();
    std::vector<std::filesystem::path> paths{arguments.paths.begin(), arguments.paths.end()};
    if (paths.empty()) paths.push_back(tests_beside(rules.front()));
    const TestRun run = run_rule_tests(rules, paths);
    session.print(render_text(run, session.language(), session.colour()));
    if (!arguments.junit.empty() &&
        !write_report(arguments.junit, render_junit(run, session.language()), session)) {
        return Exit::machine_fault;
    }
    return run.all_passed() ? Exit::done : Exit::input_fault;
}

}  // namespace

void add_test(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<TestArguments>();
    CLI::App* verb = app.add_subcommand(
        "test", session.pick("用案件测试规则", "test the rules with cases whose answer is known"));
    verb->add_option("PATH", arguments->paths,
                     session.pick("测试文件，或者其中有测试文件的文件夹（缺省为规则文件夹下的 tests）",
                                  "test files, or folders of them (default: `tests` in the rules folder)"))
        ->type_name("");
    verb->add_option("--junit", arguments->junit,
                     session.pick("另把结果写成 JUnit 报告", "also write the results as a JUnit report"))
        ->type_name("FILE");
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng test", "zhunsheng test rules/tests/food.yaml",
                  "zhunsheng test --rules rules --overlay local local/tests --junit tests.xml"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return test(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
