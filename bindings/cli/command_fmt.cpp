// `zhunsheng fmt`: rule files in canonical layout.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>
#include <system_error>

#include "commands.h"
#include "replace_file.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

struct FmtArguments {
    RulesOptions rules;
    std::vector<std::string> paths;
    std::string spelling = "keep";
    bool check = false;
};

RuleSpelling spelling_of(const std::string& word) {
    if (word == "zh") return RuleSpelling::chinese;
    return word == "en" ? RuleSpelling::english : RuleSpelling::keep;
}

/// The rules whose names expressions use: those asked for, and those among which the files stand.
std::vector<std::string> names_for(const FmtArguments& arguments, const std::vector<fs::path>& paths) {
    std::vector<fs::path> folders = arguments.rules.paths();
    for (const fs::path& path : paths) {
        std::error_code error;
        folders.push_back(fs::is_directory(path, error) ? path : fs::absolute(path, error).parent_path());
    }
    return declared_names(folders);
}

/// What became of the files.
struct Counts {
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t faulty = 0;
    std::size_t unwritten = 0;
};

void write_changed(Session& session, const FormattedFile& file, Counts& counts) {
    if (const std::error_code error = replace_file(file.file, *file.after.value)) {
        session.complain("failed_writing", {file.file + session.pick("：", ": ") + error.message()});
        ++counts.unwritten;
        return;
    }
    session.print(session.pick("已整理 ", "formatted ") + file.file + "\n");
    ++counts.changed;
}

void take(Session& session, const FormattedFile& file, bool check, Counts& counts) {
    session.show(file.after.diagnostics);
    if (!file.after) {
        ++counts.faulty;
    } else if (!file.changes()) {
        ++counts.unchanged;
    } else if (check) {
        session.print(session.pick("需要整理 ", "not formatted: ") + file.file + "\n");
        session.print(show_changes(file.before, *file.after.value, session.language()));
        ++counts.changed;
    } else {
        write_changed(session, file, counts);
    }
}

std::string summary(const Session& session, const Counts& counts, bool check) {
    const auto number = [](std::size_t count) { return std::to_string(count); };
    std::string text = session.pick(check ? "需要整理 " : "整理了 ", "") + number(counts.changed) +
                       session.pick(" 个文件，", check ? " to be formatted, " : " formatted, ") +
                       number(counts.unchanged) + session.pick(" 个无须改动", " left as they are");
    if (counts.faulty > 0) {
        text += session.pick("，", ", ") + number(counts.faulty) +
                session.pick(" 个有误，没有改动", " at fault and not touched");
    }
    return text + "\n";
}

Exit format_files(Session& session, const FmtArguments& arguments, const std::vector<fs::path>& paths,
                  const FormatOptions& options) {
    const FormatRun run = format_rule_files(paths, options);
    session.show(run.diagnostics);
    Counts counts;
    for (const FormattedFile& file : run.files) take(session, file, arguments.check, counts);
    session.print(summary(session, counts, arguments.check));
    if (counts.unwritten > 0) return Exit::machine_fault;
    const bool fault =
        counts.faulty > 0 || !run.diagnostics.empty() || (arguments.check && counts.changed > 0);
    return fault ? Exit::input_fault : Exit::done;
}

Exit format_stdin(Session& session, const FmtArguments& arguments, FormatOptions options) {
    options.name = session.pick("标准输入", "stdin");
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const FormattedFile file{options.name, text, format_rules(text, options)};
    if (arguments.check) {
        Counts counts;
        take(session, file, true, counts);
    } else {
        session.show(file.after.diagnostics);
        if (file.after) session.print(*file.after.value);
    }
    return !file.after || (arguments.check && file.changes()) ? Exit::input_fault : Exit::done;
}

Exit fmt(Session& session, const FmtArguments& arguments) {
    FormatOptions options;
    options.spelling = spelling_of(arguments.spelling);
    const bool from_stdin = arguments.paths == std::vector<std::string>{"-"};
    std::vector<fs::path> paths;
    if (!from_stdin) paths.assign(arguments.paths.begin(), arguments.paths.end());
    if (arguments.paths.empty()) paths = arguments.rules.paths();
    options.names = names_for(arguments, paths);
    return from_stdin ? format_stdin(session, arguments, std::move(options))
                      : format_files(session, arguments, paths, options);
}

}  // namespace

void add_fmt(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<FmtArguments>();
    CLI::App* verb =
        app.add_subcommand("fmt", session.pick("整理规则文件的排版", "set rule files in canonical layout"));
    verb->add_option(
            "PATH", arguments->paths,
            session.pick(
                "规则文件、测试文件，或者文件夹，连同其中的文件夹（缺省为规则文件夹）；- "
                "为标准输入，结果写到标准输出",
                "rule files, files of tests, or folders with the folders in them (default: the rules "
                "folder); - is stdin, answered on stdout"))
        ->type_name("");
    verb->add_flag("--check", arguments->check,
                   session.pick("只列出需要整理的文件和不同之处，不改动",
                                "only list the files that are not formatted, and what would change"));
    verb->add_option("--spelling", arguments->spelling,
                     session.pick("键、运算符和固定用词的写法：zh、en、keep（缺省，照旧）",
                                  "how keys, operators and closed words are spelled: zh, en, keep (default)"))
        ->type_name("LANG")
        ->check(one_of(session, {"zh", "en", "keep"}));
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng fmt", "zhunsheng fmt --check rules", "zhunsheng fmt --spelling en local",
                  "zhunsheng fmt - < food.yaml"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return fmt(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
