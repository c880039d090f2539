// The stages of a decision, each fed with what the one before it gives.

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <array>
#include <utility>

#include "adjudication/decide_case.h"
#include "api/content.h"
#include "api/read_facts.h"
#include "checked_value.h"
#include "stages.h"

namespace zhunsheng::bench {
namespace {

using benchmark::DoNotOptimize;
using benchmark::State;

/// For cases that state none: whatever the day, the same work.
constexpr const char* decided_on = "2026-06-01";

DecideOptions on_that_day() {
    DecideOptions options;
    options.on = decided_on;
    return options;
}

facts::Frame facts_of(const Subject& subject, const std::string& text) {
    return value_of(read_facts(subject.rulebook.content().program, text, false, {subject.name}));
}

std::vector<Decision> decisions_of(const Subject& subject) {
    std::vector<Decision> decisions;
    for (const std::string& text : subject.cases) {
        decisions.push_back(value_of(decide(subject.rulebook, text, on_that_day())));
    }
    return decisions;
}

void parse(State& state, const Subject& subject) {
    const std::vector<simdjson::padded_string> texts(subject.cases.begin(), subject.cases.end());
    simdjson::dom::parser parser;
    for (auto _ : state) {
        for (const simdjson::padded_string& text : texts) DoNotOptimize(parser.parse(text).error());
    }
}

void read(State& state, const Subject& subject) {
    for (auto _ : state) {
        for (const std::string& text : subject.cases) DoNotOptimize(facts_of(subject, text));
    }
}

void adjudicate(State& state, const Subject& subject) {
    const checking::Program& program = subject.rulebook.content().program;
    const adjudication::DecideSettings settings{*values::Date::from_iso(decided_on), false};
    std::vector<facts::Frame> frames;
    for (auto _ : state) {
        state.PauseTiming();  // a decision takes over its facts
        frames.clear();
        for (const std::string& text : subject.cases) frames.push_back(facts_of(subject, text));
        state.ResumeTiming();
        for (facts::Frame& frame : frames) {
            DoNotOptimize(adjudication::decide_case(program, std::move(frame), settings));
        }
    }
}

template <class Write>
void write_each(State& state, const Subject& subject, Write write) {
    const std::vector<Decision> decisions = decisions_of(subject);
    for (auto _ : state) {
        for (const Decision& decision : decisions) DoNotOptimize(write(decision));
    }
}

void write_json(State& state, const Subject& subject) {
    write_each(state, subject, [](const Decision& decision) { return decision.json(true); });
}

void write_text(State& state, const Subject& subject) {
    write_each(state, subject, [](const Decision& decision) { return decision.text(Language::chinese); });
}

void write_html(State& state, const Subject& subject) {
    write_each(state, subject, [](const Decision& decision) { return decision.html(Language::chinese); });
}

void decide_whole(State& state, const Subject& subject) {
    const DecideOptions options = on_that_day();
    for (auto _ : state) {
        for (const std::string& text : subject.cases) {
            DoNotOptimize(value_of(decide(subject.rulebook, text, options)).json(true));
        }
    }
}

void match(State& state, const Subject& subject) {
    Matcher matcher = value_of(Matcher::create(subject.plan, on_that_day()));
    for (auto _ : state) {
        for (const std::string& text : subject.cases) DoNotOptimize(value_of(matcher.match(text)));
    }
}

struct Stage {
    const char* name;
    void (*run)(State&, const Subject&);
};
constexpr std::array<Stage, 8> stages = {{{"parse", parse},
                                          {"read", read},
                                          {"adjudicate", adjudicate},
                                          {"json", write_json},
                                          {"decide", decide_whole},
                                          {"text", write_text},
                                          {"html", write_html},
                                          {"match", match}}};

}  // namespace

void add_deciding(const Subject& subject) {
    for (const Stage& stage : stages) {
        const std::string name = std::string(stage.name) + "/" + subject.name;
        benchmark::RegisterBenchmark(name.c_str(), [&stage, &subject](State& state) {
            stage.run(state, subject);
            state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(subject.cases.size()));
        });
    }
}

}  // namespace zhunsheng::bench
