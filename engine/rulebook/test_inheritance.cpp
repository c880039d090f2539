// Follows `like` from test to test, and merges cases.

#include "rulebook/test_inheritance.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

Node merged(const Node& base, const Node& changes);

Mapping merged(const Mapping& base, const Mapping& changes) {
    Mapping result = base;
    for (const Member& change : changes.members) {
        const auto same = std::ranges::find_if(result.members, [&](const Member& member) {
            return member.key.text.text == change.key.text.text;
        });
        if (same == result.members.end()) {
            result.members.push_back(change);
        } else {
            *same = {change.key, merged(same->value, change.value)};
        }
    }
    return result;
}

Node merged(const Node& base, const Node& changes) {
    if (changes.mapping() == nullptr) return changes;
    if (base.mapping() != nullptr) return {merged(*base.mapping(), *changes.mapping()), changes.span};
    const Sequence* list = base.sequence();
    const bool one_item =
        list != nullptr && list->items.size() == 1 && list->items.front().mapping() != nullptr;
    if (!one_item) return changes;
    return {merged(*list->items.front().mapping(), *changes.mapping()), changes.span};
}

class Inheritance {
public:
    Inheritance(std::vector<TestDeclaration>& tests, diagnostics::Report& report)
        : tests_(tests), report_(report), states_(tests.size()) {}

    void settle_all() {
        for (std::size_t test = 0; test < tests_.size(); ++test) settle(test);
    }

private:
    enum class State : std::uint8_t { untouched, underway, settled };

    /// Follows the chain from a test to one that stands by itself, and merges on the way back. A loop, not a recursion: a
    /// chain may be as long as the file.
    void settle(std::size_t start) {
        std::vector<std::size_t> chain;
        std::size_t test = start;
        while (states_[test] == State::untouched) {
            states_[test] = State::underway;
            chain.push_back(test);
            if (tests_[test].like.empty()) break;
            const auto base = find_base(test);
            if (!base) break;
            test = *base;
        }
        const bool circle = !chain.empty() && states_[test] == State::underway && test != chain.back();
        const bool itself = !chain.empty() && test == chain.back() && is_like_itself(test);
        if (circle || itself)
            report_.add(Code::circular_like, tests_[test].like.whole(), {tests_[test].name.text});
        for (auto each = chain.rbegin(); each != chain.rend(); ++each) {
            if (circle || itself) tests_[*each].sound = false;
            inherit(*each);
            states_[*each] = State::settled;
        }
    }

    [[nodiscard]] bool is_like_itself(std::size_t test) const {
        return !tests_[test].like.empty() && tests_[test].like.text == tests_[test].name.text;
    }

    [[nodiscard]] std::optional<std::size_t> index_of(const std::string& name) const {
        const auto found = std::ranges::find_if(
            tests_, [&](const TestDeclaration& other) { return other.name.text == name; });
        if (found == tests_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - tests_.begin());
    }

    std::optional<std::size_t> find_base(std::size_t test) {
        const LocatedText& like = tests_[test].like;
        const auto base = index_of(like.text);
        if (base) return base;
        std::vector<std::string_view> names;
        for (const TestDeclaration& other : tests_) names.push_back(other.name.text);
        report_.add(Code::unknown_like, like.whole(), {like.text})
            .did_you_mean(diagnostics::nearest(like.text, names));
        tests_[test].sound = false;
        return std::nullopt;
    }

    void inherit(std::size_t which) {
        TestDeclaration& test = tests_[which];
        if (!test.sound || test.like.empty()) return;
        const auto base = index_of(test.like.text);
        if (!base || !tests_[*base].sound || !tests_[*base].facts || !test.facts) {
            test.sound = false;  // the mistake is told where it stands
            return;
        }
        test.facts = merged(*tests_[*base].facts, *test.facts);
    }

    std::vector<TestDeclaration>& tests_;
    diagnostics::Report& report_;
    std::vector<State> states_;
};

}  // namespace

void inherit_cases(std::vector<TestDeclaration>& tests, diagnostics::Report& report) {
    Inheritance(tests, report).settle_all();
}

}  // namespace zhunsheng::rulebook
