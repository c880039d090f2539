// Writes the text that Prometheus reads.

#include "metrics.h"

#include <algorithm>
#include <charconv>

namespace zhunsheng::server {
namespace {

std::string number(double value) {
    std::array<char, 64> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return {digits.data(), written.ptr};
}

void write_head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
    text.append("# HELP ").append(name).append(" ").append(help).append("\n");
    text.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void write_value(std::string& text, std::string_view name, std::string_view labels, std::string_view value) {
    text.append(name);
    if (!labels.empty()) text.append("{").append(labels).append("}");
    text.append(" ").append(value).append("\n");
}

void write_one(std::string& text, std::string_view name, std::string_view type, std::string_view help,
               std::int64_t value) {
    write_head(text, name, type, help);
    write_value(text, name, {}, std::to_string(value));
}

/// A label with its value in quotes, escaped.
std::string label(std::string_view name, std::string_view value) {
    std::string text{name};
    text += "=\"";
    for (const char byte : value) {
        if (byte == '"' || byte == '\\') text += '\\';
        if (byte == '\n') {
            text += "\\n";
        } else {
            text += byte;
        }
    }
    return text + "\"";
}

void write_rulebook(std::string& text, const ServedRulebook& served, const ReloadState& reloads) {
    const Rulebook& rulebook = served.rulebook;
    write_head(text, "zhunsheng_rulebook_info", "gauge", "The rulebook that decides.");
    write_value(text, "zhunsheng_rulebook_info",
                label("id", rulebook.id()) + "," + label("version", rulebook.version()) + "," +
                    label("sha256", rulebook.sha256()) + "," + label("engine", engine_version()),
                "1");
    write_one(text, "zhunsheng_rulebook_rules", "gauge", "Rules in it.",
              static_cast<std::int64_t>(rulebook.rule_count()));
    write_one(text, "zhunsheng_rulebook_loaded_timestamp_seconds", "gauge", "When it was loaded.",
              served.loaded_at);
    write_head(text, "zhunsheng_reloads_total", "counter", "Attempts to load the rules again.");
    write_value(text, "zhunsheng_reloads_total", label("result", "loaded"), std::to_string(reloads.loaded));
    write_value(text, "zhunsheng_reloads_total", label("result", "refused"), std::to_string(reloads.refused));
    write_one(text, "zhunsheng_reload_failed", "gauge",
              "1 if the rules as they are now have errors, so that older ones decide.",
              reloads.diagnostics.empty() ? 0 : 1);
}

}  // namespace

void Metrics::count(const RequestRecord& record) {
    cases_.decided += record.cases.decided;
    cases_.refused += record.cases.refused;
    if (!record.whole) ++broken_off_;
    if (record.status == 0) return;
    ++requests_[{record.route, record.status}];
    Latency& latency = latencies_[record.route];
    const double seconds = std::chrono::duration<double>(record.time).count();
    const auto bound = std::ranges::lower_bound(bounds, seconds);
    ++latency.buckets.at(static_cast<std::size_t>(bound - bounds.begin()));
    latency.sum += seconds;
}

std::string Metrics::text(const ServedRulebook& served, const ReloadState& reloads) const {
    std::string text;
    write_requests(text);
    write_latencies(text);
    write_head(text, "zhunsheng_decisions_total", "counter", "Cases, singly and in batches.");
    write_value(text, "zhunsheng_decisions_total", label("result", "decided"),
                std::to_string(cases_.decided));
    write_value(text, "zhunsheng_decisions_total", label("result", "refused"),
                std::to_string(cases_.refused));
    write_rulebook(text, served, reloads);
    write_connections(text);
    return text;
}

void Metrics::write_requests(std::string& text) const {
    write_head(text, "zhunsheng_requests_total", "counter", "Requests answered.");
    for (const auto& [key, count] : requests_) {
        write_value(text, "zhunsheng_requests_total",
                    label("route", key.first) + "," + label("status", std::to_string(key.second)),
                    std::to_string(count));
    }
    write_one(text, "zhunsheng_requests_broken_off_total", "counter",
              "Requests whose answer was not sent to its end.", static_cast<std::int64_t>(broken_off_));
    write_one(text, "zhunsheng_requests_in_progress", "gauge", "Requests under way.", requests_open_);
}

void Metrics::write_latencies(std::string& text) const {
    constexpr std::string_view name = "zhunsheng_request_seconds";
    write_head(text, name, "histogram", "From the head of a request to the end of its answer.");
    for (const auto& [route, latency] : latencies_) {
        const std::string of_route = label("route", route);
        std::uint64_t below = 0;
        for (std::size_t at = 0; at < latency.buckets.size(); ++at) {
            below += latency.buckets.at(at);
            const std::string bound = at < bounds.size() ? number(bounds.at(at)) : "+Inf";
            write_value(text, std::string{name} + "_bucket", of_route + "," + label("le", bound),
                        std::to_string(below));
        }
        write_value(text, std::string{name} + "_sum", of_route, number(latency.sum));
        write_value(text, std::string{name} + "_count", of_route, std::to_string(below));
    }
}

void Metrics::write_connections(std::string& text) const {
    write_one(text, "zhunsheng_connections", "gauge", "Connections that are open.",
              static_cast<std::int64_t>(connections_open_));
    write_one(text, "zhunsheng_connections_total", "counter", "Connections accepted.",
              static_cast<std::int64_t>(connections_accepted_));
    write_one(text, "zhunsheng_connections_refused_total", "counter",
              "Connections turned away because there were too many.",
              static_cast<std::int64_t>(connections_refused_));
}

}  // namespace zhunsheng::server
