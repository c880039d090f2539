#pragma once
// What stands behind the handles of the C interface.

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "zhunsheng.h"
#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

struct zhunsheng_text {
    std::string bytes;
};

namespace zhunsheng::c {

/// A rulebook, and the plan to match with, made when it is first asked for.
class SharedRulebook {
public:
    explicit SharedRulebook(Rulebook rulebook) : rulebook_(std::move(rulebook)) {}

    [[nodiscard]] const Rulebook& rulebook() const { return rulebook_; }
    /// Thread-safe.
    [[nodiscard]] MatchPlan plan() const {
        const std::lock_guard lock(mutex_);
        if (!plan_) plan_.emplace(rulebook_);
        return *plan_;
    }

private:
    Rulebook rulebook_;
    mutable std::mutex mutex_;
    mutable std::optional<MatchPlan> plan_;
};

}  // namespace zhunsheng::c

struct zhunsheng_rulebook {
    std::shared_ptr<const zhunsheng::c::SharedRulebook> shared;
};
