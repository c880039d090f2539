#pragma once
// The verbs of the command. Each declares its options and help on the parser and, if chosen, says how to run.

#include <CLI/App.hpp>
#include <functional>

#include "session.h"

namespace zhunsheng::cli {

/// Set by the verb that the command line chose; run once parsing is over.
using Run = std::function<Exit()>;

void add_decide(CLI::App& app, Session& session, Run& run);
void add_lint(CLI::App& app, Session& session, Run& run);
void add_facts(CLI::App& app, Session& session, Run& run);
void add_schema(CLI::App& app, Session& session, Run& run);
void add_explain(CLI::App& app, Session& session, Run& run);
void add_test(CLI::App& app, Session& session, Run& run);
void add_diff(CLI::App& app, Session& session, Run& run);
void add_fmt(CLI::App& app, Session& session, Run& run);
void add_handbook(CLI::App& app, Session& session, Run& run);
void add_compile(CLI::App& app, Session& session, Run& run);
void add_serve(CLI::App& app, Session& session, Run& run);

/// `--on`, `--jobs` and `--lenient`, for verbs that decide cases.
void add_case_options(CLI::App& verb, const Session& session, DecideOptions& options, unsigned& jobs);
/// A check that a value is a whole number within these bounds.
[[nodiscard]] std::function<std::string(const std::string&)> whole_number(const Session& session, int least,
                                                                          int most);
/// `--rules` and, unless the verb has no use for them, `--overlay`.
void add_rules_options(CLI::App& verb, const Session& session, RulesOptions& options);
/// A check that a value is one of `words`, with a message that names them.
[[nodiscard]] std::function<std::string(const std::string&)> one_of(const Session& session,
                                                                    std::vector<std::string> words);
/// What is shown below a verb's options: "示例" and the lines.
void add_examples(CLI::App& verb, const Session& session, const std::vector<std::string>& lines);

}  // namespace zhunsheng::cli
