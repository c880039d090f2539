#pragma once
// What all commands share: the reader's language, output that is checked, messages, and the rulebook.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/zhunsheng.h"

namespace spdlog {
class logger;
}

namespace zhunsheng::cli {

/// The exit status of the command, a contract with scripts.
enum class Exit : std::uint8_t {
    done = 0,
    input_fault = 1,  ///< bad rules, a bad case
    wrong_usage = 2,
    machine_fault = 3,  ///< reading or writing failed, or a bug
    interrupted = 130,  ///< by SIGINT, after what was done had been written whole
    reader_left = 141,  ///< whoever read our results went away before the last of them (`| head`)
    terminated = 143,   ///< by SIGTERM, likewise
};

/// One run of the command. Results go to stdout, messages to stderr. Not for concurrent use.
class Session {
public:
    /// Speaks Chinese unless `language` ("zh", "en", or empty for the locale) says otherwise.
    explicit Session(std::string_view language);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Session(Session&&) = delete;
    Session& operator=(Session&&) = delete;

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return std::string{language_ == Language::chinese ? zh : en};
    }
    /// Whether stdout is a terminal that takes colours.
    [[nodiscard]] bool colour() const { return colour_; }

    /// Writes a result. Once writing has failed, further results are dropped.
    void print(std::string_view text);
    /// Whether everything printed has arrived; if not, says so on stderr once, unless the reader just went away (`| head`).
    [[nodiscard]] bool all_written();
    /// What `status` is once everything printed has arrived, or has not.
    [[nodiscard]] Exit finish(Exit status);

    /// Writes a message on stderr as it is.
    void say(std::string_view text) const;
    void show(const Diagnostics& diagnostics) const;
    /// Shows one diagnostic of the catalogue.
    void complain(std::string_view name, const std::vector<std::string>& arguments) const;

    /// Lets operators watch: what was loaded, how long it took. Silent unless verbose.
    void set_verbose();
    void log(std::string_view text) const;

    std::string verb;  ///< of the command line, with a blank after it; for hints

private:
    Language language_;
    bool colour_;
    bool messages_in_colour_;
    int write_error_ = 0;
    bool told_of_write_error_ = false;
    std::shared_ptr<spdlog::logger> log_;
};

/// Writes a result into a file; says so if that fails.
[[nodiscard]] bool write_file(const Session& session, const std::string& path, std::string_view text);

/// Where the rules are: the folder asked for, or $ZHUNSHENG_RULES, or those installed with the command, or ./rules.
struct RulesOptions {
    std::string rules;
    std::vector<std::string> overlays;

    [[nodiscard]] std::vector<std::filesystem::path> paths() const;
    /// The folder of the tests that belong to them; it need not be there.
    [[nodiscard]] std::filesystem::path tests() const;
};

/// Loads the rulebook and shows what is wrong with it; nothing if it has errors.
[[nodiscard]] std::optional<Rulebook> load_rules(const RulesOptions& options, const Session& session);

/// The language that `--lang` names, or the locale; "zh" or "en". Nothing known means Chinese.
[[nodiscard]] std::string language_of(std::string_view asked);

}  // namespace zhunsheng::cli
