#pragma once
// Who may ask: by which names the service goes, pages of which sites may call it, and tokens.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "problem.h"

namespace zhunsheng::server {

/// Tokens that open the service, each printable ASCII without blanks.
class Tokens {
public:
    Tokens() = default;
    explicit Tokens(std::vector<std::string> tokens) : tokens_(std::move(tokens)) {}

    [[nodiscard]] bool empty() const { return tokens_.empty(); }
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    /// Takes as long for any wrong token of one length, however much of it is right.
    [[nodiscard]] bool hold(std::string_view token) const;

private:
    std::vector<std::string> tokens_;
};

/// The lines of a token file; a token has at least 32 characters. `#` begins a comment. What is wrong with the file is in
/// `fault`, in both languages, and empty if nothing is.
struct TokenFile {
    Tokens tokens;
    Sentence fault;
};
[[nodiscard]] TokenFile read_tokens(const std::string& path);
[[nodiscard]] TokenFile parse_tokens(std::string_view text);

struct AdmissionRules {
    /// Names in Host fields, without port, in lower case. Empty: any.
    std::vector<std::string> hosts;
    /// "https://cases.example.gov.cn"; the service's own pages always may.
    std::vector<std::string> origins;
    /// Without tokens, everybody may ask.
    Tokens tokens;
};

/// Why a request is turned away; nothing if it is not. A page that a browser got elsewhere can neither come by another name
/// for our address (DNS rebinding) nor by its own origin. `open` is for paths that need no token.
[[nodiscard]] std::optional<Fault> why_refused(const AdmissionRules& rules, const RequestHead& head,
                                               bool open);

/// Whether the request comes from a page of another site that may call.
[[nodiscard]] bool is_listed_origin(const AdmissionRules& rules, const RequestHead& head);

/// The name in a Host field, without the port: "[::1]:80" gives "[::1]".
[[nodiscard]] std::string host_name(std::string_view field);

}  // namespace zhunsheng::server
