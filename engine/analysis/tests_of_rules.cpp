// Looks through expectations for the names of rules.

#include "analysis/tests_of_rules.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace zhunsheng::analysis {
namespace {

using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::NamedAnswers;

void collect(const std::vector<AnswerDeclaration>& answers, std::set<std::string_view>& names) {
    for (const AnswerDeclaration& answer : answers) names.insert(answer.rule.text);
}

void collect(const std::vector<NamedAnswers>& all, std::set<std::string_view>& names) {
    for (const NamedAnswers& named : all) {
        names.insert(named.name.text);
        collect(named.answers, names);
    }
}

/// Every text that may name a rule; violations and measures are among them and name none.
std::set<std::string_view> names_in(const ExpectationDeclaration& expected) {
    std::set<std::string_view> names;
    for (const auto* part : {&expected.findings, &expected.institution, &expected.set_aside,
                             &expected.procedure, &expected.discretion}) {
        collect(*part, names);
    }
    for (const rulebook::PersonAnswers& person : expected.persons) collect(person.measures, names);
    for (const auto& flag : expected.flags) collect(flag, names);
    names.erase("");
    return names;
}

}  // namespace

std::map<std::string, std::vector<std::string>> tests_of_rules(
    const checking::Program& program, const std::vector<rulebook::TestFileDeclaration>& files) {
    std::multimap<std::string_view, const checking::Rule*> called;
    for (const checking::Rule& rule : program.rules) {
        called.emplace(rule.id, &rule);
        if (rule.name != rule.id) called.emplace(rule.name, &rule);
    }
    std::map<std::string, std::vector<std::string>> tests;
    for (const rulebook::TestFileDeclaration& file : files) {
        for (const rulebook::TestDeclaration& test : file.tests) {
            for (const std::string_view name : names_in(test.expected)) {
                const auto [begin, end] = called.equal_range(name);
                for (auto each = begin; each != end; ++each) {
                    std::vector<std::string>& of_rule = tests[each->second->id];
                    if (of_rule.empty() || of_rule.back() != test.name.text)
                        of_rule.push_back(test.name.text);
                }
            }
        }
    }
    return tests;
}

}  // namespace zhunsheng::analysis
