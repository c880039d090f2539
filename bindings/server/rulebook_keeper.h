#pragma once
// The rulebook that decides now, exchanged for a newer one while requests go on with theirs.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::server {

/// A rulebook, and what is made of it once.
struct ServedRulebook {
    Rulebook rulebook;
    MatchPlan plan;
    std::string description;     ///< rulebook_json()
    std::int64_t loaded_at = 0;  ///< seconds since 1970

    explicit ServedRulebook(Rulebook loaded);
};

/// How loading anew went.
struct ReloadState {
    std::uint64_t loaded = 0;
    std::uint64_t refused = 0;
    std::string diagnostics;  ///< of the last attempt, a JSON array, if it was refused; else empty
};

/// Rule files as they are on disk: names, sizes, times and numbers. Two are the same if nobody touched them.
using FileMarks = std::vector<std::string>;
[[nodiscard]] FileMarks marks_of(const std::vector<std::filesystem::path>& paths);

/// Watches the rule files, on a thread of its own. Rules with errors are not taken over: the last good ones stay.
class RulebookKeeper {
public:
    /// Told of each attempt, by the watching thread.
    using Told = std::function<void(const Checked<Rulebook>& loaded)>;

    /// Looks at the files every `period`; not at all if it is zero. `marks` were taken before the rulebook was loaded.
    RulebookKeeper(std::vector<std::filesystem::path> paths, FileMarks marks, Rulebook rulebook,
                   std::chrono::milliseconds period, Told told);
    ~RulebookKeeper();
    RulebookKeeper(const RulebookKeeper&) = delete;
    RulebookKeeper& operator=(const RulebookKeeper&) = delete;
    RulebookKeeper(RulebookKeeper&&) = delete;
    RulebookKeeper& operator=(RulebookKeeper&&) = delete;

    /// For one request, or one batch, from its beginning to its end. From any thread.
    [[nodiscard]] std::shared_ptr<const ServedRulebook> current() const;
    [[nodiscard]] ReloadState reloads() const;
    /// Asks for the files to be read again, and returns at once. From any thread.
    void reload();

private:
    void watch();
    /// Waits for a call for reloading (true), or for the period to be over.
    [[nodiscard]] bool wait_for_call();
    [[nodiscard]] bool have_changed();
    [[nodiscard]] Checked<Rulebook> load_settled();
    void load();

    const std::vector<std::filesystem::path> paths_;
    const std::chrono::milliseconds period_;
    const Told told_;
    FileMarks loaded_marks_;  ///< of the files as they were when loaded last
    FileMarks last_marks_;    ///< when looked at last
    mutable std::mutex mutex_;
    std::condition_variable called_;
    std::shared_ptr<const ServedRulebook> current_;
    ReloadState reloads_;
    bool reload_wanted_ = false;
    bool ended_ = false;
    std::jthread watcher_;
};

}  // namespace zhunsheng::server
