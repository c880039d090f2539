// Declares library loans.

#include "facts/library_vocabulary.h"

#include <utility>

namespace zhunsheng::facts::testing {
namespace {

using values::Kind;
using values::Type;
using vocabulary::Field;
using vocabulary::Record;
using vocabulary::Role;

Field field(std::string id, std::string label, Type type, Role role = Role::none) {
    Field made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.type = type;
    made.role = role;
    return made;
}

Field with_least(Field field, std::int64_t least) {
    field.least = least;
    return field;
}

Record the_case() {
    return {"case",
            "案件",
            {field("id", "案号", {Kind::text}, Role::case_id),
             field("decided_on", "决定日期", {Kind::date}, Role::decided_on),
             field("reader", "读者", {Kind::record, false, reader_record}),
             field("loans", "借阅", {Kind::record, true, loan_record}),
             field("remarks", "备注", {Kind::text, true, 0})}};
}

Record the_reader() {
    return {
        "reader",
        "读者记录",
        {field("name", "姓名", {Kind::text}, Role::name), field("kind", "读者类别", {Kind::choice, false, 0}),
         field("member_since", "办证日期", {Kind::date}),
         field("guarantor", "担保人", {Kind::record, false, reader_record})}};
}

Record the_loan() {
    Field fee = with_least(field("fee", "逾期费", {Kind::money}), 0);
    fee.aliases = {"滞纳金"};
    fee.question = "应收逾期费多少元？";
    fee.evidence = {"收费单", "借阅系统记录"};
    Field wilful = field("wilful", "故意损坏", {Kind::truth});
    wilful.judgement = true;
    wilful.factors = {"损坏部位", "读者陈述"};
    wilful.note = "只看图书|不看书袋";
    return {"loan",
            "借阅记录",
            {field("title", "书名", {Kind::text}), field("lent_on", "借出日期", {Kind::date}, Role::act_date),
             with_least(field("overdue_days", "逾期天数", {Kind::integer}), 0), fee,
             field("weight", "重量", {Kind::decimal}),
             with_least(field("discount", "减免比例", {Kind::percent}), 0),
             field("term", "借期", {Kind::period}), field("damaged", "有损坏", {Kind::truth}), wilful,
             field("marks", "损坏形态", {Kind::choice, true, 1}),
             field("pages", "缺页", {Kind::integer, true, 0}), field("balance", "账户余额", {Kind::money})}};
}

}  // namespace

vocabulary::Vocabulary library_vocabulary() {
    vocabulary::Vocabulary made;
    made.enumerations = {
        {"reader_kind",
         "读者类别值",
         {{"student", "学生", {}}, {"teacher", "教师", {"老师"}}, {"visitor", "访客", {}}}},
        {"mark", "损坏形态值", {{"torn", "撕页", {}}, {"wet", "水渍", {}}, {"scribbled", "涂写", {}}}},
    };
    made.records = {the_case(), the_reader(), the_loan()};
    made.root = case_record;
    return made;
}

}  // namespace zhunsheng::facts::testing
