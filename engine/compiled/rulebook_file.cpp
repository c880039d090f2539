// Head, checksum and content of a compiled rulebook.

#include "compiled/rulebook_file.h"

#include "checking/index_program.h"
#include "compiled/reader.h"
#include "compiled/verify_program.h"
#include "compiled/writer.h"
#include "rulebook/read_rulebook.h"
#include "text/sha256.h"
#include "zhunsheng/version.h"

namespace zhunsheng::compiled {
namespace {

using diagnostics::Code;

constexpr std::string_view magic = rulebook::compiled_magic;
constexpr std::string_view version = ZHUNSHENG_VERSION;
constexpr std::size_t checksum_digits = 64;

std::string fixed(std::uint64_t number, std::size_t bytes) {
    std::string text;
    for (; bytes > 0; --bytes, number >>= 8) {
        text += static_cast<char>(static_cast<unsigned char>(number & 0xFFU));
    }
    return text;
}

std::uint64_t number_in(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t at = bytes.size(); at-- > 0;)
        number = (number << 8) | static_cast<unsigned char>(bytes[at]);
    return number;
}

/// Takes bytes off the front; fewer than asked for if there are no more.
std::string_view take(std::string_view& rest, std::size_t bytes) {
    const std::string_view taken = rest.substr(0, bytes);
    rest.remove_prefix(taken.size());
    return taken;
}

std::string printable(std::string_view text) {
    std::string shown(text);
    for (char& byte : shown) byte = byte > ' ' && byte < '\x7F' ? byte : '?';
    return shown;
}

void report_damage(diagnostics::Report& report, const std::string& name, std::string zh, std::string en) {
    report.add(Code::compiled_damaged, {name, std::move(zh), std::move(en)});
}

}  // namespace

std::string to_bytes(const Origin& origin, const checking::Program& program) {
    Writer content;
    content(program.hash, origin, program);
    std::string bytes(magic);
    bytes += fixed(format_version, 4);
    bytes += fixed(version.size(), 1);
    bytes += version;
    bytes += fixed(content.bytes().size(), 8);
    bytes += text::sha256_hex(content.bytes());
    return bytes + content.bytes();
}

std::string_view content_of(std::string_view bytes) {
    take(bytes, magic.size() + 4 + 1 + version.size() + 8 + checksum_digits);
    return bytes;
}

std::optional<CompiledRulebook> from_content(std::string_view content) {
    CompiledRulebook read;
    std::string hash;
    Reader reader(content, read.program.texts);
    reader(hash, read.origin);
    reader.demand_utf8();
    reader(read.program);
    if (reader.failed() || !reader.at_end() || hash != read.program.hash) return std::nullopt;
    if (!is_sound(read.program, read.origin.files.size())) return std::nullopt;
    checking::index_program(read.program);
    return read;
}

std::optional<CompiledRulebook> from_bytes(std::string_view bytes, const std::string& name,
                                           diagnostics::Report& report) {
    if (!bytes.starts_with(magic)) {
        report.add(Code::not_compiled, {name});
        return std::nullopt;
    }
    std::string_view rest = bytes.substr(magic.size());
    const std::uint64_t format = number_in(take(rest, 4));
    const std::string_view engine = take(rest, static_cast<std::size_t>(number_in(take(rest, 1))));
    const std::uint64_t size = number_in(take(rest, 8));
    const std::string_view checksum = take(rest, checksum_digits);
    if (checksum.size() < checksum_digits) {
        report_damage(report, name, "文件不完整", "it is cut short");
    } else if (format != format_version || engine != version) {
        report.add(Code::compiled_by_another, {name, printable(engine), std::to_string(format),
                                               std::string(version), std::to_string(format_version)});
    } else if (rest.size() != size) {
        rest.size() < size
            ? report_damage(report, name, "文件不完整", "it is cut short")
            : report_damage(report, name, "末尾有多余的内容", "more follows where it should end");
    } else if (text::sha256_hex(rest) != checksum) {
        report_damage(report, name, "校验和不符", "its checksum does not fit its content");
    } else if (auto read = from_content(rest)) {
        return read;
    } else {
        report_damage(report, name, "内容前后矛盾", "its content contradicts itself");
    }
    return std::nullopt;
}

}  // namespace zhunsheng::compiled
