// Puts the parts together.

#include "serve.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <utility>

#include "admission.h"
#include "event_log.h"
#include "network.h"
#include "rulebook_keeper.h"
#include "service.h"
#include "words.h"

namespace zhunsheng::server {
namespace {

constexpr std::size_t most_logged_diagnostics = 20;

/// Codes and places, for whoever looks into a refusal. The sentences are told by /v1/ready.
std::string codes_of(const Diagnostics& diagnostics) {
    std::string list = "[";
    const std::size_t count = std::min(diagnostics.size(), most_logged_diagnostics);
    for (std::size_t at = 0; at < count; ++at) {
        const Diagnostic& one = diagnostics[at];
        Fields fields;
        if (one.place) fields.add("file", one.place->file).add("line", std::uint64_t{one.place->line});
        list.append(at > 0 ? "," : "").append(R"({"code":")").append(one.code).append("\"");
        list.append(fields.text()).append("}");
    }
    return list + "]";
}

Fields about(const Rulebook& rulebook) {
    Fields fields;
    fields.add("rulebook", rulebook.id()).add("version", rulebook.version()).add("sha256", rulebook.sha256());
    return fields.add("rules", std::uint64_t{rulebook.rule_count()});
}

void log_reload(const EventLog& log, const Checked<Rulebook>& loaded) {
    if (loaded) {
        log.info("rules loaded", about(*loaded.value));
    } else {
        log.warn("rules refused, the last good ones stay",
                 Fields{}.add_json("diagnostics", codes_of(loaded.diagnostics)));
    }
}

AdmissionRules admission_of(const ServeOptions& options, Tokens tokens) {
    AdmissionRules rules{{}, options.origins, std::move(tokens)};
    for (const std::string& host : options.hosts) rules.hosts.push_back(lower_case(host));
    if (kind_of_address(options.address) == AddressKind::loopback) {
        const bool v6 = options.address.find(':') != std::string::npos;
        const std::string own = v6 ? "[" + options.address + "]" : options.address;
        for (const std::string& name :
             {std::string{"localhost"}, std::string{"127.0.0.1"}, std::string{"[::1]"}, own}) {
            rules.hosts.push_back(name);
        }
    }
    return rules;
}

StartFault fault_of_tokens(const ServeOptions& options, TokenFile& file) {
    if (kind_of_address(options.address) == AddressKind::none) {
        return {{"“" + options.address + "”不是 IP 地址", "`" + options.address + "` is no IP address"}};
    }
    if (options.token_file.empty()) {
        if (kind_of_address(options.address) == AddressKind::loopback) return {};
        return {{"监听其他机器能访问的地址，须写 --token-file",
                 "--token-file is needed to listen where other machines reach it"}};
    }
    file = read_tokens(options.token_file);
    if (file.fault.zh.empty()) return {};
    return {{"令牌文件“" + options.token_file + "”：" + file.fault.zh,
             "the token file `" + options.token_file + "`: " + file.fault.en}};
}

}  // namespace

AddressKind kind_of_address(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, address.c_str(), bytes.data()) == 1) {
        return bytes[0] == 127 ? AddressKind::loopback : AddressKind::reachable;
    }
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return AddressKind::none;
    std::array<unsigned char, 16> own{};
    own.back() = 1;
    return bytes == own ? AddressKind::loopback : AddressKind::reachable;
}

StartFault serve(const ServeOptions& options, const Rulebook& rulebook, int hurried_status) {
    TokenFile tokens;
    if (StartFault fault = fault_of_tokens(options, tokens); !fault.what.zh.empty()) return fault;
    const EventLog log(options.log);
    Metrics metrics;
    RulebookKeeper keeper(options.rules, options.marks, rulebook, options.watch_period,
                          [&log](const Checked<Rulebook>& loaded) { log_reload(log, loaded); });
    const Service service(keeper, metrics, options.limits);
    Network network({options.address, options.port, options.jobs, options.limits,
                     admission_of(options, std::move(tokens.tokens))},
                    service, metrics, log);
    if (const std::string fault = network.listen(); !fault.empty()) {
        const std::string where = options.address + ":" + std::to_string(options.port);
        return {{"无法监听 " + where + "：" + fault, "cannot listen on " + where + ": " + fault}, true};
    }
    log.info("listening",
             about(rulebook).add("address", options.address).add("port", std::uint64_t{network.port()}));
    const auto hang_up = [&] {
        keeper.reload();
        if (options.token_file.empty()) return;
        TokenFile renewed = read_tokens(options.token_file);
        if (renewed.fault.zh.empty()) {
            log.info("tokens loaded", Fields{}.add("tokens", std::uint64_t{renewed.tokens.size()}));
            network.set_tokens(std::move(renewed.tokens));
        } else {
            log.warn("token file refused, the last good one stays", Fields{}.add("why", renewed.fault.en));
        }
    };
    const auto stop = [&] { log.info("stopping"); };
    network.run({hang_up, stop}, hurried_status);
    log.info("stopped");
    return {};
}

}  // namespace zhunsheng::server
