// Reads the facts of a workload's case, field by field in the order in which they are written.

#include "case_fields.h"

namespace zhunsheng::bench {
namespace {

namespace od = simdjson::ondemand;

// Unordered look-up goes on from where the last one ended, so fields in the order of the file cost no search.
template <class Object>
std::string_view text(Object& object, std::string_view key) {
    return object.find_field_unordered(key).get_string();
}

template <class Object>
bool truth(Object& object, std::string_view key) {
    return object.find_field_unordered(key).get_bool();
}

template <class Object>
std::int64_t integer(Object& object, std::string_view key) {
    return object.find_field_unordered(key).get_int64();
}

template <class Object>
double decimal(Object& object, std::string_view key) {
    return object.find_field_unordered(key).get_double();
}

template <class Object>
od::object record(Object& object, std::string_view key) {
    return object.find_field_unordered(key).get_object();
}

void read_institution(od::object institution, CaseFields& fields) {
    fields.region = text(institution, "region");
    od::object certificate = record(institution, "cma");
    fields.status = text(certificate, "status");
    fields.valid_to = text(certificate, "valid_to");
    fields.scope.clear();
    for (auto standard : institution.find_field_unordered("scope").get_array()) {
        fields.scope.push_back(standard.get_string());
    }
}

ReportFields read_report(od::object report) {
    ReportFields fields;
    fields.sector = text(report, "sector");
    fields.standard = text(report, "standard");
    fields.issued = text(report, "issued");
    fields.fee = integer(report, "fee");
    od::object sampling = record(report, "sampling");
    fields.sampling_done = truth(sampling, "done");
    fields.sampling_compliant = truth(sampling, "compliant");
    od::object equipment = record(report, "equipment");
    fields.equipment_calibrated = truth(equipment, "calibrated");
    fields.equipment_compliant = truth(equipment, "compliant");
    fields.original_records_present = truth(report, "original_records_present");
    fields.tested = truth(report, "tested");
    fields.items_required = integer(report, "items_required");
    fields.items_omitted = integer(report, "items_omitted");
    fields.parameters_altered = integer(report, "parameters_altered");
    fields.signatory_authorized = truth(report, "signatory_authorized");
    fields.harm = text(report, "harm");
    return fields;
}

PriorFields read_prior(od::object prior) {
    const std::string_view date = text(prior, "date");
    return {date, text(prior, "kind")};
}

PersonFields read_person(od::object person) {
    const std::string_view role = text(person, "role");
    return {role, truth(person, "knew")};
}

}  // namespace

void read_case(od::object record_of_case, CaseFields& fields) {
    fields.case_id = text(record_of_case, "case_id");
    fields.case_type = text(record_of_case, "case_type");
    read_institution(record(record_of_case, "institution"), fields);
    od::object conduct = record(record_of_case, "conduct");
    fields.start = text(conduct, "start");
    fields.end = text(conduct, "end");
    fields.reports.clear();
    for (auto report : record_of_case.find_field_unordered("reports").get_array()) {
        fields.reports.push_back(read_report(report.get_object()));
    }
    od::object amounts = record(record_of_case, "amounts");
    fields.illegal_income = decimal(amounts, "illegal_income");
    fields.goods_value = decimal(amounts, "goods_value");
    fields.direct_loss = decimal(amounts, "direct_loss");
    fields.prior_penalties.clear();
    for (auto prior : record_of_case.find_field_unordered("prior_penalties").get_array()) {
        fields.prior_penalties.push_back(read_prior(prior.get_object()));
    }
    fields.persons.clear();
    for (auto person : record_of_case.find_field_unordered("persons").get_array()) {
        fields.persons.push_back(read_person(person.get_object()));
    }
    od::object circumstances = record(record_of_case, "circumstances");
    fields.concealed = truth(circumstances, "concealed");
    fields.obstructed = truth(circumstances, "obstructed");
}

namespace {

// The last byte differs from text to text more often than the first.
std::uint64_t of(std::string_view text) { return text.size() + static_cast<unsigned char>(text.back()); }

std::uint64_t of(const ReportFields& report) {
    const std::int64_t numbers =
        report.fee + report.items_required + report.items_omitted + report.parameters_altered;
    const int truths = report.sampling_done + report.sampling_compliant + report.equipment_calibrated +
                       report.equipment_compliant + report.original_records_present + report.tested +
                       report.signatory_authorized;
    return of(report.sector) + of(report.standard) + of(report.issued) + of(report.harm) +
           static_cast<std::uint64_t>(numbers + truths);
}

}  // namespace

std::uint64_t checksum(const CaseFields& fields) {
    std::uint64_t sum = of(fields.case_id) + of(fields.case_type) + of(fields.region) + of(fields.status) +
                        of(fields.valid_to) + of(fields.start) + of(fields.end);
    sum += static_cast<std::uint64_t>(fields.illegal_income + fields.goods_value + fields.direct_loss);
    sum += static_cast<std::uint64_t>(fields.concealed) + static_cast<std::uint64_t>(fields.obstructed);
    for (const auto standard : fields.scope) sum += of(standard);
    for (const auto& report : fields.reports) sum += of(report);
    for (const auto& person : fields.persons)
        sum += of(person.role) + static_cast<std::uint64_t>(person.knew);
    for (const auto& prior : fields.prior_penalties) sum += of(prior.date) + of(prior.kind);
    return sum;
}

}  // namespace zhunsheng::bench
