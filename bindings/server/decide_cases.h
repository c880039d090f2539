#pragma once
// Cases in, decisions out: one, or the lines of a batch.

#include <memory>
#include <string_view>

#include "application.h"
#include "case_query.h"
#include "rulebook_keeper.h"

namespace zhunsheng::server {

/// The decision, as the command writes it, or a problem with the diagnostics.
[[nodiscard]] Answer decide_case(const ServedRulebook& served, const CaseQuery& query, std::string_view text);

[[nodiscard]] std::shared_ptr<const Batch> begin_case_batch(std::shared_ptr<const ServedRulebook> served,
                                                            CaseQuery query, std::size_t longest_line);

}  // namespace zhunsheng::server
