// Words for changes, counts and places.

#include "comparison/comparison_words.h"

#include <algorithm>
#include <cstddef>

namespace zhunsheng::comparison {
namespace {

constexpr std::size_t shown_whole = 15;   ///< lines that need no shortening
constexpr std::size_t context_lines = 2;  ///< shown on either side of a change

std::string number(std::size_t count) { return std::to_string(count); }

const RuleChange* find_change(const RulebookComparison& comparison, const std::string& rule) {
    for (const InstrumentChanges& instrument : comparison.instruments) {
        for (const ArticleChanges& article : instrument.articles) {
            const auto found = std::ranges::find(article.rules, rule, &RuleChange::rule);
            if (found != article.rules.end()) return &*found;
        }
    }
    return nullptr;
}

}  // namespace

Sentence change_word(ChangeKind change) {
    switch (change) {
        case ChangeKind::added: return {"新增", "added"};
        case ChangeKind::removed: return {"删除", "removed"};
        case ChangeKind::renamed: return {"更名", "renamed"};
        case ChangeKind::changed: break;
    }
    return {"修改", "changed"};
}

std::vector<ComparedLine> shortened(const std::vector<ComparedLine>& lines) {
    if (lines.size() <= shown_whole) return lines;
    std::vector<bool> shown(lines.size(), false);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].mark == LineMark::kept) continue;
        const std::size_t begin = index < context_lines ? 0 : index - context_lines;
        const std::size_t end = std::min(lines.size(), index + context_lines + 1);
        for (std::size_t near = begin; near < end; ++near) shown[near] = true;
    }
    std::vector<ComparedLine> kept;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (shown[index]) {
            kept.push_back(lines[index]);
        } else if (kept.empty() || index == 0 || shown[index - 1]) {
            kept.push_back({LineMark::kept, {"……", "…"}});
        }
    }
    return kept;
}

bool is_replacement(const std::vector<ComparedLine>& lines) {
    return lines.size() == 2 && lines[0].mark == LineMark::removed && lines[1].mark == LineMark::added;
}

Sentence identity_words(const RulebookIdentity& identity) {
    const std::string head = identity.name + " " + identity.version;
    return {head + "，" + number(identity.rules) + " 条规则",
            head + ", " + number(identity.rules) + " rules"};
}

Sentence summary_of_rules(const RulebookComparison& comparison) {
    if (comparison.same()) return {"两者所载的法相同", "both hold the same law"};
    const auto count = [&](ChangeKind change) { return number(comparison.count(change)); };
    Sentence text{
        "规则新增 " + count(ChangeKind::added) + " 条，删除 " + count(ChangeKind::removed) + " 条，更名 " +
            count(ChangeKind::renamed) + " 条，修改 " + count(ChangeKind::changed) + " 条",
        "rules: " + count(ChangeKind::added) + " added, " + count(ChangeKind::removed) + " removed, " +
            count(ChangeKind::renamed) + " renamed, " + count(ChangeKind::changed) + " changed"};
    std::size_t heads = 0;
    for (const InstrumentChanges& instrument : comparison.instruments) heads += instrument.differences.size();
    const auto add = [&](std::size_t count_of, const char* zh, const char* en) {
        if (count_of == 0) return;
        text.zh += "；" + std::string{zh} + " " + number(count_of) + " 处";
        text.en += "; " + std::string{en} + ": " + number(count_of);
    };
    add(heads, "文件信息", "heads of files");
    add(comparison.vocabulary.size(), "词汇", "vocabulary");
    add(comparison.legal_order.size(), "法秩序", "legal order");
    return text;
}

Sentence summary_of_cases(const CaseEffects& cases) {
    Sentence text{"共 " + number(cases.cases) + " 个案件：结果不变 " + number(cases.same) + "，有变化 " +
                      number(cases.changed),
                  number(cases.cases) + " cases: " + number(cases.same) + " decided as before, " +
                      number(cases.changed) + " otherwise"};
    if (cases.failed > 0) {
        text.zh += "，不能读取 " + number(cases.failed);
        text.en += ", " + number(cases.failed) + " unreadable";
    }
    return text;
}

Sentence place_words(const ComparedCase& one) {
    const Sentence place{one.file + " 第 " + number(one.line) + " 行",
                         one.file + ", line " + number(one.line)};
    if (one.id.empty()) return place;
    return {one.id + "（" + place.zh + "）", one.id + " (" + place.en + ")"};
}

std::vector<Sentence> cause_words(const Effect& effect, const RulebookComparison& comparison) {
    std::vector<Sentence> all;
    for (const std::string& rule : effect.causes) {
        const RuleChange* change = find_change(comparison, rule);
        if (change == nullptr) continue;
        const Sentence word = change_word(change->change);
        Sentence text{rule + "（" + word.zh, rule + " (" + word.en};
        const bool whole = change->change == ChangeKind::added || change->change == ChangeKind::removed;
        for (std::size_t index = 0; !whole && index < change->differences.size(); ++index) {
            const Sentence& subject = change->differences[index].subject;
            text.zh += (index == 0 ? "，" : "、") + subject.zh;
            text.en += (index == 0 ? "; " : ", ") + subject.en;
        }
        all.push_back({text.zh + "）", text.en + ")"});
    }
    return all;
}

}  // namespace zhunsheng::comparison
