// Writes error records.

#include "error_record.h"

#include "json_text.h"

namespace zhunsheng::cli {

std::string error_record(const Diagnostics& diagnostics, std::uint64_t line, const std::string& input) {
    std::string record = "{";
    if (!input.empty()) record += "\"file\":" + json_quoted(input) + ",";
    return record + "\"line\":" + std::to_string(line) + R"(,"error":{"diagnostics":)" +
           render_json(diagnostics) + "}}\n";
}

}  // namespace zhunsheng::cli
