// Terminal, streams, messages, and where the rules are.

#include "session.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

namespace zhunsheng::cli {
namespace {

std::string environment(const char* name) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): read by the main thread only, and nothing in the process sets it
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

/// By the conventions of no-color.org and of terminals that cannot.
bool takes_colour(int descriptor) {
    return isatty(descriptor) == 1 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::filesystem::path installed_rules() {
    std::error_code error;
    const std::filesystem::path command = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {};
    const std::filesystem::path rules = command.parent_path().parent_path() / "share" / "zhunsheng" / "rules";
    return std::filesystem::is_directory(rules, error) ? rules : std::filesystem::path{};
}

}  // namespace

std::string language_of(std::string_view asked) {
    if (!asked.empty()) return std::string{asked};
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string locale = environment(variable);
        if (locale.empty()) continue;
        return locale.starts_with("en") ? "en" : "zh";
    }
    return "zh";
}

Session::Session(std::string_view language)
    : language_(language_of(language) == "en" ? Language::english : Language::chinese),
      colour_(takes_colour(STDOUT_FILENO)),
      messages_in_colour_(takes_colour(STDERR_FILENO)),
      log_(std::make_shared<spdlog::logger>("zhunsheng", std::make_shared<spdlog::sinks::stderr_sink_st>())) {
    log_->set_pattern("%H:%M:%S.%e %v");
    log_->set_level(spdlog::level::off);
}

Session::~Session() = default;

void Session::print(std::string_view text) {
    if (write_error_ == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        write_error_ = errno;
    }
}

bool Session::all_written() {
    if (write_error_ == 0 && std::fflush(stdout) != 0) {
        write_error_ = errno;
    }
    if (write_error_ != 0 && write_error_ != EPIPE && !std::exchange(told_of_write_error_, true)) {
        complain("failed_writing", {std::generic_category().message(write_error_)});
    }
    return write_error_ == 0;
}

Exit Session::finish(Exit status) {
    if (all_written()) return status;
    return write_error_ == EPIPE ? Exit::reader_left : Exit::machine_fault;
}

void Session::say(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), stderr); }

void Session::show(const Diagnostics& diagnostics) const {
    if (!diagnostics.empty()) say(render_text(diagnostics, language_, messages_in_colour_));
}

void Session::complain(std::string_view name, const std::vector<std::string>& arguments) const {
    if (auto diagnostic = catalogued(name, arguments)) show({std::move(*diagnostic)});
}

void Session::set_verbose() { log_->set_level(spdlog::level::info); }

void Session::log(std::string_view text) const { log_->info("{}", text); }

bool write_file(const Session& session, const std::string& path, std::string_view text) {
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << text << std::flush;
    if (file) return true;
    session.complain("failed_writing",
                     {path + session.pick("：", ": ") + std::generic_category().message(errno)});
    return false;
}

std::vector<std::filesystem::path> RulesOptions::paths() const {
    std::vector<std::filesystem::path> all;
    if (!rules.empty()) {
        all.emplace_back(rules);
    } else if (const std::string named = environment("ZHUNSHENG_RULES"); !named.empty()) {
        all.emplace_back(named);
    } else if (const std::filesystem::path installed = installed_rules(); !installed.empty()) {
        all.push_back(installed);
    } else {
        all.emplace_back("rules");
    }
    all.insert(all.end(), overlays.begin(), overlays.end());
    return all;
}

std::filesystem::path RulesOptions::tests() const {
    const std::filesystem::path rules_path = paths().front();
    std::error_code error;
    return (std::filesystem::is_directory(rules_path, error) ? rules_path : rules_path.parent_path()) /
           "tests";
}

std::optional<Rulebook> load_rules(const RulesOptions& options, const Session& session) {
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<std::filesystem::path> paths = options.paths();
    for (const std::filesystem::path& path : paths) {
        session.log(session.pick("读取规则 ", "reading rules ") + path.string());
    }
    Checked<Rulebook> loaded = load_rulebook(paths);
    session.show(loaded.diagnostics);
    if (!loaded) return std::nullopt;
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    session.log(std::string{loaded.value->name()} + " " + std::string{loaded.value->version()} +
                session.pick("：", ": ") + std::to_string(loaded.value->rule_count()) +
                session.pick(" 条规则，用时 ", " rules in ") + std::to_string(took.count()) + " ms");
    return std::move(loaded.value);
}

}  // namespace zhunsheng::cli
