// The table of problems.

#include "problem.h"

#include <array>
#include <string>

#include "../cli/json_text.h"

namespace zhunsheng::server {
namespace {

struct Entry {
    unsigned status;
    std::string_view name;
    std::string_view zh;
    std::string_view en;
};

// In the order of Fault.
constexpr std::array entries{
    Entry{400, "malformed-head", "请求头不合 HTTP/1.1 的写法", "the head is not valid HTTP/1.1"},
    Entry{400, "folded-field", "请求头的字段不得折行", "header fields must not be folded"},
    Entry{400, "unclear-length", "请求正文的长度有歧义", "the length of the body is ambiguous"},
    Entry{400, "no-host", "缺少 Host 字段，或者写了不止一个", "there is no Host field, or more than one"},
    Entry{400, "malformed-body", "请求正文的分块不合写法", "the chunks of the body are malformed"},
    Entry{400, "malformed-target", "请求的地址不合写法", "the request target is malformed"},
    Entry{400, "wrong-parameter", "地址中的参数不对", "a parameter of the query is wrong"},
    Entry{400, "wrong-arguments", "请求正文不是所要的 JSON", "the body is not the JSON that is expected"},
    Entry{401, "no-token", "缺少令牌，或者令牌不对", "the token is missing or wrong"},
    Entry{403, "foreign-origin", "不接受来自其他网站页面的请求",
          "requests by pages of other sites are refused"},
    Entry{404, "unknown-path", "没有这个地址", "there is nothing at this path"},
    Entry{404, "unknown-rule", "没有这样的规则、条文或者违法行为",
          "there is no such rule, article or violation"},
    Entry{405, "wrong-method", "此处不接受这种请求方法", "the method is not allowed here"},
    Entry{408, "slow-request", "请求没有在限定的时间内到齐", "the request did not arrive in time"},
    Entry{413, "body-too-large", "请求正文过大", "the body is too large"},
    Entry{414, "target-too-long", "请求的地址过长", "the request target is too long"},
    Entry{415, "wrong-type", "不接受这种类型的正文", "a body of this type is not accepted"},
    Entry{417, "unmet-expectation", "Expect 字段只接受 100-continue", "only 100-continue may be expected"},
    Entry{421, "unknown-host", "Host 字段不是本服务的名称", "the Host field names another server"},
    Entry{422, "refused", "案件有误，未作决定", "the case has errors, and was not decided"},
    Entry{431, "head-too-large", "请求头过大", "the head is too large"},
    Entry{500, "internal-error", "服务内部出错", "a mistake in this service"},
    Entry{501, "unknown-coding", "不认识的传输编码", "the transfer coding is not known"},
    Entry{503, "busy", "请求过多，请稍后再试", "there are too many requests; try again later"},
    Entry{503, "stopping", "服务正在停止", "the service is stopping"},
    Entry{505, "unknown-version", "只接受 HTTP/1.1 和 HTTP/1.0", "only HTTP/1.1 and HTTP/1.0 are spoken"},
};
static_assert(entries.size() == static_cast<std::size_t>(last_fault) + 1);

const Entry& entry_of(Fault fault) { return entries.at(static_cast<std::size_t>(fault)); }

}  // namespace

unsigned status_of(Fault fault) { return entry_of(fault).status; }

std::string_view name_of(Fault fault) { return entry_of(fault).name; }

Answer problem(Fault fault, Language language, std::string_view detail, std::string_view diagnostics) {
    const Entry& entry = entry_of(fault);
    std::string body = R"({"type":"urn:zhunsheng:problem:)";
    body.append(entry.name).append(R"(","title":)");
    body += cli::json_quoted(language == Language::chinese ? entry.zh : entry.en);
    body.append(R"(,"status":)").append(std::to_string(entry.status));
    if (!detail.empty()) body.append(R"(,"detail":)").append(cli::json_quoted(detail));
    if (!diagnostics.empty()) body.append(R"(,"diagnostics":)").append(diagnostics);
    Answer answer;
    answer.status = entry.status;
    answer.type = problem_type;
    answer.body = std::move(body) + "}\n";
    return answer;
}

}  // namespace zhunsheng::server
