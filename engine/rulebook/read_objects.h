#pragma once
// The parts of a rule file, each from its mapping: one function an object. All mistakes are reported; what is
// missing stays empty in the declaration.

#include <vector>

#include "rulebook/declarations.h"
#include "rulebook/object_reader.h"

namespace zhunsheng::rulebook {

// read_file_head.cpp
[[nodiscard]] FileDeclaration read_file_head(const ObjectReader& object);
[[nodiscard]] RulebookDeclaration read_rulebook_head(const ObjectReader& object);
[[nodiscard]] UntranslatedDeclaration read_untranslated(const ObjectReader& object);
[[nodiscard]] CalendarDeclaration read_calendar(const ObjectReader& object);

// read_legal_order.cpp
[[nodiscard]] ReferenceDeclaration read_reference(const ObjectReader& object);
[[nodiscard]] LegalOrderDeclaration read_legal_order(const ObjectReader& object);

// read_vocabulary.cpp
[[nodiscard]] EnumerationDeclaration read_enumeration(const ObjectReader& object);
[[nodiscard]] RecordDeclaration read_record(const ObjectReader& object);
[[nodiscard]] ViolationDeclaration read_violation(const ObjectReader& object);

// read_rules.cpp
[[nodiscard]] RuleDeclaration read_rule(const ObjectReader& object);

// read_measures.cpp
[[nodiscard]] std::vector<MeasureDeclaration> read_measures(const ObjectReader& object, Key key);
[[nodiscard]] PersonSanctionDeclaration read_person_sanction(const ObjectReader& object);

}  // namespace zhunsheng::rulebook
