// Calls git, without a shell, and reads what it prints.

#include "git_revision.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>

namespace zhunsheng::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{64}
                                   << 20U;  ///< of one answer, far beyond what a rule file may have

struct GitAnswer {
    int error = 0;    ///< of the system, if git could not be run
    bool ok = false;  ///< it ran, and answered
    std::string output;
};

/// A pipe whose ends close with it.
class Pipe {
public:
    Pipe() : error_(::pipe2(ends_.data(), O_CLOEXEC) == 0 ? 0 : errno) {}
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;

    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] int read_end() const { return ends_[0]; }
    [[nodiscard]] int write_end() const { return ends_[1]; }
    void close_end(std::size_t which) {
        if (ends_.at(which) >= 0) ::close(ends_.at(which));
        ends_.at(which) = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
    int error_;
};

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() < most_bytes) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return text;
}

/// Runs `git` with these arguments; its messages are dropped, for ours are clearer.
GitAnswer git(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "git");
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    Pipe pipe;
    if (pipe.error() != 0) return {pipe.error(), false, {}};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe.write_end(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, "git", &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return {error, false, {}};
    pipe.close_end(1);
    GitAnswer answer;
    answer.output = read_all(pipe.read_end());
    pipe.close_end(0);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    answer.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return answer;
}

bool is_rule_file(std::string_view name) {
    return (name.ends_with(".yaml") || name.ends_with(".yml")) && !name.starts_with('.');
}

/// The rule files among what `git ls-tree -z` lists: "mode type id<tab>name", each with a zero byte at its end.
std::vector<std::string> rule_files_in(std::string_view listing) {
    std::vector<std::string> names;
    while (!listing.empty()) {
        const std::string_view entry = listing.substr(0, listing.find('\0'));
        listing.remove_prefix(std::min(listing.size(), entry.size() + 1));
        const std::size_t tab = entry.find('\t');
        if (tab == std::string_view::npos || entry.find(" blob ") > tab) continue;
        const std::string_view name = entry.substr(tab + 1);
        if (is_rule_file(name)) names.emplace_back(name);
    }
    std::ranges::sort(names);
    return names;
}

/// Whether git knows the revision; says so if not.
bool is_revision(const Session& session, const std::string& revision) {
    const GitAnswer inside = git({"rev-parse", "--git-dir"});
    if (inside.error != 0) {
        session.complain("git_unusable", {std::generic_category().message(inside.error)});
        return false;
    }
    if (!inside.ok) {
        session.complain("no_repository", {revision});
        return false;
    }
    if (git({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"}).ok) return true;
    session.complain("unknown_revision", {revision});
    return false;
}

}  // namespace

RevisionName revision_name(const std::string& text, const std::string& usual_path) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) return {text, usual_path};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

std::optional<std::vector<RuleText>> read_revision(const Session& session, const RevisionName& name) {
    if (!is_revision(session, name.revision)) return std::nullopt;
    const std::string folder = name.revision + ":./" + name.path;
    const GitAnswer listing = git({"ls-tree", "-z", "--end-of-options", folder});
    if (!listing.ok) {
        session.complain("no_folder_in_revision", {name.path, name.revision});
        return std::nullopt;
    }
    const std::string shown = name.revision + ":" + name.path + (name.path.ends_with('/') ? "" : "/");
    std::vector<RuleText> texts;
    for (const std::string& file : rule_files_in(listing.output)) {
        std::string path = folder;
        path.append(folder.ends_with('/') ? "" : "/").append(file);
        GitAnswer content = git({"cat-file", "blob", path});
        if (!content.ok) {
            session.complain("no_folder_in_revision", {name.path + "/" + file, name.revision});
            return std::nullopt;
        }
        texts.push_back({shown + file, std::move(content.output)});
    }
    if (!texts.empty()) return texts;
    session.complain("no_rule_files", {shown});
    return std::nullopt;
}

}  // namespace zhunsheng::cli
