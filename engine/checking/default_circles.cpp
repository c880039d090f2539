// Following what defaults read, through definitions, to further defaults.

#include "checking/default_circles.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checking/order_definitions.h"
#include "checking/parts.h"

namespace zhunsheng::checking {

using diagnostics::Code;

namespace {

class CircleSearch {
public:
    CircleSearch(Draft& draft, const rulebook::Declarations& declarations) : draft_(draft) {
        std::uint16_t record = 0;
        for (const rulebook::FileContent& file : declarations.files) {
            for (const rulebook::RecordDeclaration& declared : file.records) {
                for (std::size_t field = 0; field < declared.fields.size(); ++field)
                    places_[{record, static_cast<std::uint16_t>(field)}] =
                        declared.fields[field].default_value.whole();
                ++record;
            }
        }
    }

    void search() {
        for (const auto& [field, place] : places_) visit_field(field);
    }

private:
    [[nodiscard]] const vocabulary::Field& field_of(FieldKey key) const {
        return draft_.program.vocabulary.records[key.record].fields[key.field];
    }

    void visit_field(FieldKey key) {
        const auto& fallback = field_of(key).default_expression;
        if (!fallback || done_.contains(key)) return;
        if (const auto from = std::find(path_.begin(), path_.end(), key); from != path_.end()) {
            report_circle({from, path_.end()});
            return;
        }
        if (path_.size() > max_definition_chain) {
            draft_.report.add(Code::definitions_too_deep, places_[key],
                              {field_of(key).label, std::to_string(max_definition_chain)});
            return;
        }
        path_.push_back(key);
        visit(ExpressionId{*fallback});
        path_.pop_back();
        done_.insert(key);
    }

    void visit(ExpressionId id) {
        const TypedExpression& typed = draft_.program[id];
        if (const auto* read = std::get_if<FieldRead>(&typed.expression))
            visit_field({draft_.program[read->record].type.index, read->field});
        if (const auto* read = std::get_if<DefinitionRead>(&typed.expression)) visit_definition(read->rule);
        for (const ExpressionId part : parts_of(typed.expression)) visit(part);
    }

    /// Once for each default that comes to it: a definition needs no definition that needs it.
    void visit_definition(std::uint32_t rule) {
        const auto* definition = std::get_if<Definition>(&draft_.program.rules[rule].then);
        if (definition != nullptr && seen_.insert({path_.back(), rule}).second) visit(definition->value);
    }

    void report_circle(const std::vector<FieldKey>& circle) {
        std::string steps;
        for (const FieldKey key : circle) steps += field_of(key).label + " → ";
        steps += field_of(circle.front()).label;
        draft_.report.add(Code::circular_definition, places_[circle.front()], {steps});
    }

    Draft& draft_;
    std::map<FieldKey, text::Span> places_;  // of the defaults
    std::vector<FieldKey> path_;
    std::set<FieldKey> done_;
    std::set<std::pair<FieldKey, std::uint32_t>> seen_;
};

}  // namespace

void report_default_circles(Draft& draft, const rulebook::Declarations& declarations) {
    CircleSearch{draft, declarations}.search();
}

}  // namespace zhunsheng::checking
