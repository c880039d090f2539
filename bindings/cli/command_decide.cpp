// `zhunsheng decide`: cases in, decisions out.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <utility>

#include "batch.h"
#include "batch_report.h"
#include "case_files.h"
#include "commands.h"
#include "stop_signals.h"

namespace zhunsheng::cli {
namespace {

enum class OutputFormat : std::uint8_t { json, text, html };

/// Results for a person are shown one by one: a block is a case, so that what was written whole can be counted.
BlockPlan plan_for(const BlockDecider& decider, OutputFormat format) {
    return format == OutputFormat::text ? BlockPlan{decider, 1, false} : BlockPlan{decider};
}

struct DecideArguments {
    RulesOptions rules;
    std::vector<std::string> files;
    std::string format = "json";
    OutputOptions output;
    DecideOptions decide;
    bool compact = false;  ///< for a single case; batches are written one decision a line anyway
    unsigned jobs = 1;
};

OutputFormat format_named(const std::string& name) {
    if (name == "text") return OutputFormat::text;
    return name == "html" ? OutputFormat::html : OutputFormat::json;
}

class DecideCommand {
public:
    DecideCommand(Session& session, DecideArguments& arguments)
        : session_(session), arguments_(arguments), format_(format_named(arguments.format)) {}

    Exit run() {
        if (const std::string fault = fault_of_usage(); !fault.empty()) return refuse(fault);
        const Exit status = decide_all();
        // Last of all, so that a run which is killed before can be resumed.
        if (!ended_ || !to_file()) return status;
        return std::max(status, close_results(session_, results_, arguments_.output.path));
    }

private:
    [[nodiscard]] bool to_file() const { return !arguments_.output.path.empty(); }
    [[nodiscard]] bool several_files() const { return arguments_.files.size() > 1; }

    Exit refuse(const std::string& fault) {
        session_.complain("wrong_usage", {fault, "decide "});
        return Exit::wrong_usage;
    }

    Exit refuse_page(const std::string& name) {
        session_.complain("batch_as_page", {name});
        return Exit::wrong_usage;
    }

    [[nodiscard]] std::string fault_of_usage() const {
        const OutputOptions& output = arguments_.output;
        if (output.resume && !to_file()) {
            return session_.pick("--resume 须与 --output 合用", "--resume takes --output");
        }
        if (output.resume && format_ != OutputFormat::json) {
            return session_.pick("--resume 只能接着写 JSON", "--resume goes on with JSON only");
        }
        for (const std::string& file : arguments_.files) {
            std::error_code error;
            if (to_file() &&
                std::filesystem::equivalent(file == "-" ? "/dev/stdin" : file, output.path, error)) {
                return session_.pick("结果文件“" + file + "”就是案件文件",
                                     "the results would overwrite the cases in `" + file + "`");
            }
        }
        return {};
    }

    Exit decide_all() {
        const auto rulebook = load_rules(arguments_.rules, session_);
        if (!rulebook) return Exit::input_fault;
        if (several_files()) {
            if (format_ == OutputFormat::html) return refuse_page(arguments_.files.front() + " …");
            return decide_batch(*rulebook, nullptr);
        }
        OpenedFile opened = open_cases(session_, arguments_.files.front(), work_.stop_descriptor());
        if (!opened.file) return opened.status;
        if (opened.file->kind == BatchKind::single) return decide_single(*rulebook, *opened.file);
        if (format_ == OutputFormat::html) return refuse_page(opened.file->name);
        return decide_batch(*rulebook, std::move(opened.file));
    }

    // --- one case

    Exit decide_single(const Rulebook& rulebook, CaseFile& file) {
        if (arguments_.output.resume) {
            return refuse(session_.pick("--resume 用于成批案件，“" + file.name + "”只有一个案件",
                                        "--resume is for batches, and `" + file.name + "` is a single case"));
        }
        CaseText one;
        try {
            InputBytes bytes(file.file);
            one = CaseStream(bytes, BatchKind::single).next().value_or(CaseText{});
        } catch (const std::system_error& error) {
            session_.complain("failed_reading", {file.name, error.code().message()});
            return Exit::machine_fault;
        }
        if (one.fault != CaseText::Fault::none) {
            session_.show(diagnostics_of(one.fault));
            return Exit::input_fault;
        }
        arguments_.decide.name = file.name;
        const Checked<Decision> decided = zhunsheng::decide(rulebook, one.text, arguments_.decide);
        session_.show(decided.diagnostics);
        return decided ? write_single(*decided.value) : Exit::input_fault;
    }

    Exit write_single(const Decision& decision) {
        if (to_file()) {
            const Exit status = open_anew(session_, results_, arguments_.output);
            if (status != Exit::done) return status;
        }
        results_.write(shown(decision));
        if (results_.error()) return tell_of_writing();
        ended_ = true;
        return Exit::done;
    }

    [[nodiscard]] std::string shown(const Decision& decision) const {
        switch (format_) {
            case OutputFormat::json: return decision.json(arguments_.compact) + "\n";
            case OutputFormat::text:
                return decision.text(session_.language(), session_.colour() && !to_file());
            case OutputFormat::html: break;
        }
        return decision.html(session_.language());
    }

    // --- a batch

    Exit decide_batch(const Rulebook& rulebook, std::unique_ptr<CaseFile> first) {
        // One date for all, even if the batch goes on past midnight or is resumed on another day.
        const bool dated = !arguments_.decide.on.empty();
        if (!dated) arguments_.decide.on = today();
        if (to_file()) {
            const Exit status = open_for_batch(rulebook, dated);
            if (status != Exit::done) return status;
        }
        if (point_.resumed) {
            session_.say(session_.pick("接着办：已有 ", "going on: ") +
                         std::to_string(point_.counts.cases()) +
                         session_.pick(" 个案件的结果\n", " cases were written before\n"));
        }
        BlockCutter cutter(session_, arguments_.files, work_.stop_descriptor());
        if (first) cutter.begin_with(std::move(first));
        const BlockDecider decider(rulebook, arguments_.decide,
                                   {format_ == OutputFormat::text, several_files(), session_.language()});
        return run_batch(cutter, plan_for(decider, format_));
    }

    Exit open_for_batch(const Rulebook& rulebook, bool dated) {
        if (format_ != OutputFormat::json) return open_anew(session_, results_, arguments_.output);
        BatchIdentity identity{std::string{engine_version()}, std::string{rulebook.sha256()},
                               arguments_.decide.on,          arguments_.decide.lenient,
                               arguments_.decide.all,         {}};
        for (const std::string& file : arguments_.files) {
            identity.inputs.push_back(identify(file, name_of(session_, file)));
        }
        const Exit status = open_results(session_, results_, arguments_.output, dated, identity, point_);
        arguments_.decide.on = identity.decided_on;
        return status;
    }

    Exit run_batch(BlockCutter& cutter, const BlockPlan& plan) {
        const auto begin = std::chrono::steady_clock::now();
        Batch batch(cutter, plan, results_);
        int signal = 0;
        BatchEnd end = BatchEnd::done;
        {
            const StopSignals signals([this] { work_.stop(); });
            end = batch.run(work_, point_);
            signal = signals.received();
        }
        switch (end) {
            case BatchEnd::done: return tell_of_end(batch.counts(), cutter.status(), begin);
            case BatchEnd::stopped: return tell_of_signal(batch.counts(), signal);
            case BatchEnd::unwritten: return tell_of_writing(&batch.counts());
            case BatchEnd::different: break;
        }
        complain_of_another_batch(
            session_, arguments_.output.path,
            {"已有的最后一个结果与现在办理的不同", "its last result is not what that case gives now"});
        return Exit::wrong_usage;
    }

    // --- how it went

    Exit tell_of_end(const Counts& counts, Exit status, std::chrono::steady_clock::time_point begin) {
        if (status == Exit::machine_fault) {  // which was told when it happened
            session_.say(broken_off(session_, "", counts, can_resume()));
            return status;
        }
        ended_ = true;
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        session_.log(std::to_string(counts.cases() - point_.counts.cases()) +
                     session_.pick(" 个案件，用时 ", " cases in ") + std::to_string(took.count()) + " ms");
        session_.say(closing_count(session_, counts, point_.resumed));
        return counts.failed > 0 ? std::max(status, Exit::input_fault) : status;
    }

    Exit tell_of_signal(const Counts& counts, int signal) {
        const std::string name = signal == SIGINT ? "SIGINT" : "SIGTERM";
        session_.say(broken_off(session_,
                                session_.pick("收到 " + name + "，已停止。", "stopped by " + name + "; "),
                                counts, can_resume()));
        return signal == SIGINT ? Exit::interrupted : Exit::terminated;
    }

    /// Writing failed; of a batch, `counts` are the results written whole.
    Exit tell_of_writing(const Counts* counts = nullptr) {
        if (results_.is_forsaken()) return Exit::reader_left;
        const std::string where = to_file() ? arguments_.output.path + session_.pick("：", ": ") : "";
        session_.complain("failed_writing", {where + results_.error().message()});
        if (counts != nullptr) session_.say(broken_off(session_, "", *counts, can_resume()));
        return Exit::machine_fault;
    }

    [[nodiscard]] bool can_resume() const { return results_.is_lasting() && format_ == OutputFormat::json; }

    Session& session_;
    DecideArguments& arguments_;
    OutputFormat format_;
    OrderedWork work_{arguments_.jobs};
    ResultFile results_;
    ResumePoint point_;
    bool ended_ = false;
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
    verb->add_option("--output", arguments->output.path,
                     session.pick("结果写入的文件（缺省为标准输出）", "file to write to (default: stdout)"))
        ->type_name("FILE");
    verb->add_flag(
        "--resume", arguments->output.resume,
        session.pick("成批办理中断后，从 --output 的文件写到的地方接着办",
                     "go on with a batch that was broken off, from where the file of --output ends"));
    add_rules_options(*verb, session, arguments->rules);
    add_case_options(*verb, session, arguments->decide, arguments->jobs);
    verb->add_flag("--compact", arguments->compact, session.pick("JSON 写成一行", "JSON on one line"));
    verb->add_flag("--all", arguments->decide.all,
                   session.pick("不成立的违法行为也列出，并说明理由",
                                "list violations that do not hold, too, and why not"));
    add_examples(
        *verb, session,
        {"zhunsheng decide --format text case.json", "zhunsheng decide --format html case.json > case.html",
         "zhunsheng decide --on 2024-05-01 cases.ndjson > decisions.ndjson",
         "zhunsheng decide cases.ndjson --output decisions.ndjson --resume",
         "zhunsheng facts --example | zhunsheng decide -",
         session.pick(
             "中断时的退出状态：130 收到 SIGINT；143 收到 SIGTERM；141 读取结果的程序提前退出",
             "Exit status of a batch broken off: 130 by SIGINT; 143 by SIGTERM; 141 the reader of its "
             "results left")});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return DecideCommand(session, *arguments).run(); };
    });
}

}  // namespace zhunsheng::cli
