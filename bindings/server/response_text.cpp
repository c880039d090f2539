// Writes status lines and fields.

#include "response_text.h"

#include <array>
#include <charconv>

namespace zhunsheng::server {
namespace {

std::string_view reason_of(unsigned status) {
    switch (status) {
        case 200: return "OK";
        case 204: return "No Content";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 408: return "Request Timeout";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 417: return "Expectation Failed";
        case 421: return "Misdirected Request";
        case 422: return "Unprocessable Content";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        case 505: return "HTTP Version Not Supported";
        default: return "Other";
    }
}

void field(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

void fields_for_pages(std::string& head, const Answer& answer, std::string_view origin) {
    field(head, "Access-Control-Allow-Origin", origin);
    field(head, "Vary", "Origin");
    if (answer.status != 204) {
        field(head, "Access-Control-Expose-Headers", "X-Request-Id, Zhunsheng-Diagnostics");
        return;
    }
    field(head, "Access-Control-Allow-Methods", "GET, HEAD, POST");
    field(head, "Access-Control-Allow-Headers", "Authorization, Content-Type, Accept-Language");
    field(head, "Access-Control-Max-Age", "600");
}

void fields_of_status(std::string& head, const Answer& answer) {
    if (!answer.allow.empty()) field(head, "Allow", answer.allow);
    if (answer.status == 401) field(head, "WWW-Authenticate", "Bearer");
    if (answer.status == 503) field(head, "Retry-After", "1");
    if (!answer.remarks.empty()) field(head, "Zhunsheng-Diagnostics", answer.remarks);
    if (answer.type.starts_with("text/html")) {
        field(head, "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
}

}  // namespace

Answer leave_for_page() {
    Answer answer;
    answer.status = 204;
    return answer;
}

std::string http_date(std::time_t time) {
    std::tm parts{};
    gmtime_r(&time, &parts);
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string date{days.at(static_cast<std::size_t>(parts.tm_wday))};
    date.append(", ").append(two(parts.tm_mday)).append(" ");
    date.append(months.at(static_cast<std::size_t>(parts.tm_mon))).append(" ");
    date.append(std::to_string(parts.tm_year + 1900)).append(" ").append(two(parts.tm_hour)).append(":");
    return date.append(two(parts.tm_min)).append(":").append(two(parts.tm_sec)).append(" GMT");
}

std::string response_head(const Answer& answer, const ResponseForm& form) {
    std::string head = "HTTP/1.1 ";
    head.reserve(512);
    head.append(std::to_string(answer.status)).append(" ").append(reason_of(answer.status)).append("\r\n");
    field(head, "Date", http_date(form.now));
    const bool empty = answer.status == 204;
    if (!empty) field(head, "Content-Type", answer.type);
    if (empty) {
        // neither length nor coding
    } else if (!form.streamed) {
        field(head, "Content-Length", std::to_string(answer.body.size()));
    } else if (!form.old_version) {
        field(head, "Transfer-Encoding", "chunked");
    }
    if (!form.keep_open) {
        field(head, "Connection", "close");
    } else if (form.old_version) {
        field(head, "Connection", "keep-alive");
    }
    field(head, "Cache-Control", "no-store");
    field(head, "X-Content-Type-Options", "nosniff");
    field(head, "X-Request-Id", std::to_string(form.request));
    fields_of_status(head, answer);
    if (!form.origin.empty()) fields_for_pages(head, answer, form.origin);
    return head += "\r\n";
}

std::string chunk_head(std::size_t size) {
    std::array<char, 20> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16);
    return std::string{digits.data(), written.ptr} + "\r\n";
}

}  // namespace zhunsheng::server
