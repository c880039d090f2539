#pragma once
// The target of a request: its path and the parameters of its query.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhunsheng::server {

/// Names and values are UTF-8, their escapes undone.
class Query {
public:
    using Parameter = std::pair<std::string, std::string>;
    explicit Query(std::vector<Parameter> parameters = {}) : parameters_(std::move(parameters)) {}

    /// The value given for a name; nothing if none was.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }

private:
    std::vector<Parameter> parameters_;
};

struct Target {
    std::string path;
    Query query;
};

/// Parameters that a query may have; nobody needs more.
inline constexpr std::size_t most_parameters = 16;

/// The path of a target; nothing if it is none, or has an escape: what stands before this service must read it alike.
[[nodiscard]] std::optional<std::string_view> path_of(std::string_view target);

/// Takes a target apart ("/v1/explain?of=%E7%AC%AC"). Nothing if it is no path, an escape is malformed, something is no
/// UTF-8 or holds NUL, a parameter is given twice, or there
/// are too many. `+` stands for a blank in a query.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

}  // namespace zhunsheng::server
