// `zhunsheng serve`: decisions by HTTP.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <thread>

#include "../server/serve.h"
#include "commands.h"

namespace zhunsheng::cli {
namespace {

struct ServeArguments {
    RulesOptions rules;
    server::ServeOptions serve;
    int watch_seconds = 2;
    int body_kibibytes = 1024;
    int head_seconds = 10;
    int body_seconds = 60;
    int stop_seconds = 20;
};

Exit serve(Session& session, const ServeArguments& arguments) {
    server::ServeOptions options = arguments.serve;
    options.rules = arguments.rules.paths();
    options.watch_period = std::chrono::seconds(arguments.watch_seconds);
    options.limits.body_bytes = static_cast<std::size_t>(arguments.body_kibibytes) << 10U;
    options.limits.head_time = std::chrono::seconds(arguments.head_seconds);
    options.limits.body_time = std::chrono::seconds(arguments.body_seconds);
    options.limits.write_time = options.limits.body_time;
    options.limits.stop_time = std::chrono::seconds(arguments.stop_seconds);
    options.marks = server::marks_of(options.rules);
    const auto rulebook = load_rules(arguments.rules, session);
    if (!rulebook) return Exit::input_fault;
    const server::StartFault fault = server::serve(options, *rulebook, static_cast<int>(Exit::machine_fault));
    if (fault.what.zh.empty()) return Exit::done;
    const std::string what = fault.what.in(session.language());
    if (!fault.machine) {
        session.complain("wrong_usage", {what, "serve "});
        return Exit::wrong_usage;
    }
    session.say("zhunsheng: " + what + "\n");
    return Exit::machine_fault;
}

/// Where it listens, and who may ask.
void add_network_options(CLI::App& verb, const Session& session, server::ServeOptions& options) {
    verb.add_option("--address", options.address,
                    session.pick("监听的 IP 地址（缺省 127.0.0.1，只有本机能访问）",
                                 "IP address to listen on (default: 127.0.0.1, for this machine alone)"))
        ->type_name("ADDRESS");
    verb.add_option("--port", options.port,
                    session.pick("端口（缺省 8737；0 为任一空闲端口，见日志）",
                                 "port (default: 8737; 0: a free one, told by the log)"))
        ->type_name("PORT")
        ->check(whole_number(session, 0, 65535));
    verb.add_option("--token-file", options.token_file,
                    session.pick("令牌文件，每行一个；其他机器能访问时必填",
                                 "file of tokens, one a line; needed where other machines reach the service"))
        ->type_name("FILE");
    verb.add_option("--host", options.hosts,
                    session.pick("本服务的其他名称（Host 字段）；可写多次",
                                 "another name of the service in Host fields; may be repeated"))
        ->type_name("NAME")
        ->allow_extra_args(false);
    verb.add_option(
            "--origin", options.origins,
            session.pick("其页面可以访问本服务的网站，如 https://case.example；可写多次",
                         "a site whose pages may call, such as https://case.example; may be repeated"))
        ->type_name("ORIGIN")
        ->allow_extra_args(false);
}

/// A number within its bounds.
template <typename Number>
void add_number(CLI::App& verb, const std::string& name, Number& number,
                const std::function<std::string(const std::string&)>& bounds,
                const std::string& description) {
    verb.add_option(name, number, description)->type_name("N")->check(bounds);
}

void add_limits(CLI::App& verb, const Session& session, ServeArguments& arguments) {
    add_number(verb, "--body-limit", arguments.body_kibibytes, whole_number(session, 1, 65536),
               session.pick("一个案件（请求正文、成批办理的一行）最多多少 KiB（缺省 1024）",
                            "most KiB of a case: of a body, of a line of a batch (default: 1024)"));
    add_number(verb, "--connections", arguments.serve.limits.connections, whole_number(session, 1, 65536),
               session.pick("同时的连接数（缺省 256）", "connections at a time (default: 256)"));
    add_number(verb, "--head-seconds", arguments.head_seconds, whole_number(session, 1, 3600),
               session.pick("请求头须在几秒内到齐（缺省 10）", "seconds for a head to arrive (default: 10)"));
    add_number(
        verb, "--body-seconds", arguments.body_seconds, whole_number(session, 1, 3600),
        session.pick("请求正文须在几秒内到齐、答复须在几秒内被取走；成批办理时为每一段（缺省 60）",
                     "seconds for a body to arrive, and for an answer to be taken; in a batch, for each "
                     "part (default: 60)"));
    add_number(verb, "--stop-seconds", arguments.stop_seconds, whole_number(session, 0, 3600),
               session.pick("收到停止信号后，办完手头请求的秒数（缺省 20）",
                            "seconds for requests under way once told to stop (default: 20)"));
}

}  // namespace

void add_serve(CLI::App& app, Session& session, Run& run) {
    auto arguments = std::make_shared<ServeArguments>();
    CLI::App* verb = app.add_subcommand(
        "serve", session.pick("以 HTTP 服务的方式办理案件", "decide cases as an HTTP service"));
    add_rules_options(*verb, session, arguments->rules);
    add_network_options(*verb, session, arguments->serve);
    arguments->serve.jobs = std::max(1U, std::thread::hardware_concurrency());
    add_number(*verb, "--jobs", arguments->serve.jobs, whole_number(session, 1, 256),
               session.pick("办理案件的线程数（缺省为处理器数）",
                            "threads that decide (default: one for each processor)"));
    add_number(
        *verb, "--watch", arguments->watch_seconds, whole_number(session, 0, 3600),
        session.pick("每几秒看一次规则文件有无改动，改了就重新读取（缺省 2；0 为只在收到 SIGHUP 时）",
                     "seconds between looks at the rule files, which are loaded anew when changed (default: "
                     "2; 0: on SIGHUP only)"));
    add_limits(*verb, session, *arguments);
    verb->add_option(
            "--log", arguments->serve.log,
            session.pick(
                "日志（标准错误，每行一个 JSON 对象）：requests（缺省）、events（不记请求）、off",
                "log (on stderr, a JSON object a line): requests (default), events (all but requests), off"))
        ->type_name("WHAT")
        ->check(one_of(session, {"requests", "events", "off"}));
    add_examples(*verb, session,
                 {"zhunsheng serve",
                  "zhunsheng serve --address 0.0.0.0 --port 8443 --token-file /etc/zhunsheng/tokens",
                  "curl -H 'Content-Type: application/json' --data-binary @case.json "
                  "http://127.0.0.1:8737/v1/decide"});
    verb->callback(
        [&session, &run, arguments] { run = [&session, arguments] { return serve(session, *arguments); }; });
}

}  // namespace zhunsheng::cli
