// Works conditions out for one sector and cuts time at the versions of the law.

#include "handbook/sector_rows.h"

#include <algorithm>
#include <set>

namespace zhunsheng::handbook {

using checking::ExpressionId;
using checking::Program;
using checking::Rule;
using values::Truth;

namespace {

class SectorReading {
public:
    SectorReading(const Program& program, std::uint16_t sector) : program_(program), sector_(sector) {}

    Truth truth(ExpressionId id) const {
        return std::visit(
            [this](const auto& kind) {
                if constexpr (requires { truth_of(kind); }) {
                    return truth_of(kind);
                } else {
                    return Truth::unknown;
                }
            },
            program_[id].expression);
    }

private:
    Truth truth_of(const checking::Constant& constant) const {
        const bool* value = std::get_if<bool>(&constant.value);
        return value == nullptr ? Truth::unknown : values::to_truth(*value);
    }
    Truth truth_of(const checking::Not& negation) const { return !truth(negation.operand); }
    Truth truth_of(const checking::AllOf& all) const {
        Truth result = Truth::yes;
        for (const ExpressionId operand : all.operands) result = result & truth(operand);
        return result;
    }
    Truth truth_of(const checking::AnyOf& any) const {
        Truth result = Truth::no;
        for (const ExpressionId operand : any.operands) result = result | truth(operand);
        return result;
    }
    Truth truth_of(const checking::DefinitionRead& read) const {
        return truth(std::get<checking::Definition>(program_.rules[read.rule].then).value);
    }
    Truth truth_of(const checking::Compare& compare) const {
        const bool equal = compare.operation == syntax::Operator::equal;
        if (!equal && compare.operation != syntax::Operator::not_equal) return Truth::unknown;
        const Truth same = is_sector(compare.left)    ? is_this(compare.right)
                           : is_sector(compare.right) ? is_this(compare.left)
                                                      : Truth::unknown;
        return equal ? same : !same;
    }
    Truth truth_of(const checking::Contains& contains) const {
        const auto* list = std::get_if<checking::ConstantList>(&program_[contains.list].expression);
        if (list == nullptr || !is_sector(contains.element)) return Truth::unknown;
        const values::Value wanted = values::Choice{sector_};
        return values::to_truth(std::ranges::find(list->values, wanted) != list->values.end());
    }

    bool is_sector(ExpressionId id) const {
        const checking::Expression& expression = program_[id].expression;
        if (std::holds_alternative<checking::ActSector>(expression)) return true;
        const auto* read = std::get_if<checking::FieldRead>(&expression);
        if (read == nullptr) return false;
        const std::uint16_t record = program_[read->record].type.index;
        return program_.vocabulary.records[record].fields[read->field].role == vocabulary::Role::sector;
    }

    Truth is_this(ExpressionId id) const {
        const auto* constant = std::get_if<checking::Constant>(&program_[id].expression);
        const auto* choice = constant == nullptr ? nullptr : std::get_if<values::Choice>(&constant->value);
        return choice == nullptr ? Truth::unknown : values::to_truth(choice->index == sector_);
    }

    const Program& program_;
    std::uint16_t sector_;
};

/// Rules on one violation that may apply in the sector, by what they do.
struct Concerned {
    std::vector<std::uint32_t> findings, sanctions, flags;
};

Concerned concerned(const Program& program, std::uint16_t violation, std::uint16_t sector) {
    Concerned found;
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
        const Rule& rule = program.rules[index];
        const auto* finding = std::get_if<checking::Finding>(&rule.then);
        const bool finds = finding != nullptr && finding->violation == violation;
        if ((!finds && !rule.answers(violation)) || !may_apply(program, rule, sector)) continue;
        if (finds) found.findings.push_back(index);
        if (std::holds_alternative<checking::Sanction>(rule.then)) found.sanctions.push_back(index);
        if (std::holds_alternative<checking::Flag>(rule.then)) found.flags.push_back(index);
    }
    return found;
}

const checking::Version& version_of(const Program& program, const checking::Citation& citation) {
    return program.instruments[citation.instrument].versions[citation.version];
}

/// First days of the stretches on which the same versions are in force.
std::set<values::Date> boundaries(const Program& program, const std::vector<std::uint32_t>& rules) {
    std::set<values::Date> days;
    for (const std::uint32_t rule : rules) {
        for (const checking::Citation& citation : program.rules[rule].basis) {
            const checking::Version& version = version_of(program, citation);
            days.insert(version.from);
            if (const auto next = values::Date::from_days(std::int64_t{version.to.days()} + 1))
                days.insert(*next);
        }
    }
    return days;
}

std::vector<std::uint32_t> in_force(const Program& program, const std::vector<std::uint32_t>& rules,
                                    values::Date day) {
    std::vector<std::uint32_t> found;
    std::ranges::copy_if(rules, std::back_inserter(found), [&](std::uint32_t rule) {
        return std::ranges::any_of(program.rules[rule].basis, [&](const checking::Citation& citation) {
            const checking::Version& version = version_of(program, citation);
            return version.from <= day && day <= version.to;
        });
    });
    return found;
}

/// Adds the row, or lets the one before go on if it says the same.
void add_row(std::vector<SectorRow>& rows, SectorRow row) {
    if (row.findings.empty() || (row.sanctions.empty() && row.flags.empty())) return;
    if (!rows.empty()) {
        SectorRow& last = rows.back();
        const bool same =
            last.findings == row.findings && last.sanctions == row.sanctions && last.flags == row.flags;
        if (same && last.to.days() + 1 == row.from.days()) {
            last.to = row.to;
            return;
        }
    }
    rows.push_back(std::move(row));
}

}  // namespace

Truth holds_in_sector(const Program& program, ExpressionId condition, std::uint16_t sector) {
    return SectorReading(program, sector).truth(condition);
}

bool may_apply(const Program& program, const Rule& rule, std::uint16_t sector) {
    const SectorReading reading(program, sector);
    if (rule.when && reading.truth(*rule.when) == Truth::no) return false;
    return std::ranges::none_of(rule.exceptions, [&](const checking::Exception& exception) {
        return exception.when && reading.truth(*exception.when) == Truth::yes;
    });
}

std::vector<SectorRow> sector_rows(const Program& program, std::uint16_t violation, std::uint16_t sector) {
    const Concerned all = concerned(program, violation, sector);
    std::set<values::Date> days = boundaries(program, all.findings);
    days.merge(boundaries(program, all.sanctions));
    days.merge(boundaries(program, all.flags));
    std::vector<SectorRow> rows;
    for (auto day = days.begin(); day != days.end(); ++day) {
        const auto next = std::next(day);
        const auto last = next == days.end() ? values::Date::latest()
                                             : values::Date::from_days(next->days() - 1).value_or(*day);
        add_row(rows, {*day, last, in_force(program, all.findings, *day),
                       in_force(program, all.sanctions, *day), in_force(program, all.flags, *day)});
    }
    return rows;
}

}  // namespace zhunsheng::handbook
