// Polls the files: it works on network drives and through symbolic links, where notifications do not.

#include "rulebook_keeper.h"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace zhunsheng::server {
namespace {

namespace fs = std::filesystem;

std::string mark_of(const fs::path& file) {
    struct stat about {};
    std::string mark = file.string();
    if (stat(file.c_str(), &about) != 0) return mark;
    // A file that is moved here may have the size and time of the one before, or even its number.
    for (const auto number :
         {static_cast<std::int64_t>(about.st_size), static_cast<std::int64_t>(about.st_ino),
          std::int64_t{about.st_mtim.tv_sec}, std::int64_t{about.st_mtim.tv_nsec},
          std::int64_t{about.st_ctim.tv_sec}, std::int64_t{about.st_ctim.tv_nsec}}) {
        mark.append("\n").append(std::to_string(number));
    }
    return mark;
}

/// As the engine chooses them in a folder.
bool is_rule_file(const fs::path& path) {
    const std::string name = path.filename().string();
    return (name.ends_with(".yaml") || name.ends_with(".yml")) && !name.starts_with('.');
}

std::int64_t now_seconds() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

}  // namespace

ServedRulebook::ServedRulebook(Rulebook loaded)
    : rulebook(std::move(loaded)),
      plan(rulebook),
      description(rulebook_json(rulebook)),
      loaded_at(now_seconds()) {}

FileMarks marks_of(const std::vector<fs::path>& paths) {
    FileMarks marks;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            marks.push_back(mark_of(path));
            continue;
        }
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
            if (is_rule_file(entry->path())) marks.push_back(mark_of(entry->path()));
        }
    }
    std::ranges::sort(marks);
    return marks;
}

RulebookKeeper::RulebookKeeper(std::vector<fs::path> paths, FileMarks marks, Rulebook rulebook,
                               std::chrono::milliseconds period, Told told)
    : paths_(std::move(paths)),
      period_(period),
      told_(std::move(told)),
      loaded_marks_(std::move(marks)),
      last_marks_(loaded_marks_),
      current_(std::make_shared<const ServedRulebook>(std::move(rulebook))),
      watcher_([this] { watch(); }) {}

RulebookKeeper::~RulebookKeeper() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    called_.notify_all();
    watcher_.join();
}

std::shared_ptr<const ServedRulebook> RulebookKeeper::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

ReloadState RulebookKeeper::reloads() const {
    const std::lock_guard lock(mutex_);
    return reloads_;
}

void RulebookKeeper::reload() {
    {
        const std::lock_guard lock(mutex_);
        reload_wanted_ = true;
    }
    called_.notify_all();
}

void RulebookKeeper::watch() {
    while (true) {
        const bool called = wait_for_call();
        {
            const std::lock_guard lock(mutex_);
            if (ended_) return;
        }
        if (called || have_changed()) load();
    }
}

bool RulebookKeeper::wait_for_call() {
    std::unique_lock lock(mutex_);
    const auto wanted = [this] { return ended_ || reload_wanted_; };
    if (period_.count() == 0) {
        called_.wait(lock, wanted);
    } else {
        called_.wait_for(lock, period_, wanted);
    }
    return std::exchange(reload_wanted_, false);
}

bool RulebookKeeper::have_changed() {
    FileMarks now = marks_of(paths_);
    // While files are still being written they differ from one look to the next.
    const bool settled = now == last_marks_;
    last_marks_ = std::move(now);
    return settled && last_marks_ != loaded_marks_;
}

/// Files that are exchanged while they are read give half of one release and half of another: then all are read again. If that
/// does not end, the next look sees the change, for marks are taken before.
Checked<Rulebook> RulebookKeeper::load_settled() {
    constexpr int most_tries = 5;
    for (int tries = 1;; ++tries) {
        loaded_marks_ = marks_of(paths_);
        last_marks_ = loaded_marks_;
        Checked<Rulebook> loaded = load_rulebook(paths_);
        if (tries == most_tries || marks_of(paths_) == loaded_marks_) return loaded;
    }
}

void RulebookKeeper::load() {
    const Checked<Rulebook> loaded = load_settled();
    auto served = loaded ? std::make_shared<const ServedRulebook>(*loaded.value) : nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (served != nullptr) {
            current_.swap(served);
            ++reloads_.loaded;
            reloads_.diagnostics.clear();
        } else {
            ++reloads_.refused;
            reloads_.diagnostics = render_json(loaded.diagnostics);
        }
    }
    told_(loaded);  // and the rulebook that was exchanged ends here, or with the last request that uses it
}

}  // namespace zhunsheng::server
