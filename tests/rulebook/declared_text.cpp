// One `show` for each kind of declaration.

#include "rulebook/declared_text.h"

#include <utility>
#include <variant>
#include <vector>

namespace zhunsheng::rulebook {
namespace {

class Text {
public:
    Text& add(const char* name, const std::string& value) {
        text_ += value.empty() ? "" : std::string(name) + "=" + value + " ";
        return *this;
    }
    Text& add(const char* name, const LocatedText& value) { return add(name, value.text); }
    Text& add(const char* name, bool value) { return add(name, std::string(value ? "yes" : "")); }
    Text& add(const char* name, const std::vector<LocatedText>& values) {
        for (const LocatedText& value : values) {
            add(name, value);
        }
        return *this;
    }
    Text& add(const char* name, const BasisDeclaration& basis) {
        for (const auto& article : basis.articles) {
            add(name, article.version.text + ":" + article.article.text);
        }
        return *this;
    }
    template <class Enum>
    Text& add_enum(const char* name, Enum value) {
        return add(name, std::to_string(static_cast<int>(value)));
    }
    template <class Declaration>
    Text& each(const char* name, const std::vector<Declaration>& declarations,
               std::string (*show)(const Declaration&)) {
        for (const Declaration& declaration : declarations) {
            text_ += std::string(name) + "{" + show(declaration) + "} ";
        }
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string show_version(const VersionDeclaration& version) {
    const std::string to = version.to ? version.to->to_iso() : "";
    return Text()
        .add("id", version.id)
        .add("from", version.from.to_iso())
        .add("to", to)
        .add("doubt", version.doubts)
        .add("articles", version.articles)
        .take();
}

std::string show_value(const EnumerationValueDeclaration& value) {
    return Text().add("id", value.id).add("label", value.label).add("alias", value.aliases).take();
}

std::string show_enumeration(const EnumerationDeclaration& enumeration) {
    return Text()
        .add("id", enumeration.id)
        .add("label", enumeration.label)
        .each("value", enumeration.values, show_value)
        .take();
}

std::string show_field(const FieldDeclaration& field) {
    return Text()
        .add("id", field.id)
        .add("label", field.label)
        .add("alias", field.aliases)
        .add("type", field.type)
        .add("question", field.question)
        .add("evidence", field.evidence)
        .add("judgement", field.judgement)
        .add("factor", field.factors)
        .add("default", field.default_value)
        .add_enum("role", field.role)
        .add("least", field.least)
        .add("note", field.note)
        .take();
}

std::string show_record(const RecordDeclaration& record) {
    return Text()
        .add("id", record.id)
        .add("label", record.label)
        .add("root", record.root)
        .each("field", record.fields, show_field)
        .take();
}

std::string show_violation(const ViolationDeclaration& violation) {
    return Text()
        .add("id", violation.id)
        .add("label", violation.label)
        .add("each", violation.each)
        .add("overlaps", violation.overlaps)
        .take();
}

std::string show_reference(const ReferenceDeclaration& reference) {
    return Text()
        .add("file", reference.file)
        .add("version", reference.version)
        .add("article", reference.article)
        .take();
}

std::string show_exception(const ExceptionDeclaration& exception) {
    return Text()
        .add("when", exception.when)
        .add("basis", exception.basis)
        .add("note", exception.note)
        .take();
}

std::string show_measure(const MeasureDeclaration& measure) {
    return Text()
        .add("kind", measure.kind)
        .add("when", measure.when)
        .add("may", measure.may)
        .add("wording", measure.wording)
        .add("from", measure.from)
        .add("to", measure.to)
        .add("fixed", measure.fixed)
        .add("amount", measure.amount)
        .add("term", measure.term)
        .add("for_life", measure.for_life)
        .add("scope", measure.scope)
        .add("basis", measure.basis)
        .add("doubt", measure.doubts)
        .add("note", measure.note)
        .take();
}

std::string show_person_sanction(const PersonSanctionDeclaration& sanction) {
    return Text()
        .add("role", sanction.roles)
        .add("when", sanction.when)
        .each("measure", sanction.measures, show_measure)
        .take();
}

std::string show_threshold(const ThresholdDeclaration& threshold) {
    return Text()
        .add("name", threshold.name)
        .add("quantity", threshold.quantity)
        .add("reaches", threshold.reaches)
        .take();
}

struct ShowThen {
    std::string operator()(const DefineDeclaration& then) const {
        return Text().add("value", then.value).take();
    }
    std::string operator()(const FindingDeclaration& then) const {
        return Text().add("finding", then.violation).take();
    }
    std::string operator()(const SanctionDeclaration& then) const {
        return Text()
            .each("institution", then.institution, show_measure)
            .each("persons", then.persons, show_person_sanction)
            .take();
    }
    std::string operator()(const FlagDeclaration& then) const {
        return Text()
            .add_enum("kind", then.kind)
            .add_enum("duty", then.duty)
            .add("crime", then.crime)
            .add("to", then.to)
            .add("deadline", then.deadline)
            .each("threshold", then.thresholds, show_threshold)
            .take();
    }
    std::string operator()(const DiscretionDeclaration& then) const {
        return Text().add("band", then.band).add_enum("duty", then.duty).take();
    }
    std::string operator()(const ProcedureDeclaration& then) const {
        return Text()
            .add_enum("kind", then.kind)
            .add_enum("duty", then.duty)
            .add("by", then.by)
            .add("from", then.from)
            .add("period", then.period)
            .add("put_off", then.put_off)
            .add("bars_penalties", then.bars_penalties)
            .add("bars", then.bars)
            .take();
    }
};

std::string show_yields_to(const std::optional<YieldsToDeclaration>& yields_to) {
    Text text;
    if (yields_to) {
        text.add("rank", yields_to->rank);
        for (const LocatedText& measure : yields_to->having) text.add("having", measure);
    }
    return text.take();
}

std::string show_rule(const RuleDeclaration& rule) {
    return Text()
        .add("id", rule.id)
        .add("name", rule.name)
        .add("basis", rule.basis)
        .each("see_also", rule.references, show_reference)
        .add("each", rule.each)
        .add("against", rule.against)
        .add("when", rule.when)
        .each("unless", rule.exceptions, show_exception)
        .add("yields_to", show_yields_to(rule.yields_to))
        .add("prevails_over", rule.prevails_over)
        .add_enum("reason", rule.prevails_reason)
        .add("then", std::visit(ShowThen{}, rule.then))
        .add("doubt", rule.doubts)
        .add("note", rule.note)
        .take();
}

std::string show_untranslated(const UntranslatedDeclaration& untranslated) {
    return Text()
        .add("article", untranslated.article)
        .add("version", untranslated.versions)
        .add("reason", untranslated.reason)
        .add("touches", untranslated.touches)
        .take();
}

std::string show_dates(const std::vector<values::Date>& dates) {
    std::string text;
    for (const values::Date date : dates) {
        text += date.to_iso() + ",";
    }
    return text;
}

}  // namespace

std::string declared_text(const FileContent& file) {
    Text text;
    text.add("id", file.file.id).add("name", file.file.name).add("number", file.file.number);
    text.add("rank", file.file.rank).add_enum("applies_at", file.file.applies_at);
    text.each("version", file.file.versions, show_version).add("note", file.file.note);
    if (file.rulebook) {
        text.add("rulebook",
                 file.rulebook->id.text + "/" + file.rulebook->name.text + "/" + file.rulebook->version.text);
    }
    return text.each("enumeration", file.enumerations, show_enumeration)
        .each("record", file.records, show_record)
        .each("violation", file.violations, show_violation)
        .each("rule", file.rules, show_rule)
        .each("untranslated", file.untranslated, show_untranslated)
        .add("holidays", show_dates(file.calendar.holidays))
        .add("workdays", show_dates(file.calendar.extra_workdays))
        .take();
}

}  // namespace zhunsheng::rulebook
