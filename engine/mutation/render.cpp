// Survivors and scores in words, everything as JSON.

#include "mutation/render.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "diagnostics/excerpt.h"
#include "explanation/phrases.h"
#include "explanation/schema_writer.h"
#include "mutation/kinds.h"
#include "text/json_text.h"

namespace zhunsheng {

std::string_view id_of(MutationKind kind) {
    return std::ranges::find(mutation::kinds, kind, &mutation::KindRow::kind)->id;
}

std::size_t MutationRun::survivors() const {
    return static_cast<std::size_t>(std::ranges::count_if(mutations, &Mutation::survives));
}

double MutationRun::score_percent() const {
    if (mutations.empty()) return 100.0;
    return 100.0 * static_cast<double>(mutations.size() - survivors()) /
           static_cast<double>(mutations.size());
}

namespace mutation {
namespace {

using explanation::Phrases;
using explanation::Shape;

/// Rounded down, so that 100.0 means all.
std::string one_decimal(double percent) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(static_cast<int>(percent * 10)) / 10);
    return text.data();
}

std::string survivor_line(const Mutation& mutation, const Phrases& phrases, Language language) {
    const std::string place = mutation.place.file + ":" + std::to_string(mutation.place.line) + ": ";
    std::string line = place + phrases.pick("没有测试会发现：", "no test notices: ") +
                       mutation.change.in(language) + phrases.pick("（", " (") + mutation.rule;
    if (mutation.tests == 0) line += phrases.pick("；没有测试用到这里", "; no test comes to it");
    return diagnostics::harmless(line + phrases.pick("）", ")")) + "\n";
}

std::string kind_line(const MutationRun& run, const KindRow& row, const Phrases& phrases) {
    std::size_t all = 0;
    std::size_t alive = 0;
    for (const Mutation& mutation : run.mutations) {
        if (mutation.kind != row.kind) continue;
        ++all;
        if (mutation.survives()) ++alive;
    }
    if (all == 0) return {};
    return "  " + phrases.pick(row.zh, row.id) + phrases.pick("：", ": ") + std::to_string(all - alive) +
           "/" + std::to_string(all) + "\n";
}

}  // namespace

std::string mutations_as_text(const MutationRun& run, Language language) {
    const Phrases phrases(language);
    std::string text;
    for (const Mutation& mutation : run.mutations) {
        if (mutation.survives()) text += survivor_line(mutation, phrases, language);
    }
    if (!text.empty()) text += "\n";
    const std::string all = std::to_string(run.mutations.size());
    const std::string noticed = std::to_string(run.mutations.size() - run.survivors());
    const std::string score = one_decimal(run.score_percent());
    text += phrases.pick("改动 " + all + " 处，测试发现 " + noticed + " 处（" + score + "%）：\n",
                         all + " changes, " + noticed + " noticed by a test (" + score + "%):\n");
    for (const KindRow& row : kinds) text += kind_line(run, row, phrases);
    return text;
}

std::string mutations_as_json(const MutationRun& run) {
    text::JsonWriter json(text::JsonLayout::pretty);
    json.begin_object().member("changes", run.mutations.size());
    json.member("noticed", run.mutations.size() - run.survivors());
    json.key("mutations").begin_array();
    for (const Mutation& mutation : run.mutations) {
        json.begin_object().member("kind", id_of(mutation.kind)).member("rule", mutation.rule);
        json.member("file", mutation.place.file).member("line", mutation.place.line);
        json.member("column", mutation.place.column);
        json.key("change").begin_object().member("zh", mutation.change.zh).member("en", mutation.change.en);
        json.end_object().member("tests", mutation.tests);
        json.member_or_null("noticed_by", mutation.noticed_by).end_object();
    }
    return json.end_array().end_object().take() + "\n";
}

std::string mutation_schema() {
    std::vector<std::string_view> words;
    for (const KindRow& row : kinds) words.push_back(row.id);
    return explanation::write_schema(
        {"mutation.schema.json",
         "改动规则的试验 / rules changed to try their tests",
         {"", Shape::reference, "run", "", ""},
         {{"kind", "改了什么", "what was changed", words}},
         {{"run",
           "逐处改动规则，看测试是否发现",
           "the rules changed one place at a time, and whether a test noticed",
           {{"changes", Shape::count, "", "改动的处数", "how many changes"},
            {"noticed", Shape::count, "", "测试发现的处数", "how many a test noticed"},
            {"mutations", Shape::list_of, "mutation", "", ""}}},
          {"mutation",
           "一处改动",
           "one change",
           {{"kind", Shape::reference, "kind", "", ""},
            {"rule", Shape::text, "", "规则编号；版本日期的改动为文件编号",
             "id of the rule; of a version, of its instrument"},
            {"file", Shape::text, "", "", ""},
            {"line", Shape::count, "", "自 1 起", "from 1"},
            {"column", Shape::count, "", "按字符计，自 1 起", "in characters, from 1"},
            {"change", Shape::reference, "sentence", "", ""},
            {"tests", Shape::count, "", "用到改动之处的测试数", "tests whose cases come to what was changed"},
            {"noticed_by", Shape::text_or_null, "", "发现它的测试；没有则为 null",
             "a test that fails with it; null if none does"}}},
          {"sentence",
           "同一句话的两种语言",
           "one sentence in both languages",
           {{"zh", Shape::text, "", "", ""}, {"en", Shape::text, "", "", ""}}}}});
}

}  // namespace mutation
}  // namespace zhunsheng
