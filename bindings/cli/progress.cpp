// Writes and compares what a batch is.

#include "progress.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "json_text.h"

namespace zhunsheng::cli {
namespace {

constexpr std::size_t beginning_bytes = std::size_t{64} << 10U;
constexpr std::string_view date_key = R"(  "decided_on": ")";
constexpr std::size_t date_size = 10;

/// FNV-1a: tells a file that was exchanged, and need not withstand anybody.
std::uint64_t hash(std::string_view bytes) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return value;
}

std::uint64_t hash_of_beginning(int descriptor) {
    std::string bytes(beginning_bytes, '\0');
    // stdin may have been read from before it was handed to us.
    const off_t at = lseek(descriptor, 0, SEEK_CUR);
    const ssize_t count = pread(descriptor, bytes.data(), bytes.size(), at);
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return hash(bytes);
}

std::string hexadecimal(std::uint64_t value) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
    return digits.data();
}

std::string input_text(const BatchInput& input) {
    std::string text = R"(    {"name": )" + json_quoted(input.name);
    if (input.size) {
        text += R"(, "size": )" + std::to_string(*input.size) + R"(, "beginning": ")" +
                hexadecimal(input.beginning) + "\"";
    }
    return text + "}";
}

std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

/// What a line of the text is about.
Sentence subject_of(std::string_view line) {
    const auto is = [&](std::string_view key) { return line.starts_with("  \"" + std::string{key} + "\""); };
    if (line == "{") return {"它的 .progress 不是这样的文件", "its .progress is no such file"};
    if (is("engine")) return {"程序的版本不同", "the version of the program differs"};
    if (is("rulebook_sha256")) return {"规则不同", "the rules differ"};
    if (is("decided_on")) return {"决定日期不同", "the date of decision differs"};
    if (is("lenient")) return {"--lenient 不同", "`--lenient` differs"};
    if (is("all")) return {"--all 不同", "`--all` differs"};
    if (is("explanations")) return {"--no-explanations 不同", "`--no-explanations` differs"};
    if (is("findings")) return {"--findings 不同", "`--findings` differs"};
    return {"案件文件不同", "the case files differ"};
}

}  // namespace

BatchInput identify(const std::string& path, std::string name) {
    BatchInput input{std::move(name), std::nullopt, 0};
    struct stat status {};
    const bool is_stdin = path == "-";
    if ((is_stdin ? fstat(STDIN_FILENO, &status) : stat(path.c_str(), &status)) != 0) return input;
    if (!S_ISREG(status.st_mode)) return input;
    const int descriptor = is_stdin ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return input;
    input.size = static_cast<std::uint64_t>(status.st_size);
    input.beginning = hash_of_beginning(descriptor);
    if (!is_stdin) close(descriptor);
    return input;
}

std::string progress_text(const BatchIdentity& identity) {
    const auto truth = [](bool value) { return value ? "true" : "false"; };
    std::string text =
        "{\n  \"engine\": " + json_quoted(identity.engine) +
        ",\n  \"rulebook_sha256\": " + json_quoted(identity.rulebook_sha256) + ",\n" + std::string{date_key} +
        identity.decided_on + "\",\n  \"lenient\": " + truth(identity.lenient) +
        ",\n  \"all\": " + truth(identity.all) + ",\n  \"findings\": " + truth(identity.findings) +
        ",\n  \"explanations\": " + truth(identity.explanations) + ",\n  \"inputs\": [";
    for (std::size_t index = 0; index < identity.inputs.size(); ++index) {
        text += (index == 0 ? "\n" : ",\n") + input_text(identity.inputs[index]);
    }
    return text + "\n  ]\n}\n";
}

std::string decided_on_of(std::string_view progress) {
    const std::size_t key = progress.find(date_key);
    if (key == std::string_view::npos) return {};
    return std::string{progress.substr(key + date_key.size(), date_size)};
}

std::optional<Sentence> difference(std::string_view progress, std::string_view now) {
    while (!progress.empty() || !now.empty()) {
        const std::string_view expected = take_line(now);
        if (take_line(progress) != expected) return subject_of(expected);
    }
    return std::nullopt;
}

}  // namespace zhunsheng::cli
