// Thinks of the facts that would try a condition or a limit.

#include "coverage/suggest.h"

#include <optional>
#include <set>
#include <utility>

#include "coverage/limit_side.h"
#include "coverage/render.h"

namespace zhunsheng::coverage {
namespace {

using checking::ExpressionId;
using checking::FieldRead;
using syntax::Operator;
using values::Kind;

constexpr const char* unfilled = "【待填】";

/// A fact and the value that it is to have.
struct Setting {
    checking::FieldKey fact;
    std::string value;
};

class Suggester {
public:
    explicit Suggester(const checking::Program& program) : program_(program) {}

    /// What to change so that the condition comes out so.
    [[nodiscard]] std::string facts_for(const Condition& condition, bool wanted) const {
        const checking::Expression& expression = program_[condition.id].expression;
        if (const auto* read = std::get_if<FieldRead>(&expression)) {
            return written({{key_of(*read), wanted ? "是" : "否"}});
        }
        if (const auto* compare = std::get_if<checking::Compare>(&expression)) {
            if (auto setting = comparison(*compare, wanted)) return written({*setting});
        }
        return written(unfilled_reads(condition.id));
    }

    /// What to change so that there is a value at the limit, or beside it.
    [[nodiscard]] std::string facts_for(const Limit& limit, const LimitCoverage& covered, bool at) const {
        const auto* read = std::get_if<FieldRead>(&program_[limit.left].expression);
        const std::string& value = at ? covered.at.zh : covered.beside.zh;
        if (read != nullptr && !value.empty()) return written({{key_of(*read), value}});
        std::vector<Setting> settings = unfilled_reads(limit.left);
        for (Setting& other : unfilled_reads(limit.right)) settings.push_back(std::move(other));
        return written(settings);
    }

    /// All that the rule reads, for a person to fill in.
    [[nodiscard]] std::string facts_for(const checking::Rule& rule) const {
        std::vector<Setting> settings;
        for (const checking::FieldKey& fact : rule.reads) {
            const auto& field = program_.vocabulary.records[fact.record].fields[fact.field];
            if (field.type.kind != Kind::record) settings.push_back({fact, unfilled});
        }
        return written(settings);
    }

private:
    [[nodiscard]] checking::FieldKey key_of(const FieldRead& read) const {
        return {program_[read.record].type.index, read.field};
    }

    /// A fact compared with a constant.
    [[nodiscard]] std::optional<Setting> comparison(const checking::Compare& compare, bool wanted) const {
        const auto* read = std::get_if<FieldRead>(&program_[compare.left].expression);
        const auto* constant = std::get_if<checking::Constant>(&program_[compare.right].expression);
        if (read == nullptr || constant == nullptr) return std::nullopt;
        const values::Type type = program_[compare.left].type;
        const explanation::Phrases phrases(Language::chinese);
        const bool equality =
            compare.operation == Operator::equal || compare.operation == Operator::not_equal;
        const bool holds_at = compare.operation == Operator::equal ||
                              compare.operation == Operator::greater_equal ||
                              compare.operation == Operator::less_equal;
        if (const auto* choice = std::get_if<values::Choice>(&constant->value)) {
            const auto& values = program_.vocabulary.enumerations[type.index].values;
            return Setting{key_of(*read), holds_at == wanted ? values[choice->index].label : unfilled};
        }
        if (holds_at == wanted) return Setting{key_of(*read), shown(constant->value, type.kind, phrases)};
        const auto other = equality ? neighbour(constant->value, type.kind, Direction::up)
                                    : beside(compare.operation, constant->value, type.kind);
        if (!other) return std::nullopt;
        return Setting{key_of(*read), shown(*other, type.kind, phrases)};
    }

    /// Every fact that the expression reads, with a value for a person to fill in.
    [[nodiscard]] std::vector<Setting> unfilled_reads(ExpressionId id) const {
        std::vector<Setting> settings;
        const auto* read = std::get_if<FieldRead>(&program_[id].expression);
        if (read != nullptr && program_[id].type.kind != Kind::record) {
            settings.push_back({key_of(*read), unfilled});
        }
        for (const ExpressionId part : checking::parts_of(program_[id].expression)) {
            for (Setting& more : unfilled_reads(part)) settings.push_back(std::move(more));
        }
        return settings;
    }

    /// The field of the case that holds such records; nothing if they stand deeper.
    [[nodiscard]] std::optional<std::string> label_of(std::uint16_t record) const {
        for (const vocabulary::Field& field : program_.vocabulary.root_record().fields) {
            if (field.type.kind == Kind::record && field.type.index == record) return field.label;
        }
        return std::nullopt;
    }

    /// The settings in flow notation, those of one record together: `{fee: 3 yuan, stays: {paid: no}}`.
    [[nodiscard]] std::string written(const std::vector<Setting>& settings) const {
        std::string root;
        std::vector<std::pair<std::string, std::string>> records;
        std::set<checking::FieldKey> done;
        for (const Setting& setting : settings) {
            if (!done.insert(setting.fact).second) continue;
            const auto& field = program_.vocabulary.records[setting.fact.record].fields[setting.fact.field];
            const std::string text = field.label + ": " + setting.value;
            if (setting.fact.record == program_.vocabulary.root) {
                root.append(root.empty() ? "" : ", ").append(text);
            } else if (const auto label = label_of(setting.fact.record)) {
                add(records, *label, text);
            }
        }
        for (const auto& [label, text] : records) {
            root.append(root.empty() ? "" : ", ").append(label).append(": {").append(text).append("}");
        }
        return "{" + root + "}";
    }

    static void add(std::vector<std::pair<std::string, std::string>>& records, const std::string& label,
                    const std::string& text) {
        for (auto& [known, texts] : records) {
            if (known != label) continue;
            texts += ", " + text;
            return;
        }
        records.emplace_back(label, text);
    }

    const checking::Program& program_;
};

}  // namespace

std::vector<SuggestedTest> suggest_tests(const checking::Program& program, std::uint32_t rule,
                                         const Obligations& obligations, const RuleCoverage& covered,
                                         const std::vector<TestName>& examples) {
    const Suggester suggester(program);
    std::vector<SuggestedTest> suggestions;
    const auto add = [&](const Gap& gap, const TestName& like, std::string facts) {
        const std::string number = std::to_string(suggestions.size() + 1);
        suggestions.push_back({covered.id, *gap.place, gap.said, covered.id + " " + number, like.file,
                               like.name, std::move(facts)});
    };
    if (covered.tests == 0) {
        add(gaps_of(covered).front(), {}, suggester.facts_for(program.rules[rule]));
        return suggestions;
    }
    for (std::size_t index = 0; index < obligations.conditions.size(); ++index) {
        const Condition& condition = obligations.conditions[index];
        for (const Gap& gap : gaps_of(covered.conditions[index])) {
            add(gap, examples[condition.id.index], suggester.facts_for(condition, gap.side));
        }
    }
    for (std::size_t index = 0; index < obligations.limits.size(); ++index) {
        const Limit& limit = obligations.limits[index];
        for (const Gap& gap : gaps_of(covered.limits[index])) {
            add(gap, examples[limit.left.index], suggester.facts_for(limit, covered.limits[index], gap.side));
        }
    }
    return suggestions;
}

}  // namespace zhunsheng::coverage
