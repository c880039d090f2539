// Goes through a head line by line.

#include "head_scan.h"

#include <algorithm>

#include "client_limits.h"
#include "words.h"

namespace zhunsheng::server {
namespace {

constexpr std::string_view line_end = "\r\n";

/// What the fields of a head say of it as a whole.
struct Census {
    std::size_t fields = 0;
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t codings = 0;
    bool chunked = true;
    bool digits = true;  ///< of the length, and nothing else

    void count(std::string_view name, std::string_view value) {
        ++fields;
        if (same_word(name, "host")) ++hosts;
        if (same_word(name, "content-length")) {
            ++lengths;
            digits = trimmed(value).find_first_not_of("0123456789") == std::string_view::npos;
        }
        if (!same_word(name, "transfer-encoding")) return;
        ++codings;
        chunked = chunked && same_word(trimmed(value), "chunked");
    }
};

bool has_stray_control(std::string_view head) {
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '\0') return true;
        if (head[at] == '\r' && (at + 1 == head.size() || head[at + 1] != '\n')) return true;
        if (head[at] == '\n' && (at == 0 || head[at - 1] != '\r')) return true;
    }
    return false;
}

std::string_view next_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(line_end), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + line_end.size(), rest.size()));
    return line;
}

std::optional<Fault> fault_of(const Census& census, bool host_needed) {
    if (census.fields > most_fields) return Fault::head_too_large;
    if (census.hosts > 1 || (census.hosts == 0 && host_needed)) return Fault::no_host;
    if (census.lengths + census.codings > 1 || !census.digits) return Fault::unclear_length;
    if (!census.chunked) return Fault::unknown_coding;
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> end_of_head(std::string_view bytes, std::size_t searched) {
    constexpr std::string_view end = "\r\n\r\n";
    const std::size_t from = searched < end.size() ? 0 : searched - (end.size() - 1);
    const std::size_t found = bytes.find(end, from);
    if (found == std::string_view::npos) return std::nullopt;
    return found + end.size();
}

bool may_be_request(std::string_view bytes) {
    const std::string_view method = bytes.substr(0, bytes.find(' '));
    constexpr std::size_t longest_method = 32;
    return method.size() <= longest_method &&
           std::ranges::all_of(method, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

std::optional<Fault> fault_of_head(std::string_view head) {
    if (has_stray_control(head)) return Fault::malformed_head;
    const std::string_view request = next_line(head);
    if (request.find(" HTTP/") == std::string_view::npos) return Fault::malformed_head;
    Census census;
    while (true) {
        const std::string_view line = next_line(head);
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') return Fault::folded_field;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return Fault::malformed_head;
        census.count(line.substr(0, colon), line.substr(colon + 1));
    }
    return fault_of(census, !request.ends_with(" HTTP/1.0"));
}

}  // namespace zhunsheng::server
