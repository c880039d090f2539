// `zhunsheng compile`: a rulebook as one file that loads at once.

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "commands.h"
#include "zhunsheng/compiled_rulebook.h"

namespace zhunsheng::cli {
namespace {

struct CompileArguments {
    RulesOptions rules;
    std::string output;
    CompileOptions options;
};

Exit compile(Session& session, const CompileArguments& arguments) {
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    const Diagnostics diagnostics = save_compiled(*rulebook, arguments.output, arguments.options);
    session.show(diagnostics);
    if (diagnostics.empty()) return Exit::done;
    return diagnostics.front().code == catalogued("failed_writing", {})->code ? Exit::machine_fault
                                                                              : Exit::input_fault;
}

}  // namespace

void add_compile(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<CompileArguments>();
    CLI::App* verb = app.add_subcommand(
        "compile", session.pick("把规则编译成一个文件，载入只要几毫秒",
                                "make one file of a rulebook, which loads in milliseconds"));
    add_rules_options(*verb, session, arguments->rules);
    verb->add_option(
            "--output", arguments->output,
            session.pick("写到这个文件，扩展名用 .zsr", "the file to write; let its name end in .zsr"))
        ->required()
        ->type_name("FILE");
    verb->add_flag(
        "--detached", arguments->options.detached,
        session.pick("以后不再查看规则文件是否改动：用于交给别人的文件",
                     "never look whether the rule files have changed: for a file that others get"));
    add_examples(*verb, session,
                 {"zhunsheng compile --rules rules --output rules.zsr",
                  "zhunsheng compile --rules rules --overlay local --output local.zsr",
                  "zhunsheng decide --rules rules.zsr case.json"});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return compile(session, *arguments); };
    });
}

}  // namespace zhunsheng::cli
