// Indices and lists of a Program, layer by layer: each check relies on those before it.

#include "compiled/verify_program.h"

#include <algorithm>
#include <limits>

#include "checking/operator_types.h"
#include "checking/roles.h"
#include "compiled/verify_expressions.h"
#include "compiled/writer.h"

namespace zhunsheng::compiled {
namespace {

using checking::ExpressionId;
using checking::Program;
using checking::Rule;
using values::Kind;
using values::Type;

template <class List>
bool in(std::size_t index, const List& list) {
    return index < list.size();
}

template <class Index, class List>
bool all_in(const std::vector<Index>& indices, const List& list) {
    return std::all_of(indices.begin(), indices.end(), [&](Index index) { return in(index, list); });
}

template <class Index, class List>
bool in(const std::optional<Index>& index, const List& list) {
    return !index || in(*index, list);
}

template <class List, class Holds>
bool all(const List& list, Holds holds) {
    return std::all_of(list.begin(), list.end(), holds);
}

/// Indices of what a rulebook declares have 16 bits.
template <class List>
bool countable(const List& list) {
    return list.size() <= std::numeric_limits<std::uint16_t>::max();
}

std::string bytes_of(const checking::Roles& roles) {
    Writer writer;
    writer(roles);
    return writer.take();
}

// Vocabulary ----------------------------------------------------------------------------------------------------------

bool is_sound_field(const Program& program, const vocabulary::Field& field) {
    const Type type = field.type;
    const bool known = type.kind == Kind::choice   ? in(type.index, program.vocabulary.enumerations)
                       : type.kind == Kind::record ? in(type.index, program.vocabulary.records)
                                                   : type.index == 0 && type.kind != Kind::none;
    return known && checking::role_fits(field.role, type) &&
           in(field.default_expression, program.expressions);
}

bool is_sound_vocabulary(const Program& program) {
    const vocabulary::Vocabulary& vocabulary = program.vocabulary;
    const auto sound_record = [&](const vocabulary::Record& record) {
        return countable(record.fields) &&
               all(record.fields, [&](const auto& field) { return is_sound_field(program, field); });
    };
    return countable(vocabulary.enumerations) && countable(vocabulary.records) &&
           all(vocabulary.enumerations, [](const auto& each) { return countable(each.values); }) &&
           in(vocabulary.root, vocabulary.records) && all(vocabulary.records, sound_record) &&
           bytes_of(program.roles) == bytes_of(checking::roles_of(vocabulary));
}

bool is_sound_key(const Program& program, const checking::FieldKey& key) {
    const auto& records = program.vocabulary.records;
    return in(key.record, records) && in(key.field, records[key.record].fields);
}

bool are_sound_keys(const Program& program, const std::vector<checking::FieldKey>& keys) {
    return std::is_sorted(keys.begin(), keys.end()) &&
           all(keys, [&](const auto& key) { return is_sound_key(program, key); });
}

bool are_sound_read_fields(const Program& program) {
    const auto& records = program.vocabulary.records;
    return std::equal(
        program.read_fields.begin(), program.read_fields.end(), records.begin(), records.end(),
        [](const auto& read, const auto& record) { return read.size() == record.fields.size(); });
}

/// Whether it is a field of the case that holds a list of records.
bool is_list(const Program& program, std::optional<std::uint16_t> field) {
    const auto& fields = program.vocabulary.root_record().fields;
    return !field ||
           (in(*field, fields) && fields[*field].type.list && fields[*field].type.kind == Kind::record);
}

// Law -----------------------------------------------------------------------------------------------------------------

bool are_sound(const Program& program, const std::vector<checking::Citation>& citations) {
    return all(citations, [&](const checking::Citation& citation) {
        return in(citation.instrument, program.instruments) &&
               in(citation.version, program.instruments[citation.instrument].versions);
    });
}

bool is_sound_law(const Program& program) {
    const checking::LegalOrder& order = program.legal_order;
    const auto sound_instrument = [&](const checking::Instrument& instrument) {
        return in(instrument.law, program.instruments) && in(instrument.rank, order.ranks) &&
               countable(instrument.versions);
    };
    const auto sound_violation = [&](const checking::Violation& violation) {
        return is_list(program, violation.each) && all_in(violation.overlaps, program.violations);
    };
    const auto sound_gap = [&](const checking::Untranslated& gap) {
        return in(gap.instrument, program.instruments) && all_in(gap.touches, program.violations) &&
               all_in(gap.versions, program.instruments[gap.instrument].versions);
    };
    return countable(order.ranks) && countable(order.measures) && countable(order.bands) &&
           in(order.usual_band, order.bands) && countable(program.instruments) &&
           all(program.instruments, sound_instrument) &&
           all(order.principles, [&](const auto& each) { return are_sound(program, each.basis); }) &&
           countable(program.violations) && all(program.violations, sound_violation) &&
           all(program.untranslated, sound_gap);
}

// Rules ---------------------------------------------------------------------------------------------------------------

/// Checks one rule after another, and the expressions of each in its scope.
class RuleVerifier {
public:
    explicit RuleVerifier(const Program& program) : program_(program), expressions_(program) {}

    bool is_sound(const Rule& rule) {
        if (!in(rule.instrument, program_.instruments)) return false;
        if (!are_sound(program_, rule.basis) || !are_sound(program_, rule.references)) return false;
        if (!all_in(rule.against, program_.violations) || !all_in(rule.prevails_over, program_.rules))
            return false;
        if (!are_sound_keys(program_, rule.reads) || !are_sound_keys(program_, rule.telling_reads))
            return false;
        if (rule.yields_to &&
            !(in(rule.yields_to->rank, program_.legal_order.ranks) && are_measures(rule.yields_to->having)))
            return false;
        scope_ = {program_.vocabulary.root};
        if (rule.each) scope_.push_back(program_.vocabulary.root_record().fields[*rule.each].type.index);
        const auto sound_exception = [&](const checking::Exception& exception) {
            return has(exception.when, Kind::truth) && are_sound(program_, exception.basis);
        };
        return has(rule.when, Kind::truth) && all(rule.exceptions, sound_exception) &&
               std::visit([&](const auto& then) { return fits(rule, then); }, rule.then);
    }

    /// Whether the defaults of the vocabulary are sound, and nothing goes round in a circle. To be asked last.
    bool are_sound_defaults() {
        scope_ = {program_.vocabulary.root};
        const auto sound = [&](const vocabulary::Field& field) {
            if (!field.default_expression) return true;
            const ExpressionId value{*field.default_expression};
            return expressions_.is_sound(value, scope_) &&
                   checking::comparable(field.type, expressions_.type(value));
        };
        return all(program_.vocabulary.records,
                   [&](const auto& record) { return all(record.fields, sound); }) &&
               expressions_.ends();
    }

private:
    bool has(const std::optional<ExpressionId>& id, Kind kind) {
        return !id || (expressions_.is_sound(*id, scope_) && expressions_.type(*id).is(kind));
    }

    [[nodiscard]] bool are_measures(const std::vector<std::uint16_t>& kinds) const {
        return all_in(kinds, program_.legal_order.measures);
    }

    bool is_sound_measure(const checking::Measure& measure) {
        if (!in(measure.kind, program_.legal_order.measures)) return false;
        const bool ranges = program_.legal_order.measures[measure.kind].has(rulebook::Trait::range);
        if (ranges && !measure.fixed && !measure.from && !measure.to) return false;
        if (measure.fixed && (measure.from || measure.to)) return false;
        return has(measure.when, Kind::truth) && has(measure.from, Kind::money) &&
               has(measure.to, Kind::money) && has(measure.fixed, Kind::money) &&
               has(measure.amount, Kind::money) && has(measure.term, Kind::period) &&
               are_sound(program_, measure.basis);
    }

    bool are_sound_measures(const std::vector<checking::Measure>& measures) {
        return all(measures, [&](const auto& measure) { return is_sound_measure(measure); });
    }

    bool is_sound_person(const checking::PersonSanction& person) {
        const vocabulary::Vocabulary& vocabulary = program_.vocabulary;
        if (!program_.roles.persons) return person.roles.empty() && !person.when && person.measures.empty();
        const std::uint16_t record = vocabulary.root_record().fields[*program_.roles.persons].type.index;
        const std::uint16_t roles =
            vocabulary.records[record].fields[*program_.roles.person_roles].type.index;
        scope_.push_back(record);
        const bool sound = all_in(person.roles, vocabulary.enumerations[roles].values) &&
                           has(person.when, Kind::truth) && are_sound_measures(person.measures);
        scope_.pop_back();
        return sound;
    }

    bool fits(const Rule& /*rule*/, const checking::Definition& then) {
        return expressions_.is_sound(then.value, scope_);
    }
    bool fits(const Rule& rule, const checking::Finding& then) {
        return !rule.basis.empty() && in(then.violation, program_.violations) &&
               rule.each == program_.violations[then.violation].each;
    }
    bool fits(const Rule& rule, const checking::Sanction& then) {
        return !rule.basis.empty() && !rule.each && are_sound_measures(then.institution) &&
               all(then.persons, [&](const auto& person) { return is_sound_person(person); });
    }
    bool fits(const Rule& rule, const checking::Flag& then) {
        return !rule.each && all(then.thresholds, [&](const checking::Threshold& threshold) {
            return expressions_.is_sound(threshold.quantity, scope_) &&
                   expressions_.is_sound(threshold.reaches, scope_) &&
                   expressions_.type(threshold.quantity).is_numeric() &&
                   checking::comparable(expressions_.type(threshold.quantity),
                                        expressions_.type(threshold.reaches));
        });
    }
    bool fits(const Rule& rule, const checking::Discretion& then) {
        return !rule.basis.empty() && !rule.each && in(then.band, program_.legal_order.bands);
    }
    bool fits(const Rule& rule, const checking::Procedure& then) {
        return !rule.basis.empty() && !rule.each && has(then.from, Kind::date) &&
               has(then.period, Kind::period) && are_measures(then.bars);
    }

    const Program& program_;
    ExpressionVerifier expressions_;
    ExpressionVerifier::Scope scope_;
};

/// Whether no rule prevails over itself, through others or not: rules that nothing is left to prevail over are taken
/// away until none is left.
bool priorities_end(const std::vector<Rule>& rules) {
    std::vector<std::size_t> winners(rules.size());
    for (const Rule& rule : rules) {
        for (const std::uint32_t loser : rule.prevails_over) ++winners[loser];
    }
    std::vector<std::size_t> free;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        if (winners[rule] == 0) free.push_back(rule);
    }
    for (std::size_t next = 0; next < free.size(); ++next) {
        for (const std::uint32_t loser : rules[free[next]].prevails_over) {
            if (--winners[loser] == 0) free.push_back(loser);
        }
    }
    return free.size() == rules.size();
}

}  // namespace

bool is_sound(const Program& program, std::size_t sources) {
    const auto in_source = [&](text::Span span) {
        return span.source.index < sources && span.begin <= span.end;
    };
    if (!all(program.rules, [&](const Rule& rule) { return in_source(rule.span); })) return false;
    if (!all(program.expressions, [&](const auto& typed) { return in_source(typed.span); })) return false;
    if (!is_sound_vocabulary(program) || !are_sound_read_fields(program) || !is_sound_law(program))
        return false;
    if (!all(program.rules, [&](const Rule& rule) { return is_list(program, rule.each); })) return false;
    RuleVerifier verifier(program);
    return all(program.rules, [&](const Rule& rule) { return verifier.is_sound(rule); }) &&
           verifier.are_sound_defaults() && priorities_end(program.rules);
}

}  // namespace zhunsheng::compiled
