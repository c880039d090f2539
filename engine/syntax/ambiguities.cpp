// Finding declared names that make some text read two ways.
//
// A name is walked through as if it were an expression: from every place that a reader may reach, each word
// that can follow is tried. If the walk comes to the name's end, the name itself reads two ways; if a word
// begins inside the name and runs past its end, longest match would cut that word in two.

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "syntax/characters.h"
#include "syntax/lexicon.h"
#include "syntax/literal_words.h"
#include "syntax/name_trie.h"
#include "syntax/words.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

/// What a reader looks for at a place of the name.
enum class Wanted : std::uint8_t { operand, operation };

/// A place in the name that can be reached, by which word, and from where.
struct Reached {
    std::size_t at = 0;
    Wanted wanted = Wanted::operand;
    std::string_view word;
    std::size_t from = 0;
};

struct Reading {
    std::vector<std::string_view> words;  ///< how else the text can be cut
    std::size_t past = 0;                 ///< bytes of the last word beyond the name's end
};

struct Step {
    std::string_view word;
    Wanted from;
    Wanted to;
};

std::vector<Step> language_steps() {
    std::vector<Step> steps;
    for (const Spelling& spelling : operator_spellings()) {
        const Word word{.kind = WordKind::operation, .operation = spelling.operation};
        steps.push_back(
            {spelling.text, is_infix(word) ? Wanted::operation : Wanted::operand, Wanted::operand});
    }
    for (const TruthWord& word : truth_words())
        steps.push_back({word.text, Wanted::operand, Wanted::operation});
    steps.push_back({member_word, Wanted::operation, Wanted::operand});
    return steps;
}

/// Steps by the first character of their words, in their order: at any place only those of one character can match.
class StepTable {
public:
    void add(Step step) { steps_[first_character(step.word)].push_back(step); }

    [[nodiscard]] const std::vector<Step>& at(std::string_view rest) const {
        static const std::vector<Step> none;
        const auto found = steps_.find(first_character(rest));
        return found == steps_.end() ? none : found->second;
    }

private:
    static std::string_view first_character(std::string_view text) {
        return text.substr(0, character_at(text, 0).bytes);
    }

    std::unordered_map<std::string_view, std::vector<Step>> steps_;
};

class Walk {
public:
    Walk(std::string_view name, const StepTable& steps)
        : name_(name), steps_(steps), known_(2 * (name.size() + 1)) {}

    std::optional<Reading> second_reading() {
        reached_.push_back({});
        for (std::size_t here = 0; here < reached_.size() && !found_; ++here) {
            const Reached place = reached_[here];  // a copy: a step may move what was reached
            for (const Step& step : steps_.at(name_.substr(place.at))) {
                if (step.from == place.wanted && !found_) take(here, step);
            }
        }
        return found_;
    }

private:
    void take(std::size_t here, const Step& step) {
        const std::size_t at = reached_[here].at;
        const std::string_view rest = name_.substr(at);
        if (step.word == name_ || splits_ascii_word(at, step.word)) return;
        if (rest.starts_with(step.word)) {
            const Reached there{at + step.word.size(), step.to, step.word, here};
            if (there.at < name_.size()) return reach(there);
            if (there.wanted == Wanted::operation) found_ = Reading{words_to(there), 0};
        } else if (at > 0 && step.word.starts_with(rest)) {
            found_ =
                Reading{words_to({name_.size(), step.to, step.word, here}), step.word.size() - rest.size()};
        }
    }

    // Each place is walked on from once for either want, which keeps the walk linear in the name's length.
    void reach(const Reached& there) {
        const std::size_t index = 2 * there.at + (there.wanted == Wanted::operand ? 0U : 1U);
        if (known_[index]) return;
        known_[index] = true;
        reached_.push_back(there);
    }

    [[nodiscard]] std::vector<std::string_view> words_to(const Reached& last) const {
        std::vector<std::string_view> words{last.word};
        for (std::size_t at = last.from; at > 0; at = reached_[at].from) words.push_back(reached_[at].word);
        std::reverse(words.begin(), words.end());
        return words;
    }

    [[nodiscard]] bool splits_ascii_word(std::size_t at, std::string_view word) const {
        const auto is_word = [](char byte) { return character_at({&byte, 1}, 0).is_ascii_word(); };
        const std::size_t end = at + word.size();
        return (at > 0 && is_word(name_[at - 1]) && is_word(word.front())) ||
               (end < name_.size() && is_word(word.back()) && is_word(name_[end]));
    }

    std::string_view name_;
    const StepTable& steps_;
    std::vector<bool> known_;
    std::vector<Reached> reached_;  ///< the first is the name's beginning
    std::optional<Reading> found_;
};

std::string spaced(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) text.append(text.empty() ? "" : " ").append(word);
    return text;
}

bool is_word_of_language(std::string_view name, const std::vector<Step>& steps) {
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.word == name; });
}

void report_reading(diagnostics::Report& report, const std::string& name, text::Span place,
                    const Reading& reading) {
    if (reading.past == 0) {
        report.add(Code::name_reads_two_ways, place, {name, spaced(reading.words)});
        return;
    }
    const std::string_view last = reading.words.back();
    const std::string_view cut_off = last.substr(last.size() - reading.past);
    std::string whole = name;
    whole.append(cut_off);
    report.add(Code::overlapping_name, place,
               {whole, name + " " + std::string(cut_off), spaced(reading.words), name});
}

}  // namespace

void Lexicon::report_ambiguities(diagnostics::Report& report) const {
    const std::vector<Step> language = language_steps();
    for (const Trie::Declaration& declaration : trie_->declarations) {
        if (is_word_of_language(declaration.name, language)) {
            report.add(Code::reserved_name, declaration.declared_at, {declaration.name});
        }
    }
    StepTable steps;
    for (const Step& step : language) steps.add(step);
    for (const std::string_view name : names()) steps.add({name, Wanted::operand, Wanted::operation});
    for (const Trie::Declaration& declaration : trie_->declarations) {
        if (const std::optional<Reading> reading = Walk(declaration.name, steps).second_reading()) {
            report_reading(report, declaration.name, declaration.declared_at, *reading);
        }
    }
}

}  // namespace zhunsheng::syntax
