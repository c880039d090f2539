// `zhunsheng decide`: cases in, decisions out.

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <system_error>
#include <thread>

#include "batch.h"
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

/// Whether it is a date that exists, "YYYY-MM-DD".
bool is_date(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int used = 0;
    // Exactly ten characters, so neither signs nor blanks can slip in beside the digits.
    const bool shaped = text.size() == 10 && text.find_first_not_of("0123456789-") == std::string::npos &&
                        text[4] == '-' && text[7] == '-';
    if (!shaped || std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used) != 3) return false;
    return used == 10 && std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                                     std::chrono::day{day}}
                             .ok();
}

bool ends_as_lines(const std::string& name) { return name.ends_with(".ndjson") || name.ends_with(".jsonl"); }

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
        if (file == "-") return decide_stream(batch, std::cin, session_.pick("标准输入", "stdin"), false);
        std::error_code error;
        std::ifstream input;
        if (std::filesystem::is_directory(file, error)) {
            error = std::make_error_code(std::errc::is_a_directory);
        } else {
            errno = 0;
            input.open(file, std::ios::binary);
            error = std::error_code{errno, std::generic_category()};
        }
        if (!input.is_open()) {
            session_.complain("unreadable_file", {file, error.message()});
            return Exit::input_fault;
        }
        session_.log(session_.pick("读取案件 ", "reading cases ") + file);
        return decide_stream(batch, input, file, ends_as_lines(file));
    }

    Exit decide_stream(Batch& batch, std::istream& input, const std::string& name, bool lines_expected) {
        try {
            CaseStream cases(input, lines_expected);
            if (cases.kind() != BatchKind::single) {
                is_batch_ = true;
                if (arguments_.batch.format == OutputFormat::html) return refuse_page(name);
            }
            batch.decide_all(cases, name);
        } catch (const std::ios_base::failure& failure) {
            session_.complain("failed_reading", {name, failure.code().message()});
            return Exit::machine_fault;
        }
        return Exit::done;
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
    verb->add_option("--on", arguments->batch.decide.on,
                     session.pick("案件未写决定日期时以此日为准（缺省为今天）",
                                  "decision date for cases that state none (default: today)"))
        ->type_name("DATE")
        ->check([&session](const std::string& text) {
            return is_date(text) ? std::string{}
                                 : session.pick("“" + text + "”不是日期，请写 年-月-日",
                                                "`" + text + "` is no date YYYY-MM-DD");
        });
    arguments->batch.jobs = std::max(1U, std::thread::hardware_concurrency());
    verb->add_option("--jobs", arguments->batch.jobs,
                     session.pick("成批办理时的线程数（缺省为处理器数）",
                                  "threads for batches (default: one for each processor)"))
        ->type_name("N")
        ->check([&session](const std::string& text) {
            const bool digits = !text.empty() && text.size() <= 3 &&
                                text.find_first_not_of("0123456789") == std::string::npos;
            const int number = digits ? std::stoi(text) : 0;
            return number >= 1 && number <= 256
                       ? std::string{}
                       : session.pick("应为 1 至 256 的整数", "a whole number from 1 to 256 is due");
        });
    verb->add_flag(
        "--lenient", arguments->batch.decide.lenient,
        session.pick("案件中词汇没有的键只作提醒", "keys that the vocabulary lacks are mere warnings"));
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
