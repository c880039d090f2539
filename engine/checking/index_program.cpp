// Sorts rules by what they conclude.

#include "checking/index_program.h"

namespace zhunsheng::checking {

namespace {

/// Puts a rule where its conclusion belongs.
class Sorter {
public:
    explicit Sorter(Index& index) : index_(index) {}

    void add(std::uint32_t place, const Rule& rule) {
        std::visit([&](const auto& then) { add(place, rule, then); }, rule.then);
    }

private:
    void add(std::uint32_t /*place*/, const Rule& /*rule*/, const Definition& /*then*/) {}
    void add(std::uint32_t place, const Rule& /*rule*/, const Finding& /*then*/) {
        index_.findings.push_back(place);
    }
    void add(std::uint32_t place, const Rule& rule, const Sanction& /*then*/) {
        for (const std::uint16_t violation : rule.against) {
            auto& answers = index_.sanctions[violation];
            if (answers.empty() || answers.back() != place) answers.push_back(place);
        }
    }
    void add(std::uint32_t place, const Rule& /*rule*/, const Flag& /*then*/) {
        index_.flags.push_back(place);
    }
    void add(std::uint32_t place, const Rule& /*rule*/, const Discretion& /*then*/) {
        index_.discretions.push_back(place);
    }
    void add(std::uint32_t place, const Rule& /*rule*/, const Procedure& then) {
        (then.is_bar() ? index_.bars : index_.steps).push_back(place);
    }

    Index& index_;
};

std::vector<std::uint16_t> unread_fields(const vocabulary::Record& record, const std::vector<bool>& read) {
    std::vector<std::uint16_t> unread;
    for (std::size_t place = 0; place < record.fields.size(); ++place) {
        if (!read[place] && record.fields[place].type.kind != values::Kind::record)
            unread.push_back(static_cast<std::uint16_t>(place));
    }
    return unread;
}

}  // namespace

void index_program(Program& program) {
    program.index = {};
    program.index.sanctions.resize(program.violations.size());
    Sorter sorter{program.index};
    for (std::uint32_t place = 0; place < program.rules.size(); ++place)
        sorter.add(place, program.rules[place]);
    const auto& records = program.vocabulary.records;
    for (std::size_t record = 0; record < records.size(); ++record) {
        program.index.unread.push_back(unread_fields(records[record], program.read_fields[record]));
    }
}

}  // namespace zhunsheng::checking
