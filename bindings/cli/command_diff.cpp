// `zhunsheng diff`: what was changed from one rulebook to another, and what that does to cases.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "case_fault.h"
#include "case_files.h"
#include "case_window.h"
#include "commands.h"
#include "git_revision.h"
#include "zhunsheng/compare.h"

namespace zhunsheng::cli {
namespace {

// As diff(1) has it, unlike other verbs: a difference is what one looks for, and no fault.
constexpr Exit differences_found = Exit::input_fault;
constexpr Exit fault = Exit::wrong_usage;

struct DiffArguments {
    std::string before, after;
    std::string path = "rules";
    std::vector<std::string> overlays;
    std::vector<std::string> cases;
    std::string format = "text";
    std::string output;
    std::size_t examples = 10;
    DecideOptions decide;
    unsigned jobs = 1;
};

class DiffCommand {
public:
    DiffCommand(Session& session, DiffArguments& arguments) : session_(session), arguments_(arguments) {}

    Exit run() {
        const auto before = load(arguments_.before);
        const auto after = load(arguments_.after);
        if (!before || !after) return fault;
        const RulebookComparison comparison = compare_rulebooks(*before, *after);
        CaseEffects effects;
        effects.most_examples = arguments_.examples;
        bool all_read = true;
        for (const std::string& file : case_files(arguments_.cases)) {
            const auto compare = [&](CaseStream& cases, const std::string& name) {
                compare_cases(cases, name, {*before, *after, comparison}, effects);
                return Exit::done;
            };
            all_read &= with_cases(session_, file, compare) == Exit::done;
        }
        const bool has_cases = !arguments_.cases.empty();
        const ComparisonReport report{&comparison, has_cases ? &effects : nullptr, arguments_.before,
                                      arguments_.after};
        if (!write(report)) return Exit::machine_fault;
        if (!all_read) return fault;
        return comparison.same() && effects.changed == 0 ? Exit::done : differences_found;
    }

private:
    struct Sides {
        const Rulebook& before;
        const Rulebook& after;
        const RulebookComparison& comparison;
    };

    /// A folder or file if there is one of that name, else a revision; nothing, after a complaint, if it does not load.
    std::optional<Rulebook> load(const std::string& side) {
        constexpr std::string_view git_prefix = "git:";
        std::error_code error;
        const bool is_path = !side.starts_with(git_prefix) && std::filesystem::exists(side, error);
        session_.log(session_.pick("读取规则 ", "reading rules ") + side);
        Checked<Rulebook> loaded;
        if (is_path) {
            std::vector<std::filesystem::path> paths{side};
            paths.insert(paths.end(), arguments_.overlays.begin(), arguments_.overlays.end());
            loaded = load_rulebook(paths);
        } else {
            const std::string name = side.starts_with(git_prefix) ? side.substr(git_prefix.size()) : side;
            const auto texts = read_texts(revision_name(name, arguments_.path));
            if (!texts) return std::nullopt;
            loaded = load_rulebook(*texts);
        }
        if (!loaded) session_.show(loaded.diagnostics);
        return std::move(loaded.value);
    }

    std::optional<std::vector<RuleText>> read_texts(const RevisionName& name) {
        auto texts = read_revision(session_, name);
        for (const std::string& overlay : arguments_.overlays) {
            if (!texts) return std::nullopt;
            auto more = read_revision(session_, {name.revision, overlay});
            if (!more) return std::nullopt;
            std::ranges::move(*more, std::back_inserter(*texts));
        }
        return texts;
    }

    void compare_cases(CaseStream& cases, const std::string& name, const Sides& sides, CaseEffects& effects) {
        while (true) {
            const std::vector<CaseText> window = read_window(cases, arguments_.jobs);
            if (window.empty()) return;
            std::vector<ComparedCase> compared(window.size());
            in_parallel(window.size(), arguments_.jobs,
                        [&](std::size_t index) { compared[index] = compare(window[index], name, sides); });
            for (ComparedCase& one : compared) effects.add(std::move(one));
        }
    }

    [[nodiscard]] ComparedCase compare(const CaseText& one, const std::string& name,
                                       const Sides& sides) const {
        if (one.fault != CaseText::Fault::none)
            return {name, one.line, {}, {}, true, diagnostics_of(one.fault)};
        DecideOptions options = arguments_.decide;
        options.name = name;
        options.first_line = one.line;
        return compare_case(sides.before, sides.after, sides.comparison, one.text, options);
    }

    bool write(const ComparisonReport& report) {
        const bool to_file = !arguments_.output.empty();
        std::string text;
        if (arguments_.format == "json") {
            text = render_json(report);
        } else if (arguments_.format == "html") {
            text = render_html(report, session_.language());
        } else {
            text = render_text(report, session_.language(), session_.colour() && !to_file);
        }
        if (to_file) return write_file(session_, arguments_.output, text);
        session_.print(text);
        return session_.all_written();
    }

    Session& session_;
    DiffArguments& arguments_;
};

void add_sides(CLI::App& verb, const Session& session, DiffArguments& arguments) {
    verb.add_option("OLD", arguments.before,
                    session.pick("原规则：文件夹，或者 git 版本（REV、REV:PATH、git:REV）",
                                 "rules before: a folder, or a git revision (REV, REV:PATH, git:REV)"))
        ->required()
        ->type_name("");
    verb.add_option("NEW", arguments.after, session.pick("新规则，写法相同", "rules after, likewise"))
        ->required()
        ->type_name("");
    verb.add_option("--path", arguments.path,
                    session.pick("规则文件夹在 git 版本中的路径（缺省为 rules）",
                                 "the rules folder in git revisions (default: rules)"))
        ->type_name("PATH");
    verb.add_option("--overlay", arguments.overlays,
                    session.pick("两边都叠加的规则文件夹；可写多次", "rules on top of both; may be repeated"))
        ->type_name("DIR")
        ->allow_extra_args(false);
}

void add_results(CLI::App& verb, const Session& session, DiffArguments& arguments) {
    verb.add_option("--cases", arguments.cases,
                    session.pick("案件文件，或者其中有案件文件的文件夹；- 为标准输入",
                                 "files of cases, or folders of them; - for stdin"))
        ->type_name("FILE…");
    verb.add_option("--examples", arguments.examples,
                    session.pick("举例的案件数（缺省为 10）", "how many cases to show (default: 10)"))
        ->type_name("N")
        ->check(whole_number(session, 0, 100000));
    verb.add_option("--format", arguments.format,
                    session.pick("输出：text（缺省）、json、html", "output: text (default), json, html"))
        ->type_name("FORMAT")
        ->check(one_of(session, {"text", "json", "html"}));
    verb.add_option("--output", arguments.output,
                    session.pick("结果写入的文件（缺省为标准输出）", "file to write to (default: stdout)"))
        ->type_name("FILE");
    add_case_options(verb, session, arguments.decide, arguments.jobs);
}

}  // namespace

void add_diff(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<DiffArguments>();
    CLI::App* verb = app.add_subcommand(
        "diff",
        session.pick("比较两套规则，说明对案件的影响", "compare two rulebooks, and what that does to cases"));
    add_sides(*verb, session, *arguments);
    add_results(*verb, session, *arguments);
    add_examples(
        *verb, session,
        {"zhunsheng diff HEAD rules", "zhunsheng diff HEAD~1 HEAD --cases cases.ndjson",
         "zhunsheng diff rules-2025 rules --cases cases --format html --output diff.html",
         session.pick("退出状态：0 没有差别；1 有差别；2 规则、案件文件或者用法有误；3 读写失败",
                      "Exit status: 0 no difference; 1 differences; 2 faulty rules, case files or usage; "
                      "3 reading or writing failed")});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return DiffCommand(session, *arguments).run(); };
    });
}

}  // namespace zhunsheng::cli
