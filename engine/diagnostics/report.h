#pragma once
// Collecting diagnostics while reading goes on.

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalogue.h"
#include "text/source.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::diagnostics {

/// The name nearest to one that was written; `same_looks` if the two differ only in characters that look alike, and no
/// other name does.
struct NearName {
    std::string_view name;
    bool same_looks = false;
    // NOLINTNEXTLINE(google-explicit-constructor): a name first of all
    operator std::string_view() const { return name; }
    bool operator==(std::string_view other) const { return name == other; }
};

/// One diagnostic as raised: places are still spans, words still arguments of the catalogue's sentences.
class Finding {
public:
    /// An argument of enormous length, which only hostile input has, is cut.
    Finding(Code code, std::vector<std::string> arguments);

    /// Where it is. Without a place it is shown without a line.
    Finding& at(text::Span span);
    /// For cases: the JSON pointer of the value.
    Finding& pointer(std::string json_pointer);
    /// A hint besides the catalogue's own.
    Finding& hint(std::string zh, std::string en);
    /// 'did you mean …': adds the hint, and a suggestion that replaces the place, if `candidate` is not empty. One that
    /// differs from what was written only in characters that look alike is a safe fix.
    Finding& did_you_mean(std::string_view candidate);
    Finding& did_you_mean(const NearName& candidate);
    /// A second place, such as the first of two equal keys.
    Finding& label(text::Span span, std::string zh, std::string en);
    /// A change that surely says what the author meant, so that it may be made unasked.
    Finding& fix(text::Span span, std::string replacement);
    /// A change that probably does: to be looked at by a person.
    Finding& suggest(text::Span span, std::string replacement);

private:
    friend class Report;
    struct RawLabel {
        text::Span span;
        Sentence text;
    };
    struct RawFix {
        std::optional<text::Span> span;  ///< the finding's own place if absent
        std::string replacement;
        bool safe = false;
    };

    [[nodiscard]] Diagnostic resolve(const text::SourceSet& sources) const;

    Code code_;
    std::vector<std::string> arguments_;
    std::optional<text::Span> place_;
    std::string pointer_;
    std::vector<Sentence> hints_;
    std::vector<RawLabel> labels_;
    std::optional<RawFix> fix_;
};

/// All diagnostics of one run, of all its files. Not safe for concurrent use; one run, one report.
class Report {
public:
    /// Adds a diagnostic; arguments fill `{0}`, `{1}` of its sentences. The reference is good until the next
    /// add.
    Finding& add(Code code, std::vector<std::string> arguments = {});
    /// The same with its place, the usual case.
    Finding& add(Code code, text::Span span, std::vector<std::string> arguments = {});

    /// Adds all findings of `other`, whose text was made from one of this run: `place_of` leads each place back there.
    void adopt(const Report& other, const std::function<text::Span(text::Span)>& place_of);

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t error_count() const { return errors_; }
    [[nodiscard]] bool empty() const { return findings_.empty(); }
    [[nodiscard]] std::size_t size() const { return std::min(findings_.size(), most); }

    /// How many diagnostics are kept; further ones are only counted, for a hostile file must not fill the
    /// memory.
    static constexpr std::size_t most = 1000;

    /// Everything with its places worked out: ordered by file name, place and code, those without a place
    /// first, exact repeats dropped. If any were left out, a last one says how many.
    [[nodiscard]] Diagnostics resolve(const text::SourceSet& sources) const;

private:
    std::vector<Finding>
        findings_;  ///< one beyond `most` is only there to be chained on, and replaced by the next
    std::size_t errors_ = 0;
    std::size_t left_out_ = 0;
    std::size_t left_out_errors_ = 0;
};

/// A place as people see it, for what is no diagnostic but has a place like one.
[[nodiscard]] Place place_of(text::Span span, const text::SourceSet& sources);

/// The candidate nearest to `wanted` by edits of characters (insert, delete, replace, swap); empty if none is
/// near enough to be meant: the edits may touch a third of the characters of the longer of the two. Ties go
/// to the first candidate. A candidate that looks the same comes before all others. Names of more than 64 characters are
/// near to none.
[[nodiscard]] NearName nearest(std::string_view wanted, const std::vector<std::string_view>& candidates);

}  // namespace zhunsheng::diagnostics
