// Reads options.

#include "request.h"

#include <algorithm>
#include <limits>

namespace zhunsheng::c {
namespace {

constexpr std::uint32_t known_flags =
    ZHUNSHENG_LENIENT | ZHUNSHENG_ALL | ZHUNSHENG_NO_EXPLANATIONS | ZHUNSHENG_INDENTED | ZHUNSHENG_FINDINGS;
constexpr std::uint32_t flags_beside_findings = ZHUNSHENG_FINDINGS | ZHUNSHENG_LENIENT;
constexpr std::uint32_t most_threads = 256;

bool go_together(std::uint32_t flags) {
    const bool known = (flags & ~known_flags) == 0;
    const bool findings = (flags & ZHUNSHENG_FINDINGS) != 0;
    return known && (!findings || (flags & ~flags_beside_findings) == 0);
}

}  // namespace

std::optional<Request> request_of(const zhunsheng_options* options) {
    Request request;
    if (options == nullptr) return request;
    const auto on = borrowed(options->on);
    const auto name = borrowed(options->name);
    if (!on || !name || !go_together(options->flags) || options->threads > most_threads) return std::nullopt;
    const auto has = [&](std::uint32_t flag) { return (options->flags & flag) != 0; };
    request.decide.on = *on;
    if (!name->empty()) request.decide.name = *name;
    request.decide.lenient = has(ZHUNSHENG_LENIENT);
    request.decide.all = has(ZHUNSHENG_ALL);
    request.decide.explanations = !has(ZHUNSHENG_NO_EXPLANATIONS);
    request.indented = has(ZHUNSHENG_INDENTED);
    request.findings = has(ZHUNSHENG_FINDINGS);
    request.first_line = std::max<std::uint64_t>(options->first_line, 1);
    request.decide.first_line = request.first_line;
    request.threads = std::max(options->threads, 1U);
    return request;
}

}  // namespace zhunsheng::c
