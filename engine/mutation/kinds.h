#pragma once
// The kinds of changes, by id and name: the one table.

#include <array>
#include <string_view>

#include "zhunsheng/test_mutation.h"

namespace zhunsheng::mutation {

struct KindRow {
    MutationKind kind;
    std::string_view id;  ///< also its name in English
    std::string_view zh;
};

inline constexpr std::array<KindRow, 10> kinds{{
    {MutationKind::comparison, "comparison", "比较"},
    {MutationKind::logic, "logic", "且或非"},
    {MutationKind::value, "value", "数值日期"},
    {MutationKind::condition, "condition", "条件"},
    {MutationKind::exception, "exception", "除外与让位"},
    {MutationKind::measure, "measure", "措施"},
    {MutationKind::duty, "duty", "应当可以"},
    {MutationKind::person, "person", "人员角色"},
    {MutationKind::article, "article", "依据条文"},
    {MutationKind::version, "version", "版本日期"},
}};

}  // namespace zhunsheng::mutation
