#pragma once
// What text and page of a comparison have in common: its sentences and what of its lines is shown.

#include <string>
#include <vector>

#include "explanation/phrases.h"
#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

/// "新增", "删除", "更名", "修改".
[[nodiscard]] Sentence change_word(ChangeKind change);

/// The lines without most of what did not change: some around each change stay, "……" stands for the rest.
[[nodiscard]] std::vector<ComparedLine> shortened(const std::vector<ComparedLine>& lines);
/// The two texts if one just takes the place of the other.
[[nodiscard]] bool is_replacement(const std::vector<ComparedLine>& lines);

/// "停车规则书 1，11 条规则".
[[nodiscard]] Sentence identity_words(const RulebookIdentity& identity);
/// "规则新增 1 条，删除 0 条，…".
[[nodiscard]] Sentence summary_of_rules(const RulebookComparison& comparison);
/// "共 100 个案件：结果不变 90，有变化 8，不能读取 2".
[[nodiscard]] Sentence summary_of_cases(const CaseEffects& cases);
/// "A-1（cases.ndjson 第 3 行）".
[[nodiscard]] Sentence place_words(const ComparedCase& one);

/// What of the changed rules an effect rests on: "fine.unpaid（修改：条件）".
[[nodiscard]] std::vector<Sentence> cause_words(const Effect& effect, const RulebookComparison& comparison);

}  // namespace zhunsheng::comparison
