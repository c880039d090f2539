// Loading a rulebook: files, YAML, declarations, program.

#include <algorithm>
#include <utility>

#include "api/compiled.h"
#include "api/content.h"
#include "checking/check_rulebook.h"
#include "rulebook/read_rulebook.h"
#include "text/path_text.h"

namespace zhunsheng {

namespace {

Checked<Rulebook> check(const std::vector<text::SourceId>& ids, text::SourceSet sources,
                        const std::vector<std::filesystem::path>& paths, diagnostics::Report& report) {
    const rulebook::Declarations declarations = rulebook::read_rulebook(ids, sources, report);
    auto program = checking::check_rulebook(declarations, sources, report);
    Checked<Rulebook> result;
    result.diagnostics = report.resolve(sources);
    if (!program || report.has_errors()) return result;
    result.value.emplace(std::make_shared<const Rulebook::Content>(
        Rulebook::Content{std::move(*program), std::move(sources), paths}));
    return result;
}

}  // namespace

Rulebook::Rulebook(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
std::string_view Rulebook::id() const { return content_->program.id; }
std::string_view Rulebook::name() const { return content_->program.name; }
std::string_view Rulebook::version() const { return content_->program.version; }
std::string_view Rulebook::sha256() const { return content_->program.hash; }
std::size_t Rulebook::rule_count() const { return content_->program.rules.size(); }

Checked<Rulebook> load_rulebook(const std::vector<std::filesystem::path>& paths) {
    const auto compiled = std::ranges::find_if(paths, is_compiled);
    if (compiled != paths.end() && paths.size() == 1) return load_compiled(*compiled);
    text::SourceSet sources;
    diagnostics::Report report;
    if (compiled != paths.end()) {
        report.add(diagnostics::Code::compiled_with_others, {text::text_of(*compiled)});
        return {std::nullopt, report.resolve(sources)};
    }
    const std::vector<text::SourceId> ids = rulebook::read_files(paths, sources, report);
    return check(ids, std::move(sources), paths, report);
}

Checked<Rulebook> load_rulebook(const std::vector<RuleText>& texts) {
    text::SourceSet sources;
    diagnostics::Report report;
    std::vector<text::SourceId> ids;
    ids.reserve(texts.size());
    for (const RuleText& text : texts) ids.push_back(sources.add(text.name, text.text));
    return check(ids, std::move(sources), {}, report);
}

}  // namespace zhunsheng
