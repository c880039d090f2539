// bench_clips RULES.json RULES.clp CASES.ndjson COUNT OUT: CLIPS behind simdjson. Words that no rule names all become one symbol, so
// that CLIPS need not intern the names of every case.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clips_environment.h"
#include "limits/case_fields.h"
#include "limits/line_blocks.h"
#include "limits/parse_cases.h"

namespace zhunsheng::bench {
namespace {

constexpr std::size_t write_bytes = std::size_t{1} << 18;

/// The words that the rules name, as CLIPS symbols.
class Words {
public:
    explicit Words(simdjson::dom::element rules) {
        collect(rules);
        unnamed_ = clips_symbol("~unnamed~");
        for (const auto& text : texts_) symbols_.emplace(text, clips_symbol(text.c_str()));
    }

    [[nodiscard]] void* symbol(std::string_view text) const {
        const auto found = symbols_.find(text);
        return found == symbols_.end() ? unnamed_ : found->second;
    }

private:
    void collect(simdjson::dom::element node) {
        if (node.is_string()) {
            const std::string_view text = node.get_string();
            texts_.emplace_back(text);
        } else if (node.is_array()) {
            for (const auto item : node.get_array()) collect(item);
        } else if (node.is_object()) {
            for (const auto field : node.get_object()) collect(field.value);
        }
    }

    std::vector<std::string> texts_;
    std::unordered_map<std::string_view, void*> symbols_;
    void* unnamed_ = nullptr;
};

// CLIPS calls back without a context, so the hits of the case at hand lie here.
std::vector<long>& hits_of_case() {
    static std::vector<long> hits;
    return hits;
}

/// Sets the slots of one fact from 0 on, and asserts it at the end.
class Fact {
public:
    Fact(clips_template which, const Words& words) : words_(words) { clips_begin_fact(which); }

    Fact& symbol(std::string_view text) { return clips_set_symbol(slot_++, words_.symbol(text)), *this; }
    Fact& text(std::string_view text) { return clips_set_text(slot_++, words_.symbol(text)), *this; }
    Fact& integer(long long value) { return clips_set_integer(slot_++, value), *this; }
    Fact& truth(bool value) { return clips_set_truth(slot_++, value ? 1 : 0), *this; }
    Fact& fen(double yuan) { return integer(std::llround(yuan * 100)); }

    // 2019-03-07 is 20190307.
    Fact& day(std::string_view day) {
        long long number = 0;
        for (const char letter : day) number = letter == '-' ? number : number * 10 + (letter - '0');
        return integer(number);
    }

    void end() { clips_assert_fact(); }

private:
    const Words& words_;
    int slot_ = 0;
};

void assert_report(const ReportFields& report, long long index, const Words& words) {
    Fact fact(CLIPS_REPORT, words);
    fact.integer(index).symbol(report.sector).text(report.standard).day(report.issued).integer(report.fee);
    fact.truth(report.sampling_done).truth(report.sampling_compliant);
    fact.truth(report.equipment_calibrated).truth(report.equipment_compliant);
    fact.truth(report.original_records_present).truth(report.tested);
    fact.integer(report.items_required).integer(report.items_omitted).integer(report.parameters_altered);
    fact.truth(report.signatory_authorized).symbol(report.harm).end();
}

void assert_facts(const CaseFields& fields, const Words& words) {
    Fact fact(CLIPS_CASE, words);
    fact.symbol(fields.case_type).symbol(fields.status).day(fields.valid_to).text(fields.region);
    fact.day(fields.start).day(fields.end);
    fact.fen(fields.illegal_income).fen(fields.goods_value).fen(fields.direct_loss);
    fact.truth(fields.concealed).truth(fields.obstructed).end();
    long long index = 0;
    for (const auto& report : fields.reports) assert_report(report, index++, words);
    for (const auto& person : fields.persons) {
        Fact(CLIPS_PERSON, words).integer(index++).symbol(person.role).truth(person.knew).end();
    }
    for (const auto& prior : fields.prior_penalties) {
        Fact(CLIPS_PRIOR, words).integer(index++).day(prior.date).symbol(prior.kind).end();
    }
    for (const auto standard : fields.scope) Fact(CLIPS_SCOPE, words).text(standard).end();
}

std::vector<std::string> texts_of_hits(simdjson::dom::element rules) {
    std::vector<std::string> texts;
    for (const auto rule : rules.get_array()) {
        const std::string_view id = rule["id"].get_string();
        const std::string_view violation = rule["v"].get_string();
        texts.push_back(R"({"rule":")" + std::string(id) + R"(","violation":")" + std::string(violation) +
                        R"("})");
    }
    return texts;
}

void append_line(std::string& out, std::string_view case_id, const std::vector<std::string>& texts) {
    auto& hits = hits_of_case();
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    out.append(R"({"id":")").append(case_id).append(R"(","hits":[)");
    for (const long hit : hits) out.append(texts[static_cast<std::size_t>(hit)]).push_back(',');
    if (!hits.empty()) out.pop_back();
    out.append("]}\n");
}

// Goes through the first `count` cases; gives how many there were.
std::size_t run(const std::string& cases, std::size_t count, const Words& words,
                const std::vector<std::string>& texts, const std::string& out_path) {
    std::ofstream out(out_path, std::ios::binary);
    LineBlocks blocks(cases);
    simdjson::ondemand::parser parser;
    CaseFields fields;
    std::string text;
    std::size_t done = 0;
    for (auto block = blocks.next(); !block.empty() && done < count; block = blocks.next()) {
        for_each_case(parser, block, [&](simdjson::ondemand::object record) {
            if (done == count) return;
            ++done;
            read_case(record, fields);
            hits_of_case().clear();
            assert_facts(fields, words);
            clips_run();
            append_line(text, fields.case_id, texts);
        });
        if (text.size() < write_bytes) continue;
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        text.clear();
    }
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    return done;
}

double seconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void main_of(char** arguments) {
    simdjson::dom::parser parser;
    const simdjson::dom::element rules = parser.load(arguments[1]);
    const auto began = std::chrono::steady_clock::now();
    if (clips_load(arguments[2], [](long position) { hits_of_case().push_back(position); }) == 0) {
        throw std::runtime_error(std::string("CLIPS cannot load ") + arguments[2]);
    }
    const double load = seconds_since(began);
    const Words words(rules);
    const auto texts = texts_of_hits(rules);
    const std::size_t count = std::stoul(arguments[4]);
    run(arguments[3], std::min<std::size_t>(count / 4, 2000), words, texts, "/dev/null");
    const auto start = std::chrono::steady_clock::now();
    const auto done = run(arguments[3], count, words, texts, arguments[5]);
    std::cout << R"({"cases":)" << done << R"(,"seconds":)" << seconds_since(start) << R"(,"load_seconds":)"
              << load << "}\n";
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        if (count != 6)
            throw std::invalid_argument("usage: bench_clips RULES.json RULES.clp CASES.ndjson COUNT OUT");
        zhunsheng::bench::main_of(arguments);
    } catch (const std::exception& error) {
        std::cerr << "bench_clips: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
