// Notes where things stand in the handbook.

#include "handbook/book.h"

#include <algorithm>

namespace zhunsheng::handbook {

using checking::FieldKey;
using checking::Rule;

namespace {

/// What a page about a file is called. Ids of files are free texts; one that is no plain name is told by its place.
std::string page_name(const std::string& id, std::size_t place) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789_-.";
    const bool good = !id.empty() && id.front() != '.' && id.find_first_not_of(plain) == std::string::npos;
    return good ? id : "file-" + std::to_string(place + 1);
}

const std::vector<vocabulary::EnumerationValue>& sectors_of(const vocabulary::Vocabulary& vocabulary) {
    static const std::vector<vocabulary::EnumerationValue> none;
    for (const vocabulary::Record& record : vocabulary.records) {
        const auto found = record.find(vocabulary::Role::sector);
        if (found) return vocabulary.enumerations[record.fields[*found].type.index].values;
    }
    return none;
}

}  // namespace

Book::Book(const checking::Program& told, const TestRun& run, Language reader)
    : program(told), tests(run), language(reader), phrases(reader), sectors_(&sectors_of(told.vocabulary)) {
    for (const std::uint16_t index : places(told.instruments)) {
        if (told.instruments[index].rank && told.instruments[index].law == index) rules_[index];
    }
    for (std::uint32_t index = 0; index < told.rules.size(); ++index) {
        rules_[law_of(told.rules[index])].push_back(index);
    }
    for (std::size_t file = 0; file < run.files.size(); ++file) {
        const std::string name = test_file(file);
        const std::string page = "tests/" + page_name(name.substr(0, name.rfind('.')), file) + ".html";
        // Files of one name may stand in different folders.
        const bool taken = std::ranges::find(test_pages_, page) != test_pages_.end();
        test_pages_.push_back(taken ? "tests/file-" + std::to_string(file + 1) + ".html" : page);
        for (std::size_t test = 0; test < run.files[file].tests.size(); ++test) {
            for (const std::string& rule : run.files[file].tests[test].rules) {
                tests_by_rule_[rule].push_back({file, test});
            }
        }
    }
}

std::uint16_t Book::law_of(const Rule& rule) const { return program.instruments[rule.instrument].law; }

const std::vector<std::uint32_t>& Book::rules_of(std::uint16_t law) const { return rules_.at(law); }

Target Book::law(std::uint16_t law) const {
    const checking::Instrument& instrument = program.instruments[law];
    return {(instrument.rank ? "laws/" : "terms/") + page_name(instrument.id, law) + ".html", {}};
}

Target Book::rule(std::uint32_t rule) const {
    return {law(law_of(program.rules[rule])).path, program.rules[rule].id};
}

Target Book::violation(std::uint16_t violation) const {
    return {"violations.html", program.violations[violation].id};
}

Target Book::fact(FieldKey fact) const {
    return {"facts.html", program.vocabulary.records[fact.record].id + "." + field(fact).id};
}

Target Book::judgement(FieldKey fact) const { return {"judgements.html", this->fact(fact).anchor}; }

Target Book::test(TestId test) const { return {test_pages_[test.file], "t" + std::to_string(test.test + 1)}; }

Target Book::sector(std::uint16_t sector) const { return {"sectors/" + sectors()[sector].id + ".html", {}}; }

std::string Book::test_file(std::size_t file) const {
    const std::string& path = tests.files[file].file;
    return path.substr(path.find_last_of("/\\") + 1);
}

const std::vector<TestId>& Book::tests_of(const Rule& rule) const {
    static const std::vector<TestId> none;
    const auto found = tests_by_rule_.find(rule.id);
    return found == tests_by_rule_.end() ? none : found->second;
}

std::vector<FieldKey> Book::facts() const {
    std::vector<FieldKey> all;
    for (const std::uint16_t record : places(program.vocabulary.records)) {
        const auto& fields = program.vocabulary.records[record].fields;
        for (const std::uint16_t field : places(fields)) {
            if (!vocabulary::is_derived(fields[field].role)) all.push_back({record, field});
        }
    }
    return all;
}

std::vector<std::uint32_t> Book::rules_that(const std::function<bool(const Rule&)>& wanted) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        if (wanted(program.rules[index])) found.push_back(index);
    }
    return found;
}

std::vector<std::uint32_t> Book::readers_of(FieldKey fact) const {
    return rules_that([&](const Rule& rule) { return std::ranges::binary_search(rule.reads, fact); });
}

}  // namespace zhunsheng::handbook
