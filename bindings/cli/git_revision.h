#pragma once
// Rule files as they stood in a revision of the git repository around the working folder.

#include <optional>
#include <string>
#include <vector>

#include "session.h"

namespace zhunsheng::cli {

/// "HEAD~1", or "HEAD~1:local" with a folder other than the usual one.
struct RevisionName {
    std::string revision;
    std::string path;
};

/// Splits "REV[:PATH]"; without a path it is `usual_path`.
[[nodiscard]] RevisionName revision_name(const std::string& text, const std::string& usual_path);

/// The rule files directly in the folder of the revision, called "HEAD~1:rules/food.yaml", by calling `git`. Nothing, after
/// a complaint, if there is no git, no repository, no such revision, or no such folder in it.
[[nodiscard]] std::optional<std::vector<RuleText>> read_revision(const Session& session,
                                                                 const RevisionName& name);

}  // namespace zhunsheng::cli
