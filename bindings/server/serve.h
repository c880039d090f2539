#pragma once
// The service as a whole, for the command.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "client_limits.h"
#include "rulebook_keeper.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::server {

struct ServeOptions {
    std::vector<std::filesystem::path> rules;
    FileMarks marks;  ///< of the rules, taken before they were loaded
    std::string address = "127.0.0.1";
    std::uint16_t port = 8737;  ///< 0: one that is free; the log tells which
    unsigned jobs = 1;
    std::string token_file;                         ///< empty: none
    std::vector<std::string> hosts;                 ///< further names by which the service goes
    std::vector<std::string> origins;               ///< sites whose pages may call it
    std::chrono::milliseconds watch_period{2'000};  ///< 0: rules are loaded anew on SIGHUP only
    std::string log = "requests";                   ///< or "events", "off"
    Limits limits;
};

/// Whether it is an IP address, and whether other machines reach it.
enum class AddressKind : std::uint8_t { none, loopback, reachable };
[[nodiscard]] AddressKind kind_of_address(const std::string& address);

/// Why the service does not start: for a person, in both languages. Empty if it does.
struct StartFault {
    Sentence what;
    bool machine = false;  ///< not the options are at fault, but the address is in use, for example
};

/// Serves until told to stop by SIGTERM or SIGINT. To be called by the main thread before there are others, once.
[[nodiscard]] StartFault serve(const ServeOptions& options, const Rulebook& rulebook, int hurried_status);

}  // namespace zhunsheng::server
