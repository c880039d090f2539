#pragma once
// Which numbers are values of an enumeration. Without a default: an enumerator that is added and forgotten here is a
// warning, and warnings are errors.

#include "checking/program.h"

namespace zhunsheng::compiled {

[[nodiscard]] constexpr bool is_value(values::Kind it) {
    using enum values::Kind;
    switch (it) {
        case truth:
        case integer:
        case decimal:
        case money:
        case percent:
        case date:
        case period:
        case text:
        case choice:
        case record:
        case none: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(vocabulary::Role it) {
    using enum vocabulary::Role;
    switch (it) {
        case none:
        case case_id:
        case decided_on:
        case act_date:
        case act_not_before:
        case act_not_after:
        case sector:
        case person_role:
        case name:
        case act_group:
        case lighter_law:
        case for_record:
        case ordered:
        case measure_kind:
        case measure_target:
        case amount_min:
        case amount_max:
        case measure_holds:
        case measure_band:
        case measure_for_life:
        case measure_is_penalty: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(syntax::Operator it) {
    using enum syntax::Operator;
    switch (it) {
        case or_:
        case and_:
        case not_:
        case equal:
        case not_equal:
        case greater:
        case greater_equal:
        case less:
        case less_equal:
        case in:
        case not_in:
        case contains:
        case plus:
        case minus:
        case times:
        case over:
        case negate:
        case known:
        case unknown:
        case involved:
        case where: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(syntax::Quantifier it) {
    using enum syntax::Quantifier;
    switch (it) {
        case any:
        case all:
        case none:
        case count:
        case sum:
        case greatest:
        case least: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::Part it) {
    using enum rulebook::Part;
    switch (it) {
        case whole:
        case first:
        case middle:
        case last: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::Division it) {
    using enum rulebook::Division;
    switch (it) {
        case article:
        case section: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::LawDay it) {
    using enum rulebook::LawDay;
    switch (it) {
        case act:
        case decision: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::Trait it) {
    using enum rulebook::Trait;
    switch (it) {
        case range:
        case amount:
        case term:
        case life:
        case scope: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::Principle it) {
    using enum rulebook::Principle;
    switch (it) {
        case fallback_only:
        case explicit_:
        case special_law:
        case higher_law:
        case one_act_one_fine:
        case one_sum_once:
        case later_lighter_law: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::BandReach it) {
    using enum rulebook::BandReach;
    switch (it) {
        case within:
        case below:
        case none: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::PrevailsReason it) {
    using enum rulebook::PrevailsReason;
    switch (it) {
        case explicit_:
        case special_law:
        case higher_law: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::FlagKind it) {
    using enum rulebook::FlagKind;
    switch (it) {
        case criminal_transfer:
        case blacklist:
        case referral:
        case escalation: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::Duty it) {
    using enum rulebook::Duty;
    switch (it) {
        case must:
        case may:
        case consult: return true;
    }
    return false;
}

[[nodiscard]] constexpr bool is_value(rulebook::ProcedureKind it) {
    using enum rulebook::ProcedureKind;
    switch (it) {
        case limitation:
        case hearing:
        case review:
        case deadline:
        case step: return true;
    }
    return false;
}

}  // namespace zhunsheng::compiled
