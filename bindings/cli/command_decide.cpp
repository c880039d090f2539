// `zhunsheng decide`: cases in, decisions out.

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "batch.h"
#include "case_files.h"
#include "commands.h"

namespace zhunsheng::cli {
namespace {

struct DecideArguments {
    RulesOptions rules;
    std::vector<std::string> files;
    std::string format = "json";
    BatchOptions batch;
};

OutputFormat format_named(const std::string& name) {
    if (name == "text") return OutputFormat::text;
    return name == "html" ? OutputFormat::html : OutputFormat::json;
}

class DecideCommand {
public:
    DecideCommand(Session& session, DecideArguments& arguments) : session_(session), arguments_(arguments) {}

    Exit run() {
        const auto rulebook = load_rules(arguments_.rules, session_);
        if (!rulebook) return Exit::input_fault;
        arguments_.batch.format = format_named(arguments_.format);
        arguments_.batch.several_files = arguments_.files.size() > 1;
        if (arguments_.batch.several_files && arguments_.batch.format == OutputFormat::html) {
            return refuse_page(arguments_.files.front() + " …");
        }
        Batch batch(*rulebook, session_, arguments_.batch);
        const auto begin = std::chrono::steady_clock::now();
        Exit worst = Exit::done;
        for (const std::string& file : arguments_.files) {
            worst = std::max(worst, decide_file(batch, file));
        }
        if (!session_.all_written()) return Exit::machine_fault;
        if (worst < Exit::wrong_usage) tell(batch.counts(), std::chrono::steady_clock::now() - begin);
        return batch.counts().failed > 0 ? std::max(worst, Exit::input_fault) : worst;
    }

private:
    Exit decide_file(Batch& batch, const std::string& file) {
        return with_cases(session_, file, [&](CaseStream& cases, const std::string& name) {
            if (cases.kind() != BatchKind::single) {
                is_batch_ = true;
                if (arguments_.batch.format == OutputFormat::html) return refuse_page(name);
            }
            batch.decide_all(cases, name);
            return Exit::done;
        });
    }

    Exit refuse_page(const std::string& name) {
        session_.complain("batch_as_page", {name});
        return Exit::wrong_usage;
    }

    void tell(const Counts& counts, std::chrono::steady_clock::duration took) {
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
        session_.log(std::to_string(counts.cases) + session_.pick(" 个案件，用时 ", " cases in ") +
                     std::to_string(milliseconds) + " ms");
        if (!is_batch_ && arguments_.files.size() == 1) return;
        const auto number = [](std::size_t count) { return std::to_string(count); };
        std::string text = session_.pick("共 ", "") + number(counts.cases) +
                           session_.pick(" 个案件：办结 ", " cases: ") + number(counts.decided) +
                           session_.pick("，有错误未办 ", " decided, ") + number(counts.failed) +
                           session_.pick("", " with errors");
        if (counts.warnings > 0) {
            text += session_.pick("；办结的案件中有提醒的 ", "; ") + number(counts.warnings) +
                    session_.pick("", " of those decided with remarks");
        }
        session_.say(text + "\n");
    }

    Session& session_;
    DecideArguments& arguments_;
    bool is_batch_ = false;
};

}  // namespace

void add_decide(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<DecideArguments>();
    CLI::App* verb =
        app.add_subcommand("decide", session.pick("对案件提出处理建议", "suggest a decision for cases"));
    verb->add_option(
            "FILE", arguments->files,
            session.pick("案件文件，- 为标准输入：一个 JSON 对象、对象的数组，或者每行一个（NDJSON）",
                         "case file, - for stdin: a JSON object, an array of them, or one a line (NDJSON)"))
        ->required()
        ->type_name("");
    verb->add_option("--format", arguments->format,
                     session.pick("输出：json（缺省）、text、html", "output: json (default), text, html"))
        ->check(one_of(session, {"json", "text", "html"}))
        ->type_name("FORMAT");
    add_rules_options(*verb, session, arguments->rules);
    add_case_options(*verb, session, arguments->batch.decide, arguments->batch.jobs);
    verb->add_flag("--compact", arguments->batch.compact, session.pick("JSON 写成一行", "JSON on one line"));
    verb->add_flag("--all", arguments->batch.decide.all,
                   session.pick("不成立的违法行为也列出，并说明理由",
                                "list violations that do not hold, too, and why not"));
    add_examples(
        *verb, session,
        {"zhunsheng decide --format text case.json", "zhunsheng decide --format html case.json > case.html",
         "zhunsheng decide --on 2024-05-01 cases.ndjson > decisions.ndjson",
         "zhunsheng facts --example | zhunsheng decide -"});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return DecideCommand(session, *arguments).run(); };
    });
}

}  // namespace zhunsheng::cli
