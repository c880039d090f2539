// `zhunsheng schema`: the JSON Schemas of what goes in and comes out.

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "zhunsheng/compare.h"
#include "zhunsheng/test_coverage.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng::cli {
namespace {

struct SchemaArguments {
    RulesOptions rules;
    std::string of;
};

Exit schema(Session& session, const SchemaArguments& arguments) {
    if (arguments.of == "diagnostics") {
        session.print(diagnostics_schema());
        return Exit::done;
    }
    if (arguments.of == "diff") {
        session.print(comparison_schema());
        return Exit::done;
    }
    if (arguments.of == "coverage") {
        session.print(coverage_schema());
        return Exit::done;
    }
    if (arguments.of == "mutation") {
        session.print(mutation_schema());
        return Exit::done;
    }
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    if (arguments.of == "decision") {
        session.print(decision_schema(*rulebook));
    } else if (arguments.of == "rules") {
        session.print(rules_schema(*rulebook));
    } else if (arguments.of == "tests") {
        session.print(tests_schema(*rulebook));
    } else {
        session.print(case_schema(*rulebook));
    }
    return Exit::done;
}

}  // namespace

void add_schema(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<SchemaArguments>();
    CLI::App* verb = app.add_subcommand("schema", session.pick("写出 JSON Schema", "print a JSON Schema"));
    verb->add_option(
            "OF", arguments->of,
            session.pick("case 案件、decision 处理建议、rules 规则文件、tests 规则测试、diff 规则比较、"
                         "coverage 测试的覆盖、mutation 改动规则的试验、diagnostics 诊断",
                         "case, decision, rules (rule files), tests (rule tests), diff (rulebooks "
                         "compared), coverage and mutation (of rule tests) or diagnostics"))
        ->required()
        ->type_name("")
        ->check(one_of(
            session, {"case", "decision", "rules", "tests", "diff", "coverage", "mutation", "diagnostics"}));
    add_rules_options(*verb, session, arguments->rules);
    add_examples(*verb, session, {"zhunsheng schema case > case.schema.json", "zhunsheng schema decision"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return schema(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
