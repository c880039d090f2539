// The sample decisions, member by member.

#include "explanation/sample_decisions.h"

#include <string>
#include <utility>

namespace zhunsheng::explanation {
namespace {

Receipt receipt() { return {"0.1.0", "sample", "2026.1", std::string(64, 'a'), std::string(64, 'b')}; }

Basis parking_law() { return {"road-act", "道路停放法", "2020", "第三条第一款", true}; }

Reason reason(std::string fact, std::string label, std::optional<std::variant<bool, std::string>> value,
              bool number, std::string shown) {
    return {std::move(fact), std::move(label), std::move(value), number, std::move(shown), std::nullopt};
}

FindingResult blocked_exit() {
    FindingResult finding;
    finding.id = "f1";
    finding.rule = "blocking.exit";
    finding.violation = "blocking";
    finding.violation_title = "堵塞通道";
    finding.title = "在消防通道停放车辆";
    finding.answer = Answer::yes;
    finding.on = {"/vehicles/0"};
    finding.on_titles = {"车辆 1"};
    finding.sector = "fire_lane";
    finding.sector_title = "消防通道";
    finding.basis = {parking_law()};
    finding.references = {{"fire-act", "消防法", "2019", "第二十八条", true}};
    finding.because = {reason("/vehicles/0/moved", "及时驶离", false, false, "否"),
                       reason("/vehicles/0/hours", "停放小时", "6", true, "6"),
                       reason("/vehicles/0/plate", "号牌", "甲\"12", false, "甲\"12")};
    finding.doubts = {"通道的范围以标线为准还是以图纸为准，没有规定"};
    return finding;
}

MeasureResult fine() {
    MeasureResult measure;
    measure.rule = "road-act.3";
    measure.rule_title = "对堵塞通道的处罚";
    measure.measure = "fine";
    measure.title = "处以罚款";
    measure.answer = Answer::yes;
    measure.amount = Amount{"50000", "100000"};
    measure.for_findings = {"f1"};
    measure.basis = {parking_law()};
    measure.because = {reason("/vehicles/0/moved", "及时驶离", false, false, "否"),
                       reason("/income", "违法所得", "80000", false, "8万元")};
    measure.because.front().judgement = Judgement{"王某", "2024-04-20", "监控视频"};
    measure.suggested = Suggestion{{"65000", "85000"}, "ordinary", "一般", {"first.offence"}};
    return measure;
}

/// The law changed after the act: the later one only threatens less.
LawInTimeResult later_law() {
    LawInTimeResult choice;
    choice.for_findings = {"f1"};
    choice.chosen = "decision";
    choice.measure = "fine";
    choice.measure_title = "罚款";
    choice.aspect = "max";
    choice.act_value = "10万元 – 20万元";
    choice.decision_value = "5万元 – 10万元";
    choice.contrary = true;
    choice.basis = {parking_law()};
    MeasureResult former = fine();
    former.amount = Amount{"100000", "200000"};
    choice.at_act = {former};
    choice.at_decision = {fine()};
    return choice;
}

ProcedureResult hearing() {
    ProcedureResult step;
    step.rule = "hearing.5";
    step.title = "较大数额罚款告知听证";
    step.kind = "hearing";
    step.answer = Answer::yes;
    step.by = "办案机关";
    step.from = "2024-04-26";
    step.due = "2024-05-08";
    step.beyond_calendar = true;
    step.for_findings = {"f1"};
    step.basis = {parking_law()};
    step.note = "逾期视为放弃";
    return step;
}

FlagResult transfer(Answer answer, DutyKind duty, std::string title) {
    FlagResult flag;
    flag.rule = "crime.1";
    flag.title = std::move(title);
    flag.answer = answer;
    flag.duty = duty;
    flag.crime = "妨害公共安全罪";
    flag.to = "公安机关";
    flag.deadline = "24小时内";
    flag.for_findings = {"f1"};
    return flag;
}

MeasureResult ban() {
    MeasureResult measure;
    measure.rule = "road-act.5";
    measure.rule_title = "对责任人的处罚";
    measure.measure = "ban";
    measure.title = "禁止从业";
    measure.answer = Answer::yes;
    measure.duty = DutyKind::may;
    measure.term = "P10Y";
    measure.term_shown = "10年";
    measure.scope = "停车场管理";
    measure.for_findings = {"f1"};
    measure.basis = {parking_law()};
    return measure;
}

}  // namespace

DecisionResult certain_decision() {
    DecisionResult decision;
    decision.case_id = "A-1";
    decision.decided_on = "2024-05-01";
    decision.institution_name = "某停车管理公司";
    decision.receipt = receipt();
    decision.findings = {blocked_exit()};
    decision.institution = {fine()};
    decision.persons = {{"/persons/0", "张三", {"负责人"}, {ban()}}};
    SetAsideResult loser;
    loser.rule = "city-rule.9";
    loser.rule_title = "市规章对堵塞通道的处罚";
    loser.principle = "higher_law";
    loser.in_favour_of = "road-act.3";
    loser.in_favour_of_title = "对堵塞通道的处罚";
    loser.measure = "fine";
    loser.measure_title = "罚款";
    loser.for_findings = {"f1"};
    loser.basis = {{"city-rule", "市停车规定", "2022", "第九条", true}};
    decision.set_aside = {loser};
    decision.law_in_time = {later_law()};
    decision.procedure = {hearing()};
    decision.criminal_transfer = {transfer(Answer::no, DutyKind::must, "涉嫌妨害公共安全罪")};
    ThresholdResult threshold;
    threshold.title = "违法所得";
    threshold.money = true;
    threshold.quantity = "80000";
    threshold.threshold = "100000";
    threshold.missing = "20000";
    decision.criminal_transfer.front().thresholds = {threshold};
    decision.doubts = {{"blocking.exit", "通道的范围以标线为准还是以图纸为准，没有规定"}};
    decision.untranslated = {{{"road-act", "道路停放法", "2020", "第七条", true}, "劝离由执法人员裁量"}};
    decision.unread_facts = {"/weather"};
    return decision;
}

DecisionResult open_decision() {
    DecisionResult decision;
    decision.case_id = "A-2";
    decision.decided_on = "2024-05-01";
    decision.receipt = receipt();
    FindingResult open = blocked_exit();
    open.answer = Answer::undetermined;
    open.sector.clear();
    open.sector_title.clear();
    open.basis.push_back({"road-act", "道路停放法", "2024", "第四条", false});
    open.because = {reason("/vehicles/0/hours", "停放小时", "6", true, "6"),
                    reason("/vehicles/0/moved", "及时驶离", std::nullopt, false, "未知")};
    open.needs = {"/vehicles/0/moved"};
    FindingResult idle = blocked_exit();
    idle.id = "f2";
    idle.rule = "blocking.gate";
    idle.title = "在大门停放车辆";
    idle.answer = Answer::undetermined;
    idle.raised = false;
    idle.needs = {"/vehicles/0/gate"};
    decision.findings = {open, idle};
    MeasureResult measure = fine();
    measure.answer = Answer::undetermined;
    measure.amount = Amount{"", ""};
    measure.needs = {"/income"};
    decision.institution = {measure};
    decision.persons = {{"", "", {"负责人"}, {ban()}}};
    decision.criminal_transfer = {transfer(Answer::no, DutyKind::must, "一般情形"),
                                  transfer(Answer::undetermined, DutyKind::may, "可以移送的情形"),
                                  transfer(Answer::undetermined, DutyKind::must, "应当移送的情形")};
    decision.escalation = {transfer(Answer::yes, DutyKind::must, "重大案件上报")};
    Question question;
    question.fact = "/vehicles/0/moved";
    question.label = "及时驶离";
    question.ask = "接到通知后车辆是否及时驶离？";
    question.evidence = {"现场照片", "通知记录"};
    question.judgement = true;
    question.factors = {"时长", "原因"};
    question.decides = {"f1", "criminal_transfer"};
    Question income;
    income.fact = "/income";
    income.label = "违法所得";
    income.ask = "违法所得多少？";
    income.decides = {"road-act.3:fine"};
    decision.questions = {question, income};
    return decision;
}

DecisionResult empty_decision() {
    DecisionResult decision;
    decision.decided_on = "2024-05-01";
    decision.receipt = receipt();
    return decision;
}

}  // namespace zhunsheng::explanation
