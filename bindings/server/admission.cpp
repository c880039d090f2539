// Compares names, origins and tokens.

#include "admission.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "words.h"

namespace zhunsheng::server {
namespace {

constexpr std::size_t shortest_token = 32;
constexpr std::size_t longest_token = 1024;
constexpr std::size_t largest_token_file = 64U << 10U;

bool is_token(std::string_view text) {
    return text.size() >= shortest_token && text.size() <= longest_token &&
           std::ranges::all_of(text, [](char byte) { return byte > ' ' && byte < '\x7f'; });
}

/// Looks at every byte, whatever it finds, if the length is right.
bool same_secret(std::string_view secret, std::string_view given) {
    if (secret.size() != given.size()) return false;
    volatile unsigned difference = 0;
    for (std::size_t at = 0; at < given.size(); ++at) {
        const auto due = static_cast<unsigned char>(secret[at]);
        difference = difference | static_cast<unsigned>(due ^ static_cast<unsigned char>(given[at]));
    }
    return difference == 0;
}

std::string_view bearer_token(std::string_view field) {
    constexpr std::string_view scheme = "bearer ";
    if (!same_word(field.substr(0, scheme.size()), scheme)) return {};
    return trimmed(field.substr(scheme.size()));
}

bool is_own_origin(std::string_view origin, std::string_view host) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (origin.starts_with(scheme) && same_word(origin.substr(scheme.size()), host)) return true;
    }
    return false;
}

Sentence fault(std::string zh, std::string en) { return {std::move(zh), std::move(en)}; }

}  // namespace

bool Tokens::hold(std::string_view token) const {
    if (token.size() > longest_token) return false;
    bool held = false;
    for (const std::string& one : tokens_) {
        held = same_secret(one, token) || held;
    }
    return held;
}

TokenFile parse_tokens(std::string_view text) {
    std::vector<std::string> tokens;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        if (!is_token(line)) {
            return {{},
                    fault("每行一个令牌，至少 32 个可见的 ASCII 字符，不含空格",
                          "each line is a token of at least 32 visible ASCII characters without blanks")};
        }
        tokens.emplace_back(line);
    }
    if (tokens.empty()) return {{}, fault("其中没有令牌", "it holds no token")};
    return {Tokens(std::move(tokens)), {}};
}

TokenFile read_tokens(const std::string& path) {
    struct stat about {};
    if (stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) {
        return {{}, fault("没有这个文件", "there is no such file")};
    }
    if ((about.st_mode & S_IRWXO) != 0) {
        return {{}, fault("任何人都能读它，请执行 chmod 600", "everybody may read it; chmod 600 it")};
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(largest_token_file + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.is_open() || file.bad()) return {{}, fault("无法读取", "it cannot be read")};
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > largest_token_file) return {{}, fault("文件过大", "it is too large")};
    return parse_tokens(text);
}

std::string host_name(std::string_view field) {
    field = trimmed(field);
    const std::size_t from = field.starts_with('[') ? std::min(field.find(']'), field.size()) : 0;
    return lower_case(field.substr(0, field.find(':', from)));
}

bool is_listed_origin(const AdmissionRules& rules, const RequestHead& head) {
    return head.has_origin && std::ranges::find(rules.origins, head.origin) != rules.origins.end();
}

std::optional<Fault> why_refused(const AdmissionRules& rules, const RequestHead& head, bool open) {
    if (!rules.hosts.empty() && !head.host.empty() &&
        std::ranges::find(rules.hosts, host_name(head.host)) == rules.hosts.end()) {
        return Fault::unknown_host;
    }
    if (head.has_origin && !is_own_origin(head.origin, head.host) && !is_listed_origin(rules, head)) {
        return Fault::foreign_origin;
    }
    if (!open && !rules.tokens.empty() && !rules.tokens.hold(bearer_token(head.authorization))) {
        return Fault::no_token;
    }
    return std::nullopt;
}

}  // namespace zhunsheng::server
