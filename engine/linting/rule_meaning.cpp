// What a rule says, part by part, as texts that are the same for rules that say the same.

#include "linting/rule_meaning.h"

#include <algorithm>

namespace zhunsheng::linting {

namespace {

class Writer {
public:
    Writer(const Program& program, const checking::Rule& rule) : program_(program), rule_(rule) {}

    [[nodiscard]] std::string conclusion() {
        std::visit([&](const auto& then) { write(then); }, rule_.then);
        if (text_.empty()) return {};
        if (rule_.each) put("each", *rule_.each);
        std::vector<std::uint16_t> against = rule_.against;
        std::ranges::sort(against);
        for (const std::uint16_t violation : against) put("against", violation);
        return text_;
    }

    [[nodiscard]] std::string condition() {
        put("when", rule_.when, {});
        std::vector<std::string> exceptions;
        for (const checking::Exception& exception : rule_.exceptions) {
            if (exception.when) exceptions.push_back(meaning(program_, *exception.when, {}));
        }
        std::ranges::sort(exceptions);
        for (const std::string& exception : exceptions) put("unless", exception);
        return text_;
    }

private:
    void put(const char* what, const std::string& value) { text_ += std::string{what} + "=" + value + ";"; }
    template <class Number>
    requires std::is_integral_v<Number>
    void put(const char* what, Number number) { put(what, std::to_string(number)); }
    void put(const char* what, const std::optional<ExpressionId>& id, const Surroundings& around) {
        if (id) put(what, meaning(program_, *id, around));
    }

    void write(const checking::Definition& /*definition*/) {}
    void write(const checking::Finding& finding) { put("finding", finding.violation); }
    void write(const checking::Sanction& sanction) {
        put("sanction", sanction.institution.size());
        for (const checking::Measure& measure : sanction.institution) write(measure, {});
        for (const checking::PersonSanction& person : sanction.persons) {
            const Surroundings around{{"case", "person"}, 0};
            for (const std::uint16_t role : person.roles) put("role", role);
            put("when", person.when, around);
            for (const checking::Measure& measure : person.measures) write(measure, around);
        }
    }
    void write(const checking::Measure& measure, const Surroundings& around) {
        put("measure", measure.kind);
        put("when", measure.when, around);
        put("may", measure.may ? 1 : 0);
        put("wording", measure.wording);
        put("from", measure.from, around);
        put("to", measure.to, around);
        put("fixed", measure.fixed, around);
        put("amount", measure.amount, around);
        put("term", measure.term, around);
        put("life", measure.for_life ? 1 : 0);
        put("scope", measure.scope);
    }
    void write(const checking::Flag& flag) {
        put("flag", static_cast<int>(flag.kind));
        put("duty", static_cast<int>(flag.duty));
        put("crime", flag.crime);
        put("to", flag.to);
        put("deadline", flag.deadline);
        for (const checking::Threshold& threshold : flag.thresholds) {
            put("threshold", threshold.name);
            put("quantity", threshold.quantity, {});
            put("reaches", threshold.reaches, {});
        }
    }
    void write(const checking::Discretion& discretion) {
        put("band", discretion.band);
        put("duty", static_cast<int>(discretion.duty));
    }
    void write(const checking::Procedure& procedure) {
        put("procedure", static_cast<int>(procedure.kind));
        put("duty", static_cast<int>(procedure.duty));
        put("by", procedure.by);
        put("from", procedure.from, {});
        put("period", procedure.period, {});
        put("off", procedure.put_off ? 1 : 0);
        put("penalties", procedure.bars_penalties ? 1 : 0);
        for (const std::uint16_t kind : procedure.bars) put("bars", kind);
        put("name", rule_.name);  // what the step is
    }

    const Program& program_;
    const checking::Rule& rule_;
    std::string text_;
};

}  // namespace

std::string conclusion_of(const Program& program, const checking::Rule& rule) {
    return Writer{program, rule}.conclusion();
}

std::string condition_of(const Program& program, const checking::Rule& rule) {
    return Writer{program, rule}.condition();
}

std::string basis_of(const Program& program, const checking::Rule& rule) {
    std::vector<std::string> articles;
    for (const checking::Citation& citation : rule.basis) {
        articles.push_back(std::to_string(program.instruments[citation.instrument].law) + "/" +
                           std::to_string(citation.version) + "/" + citation.article);
    }
    std::ranges::sort(articles);
    std::string text;
    for (const std::string& article : articles) text += article + ";";
    return text;
}

}  // namespace zhunsheng::linting
