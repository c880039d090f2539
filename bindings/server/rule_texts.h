#pragma once
// The rule files that come in the body of a request to lint.

#include <string_view>
#include <vector>

#include "case_query.h"
#include "zhunsheng/lint.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::server {

struct LintRequest {
    std::vector<RuleText> rules;
    std::vector<RuleText> tests;
    LintOptions options;
};

/// Reads {"rules": [{"name": "a.yaml", "text": "…"}], "tests": […], "advice": true, "allow": ["ZS8001"]}; all but "rules" may
/// be left out.
[[nodiscard]] Parsed<LintRequest> parse_lint_request(std::string_view body, Language language);

}  // namespace zhunsheng::server
