#pragma once
// What every page of a handbook looks up: where things stand in it, and which tests a rule speaks in.

#include <cstdint>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "checking/program.h"
#include "explanation/phrases.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng::handbook {

/// A place in the handbook: a page, by its path from the top, and an element of it; empty: the page.
struct Target {
    std::string path;
    std::string anchor;
};

/// One test of the run.
struct TestId {
    std::size_t file = 0;
    std::size_t test = 0;
};

/// The places in a list of the program, which is never longer than its indices can tell.
template <class List>
[[nodiscard]] std::vector<std::uint16_t> places(const List& list) {
    std::vector<std::uint16_t> all(list.size());
    std::iota(all.begin(), all.end(), std::uint16_t{0});
    return all;
}

/// A rulebook with its tests, for the reader of one language. Borrows both; immutable.
class Book {
public:
    Book(const checking::Program& told, const TestRun& run, Language reader);

    const checking::Program& program;
    const TestRun& tests;
    const Language language;
    const explanation::Phrases phrases;

    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases.pick(zh, en);
    }

    /// The law to which a file belongs, and the files that have a page: texts of law, and files with rules.
    [[nodiscard]] std::uint16_t law_of(const checking::Rule& rule) const;
    [[nodiscard]] bool has_page(std::uint16_t law) const { return rules_.contains(law); }
    /// The rules that stand in the files of a law, in their order.
    [[nodiscard]] const std::vector<std::uint32_t>& rules_of(std::uint16_t law) const;

    [[nodiscard]] Target law(std::uint16_t law) const;
    [[nodiscard]] Target rule(std::uint32_t rule) const;
    [[nodiscard]] Target violation(std::uint16_t violation) const;
    [[nodiscard]] Target fact(checking::FieldKey fact) const;
    [[nodiscard]] Target judgement(checking::FieldKey fact) const;
    /// A file of tests has a page of its own.
    [[nodiscard]] Target test_page(std::size_t file) const { return {test_pages_[file], {}}; }
    [[nodiscard]] Target test(TestId test) const;
    /// The decision table of a sector, by its place in the enumeration.
    [[nodiscard]] Target sector(std::uint16_t sector) const;

    /// The values of the enumeration of sectors; none if the vocabulary has none.
    [[nodiscard]] const std::vector<vocabulary::EnumerationValue>& sectors() const { return *sectors_; }
    [[nodiscard]] const vocabulary::Field& field(checking::FieldKey key) const {
        return program.vocabulary.records[key.record].fields[key.field];
    }
    /// The name of a test file without its folders, which differ from machine to machine.
    [[nodiscard]] std::string test_file(std::size_t file) const;
    /// The tests in whose decisions the rule speaks.
    [[nodiscard]] const std::vector<TestId>& tests_of(const checking::Rule& rule) const;
    /// All facts, in the order of the vocabulary, but for those that adjudication fills in.
    [[nodiscard]] std::vector<checking::FieldKey> facts() const;
    /// Places of the rules for which `wanted` holds, in order.
    [[nodiscard]] std::vector<std::uint32_t> rules_that(
        const std::function<bool(const checking::Rule&)>& wanted) const;
    [[nodiscard]] std::vector<std::uint32_t> readers_of(checking::FieldKey fact) const;

private:
    std::map<std::uint16_t, std::vector<std::uint32_t>> rules_;  // by law; empty for a law without rules
    std::map<std::string, std::vector<TestId>, std::less<>> tests_by_rule_;
    std::vector<std::string> test_pages_;                       // by file of tests
    const std::vector<vocabulary::EnumerationValue>* sectors_;  // of the program
};

}  // namespace zhunsheng::handbook
