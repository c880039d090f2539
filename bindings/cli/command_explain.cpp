// `zhunsheng explain`: what a rule or an article says, in words.

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng::cli {
namespace {

struct ExplainArguments {
    RulesOptions rules;
    std::string wanted;
};

Exit explain(Session& session, const ExplainArguments& arguments) {
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    const std::vector<std::filesystem::path> tests{arguments.rules.tests()};
    if (const auto text = zhunsheng::explain(*rulebook, arguments.wanted, session.language(), tests)) {
        session.print(*text);
        return Exit::done;
    }
    session.complain("unknown_rule", {arguments.wanted});
    const std::vector<std::string> near = near_rules(*rulebook, arguments.wanted);
    if (!near.empty()) {
        session.say(session.pick("相近的规则：\n", "near to it:\n"));
        for (const std::string& id : near) session.say("  " + id + "\n");
    }
    return Exit::input_fault;
}

}  // namespace

void add_explain(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<ExplainArguments>();
    CLI::App* verb = app.add_subcommand(
        "explain", session.pick("用文字说明规则、条文", "say in words what a rule or an article says"));
    verb->add_option("RULE|ARTICLE|VIOLATION", arguments->wanted,
                     session.pick("规则编号或名称、条文（可带文件名）、违法行为",
                                  "a rule by id or name, an article (of an instrument), a violation"))
        ->required()
        ->type_name("");
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session,
                 {"zhunsheng explain false-report.untested", "zhunsheng explain 第三十七条",
                  "zhunsheng explain 《食品安全法》第一百三十八条", "zhunsheng explain 出具虚假报告"});
    verb->callback([&session, &run, arguments] {
        run = [&session, arguments] { return explain(session, *arguments); };
    });
}

}  // namespace zhunsheng::cli
