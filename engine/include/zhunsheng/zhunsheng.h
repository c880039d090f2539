#pragma once
// The engine's three verbs: load a rulebook, decide a case, explain a rule.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// A rule file held in memory.
struct RuleText {
    std::string name;  ///< for diagnostics
    std::string text;
};

/// A checked rulebook: loaded once, then applied to any number of cases.
///
///     auto loaded = zhunsheng::load_rulebook({"rules"});
///     if (!loaded) return std::cerr << zhunsheng::render_text(loaded.diagnostics, Language::chinese), 1;
///     auto decided = zhunsheng::decide(*loaded.value, case_json);
///
/// Immutable and shared: copies are cheap and refer to the same rulebook; safe to use from any number of threads.
class Rulebook {
public:
    struct Content;  ///< the engine's own
    explicit Rulebook(std::shared_ptr<const Content> content);

    [[nodiscard]] std::string_view id() const;
    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] std::string_view version() const;
    /// SHA-256 of all rule texts, as every decision's receipt states it.
    [[nodiscard]] std::string_view sha256() const;
    [[nodiscard]] std::size_t rule_count() const;

    [[nodiscard]] const Content& content() const { return *content_; }

private:
    std::shared_ptr<const Content> content_;
};

/// Loads all rule files under the folders (or the files named); later folders are overlays on earlier ones. Every
/// mistake of every file is in the diagnostics. A compiled rulebook (compiled_rulebook.h) is loaded alone. Reads on
/// as many threads as there are cores, which have ended when it returns. Never throws.
[[nodiscard]] Checked<Rulebook> load_rulebook(const std::vector<std::filesystem::path>& paths);
[[nodiscard]] Checked<Rulebook> load_rulebook(const std::vector<RuleText>& texts);

struct DecideOptions {
    std::string on;  ///< date of the decision, "YYYY-MM-DD", for cases that state none; empty: today (UTC+8)
    bool lenient = false;          ///< keys unknown to the vocabulary are warnings instead of errors
    bool all = false;              ///< findings that do not hold are listed, too, with why not
    bool explanations = true;      ///< reasons, references and notes; without them decisions are smaller
    std::string name = "case";     ///< what to call the case text in diagnostics
    std::uint64_t first_line = 1;  ///< the number of its first line, for one line of a batch
};

/// A decision, ready to be shown. Owns everything; independent of the rulebook.
struct Decision {
    DecisionResult result;

    /// By the contract (schemas/decision.schema.json). The same case, rulebook and date give the same bytes.
    [[nodiscard]] std::string json(bool compact = false) const;
    /// For a person, on a terminal or in a file.
    [[nodiscard]] std::string text(Language language, bool colour = false) const;
    /// A whole page.
    [[nodiscard]] std::string html(Language language) const;
};

/// The date on which cases that state none are decided now: today in China (UTC+8), "YYYY-MM-DD". Who decides many cases asks
/// once, and gives it as `DecideOptions::on`, so that midnight does not fall between them.
[[nodiscard]] std::string today();

/// What is wrong with the options themselves: a date that is none. Empty if nothing is.
[[nodiscard]] Diagnostics faults_of(const DecideOptions& options);

/// Decides one case, given as JSON text. Missing facts do not fail: what needs them is undetermined and says so. Absent
/// only if the case has errors. Never throws; thread-safe.
[[nodiscard]] Checked<Decision> decide(const Rulebook& rulebook, std::string_view case_json,
                                       const DecideOptions& options = {});

/// What a rulebook is: {"id": …, "name": …, "version": …, "sha256": …, "rules": 462}, on one line.
[[nodiscard]] std::string rulebook_json(const Rulebook& rulebook);

/// What a rule, or every rule on an article ("第三十七条"), says, in words; nothing if there is none.
[[nodiscard]] std::optional<std::string> explain(const Rulebook& rulebook, std::string_view rule_or_article,
                                                 Language language);
/// Ids of rules near to a text, for 'did you mean'.
[[nodiscard]] std::vector<std::string> near_rules(const Rulebook& rulebook, std::string_view text);

/// The vocabulary for a reader; a complete sample case; the JSON Schemas.
[[nodiscard]] std::string describe_facts(const Rulebook& rulebook, Language language);
[[nodiscard]] std::string example_case(const Rulebook& rulebook);
[[nodiscard]] std::string case_schema(const Rulebook& rulebook);
[[nodiscard]] std::string decision_schema(const Rulebook& rulebook);
[[nodiscard]] std::string rules_schema(const Rulebook& rulebook);
[[nodiscard]] std::string tests_schema(const Rulebook& rulebook);
[[nodiscard]] std::string diagnostics_schema();

/// "0.1.0".
[[nodiscard]] std::string_view engine_version();

}  // namespace zhunsheng
#pragma GCC visibility pop
