#pragma once
// Going through the cases of a block with simdjson On-Demand.

#include <simdjson.h>

#include <string_view>

namespace zhunsheng::bench {

/// Calls `visit` with each case of `lines`, an On-Demand object. Behind `lines` there must be simdjson's padding.
template <class Visit>
void for_each_case(simdjson::ondemand::parser& parser, std::string_view lines, Visit visit) {
    simdjson::ondemand::document_stream documents =
        parser.iterate_many(lines.data(), lines.size(), lines.size());  // one batch, so no second thread
    for (auto document : documents) visit(simdjson::ondemand::object(document.get_object()));
}

}  // namespace zhunsheng::bench
