// Cuts at '?', '&' and '=', and undoes escapes.

#include "target.h"

#include <algorithm>
#include <charconv>

#include "words.h"

namespace zhunsheng::server {
namespace {

std::optional<char> escaped(std::string_view digits) {
    unsigned value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, 16);
    if (digits.size() != 2 || error != std::errc{} || stop != end || value == 0) return std::nullopt;
    return static_cast<char>(value);
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            const auto byte = escaped(text.substr(at + 1, 2));
            if (!byte) return std::nullopt;
            result += *byte;
            at += 2;
        } else {
            result += text[at] == '+' ? ' ' : text[at];
        }
    }
    if (!is_utf8(result)) return std::nullopt;
    return result;
}

std::optional<Query> parse_query(std::string_view text) {
    std::vector<Query::Parameter> parameters;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (part.empty()) continue;
        const std::size_t sign = std::min(part.find('='), part.size());
        auto name = unescaped(part.substr(0, sign));
        auto value = unescaped(part.substr(std::min(sign + 1, part.size())));
        if (!name || !value) return std::nullopt;
        if (parameters.size() == most_parameters ||
            std::ranges::find(parameters, *name, &Query::Parameter::first) != parameters.end()) {
            return std::nullopt;
        }
        parameters.emplace_back(std::move(*name), std::move(*value));
    }
    return Query(std::move(parameters));
}

}  // namespace

std::optional<std::string_view> Query::value(std::string_view name) const {
    const auto found = std::ranges::find(parameters_, name, &Parameter::first);
    if (found == parameters_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string_view> path_of(std::string_view target) {
    const std::string_view path = target.substr(0, target.find('?'));
    if (!path.starts_with('/') || path.find('%') != std::string_view::npos) return std::nullopt;
    return path;
}

std::optional<Target> parse_target(std::string_view target) {
    const auto path = path_of(target);
    if (!path || !is_utf8(*path)) return std::nullopt;
    auto query = parse_query(target.substr(std::min(path->size() + 1, target.size())));
    if (!query) return std::nullopt;
    return Target{std::string{*path}, std::move(*query)};
}

}  // namespace zhunsheng::server
