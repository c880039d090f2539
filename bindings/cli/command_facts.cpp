// `zhunsheng facts`: which facts a case may state.

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"

namespace zhunsheng::cli {
namespace {

struct FactsArguments {
    RulesOptions rules;
    bool example = false;
};

Exit facts(Session& session, const FactsArguments& arguments) {
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    session.print(arguments.example ? example_case(*rulebook)
                                    : describe_facts(*rulebook, session.language()));
    return Exit::done;
}

}  // namespace

void add_facts(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<FactsArguments>();
    CLI::App* verb =
        app.add_subcommand("facts", session.pick("案件可以写哪些事实", "which facts a case may state"));
    verb->add_flag("--example", arguments->example,
                   session.pick("写出一个完整的样例案件（JSON）", "print a complete sample case (JSON)"));
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session, {"zhunsheng facts", "zhunsheng facts --example > case.json"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return facts(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
