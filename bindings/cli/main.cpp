// The command `zhunsheng`: reads the command line, runs a verb, answers with an exit status.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <string_view>

#include "commands.h"

namespace zhunsheng::cli {

void add_rules_options(CLI::App& verb, const Session& session, RulesOptions& options) {
    verb.add_option(
            "--rules", options.rules,
            session.pick(
                "规则文件夹，或者编译后的规则库（缺省为 $ZHUNSHENG_RULES、随命令安装的规则、./rules）",
                "rules folder, or a compiled rulebook (default: $ZHUNSHENG_RULES, the installed "
                "rules, ./rules)"))
        ->type_name("DIR");
    verb.add_option("--overlay", options.overlays,
                    session.pick("叠加的规则文件夹，如本地裁量基准；可写多次",
                                 "rules on top, such as a province's; may be repeated"))
        ->type_name("DIR")
        ->allow_extra_args(false);
}

std::function<std::string(const std::string&)> one_of(const Session& session,
                                                      std::vector<std::string> words) {
    return [&session, words = std::move(words)](const std::string& value) {
        if (std::ranges::find(words, value) != words.end()) return std::string{};
        std::string all;
        for (const std::string& word : words) {
            all += (all.empty() ? "" : session.pick("、", ", ")) + word;
        }
        return session.pick("没有“" + value + "”，可写 ", "there is no `" + value + "`; it may be ") + all;
    };
}

void add_examples(CLI::App& verb, const Session& session, const std::vector<std::string>& lines) {
    std::string text = session.pick("示例：", "Examples:");
    for (const std::string& line : lines) {
        text += "\n  " + line;
    }
    verb.footer(text);
}

namespace {

/// The value of `--lang`, needed before the options are declared, for their descriptions are in that language.
std::string_view asked_language(int count, char** arguments) {
    for (int index = 1; index < count; ++index) {
        const std::string_view argument = arguments[index];
        if (argument == "--lang" && index + 1 < count) return arguments[index + 1];
        if (argument.starts_with("--lang=")) return argument.substr(std::string_view{"--lang="}.size());
    }
    return {};
}

void set_help_words(CLI::App& app, const Session& session) {
    auto formatter = std::make_shared<CLI::Formatter>();
    if (session.language() == Language::chinese) {
        for (const auto& [en, zh] : {std::pair{"Usage", "用法"}, std::pair{"OPTIONS", "选项"},
                                     std::pair{"SUBCOMMAND", "命令"}, std::pair{"SUBCOMMANDS", "命令"},
                                     std::pair{"Positionals", "参数"}, std::pair{"REQUIRED", "（必填）"}}) {
            formatter->label(en, zh);
        }
    }
    formatter->column_width(30);
    app.formatter(formatter);
}

void add_common_options(CLI::App& app, Session& session, std::string& language) {
    app.set_help_flag("-h,--help", session.pick("显示本说明", "show this help"));
    app.set_version_flag("--version", "zhunsheng " + std::string{engine_version()},
                         session.pick("显示版本", "show the version"));
    app.add_option("--lang", language,
                   session.pick("语言：zh、en（缺省按区域设置）", "language: zh, en (default: by locale)"))
        ->type_name("LANG")
        ->check(one_of(session, {"zh", "en"}));
    app.add_flag_callback(
        "-v,--verbose", [&session] { session.set_verbose(); },
        session.pick("在标准错误上说明读了什么、用时多少",
                     "tell on stderr what is read and how long it takes"));
}

/// What is wrong with the command line, in the reader's language.
std::string fault_of(const Session& session, const CLI::App& app, const CLI::App& verb,
                     const CLI::ParseError& error) {
    std::string what = error.what();
    const auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
    if (is(CLI::ExitCodes::RequiredError)) {
        if (&verb != &app) {
            const std::string name = what.substr(0, what.find(' '));
            return session.pick("缺少 ", "") + name + session.pick("", " is missing");
        }
        const std::vector<std::string> words = app.remaining();
        if (words.empty()) return session.pick("没有写命令", "no command given");
        return session.pick("没有叫“" + words.front() + "”的命令",
                            "there is no command `" + words.front() + "`");
    }
    if (is(CLI::ExitCodes::ExtrasError)) {
        const std::string extra = what.substr(what.rfind(": ") + 2);
        return session.pick("多出“" + extra + "”", "`" + extra + "` is not expected");
    }
    if (is(CLI::ExitCodes::ArgumentMismatch)) {
        const std::string option = what.substr(0, what.find(':'));
        return session.pick(option + " 后面要写一个值", option + " takes a value");
    }
    return what;
}

/// Help and version, or what is wrong with the command line.
Exit answer(Session& session, const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App* asked = &app;
    for (const CLI::App* verb : app.get_subcommands()) {
        asked = verb;
    }
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        const bool version = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
        session.print(version ? std::string{error.what()} + "\n"
                              : asked->help(asked == &app ? "" : app.get_name()));
        return session.finish(Exit::done);
    }
    session.complain("wrong_usage",
                     {fault_of(session, app, *asked, error), asked == &app ? "" : asked->get_name() + " "});
    return Exit::wrong_usage;
}

Exit run(int count, char** arguments) {
    Session session(asked_language(count, arguments));
    CLI::App app(
        session.pick("准绳：以事实为依据，以法律为准绳。读入案件事实，给出违法认定、处罚建议、移送提示和理由"
                     "；由办案人员决定。",
                     "zhunsheng: facts in, law applied, reasons out. It suggests; a person decides."),
        "zhunsheng");
    Run chosen;
    std::string language;
    set_help_words(app, session);
    app.option_defaults()->group(session.pick("选项", "Options"));
    add_common_options(app, session, language);
    app.require_subcommand(1);
    app.fallthrough();
    add_decide(app, session, chosen);
    add_lint(app, session, chosen);
    add_test(app, session, chosen);
    add_diff(app, session, chosen);
    add_fmt(app, session, chosen);
    add_facts(app, session, chosen);
    add_schema(app, session, chosen);
    add_explain(app, session, chosen);
    add_handbook(app, session, chosen);
    add_compile(app, session, chosen);
    add_serve(app, session, chosen);
    for (CLI::App* verb : app.get_subcommands({})) {
        verb->group(session.pick("命令", "Commands"));
        verb->set_help_flag("-h,--help", session.pick("显示本说明", "show this help"));
    }
    app.footer(
        session.pick(
            "“zhunsheng 命令 --help”有每个命令的选项和示例。\n退出状态：0 完成；1 输入有误；2 用法不对；3 "
            "读写失败。\n示例：\n",
            "`zhunsheng COMMAND --help` tells more, with examples.\n"
            "Exit status: 0 done; 1 the input is at fault; 2 wrong usage; 3 reading or writing failed.\n"
            "Examples:\n") +
        "  zhunsheng facts --example > case.json\n  zhunsheng decide --format text case.json\n"
        "  zhunsheng explain 第三十七条");
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return answer(session, app, error);
    }
    return session.finish(chosen());
}

}  // namespace
}  // namespace zhunsheng::cli

int main(int count, char** arguments) {
    // A reader that goes away, and a file that grows too large, are write errors like any other.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::ios::sync_with_stdio(false);
    try {
        return static_cast<int>(zhunsheng::cli::run(count, arguments));
    } catch (const std::exception& error) {
        std::cerr << "zhunsheng: " << error.what() << "\n";
    }
    return static_cast<int>(zhunsheng::cli::Exit::machine_fault);
}
