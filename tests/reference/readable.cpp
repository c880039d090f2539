// Which names an expression may use, and what each means there.

#include <set>

#include "reference/generate.h"

namespace zhunsheng::reference {
namespace {

class NameSearch {
public:
    NameSearch(const Rulebook& book, const Scope& scope) : book_(book), scope_(scope) {}

    std::vector<Expression> run() {
        for (const RecordType& record : book_.vocabulary.records) {
            for (const Field& field : record.fields) try_names({field.id, field.label, field.alias});
        }
        for (const Rule& rule : book_.rules) {
            if (rule.kind == RuleKind::definition && !scope_.plain_facts) try_names({rule.id, rule.name});
        }
        add_members();
        return std::move(found_);
    }

private:
    void try_names(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (name.empty() || !seen_.insert(name).second) continue;
            if (auto read = resolve(name)) found_.push_back(std::move(*read));
        }
    }

    /// From the innermost record outwards; at the case, where an act is at hand, its date and sector come first.
    [[nodiscard]] std::optional<Expression> resolve(const std::string& name) const {
        for (int level = size_of(scope_.records) - 1; level >= 0; --level) {
            if (level == 0 && scope_.about_act) {
                if (auto of_act = named_for_act(name)) return of_act;
            }
            if (auto read = resolve_at(level, name)) return read;
        }
        return through_single_record(name);
    }

    [[nodiscard]] std::optional<Expression> named_for_act(const std::string& name) const {
        for (const Role role : {Role::sector, Role::act_date}) {
            for (const RecordType& record : book_.vocabulary.records) {
                for (const Field& field : record.fields) {
                    if (field.role == role && field.is_called(name)) return of_act(field, name);
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] static Expression of_act(const Field& field, const std::string& name) {
        Expression read;
        read.op = field.role == Role::sector ? Op::act_sector : Op::act_day;
        read.type = field.type;
        read.name = name;
        return read;
    }

    [[nodiscard]] static int find_field(const RecordType& record, const std::string& name) {
        for (int index = 0; index < size_of(record.fields); ++index) {
            if (at(record.fields, index).is_called(name)) return index;
        }
        return -1;
    }

    [[nodiscard]] std::optional<Expression> resolve_at(int level, const std::string& name) const {
        const int type = at(scope_.records, level);
        const RecordType& record = at(book_.vocabulary.records, type);
        Expression holder;
        holder.op = Op::scope;
        holder.index = level;
        holder.type = {Kind::record, false, type};
        if (const int field = find_field(record, name); field >= 0) {
            const Role role = at(record.fields, field).role;
            const bool of_the_act =
                level == 0 && scope_.definition_of_case && (role == Role::sector || role == Role::act_date);
            if (of_the_act) return of_act(at(record.fields, field), name);
            return read_field(holder, field, name);
        }
        for (int index = 0; index < size_of(book_.rules); ++index) {
            const Rule& rule = at(book_.rules, index);
            if (rule.kind != RuleKind::definition || (rule.id != name && rule.name != name)) continue;
            if (type_of_item(rule) != type) continue;
            Expression read;
            read.op = Op::definition;
            read.type = rule.value.type;
            read.parts = {holder};
            read.index = index;
            read.name = name;
            return read;
        }
        return std::nullopt;
    }

    /// The record for which a definition is worked out.
    [[nodiscard]] int type_of_item(const Rule& rule) const {
        if (rule.each < 0) return 0;
        return at(book_.vocabulary.records.front().fields, rule.each).type.index;
    }

    [[nodiscard]] Expression read_field(const Expression& holder, int field, const std::string& name) const {
        Expression read;
        read.op = Op::field;
        read.type = at(at(book_.vocabulary.records, holder.type.index).fields, field).type;
        read.parts = {holder};
        read.index = field;
        read.name = name;
        return read;
    }

    /// A field of a single record of the case may be named without that record if only one of them has it.
    [[nodiscard]] std::optional<Expression> through_single_record(const std::string& name) const {
        std::optional<Expression> found;
        const auto& fields = book_.vocabulary.records.front().fields;
        for (int index = 0; index < size_of(fields); ++index) {
            const Type type = at(fields, index).type;
            if (!type.is(Kind::record)) continue;
            const int field = find_field(at(book_.vocabulary.records, type.index), name);
            if (field < 0) continue;
            if (found) return std::nullopt;
            Expression root;
            root.op = Op::scope;
            root.type = {Kind::record, false, 0};
            found = read_field(read_field(root, index, at(fields, index).label), field, name);
        }
        return found;
    }

    /// `record.field`, for the single records that have names.
    void add_members() {
        const std::vector<Expression> named = found_;
        for (const Expression& holder : named) {
            if (!holder.type.is(Kind::record)) continue;
            const auto& fields = at(book_.vocabulary.records, holder.type.index).fields;
            for (int field = 0; field < size_of(fields); ++field) {
                Expression read = read_field(holder, field, at(fields, field).label);
                read.bare = false;
                found_.push_back(std::move(read));
            }
        }
    }

    const Rulebook& book_;
    const Scope& scope_;
    std::set<std::string> seen_;
    std::vector<Expression> found_;
};

bool has_default(const Rulebook& book, const Expression& read) {
    for (const Expression& part : read.parts) {
        if (has_default(book, part)) return true;
    }
    if (read.op != Op::field) return false;
    const int record = read.parts.front().type.index;
    return at(at(book.vocabulary.records, record).fields, read.index).by_default.has_value();
}

bool reads_outcome(const Rulebook& book, const Expression& read) {
    if (read.op != Op::field) return false;
    const int record = read.parts.front().type.index;
    return at(at(book.vocabulary.records, record).fields, read.index).role == Role::ordered;
}

}  // namespace

std::vector<Expression> readable(const Rulebook& book, const Scope& scope) {
    std::vector<Expression> found = NameSearch{book, scope}.run();
    if (scope.plain_facts)
        std::erase_if(found, [&](const Expression& read) { return has_default(book, read); });
    if (!scope.knows_outcome)
        std::erase_if(found, [&](const Expression& read) { return reads_outcome(book, read); });
    return found;
}

}  // namespace zhunsheng::reference
