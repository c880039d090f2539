// `zhunsheng test`: what the rules make of cases whose answer the law gives.

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "commands.h"
#include "zhunsheng/rule_tests.h"
#include "zhunsheng/test_coverage.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng::cli {
namespace {

struct TestArguments {
    RulesOptions rules;
    std::vector<std::string> paths;
    std::string junit;
    bool coverage = false;
    bool suggest = false;
    bool mutate = false;
    MutationSettings mutation;
    std::string format = "text";
    std::string output;
    std::optional<double> least_percent;
};

/// Writes a result where it is asked for: to a file, or to stdout.
bool hand_over(const std::string& report, const TestArguments& arguments, Session& session) {
    if (!arguments.output.empty()) return write_file(session, arguments.output, report);
    session.print(report);
    return true;
}

std::vector<std::filesystem::path> test_paths(const TestArguments& arguments) {
    std::vector<std::filesystem::path> paths{arguments.paths.begin(), arguments.paths.end()};
    if (paths.empty()) paths.push_back(arguments.rules.tests());
    return paths;
}

bool write_junit(const TestRun& run, const TestArguments& arguments, const Session& session) {
    return arguments.junit.empty() ||
           write_file(session, arguments.junit, render_junit(run, session.language()));
}

/// How the tests themselves came out. What is for machines stands alone on stdout, so then only failures are told, on
/// stderr.
void show_run(const TestRun& run, const TestArguments& arguments, Session& session) {
    const bool text = arguments.format == "text";
    if (text) {
        session.print(render_text(run, session.language(), session.colour()) + "\n");
    } else if (!run.all_passed()) {
        session.say(render_text(run, session.language()));
    }
}

Exit cover(Session& session, const TestArguments& arguments) {
    const TestCoverage coverage = measure_coverage(arguments.rules.paths(), test_paths(arguments));
    show_run(coverage.run, arguments, session);
    const bool text = arguments.format == "text";
    const std::string report = text                         ? render_text(coverage, session.language())
                               : arguments.format == "html" ? render_html(coverage, session.language())
                                                            : render_json(coverage);
    if (!hand_over(report, arguments, session) || !write_junit(coverage.run, arguments, session)) {
        return Exit::machine_fault;
    }
    const bool enough = coverage.counts().mcdc_percent() >= arguments.least_percent.value_or(0);
    return enough && coverage.run.all_passed() ? Exit::done : Exit::input_fault;
}

Exit suggest(Session& session, const TestArguments& arguments) {
    const TestCoverage coverage = measure_coverage(arguments.rules.paths(), test_paths(arguments));
    if (!coverage.run.all_passed()) session.say(render_text(coverage.run, session.language()));
    if (!hand_over(render_suggestions(coverage, session.language()), arguments, session)) {
        return Exit::machine_fault;
    }
    return coverage.run.all_passed() ? Exit::done : Exit::input_fault;
}

Exit mutate(Session& session, const TestArguments& arguments) {
    if (arguments.format == "html") {
        session.complain("wrong_usage",
                         {session.pick("--mutate 没有 html 格式", "--mutate has no html format"), "test "});
        return Exit::wrong_usage;
    }
    const MutationRun run = mutate_rules(arguments.rules.paths(), test_paths(arguments), arguments.mutation);
    if (!run.run.all_passed()) {
        session.say(render_text(run.run, session.language()));
        return Exit::input_fault;
    }
    for (const std::string& rule : run.unknown_rules) session.complain("unknown_rule", {rule});
    if (!run.unknown_rules.empty()) return Exit::input_fault;
    const bool text = arguments.format == "text";
    if (!run.results_written) session.complain("failed_writing", {arguments.mutation.results.string()});
    if (!hand_over(text ? render_text(run, session.language()) : render_json(run), arguments, session) ||
        !run.results_written) {
        return Exit::machine_fault;
    }
    return run.score_percent() >= arguments.least_percent.value_or(0) ? Exit::done : Exit::input_fault;
}

Exit test(Session& session, const TestArguments& arguments) {
    if (arguments.mutate) return mutate(session, arguments);
    if (arguments.coverage) return cover(session, arguments);
    if (arguments.suggest) return suggest(session, arguments);
    const TestRun run = run_rule_tests(arguments.rules.paths(), test_paths(arguments));
    session.print(render_text(run, session.language(), session.colour()));
    if (!write_junit(run, arguments, session)) return Exit::machine_fault;
    return run.all_passed() ? Exit::done : Exit::input_fault;
}

void add_measuring_options(CLI::App& verb, const Session& session, TestArguments& arguments) {
    CLI::Option* coverage = verb.add_flag(
        "--coverage", arguments.coverage,
        session.pick("另说明测试没有试到规则的哪些条件和界限",
                     "also tell which conditions and limits of the rules the tests do not try"));
    verb.add_flag("--suggest", arguments.suggest,
                  session.pick("为没有试到的条件和界限写出测试的草稿，预期结果由人依法填写",
                               "draft tests for what is not tried; a person works out what must come"))
        ->excludes(coverage);
    verb.add_flag("--mutate", arguments.mutate,
                  session.pick("逐处改动规则，列出没有测试会发现的改动",
                               "change the rules one place at a time, and list what no test notices"))
        ->excludes(coverage);
    verb.add_option("--rule", arguments.mutation.rules,
                    session.pick("--mutate 只改动这条规则，或者这部法的全部规则和版本；可写多次",
                                 "with --mutate: change this rule only, or all rules and versions of this "
                                 "law; may be repeated"))
        ->type_name("ID")
        ->allow_extra_args(false);
    verb.add_option("--jobs", arguments.mutation.jobs,
                    session.pick("--mutate 的线程数（缺省为处理器数）",
                                 "with --mutate: threads (default: one a processor)"))
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    verb.add_option("--since", arguments.mutation.results,
                    session.pick("--mutate 以前的结果；规则和测试未变的不再试，试完重写",
                                 "with --mutate: earlier results; what has not changed is not tried again"))
        ->type_name("FILE");
    verb.add_option("--format", arguments.format,
                    session.pick("输出：text（缺省）、html、json", "output: text (default), html, json"))
        ->type_name("FORMAT")
        ->check(one_of(session, {"text", "html", "json"}));
    verb.add_option("--output", arguments.output,
                    session.pick("写到文件，不写到标准输出", "write to a file instead of stdout"))
        ->type_name("FILE");
    verb.add_option(
            "--min", arguments.least_percent,
            session.pick("不到这个百分比即失败（退出状态 1）", "fail (exit status 1) below this percentage"))
        ->type_name("PERCENT")
        ->check(CLI::Range(0.0, 100.0));
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
    add_measuring_options(*verb, session, *arguments);
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng test", "zhunsheng test rules/tests/food.yaml",
                  "zhunsheng test --rules rules --overlay local local/tests --junit tests.xml",
                  "zhunsheng test --coverage --format html --output coverage.html"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return test(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
