// Saving and loading compiled rulebooks.

#include "api/compiled.h"

#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>
#include <utility>

#include "api/content.h"
#include "compiled/rulebook_file.h"
#include "compiled/verify_program.h"
#include "rulebook/read_rulebook.h"
#include "text/path_text.h"
#include "zhunsheng/compiled_rulebook.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;
using diagnostics::Code;
using text::text_of;

Diagnostics only(Code code, std::vector<std::string> arguments) {
    diagnostics::Report report;
    report.add(code, std::move(arguments));
    return report.resolve({});
}

/// Puts the bytes beside the file first, so that whoever loads it meets the old bytes or the new.
std::error_code write_whole(const fs::path& file, const std::string& bytes, std::string_view checksum) {
    fs::path fresh = file;
    fresh += "." + std::string(checksum.substr(0, 16)) + ".part";  // of the same bytes the same
    errno = 0;
    std::ofstream stream(fresh, std::ios::binary);
    stream << bytes << std::flush;
    stream.close();
    std::error_code error;
    if (!stream) {
        error = {errno == 0 ? EIO : errno, std::generic_category()};
    } else {
        fs::rename(fresh, file, error);
    }
    std::error_code unimportant;
    if (error) fs::remove(fresh, unimportant);
    return error;
}

std::string read_all(const fs::path& file, std::error_code& error) {
    const auto size = fs::file_size(file, error);
    if (error) return {};
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad()) error = {errno == 0 ? EIO : errno, std::generic_category()};
    bytes.resize(static_cast<std::size_t>(stream.gcount()));  // it may have been cut short meanwhile
    return bytes;
}

}  // namespace

bool is_compiled(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return false;
    std::string begin(rulebook::compiled_magic.size(), '\0');
    std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == rulebook::compiled_magic || path.extension() == compiled_ending;
}

Checked<Rulebook> load_compiled(const fs::path& file) {
    Checked<Rulebook> loaded;
    std::error_code error;
    const std::string bytes = read_all(file, error);
    if (error) {
        loaded.diagnostics = only(Code::unreadable_file, {text_of(file), error.message()});
        return loaded;
    }
    diagnostics::Report report;
    auto read = compiled::from_bytes(bytes, text_of(file), report);
    if (read && !compiled::report_if_stale(read->origin, file, report)) {
        text::SourceSet names;
        for (compiled::SourceFile& source : read->origin.files) names.add(std::move(source.name), {});
        loaded.value.emplace(std::make_shared<const Rulebook::Content>(
            Rulebook::Content{std::move(read->program), std::move(names), {file}, true}));
    }
    loaded.diagnostics = report.resolve({});
    return loaded;
}

Diagnostics save_compiled(const Rulebook& rulebook, const fs::path& file, const CompileOptions& options) {
    const Rulebook::Content& content = rulebook.content();
    if (content.compiled) return only(Code::no_rule_texts, {text_of(content.paths.front())});
    if (!compiled::is_sound(content.program, content.sources.size())) {
        return only(Code::too_deep_to_compile, {content.program.id});
    }
    const auto paths = options.detached ? std::vector<fs::path>{} : content.paths;
    const std::string bytes =
        compiled::to_bytes(compiled::origin_of(paths, content.sources, file), content.program);
    const std::error_code error = write_whole(file, bytes, content.program.hash);
    if (!error) return {};
    return only(Code::failed_writing, {text_of(file) + ": " + error.message()});
}

}  // namespace zhunsheng
