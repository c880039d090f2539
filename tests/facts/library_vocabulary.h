#pragma once
// A small vocabulary of library loans: every type of fact, and no law of ours.

#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts::testing {

/// Places of records and fields, in the order of library_vocabulary().
enum LibraryRecord : std::uint16_t { case_record, reader_record, loan_record };
enum CaseField : std::uint16_t { case_id, decided_on, reader, loans, remarks };
enum ReaderField : std::uint16_t { reader_name, reader_kind, member_since, guarantor };
enum LoanField : std::uint16_t {
    title,
    lent_on,
    overdue_days,
    fee,
    weight,
    discount,
    term,
    damaged,
    wilful,
    marks,
    pages,
    balance,
};

[[nodiscard]] vocabulary::Vocabulary library_vocabulary();

}  // namespace zhunsheng::facts::testing
