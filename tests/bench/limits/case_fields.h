#pragma once
// The 31 facts of a workload's case that rules may read, and reading them with simdjson On-Demand: the least that any engine must do.

#include <simdjson.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhunsheng::bench {

struct ReportFields {
    std::string_view sector;
    std::string_view standard;
    std::string_view issued;
    std::int64_t fee;
    bool sampling_done;
    bool sampling_compliant;
    bool equipment_calibrated;
    bool equipment_compliant;
    bool original_records_present;
    bool tested;
    std::int64_t items_required;
    std::int64_t items_omitted;
    std::int64_t parameters_altered;
    bool signatory_authorized;
    std::string_view harm;
};

struct PersonFields {
    std::string_view role;
    bool knew;
};

struct PriorFields {
    std::string_view date;
    std::string_view kind;
};

/// Texts point into the parser and live until it goes on to the next case.
struct CaseFields {
    std::string_view case_id;
    std::string_view case_type;
    std::string_view region;
    std::string_view status;
    std::string_view valid_to;
    std::vector<std::string_view> scope;
    std::string_view start;
    std::string_view end;
    double illegal_income;
    double goods_value;
    double direct_loss;
    bool concealed;
    bool obstructed;
    std::vector<ReportFields> reports;
    std::vector<PersonFields> persons;
    std::vector<PriorFields> prior_penalties;
};

/// Reads one case into `fields`, whose lists keep their memory. Keys may stand in any order, but it is fastest when they stand as the
/// generator writes them. Throws simdjson::simdjson_error on a case of another shape.
void read_case(simdjson::ondemand::object record, CaseFields& fields);

/// A number that depends on every field, so that no compiler leaves out reading one.
std::uint64_t checksum(const CaseFields& fields);

}  // namespace zhunsheng::bench
