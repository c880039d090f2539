// Collecting the facts that rules read, through definitions and defaults.

#include "checking/reads.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "checking/parts.h"

namespace zhunsheng::checking {

namespace {

/// A fact that findings of more violations than this read (whether the report went to society, say) tells none of
/// them from the others.
constexpr std::size_t telling_for_at_most = 5;

class ReadWalk {
public:
    explicit ReadWalk(const Program& program) : program_(program) {}

    void visit(ExpressionId id) {
        if (!seen_.insert(id.index).second) return;
        const Expression& expression = program_[id].expression;
        if (const auto* read = std::get_if<FieldRead>(&expression)) note(*read);
        if (const auto* read = std::get_if<DefinitionRead>(&expression)) {
            visit(std::get<Definition>(program_.rules[read->rule].then).value);
        }
        reads_act_ = reads_act_ || std::holds_alternative<ActSector>(expression) ||
                     std::holds_alternative<ActDate>(expression) ||
                     std::holds_alternative<Involved>(expression);
        for (const ExpressionId part : parts_of(expression)) visit(part);
    }
    void visit(const std::optional<ExpressionId>& id) {
        if (id) visit(*id);
    }

    [[nodiscard]] std::vector<FieldKey> fields() const { return {fields_.begin(), fields_.end()}; }
    [[nodiscard]] bool reads_act() const { return reads_act_; }

private:
    void note(const FieldRead& read) {
        const std::uint16_t record = program_[read.record].type.index;
        fields_.insert({record, read.field});
        const auto& field = program_.vocabulary.records[record].fields[read.field];
        if (field.default_expression) visit(ExpressionId{*field.default_expression});
    }

    const Program& program_;
    std::set<std::uint32_t> seen_;
    std::set<FieldKey> fields_;
    bool reads_act_ = false;
};

void note_reads_of(const Program& program, Rule& rule) {
    ReadWalk walk{program};
    for (const PlacedExpression& part : expressions_of(rule)) walk.visit(part.id);
    rule.reads = walk.fields();
    rule.reads_act = walk.reads_act();
}

void note_read_fields(Program& program) {
    for (const vocabulary::Record& record : program.vocabulary.records) {
        std::vector<bool> read;
        for (const vocabulary::Field& field : record.fields) read.push_back(vocabulary::matters(field.role));
        program.read_fields.push_back(std::move(read));
    }
    for (const Rule& rule : program.rules) {
        for (const FieldKey& key : rule.reads) program.read_fields[key.record][key.field] = true;
    }
}

/// Dates, sectors and the mere presence of records say when and where, not what.
bool may_tell(const Program& program, const FieldKey& key) {
    const vocabulary::Field& field = program.vocabulary.records[key.record].fields[key.field];
    return !vocabulary::matters(field.role) && field.type.kind != values::Kind::record &&
           !field.type.is(values::Kind::date);
}

void note_telling_reads(Program& program) {
    std::map<FieldKey, std::set<std::uint16_t>> violations;
    for (const Rule& rule : program.rules) {
        const auto* finding = std::get_if<Finding>(&rule.then);
        if (finding == nullptr) continue;
        for (const FieldKey& key : rule.reads) violations[key].insert(finding->violation);
    }
    for (Rule& rule : program.rules) {
        if (!std::holds_alternative<Finding>(rule.then)) continue;
        std::copy_if(rule.reads.begin(), rule.reads.end(), std::back_inserter(rule.telling_reads),
                     [&](const FieldKey& key) {
                         return may_tell(program, key) && violations[key].size() <= telling_for_at_most;
                     });
    }
}

void note_amounts_of_acts(const Program& program, std::vector<Measure>& measures) {
    for (Measure& measure : measures) {
        ReadWalk walk{program};
        walk.visit(measure.amount);
        walk.visit(measure.fixed);
        measure.amount_of_act = walk.reads_act();
    }
}

void note_amounts_of_acts(Program& program) {
    for (Rule& rule : program.rules) {
        auto* sanction = std::get_if<Sanction>(&rule.then);
        if (sanction == nullptr) continue;
        note_amounts_of_acts(program, sanction->institution);
        for (PersonSanction& person : sanction->persons) note_amounts_of_acts(program, person.measures);
    }
}

}  // namespace

void note_reads(Program& program) {
    for (Rule& rule : program.rules) note_reads_of(program, rule);
    note_amounts_of_acts(program);
    note_read_fields(program);
    note_telling_reads(program);
}

}  // namespace zhunsheng::checking
