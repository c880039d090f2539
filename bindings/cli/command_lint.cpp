// `zhunsheng lint`: what is wrong with rule files, what is probably not meant, and the changes that mend it.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <system_error>

#include "commands.h"
#include "replace_file.h"
#include "zhunsheng/lint.h"

namespace zhunsheng::cli {
namespace {

struct LintArguments {
    RulesOptions rules;
    std::vector<std::string> paths;
    std::string format = "text";
    std::string tests;
    std::string deny;
    std::vector<std::string> allow;
    bool no_advice = false;
    bool fix = false;
    bool dry_run = false;

    [[nodiscard]] std::vector<std::filesystem::path> all_paths() const {
        if (paths.empty()) return rules.paths();
        return {paths.begin(), paths.end()};
    }
};

/// The tests asked for, or those beside the rules; none if there are none.
std::vector<std::filesystem::path> tests_of(const LintArguments& arguments) {
    if (!arguments.tests.empty()) return {arguments.tests};
    const std::filesystem::path rules = arguments.all_paths().front();
    std::error_code error;
    const bool is_folder = std::filesystem::is_directory(rules, error);
    const std::filesystem::path beside = rules / "tests";
    if (!is_folder || !std::filesystem::is_directory(beside, error)) return {};
    return {beside};
}

LintOptions options_of(const LintArguments& arguments) {
    return {!arguments.no_advice, arguments.allow, tests_of(arguments)};
}

std::string summary(const Session& session, const LintReport& report) {
    const auto count = [&](Severity severity) { return std::to_string(report.count(severity)); };
    const std::string rules = report.rulebook ? std::to_string(report.rulebook->rule_count()) : std::string{};
    const std::string checked =
        report.rulebook ? rules + session.pick(" 条规则；", " rules; ") : std::string{};
    if (report.diagnostics.empty()) return checked + session.pick("没有发现问题\n", "nothing wrong\n");
    return checked + session.pick("错误 ", "") + count(Severity::error) +
           session.pick("，警告 ", " error(s), ") + count(Severity::warning) +
           session.pick("，建议 ", " warnings, ") + count(Severity::advice) +
           session.pick("\n", " pieces of advice\n");
}

void print(Session& session, const std::string& format, const LintReport& report) {
    if (format == "json") {
        session.print(render_json(report.diagnostics) + "\n");
    } else if (format == "sarif") {
        session.print(render_sarif(report.diagnostics, session.language()) + "\n");
    } else {
        session.print(render_text(report.diagnostics, session.language(), session.colour()));
        session.print(summary(session, report));
    }
}

/// Says on stderr, where it disturbs no JSON, what was changed.
void tell(const Session& session, const FixedText& fixed, bool done) {
    session.say((done ? session.pick("改正 ", "mended ") : session.pick("可以改正 ", "can be mended: ")) +
                fixed.name + session.pick("：", ": ") + std::to_string(fixed.mended.size()) +
                session.pick(" 处\n", " place(s)\n"));
    for (const Diagnostic& mended : fixed.mended) {
        session.say("  " + std::to_string(mended.fix->place.line) + ":" +
                    std::to_string(mended.fix->place.column) + " " + mended.code + " " +
                    mended.message.in(session.language()) + "\n");
    }
}

/// Writes the files that change. Whether all could be written.
bool fix(const Session& session, const LintArguments& arguments) {
    bool all_written = true;
    for (const FixedText& fixed : fix_rulebook(arguments.all_paths(), options_of(arguments))) {
        const std::u8string name(fixed.name.begin(), fixed.name.end());
        if (const std::error_code error = replace_file(std::filesystem::path{name}, fixed.text)) {
            session.complain("failed_writing", {fixed.name + session.pick("：", ": ") + error.message()});
            all_written = false;
        } else {
            tell(session, fixed, true);
        }
    }
    return all_written;
}

Exit show_fixes(Session& session, const LintArguments& arguments) {
    const std::vector<FixedText> fixed = fix_rulebook(arguments.all_paths(), options_of(arguments));
    for (const FixedText& each : fixed) {
        session.print(render_diff(each));
        tell(session, each, false);
    }
    if (fixed.empty()) session.say(session.pick("没有可以放心改正的\n", "there is nothing to mend safely\n"));
    return Exit::done;
}

Exit lint(Session& session, const LintArguments& arguments) {
    if (arguments.dry_run) return show_fixes(session, arguments);
    if (arguments.fix && !fix(session, arguments)) return Exit::machine_fault;
    const LintReport report = lint_rulebook(arguments.all_paths(), options_of(arguments));
    print(session, arguments.format, report);
    const bool denied = (arguments.deny == "warning" && report.has(Severity::warning)) ||
                        (arguments.deny == "advice" && report.has(Severity::advice));
    return report.has(Severity::error) || denied ? Exit::input_fault : Exit::done;
}

/// What is wrong with a code that is to be passed over; nothing if it may be.
std::string fault_of_code(const Session& session, const std::string& code) {
    const auto severity = severity_of(code);
    if (!severity) return session.pick("没有代号“" + code + "”", "there is no code `" + code + "`");
    if (*severity == Severity::error) {
        return session.pick(code + " 是错误，不能略过", code + " is an error and cannot be allowed");
    }
    return {};
}

void add_advice_options(CLI::App& verb, const Session& session, LintArguments& arguments) {
    verb.add_flag(
        "--no-advice", arguments.no_advice,
        session.pick("只报告错误，不给警告和建议", "report errors only, no warnings and no advice"));
    verb.add_option("--deny", arguments.deny,
                    session.pick("有警告（warning）或者建议（advice）时也以状态 1 退出",
                                 "exit with status 1 on a warning, too, or on advice: warning, advice"))
        ->type_name("LEVEL")
        ->check(one_of(session, {"warning", "advice"}));
    verb.add_option(
            "--allow", arguments.allow,
            session.pick("略过这个代号的警告或者建议，如 ZS8001；可写多次",
                         "pass over warnings or advice of this code, such as ZS8001; may be repeated"))
        ->type_name("CODE")
        ->allow_extra_args(false)
        ->check([&session](const std::string& code) { return fault_of_code(session, code); });
    verb.add_option(
            "--tests", arguments.tests,
            session.pick(
                "规则测试，用来找没有测试的规则（缺省为规则文件夹下的 tests，没有则不查）",
                "rule tests, to find rules without any (default: `tests` in the rules folder, if there)"))
        ->type_name("PATH");
}

void add_fix_options(CLI::App& verb, const Session& session, LintArguments& arguments) {
    verb.add_flag("--fix", arguments.fix,
                  session.pick("先改正可以放心改正的，写回文件，再检查",
                               "first mend what can be mended safely, then check"));
    verb.add_flag(
        "--dry-run", arguments.dry_run,
        session.pick("只显示 --fix 会改什么，不写文件", "show what --fix would change, and write nothing"));
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
    add_advice_options(*verb, session, *arguments);
    add_fix_options(*verb, session, *arguments);
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng lint", "zhunsheng lint --deny warning rules local",
                  "zhunsheng lint --fix --dry-run rules",
                  "zhunsheng lint --format sarif --allow ZS8010 rules > lint.sarif"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return lint(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
