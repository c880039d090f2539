// A probe comes to what the evaluator comes to, for every condition of the shipped rules on every sample case.

#include "evaluation/probe.h"
#include "evaluation/evaluate.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "api/content.h"
#include "checking/parts.h"
#include "diagnostics/report.h"
#include "facts/read_case.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;
using evaluation::Situation;
using values::RecordId;

std::vector<RecordId> items_of(const facts::Frame& frame, std::uint16_t list) {
    std::vector<RecordId> items;
    if (const auto found = frame.list(facts::Frame::root(), list)) {
        for (const values::Value& item : *found) items.push_back(std::get<RecordId>(item));
    }
    return items;
}

/// Compares evaluator and probe on one case; each keeps what it worked out, as in adjudication.
class Comparison {
public:
    Comparison(const checking::Program& program, const facts::Frame& frame)
        : program_(program),
          frame_(frame),
          evaluator_(program, frame, decided_on()),
          probe_(program, frame, decided_on()) {
        for (const checking::Violation& violation : program.violations) {
            if (violation.each) act_.items = items_of(frame, *violation.each);
        }
    }

    std::size_t compare_all() {
        for (const checking::Rule& rule : program_.rules) {
            Situation situation;
            if (!rule.against.empty()) situation.act = &act_;
            if (!rule.each) {
                compare(rule, situation);
                continue;
            }
            for (const RecordId item : items_of(frame_, *rule.each)) {
                situation.item = item;
                compare(rule, situation);
            }
        }
        return compared_;
    }

private:
    static values::Date decided_on() { return *values::Date::from_iso("2026-11-16"); }

    void compare(const checking::Rule& rule, const Situation& situation) {
        std::vector<checking::ExpressionId> expressions;
        if (rule.when) expressions.push_back(*rule.when);
        for (const checking::Exception& exception : rule.exceptions) {
            if (exception.when) expressions.push_back(*exception.when);
        }
        if (const auto* definition = std::get_if<checking::Definition>(&rule.then)) {
            if (!program_[definition->value].type.list) expressions.push_back(definition->value);
        }
        for (const checking::ExpressionId expression : expressions) {
            const auto observed = evaluator_.observe(expression, situation);
            EXPECT_EQ(evaluator_.value(observed), probe_.value(expression, situation)) << rule.id;
            ++compared_;
        }
    }

    const checking::Program& program_;
    const facts::Frame& frame_;
    evaluation::Act act_;
    evaluation::Evaluator evaluator_;
    evaluation::Probe probe_;
    std::size_t compared_ = 0;
};

TEST(Probe, ComesToWhatTheEvaluatorComesTo) {
    const auto rulebook = load_rulebook(std::vector<fs::path>{fs::path(ZHUNSHENG_ROOT) / "rules"});
    ASSERT_TRUE(rulebook);
    const checking::Program& program = rulebook.value->content().program;
    std::size_t compared = 0;
    for (const auto& file : fs::directory_iterator(fs::path(ZHUNSHENG_ROOT) / "tests/cases/samples")) {
        if (file.path().extension() != ".json") continue;
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string json{std::istreambuf_iterator<char>(stream), {}};
        diagnostics::Report report;
        const auto frame =
            facts::read_case(json, text::SourceId{0}, program.vocabulary, facts::UnknownKeys::error, report);
        ASSERT_TRUE(frame) << file.path();
        compared += Comparison{program, *frame}.compare_all();
    }
    EXPECT_GT(compared, 5000U);
}

}  // namespace
}  // namespace zhunsheng
