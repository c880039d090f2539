// Ids and names of the decision contract.

#include "adjudication/measure_words.h"

namespace zhunsheng::adjudication {

using rulebook::MeasureKind;

namespace {

struct MeasureWords {
    std::string_view id;
    std::string_view name;
};

MeasureWords words(MeasureKind kind) {
    switch (kind) {
        case MeasureKind::order_correction: return {"order_correction", "责令改正"};
        case MeasureKind::warning: return {"warning", "警告"};
        case MeasureKind::public_criticism: return {"public_criticism", "通报批评"};
        case MeasureKind::fine: return {"fine", "罚款"};
        case MeasureKind::confiscate_income: return {"confiscate_income", "没收违法所得"};
        case MeasureKind::confiscate_fee: return {"confiscate_fee", "没收费用"};
        case MeasureKind::suspend: return {"suspend", "责令停业"};
        case MeasureKind::revoke_qualification: return {"revoke_qualification", "撤销资质"};
        case MeasureKind::refuse_application: return {"refuse_application", "不予受理申请"};
        case MeasureKind::ban: return {"ban", "禁业"};
        case MeasureKind::revoke_license: return {"revoke_license", "吊销执照"};
        case MeasureKind::disciplinary: return {"disciplinary", "处分"};
        case MeasureKind::joint_liability: return {"joint_liability", "连带责任"};
    }
    return {};
}

}  // namespace

std::string_view measure_id(MeasureKind kind) { return words(kind).id; }
std::string_view measure_name(MeasureKind kind) { return words(kind).name; }

std::string_view principle_id(Principle principle) {
    switch (principle) {
        case Principle::fallback_only: return "fallback_only";
        case Principle::explicit_: return "explicit";
        case Principle::special_law: return "special_law";
        case Principle::higher_law: return "higher_law";
        case Principle::one_act_one_fine: return "one_act_one_fine";
    }
    return {};
}

DutyKind to_duty(rulebook::Duty duty) {
    switch (duty) {
        case rulebook::Duty::must: return DutyKind::must;
        case rulebook::Duty::may: return DutyKind::may;
        case rulebook::Duty::consult: return DutyKind::consult;
    }
    return DutyKind::must;
}

}  // namespace zhunsheng::adjudication
