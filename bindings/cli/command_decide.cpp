// `zhunsheng decide`: cases in, decisions out.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <limits>
#include <memory>
#include <utility>

#include "batch.h"
#include "batch_report.h"
#include "case_files.h"
#include "commands.h"
#include "decide_arguments.h"
#include "match_block.h"
#include "stop_signals.h"

namespace zhunsheng::cli {
namespace {

/// Results for a person are shown one by one: a block is a case, so that what was written whole can be counted. To
/// match a case takes less than to cut it out, so a block to be matched has as many as fit.
BlockPlan plan_for(const Rulebook& rulebook, const DecideArguments& arguments, const ResultForm& form) {
    if (arguments.findings) {
        return {BlockMatcher(rulebook, arguments.decide, form), std::numeric_limits<std::size_t>::max()};
    }
    const BlockDecider decider(rulebook, arguments.decide, form);
    return form.text ? BlockPlan{decider, 1, false} : BlockPlan{decider};
}

class DecideCommand {
public:
    DecideCommand(Session& session, DecideArguments& arguments)
        : session_(session), arguments_(arguments), format_(arguments.output_format()) {}

    Exit run() {
        if (const std::string fault = fault_of_usage(session_, arguments_); !fault.empty())
            return refuse(fault);
        const Exit status = decide_all();
        // Last of all, so that a run which is killed before can be resumed.
        if (!ended_ || !to_file()) return status;
        return std::max(status, close_results(session_, results_, arguments_.output.path));
    }

private:
    [[nodiscard]] bool to_file() const { return arguments_.to_file(); }
    [[nodiscard]] bool several_files() const { return arguments_.files.size() > 1; }

    Exit refuse(const std::string& fault) {
        session_.complain("wrong_usage", {fault, "decide "});
        return Exit::wrong_usage;
    }

    Exit refuse_page(const std::string& name) {
        session_.complain("batch_as_page", {name});
        return Exit::wrong_usage;
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
        const Checked<std::string> result =
            arguments_.findings ? matched(rulebook, one.text) : decided(rulebook, one.text);
        session_.show(result.diagnostics);
        return result ? write_single(*result.value) : Exit::input_fault;
    }

    [[nodiscard]] Checked<std::string> matched(const Rulebook& rulebook, const std::string& text) const {
        auto matcher = Matcher::create(MatchPlan(rulebook), arguments_.decide);
        return matcher ? matcher.value->match(text) : Checked<std::string>{{}, matcher.diagnostics};
    }

    [[nodiscard]] Checked<std::string> decided(const Rulebook& rulebook, const std::string& text) const {
        Checked<Decision> decided = zhunsheng::decide(rulebook, text, arguments_.decide);
        Checked<std::string> result;
        if (decided) result.value = shown(*decided.value);
        result.diagnostics = std::move(decided.diagnostics);
        return result;
    }

    Exit write_single(const std::string& result) {
        if (to_file()) {
            const Exit status = open_anew(session_, results_, arguments_.output);
            if (status != Exit::done) return status;
        }
        results_.write(result);
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
        const ResultForm form{format_ == OutputFormat::text, several_files(), session_.language()};
        return run_batch(cutter, plan_for(rulebook, arguments_, form));
    }

    Exit open_for_batch(const Rulebook& rulebook, bool dated) {
        if (format_ != OutputFormat::json) return open_anew(session_, results_, arguments_.output);
        BatchIdentity identity{std::string{engine_version()},  std::string{rulebook.sha256()},
                               arguments_.decide.on,           arguments_.decide.lenient,
                               arguments_.decide.all,          arguments_.findings,
                               arguments_.decide.explanations, {}};
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
    add_decide_options(*verb, session, *arguments);
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return DecideCommand(session, *arguments).run(); };
    });
}

}  // namespace zhunsheng::cli
