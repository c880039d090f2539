// The options of `zhunsheng decide`, and which of them exclude one another.

#include "decide_arguments.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "commands.h"

namespace zhunsheng::cli {

OutputFormat DecideArguments::output_format() const {
    if (format == "text") return OutputFormat::text;
    return format == "html" ? OutputFormat::html : OutputFormat::json;
}

std::string fault_of_usage(const Session& session, const DecideArguments& arguments) {
    const OutputOptions& output = arguments.output;
    const bool as_json = arguments.output_format() == OutputFormat::json;
    if (output.resume && !arguments.to_file()) {
        return session.pick("--resume 须与 --output 合用", "--resume takes --output");
    }
    if (output.resume && !as_json)
        return session.pick("--resume 只能接着写 JSON", "--resume goes on with JSON only");
    if (arguments.findings && !as_json) {
        return session.pick("--findings 只写 JSON", "--findings writes JSON only");
    }
    if (arguments.findings && arguments.decide.all) {
        return session.pick("--findings 不列不成立的违法行为，不能与 --all 合用",
                            "--findings tells nothing of violations that do not hold; leave out --all");
    }
    for (const std::string& file : arguments.files) {
        std::error_code error;
        if (arguments.to_file() &&
            std::filesystem::equivalent(file == "-" ? "/dev/stdin" : file, output.path, error)) {
            return session.pick("结果文件“" + file + "”就是案件文件",
                                "the results would overwrite the cases in `" + file + "`");
        }
    }
    return {};
}

void add_decide_options(CLI::App& verb, const Session& session, DecideArguments& arguments) {
    verb.add_option(
            "FILE", arguments.files,
            session.pick("案件文件，- 为标准输入：一个 JSON 对象、对象的数组，或者每行一个（NDJSON）",
                         "case file, - for stdin: a JSON object, an array of them, or one a line (NDJSON)"))
        ->required()
        ->type_name("");
    verb.add_option("--format", arguments.format,
                    session.pick("输出：json（缺省）、text、html", "output: json (default), text, html"))
        ->check(one_of(session, {"json", "text", "html"}))
        ->type_name("FORMAT");
    verb.add_option("--output", arguments.output.path,
                    session.pick("结果写入的文件（缺省为标准输出）", "file to write to (default: stdout)"))
        ->type_name("FILE");
    verb.add_flag(
        "--resume", arguments.output.resume,
        session.pick("成批办理中断后，从 --output 的文件写到的地方接着办",
                     "go on with a batch that was broken off, from where the file of --output ends"));
    add_rules_options(verb, session, arguments.rules);
    add_case_options(verb, session, arguments.decide, arguments.jobs);
    verb.add_flag("--compact", arguments.compact, session.pick("JSON 写成一行", "JSON on one line"));
    verb.add_flag("--all", arguments.decide.all,
                  session.pick("不成立的违法行为也列出，并说明理由",
                               "list violations that do not hold, too, and why not"));
    verb.add_flag_callback(
        "--no-explanations", [&arguments] { arguments.decide.explanations = false; },
        session.pick("不写理由、说明和参见条文，结果较小",
                     "leave out reasons, notes and references: smaller results"));
    verb.add_flag("--findings", arguments.findings,
                  session.pick("只认定违法行为，不作处理、不说理由：筛查大量案件用",
                               "find violations alone, without sanctions and reasons: to screen many cases"));
    add_examples(
        verb, session,
        {"zhunsheng decide --format text case.json", "zhunsheng decide --format html case.json > case.html",
         "zhunsheng decide --on 2024-05-01 cases.ndjson > decisions.ndjson",
         "zhunsheng decide cases.ndjson --output decisions.ndjson --resume",
         "zhunsheng decide --findings cases.ndjson > findings.ndjson",
         "zhunsheng facts --example | zhunsheng decide -",
         session.pick(
             "中断时的退出状态：130 收到 SIGINT；143 收到 SIGTERM；141 读取结果的程序提前退出",
             "Exit status of a batch broken off: 130 by SIGINT; 143 by SIGTERM; 141 the reader of its "
             "results left")});
}

}  // namespace zhunsheng::cli
