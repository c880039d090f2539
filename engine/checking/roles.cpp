// Types of roles, and the look for them.

#include "checking/roles.h"

namespace zhunsheng::checking {

using values::Kind;
using values::Type;
using vocabulary::Role;

bool role_fits(Role role, Type type) {
    switch (role) {
        case Role::none:
        case Role::for_record: return true;
        case Role::case_id:
        case Role::act_group:
        case Role::name: return type.is(Kind::text);
        case Role::decided_on:
        case Role::act_date:
        case Role::act_not_before:
        case Role::act_not_after: return type.is(Kind::date);
        case Role::sector: return type.is(Kind::choice);
        case Role::person_role: return type.kind == Kind::choice;
        case Role::lighter_law:
        case Role::measure_holds:
        case Role::measure_for_life:
        case Role::measure_is_penalty: return type.is(Kind::truth);
        case Role::ordered: return type.kind == Kind::record && type.list;
        case Role::measure_kind:
        case Role::measure_target:
        case Role::measure_band: return type.is(Kind::choice);
        case Role::amount_min:
        case Role::amount_max: return type.is(Kind::money);
    }
    return true;
}

Roles roles_of(const vocabulary::Vocabulary& vocabulary) {
    const vocabulary::Record& root = vocabulary.root_record();
    Roles roles;
    roles.case_id = root.find(Role::case_id);
    roles.decided_on = root.find(Role::decided_on);
    roles.lighter_law = root.find(Role::lighter_law);
    roles.ordered = root.find(Role::ordered);
    for (std::size_t index = 0; index < root.fields.size(); ++index) {
        const Type type = root.fields[index].type;
        if (type.kind != Kind::record || !type.list) continue;
        const vocabulary::Record& item = vocabulary.records[type.index];
        const auto person_roles = item.find(Role::person_role);
        if (!person_roles) continue;
        roles.persons = static_cast<std::uint16_t>(index);
        roles.person_roles = person_roles;
        roles.person_name = item.find(Role::name);
    }
    return roles;
}

}  // namespace zhunsheng::checking
