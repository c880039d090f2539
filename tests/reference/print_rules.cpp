// Each part of a rule under its key.

#include "reference/print_rules.h"

namespace zhunsheng::reference {

Yaml RulePrinter::rules_of(int instrument) {
    Yaml list;
    for (const Rule& one : book_.rules) {
        const int file = one.kind == RuleKind::definition ? -1 : one.instrument;
        if (file == instrument) list.items.push_back(rule(one));
    }
    return list;
}

Yaml RulePrinter::untranslated_of(int instrument) {
    Yaml list;
    for (const Untranslated& gap : book_.untranslated) {
        if (gap.instrument != instrument) continue;
        const auto& versions = at(book_.instruments, instrument).versions;
        Yaml node;
        node.put(key("条", "article"), gap.article);
        node.put(key("理由", "reason"), gap.reason);
        node.put(key("涉及", "touches"), violation_names(gap.touches));
        std::vector<std::string> named;
        for (const int version : gap.versions) named.push_back(at(versions, version).id);
        // Left out, it means every version.
        if (gap.versions.size() < versions.size() || chance_.percent(50))
            node.put(key("版", "versions"), texts(named));
        list.items.push_back(node);
    }
    return list;
}

Yaml RulePrinter::references(const std::vector<Citation>& citations) {
    Yaml list;
    for (const Citation& cited : citations) {
        Yaml node;
        node.put(key("文件", "file"), at(book_.instruments, cited.instrument).id);
        node.put(key("版", "version"), book_.version(cited).id);
        node.put(key("条", "article"), cited.article);
        list.items.push_back(node);
    }
    return list.items.size() == 1 && chance_.percent(50) ? list.items.front() : list;
}

Yaml RulePrinter::texts(const std::vector<std::string>& texts) {
    if (texts.size() == 1 && chance_.percent(50)) return texts.front();
    Yaml list;
    for (const std::string& text : texts) list.items.emplace_back(text);
    return list;
}

std::string RulePrinter::list_name(int field) {
    if (field < 0) return {};
    const Field& list = at(book_.vocabulary.records.front().fields, field);
    return key(list.label.c_str(), list.id.c_str());
}

Yaml RulePrinter::violation_names(const std::vector<int>& violations) {
    std::vector<std::string> names;
    for (const int index : violations) {
        const Violation& violation = at(book_.violations, index);
        names.push_back(key(violation.label.c_str(), violation.id.c_str()));
    }
    return texts(names);
}

Yaml RulePrinter::expression(const std::optional<Expression>& expression) {
    return expression ? Yaml{print_expression(book_, *expression, chance_)} : Yaml{};
}

Yaml RulePrinter::duty(DutyKind duty) {
    if (duty == DutyKind::must && chance_.percent(50)) return {};
    if (duty == DutyKind::must) return key("应当", "must");
    return duty == DutyKind::may ? key("可以", "may") : key("会商", "consult");
}

std::string RulePrinter::measure_name(int kind) {
    const MeasureKind& measure = at(book_.order.measures, kind);
    return key(measure.label.c_str(), measure.id.c_str());
}

Yaml RulePrinter::measure_names(const std::vector<int>& kinds) {
    std::vector<std::string> names;
    for (const int kind : kinds) names.push_back(measure_name(kind));
    return texts(names);
}

// A rule ------------------------------------------------------------------------------------------------------------

Yaml RulePrinter::rule(const Rule& rule) {
    Yaml node;
    node.put(key("编号", "id"), rule.id);
    node.put(key("名称", "name"), rule.name);
    node.put(key("依据", "basis"), basis(rule.basis, rule.one_article));
    node.put(key("参照", "see_also"), references(rule.references));
    if (rule.kind == RuleKind::definition || chance_.percent(50))
        node.put(key("逐项", "each"), list_name(rule.each));
    node.put(key("针对", "against"), violation_names(rule.against));
    node.put(key("条件", "when"), expression(rule.when));
    node.put(key("除外", "unless"), exceptions(rule.exceptions));
    put_priorities(rule, node);
    put_conclusion(rule, node);
    node.put(key("存疑", "doubt"), texts(rule.doubts));
    node.put(key("说明", "note"), rule.note);
    return node;
}

void RulePrinter::put_conclusion(const Rule& rule, Yaml& node) {
    switch (rule.kind) {
        case RuleKind::definition: node.put(key("值", "value"), expression(rule.value)); return;
        case RuleKind::finding: {
            const Violation& violation = at(book_.violations, rule.violation);
            node.put(key("认定", "finding"), key(violation.label.c_str(), violation.id.c_str()));
            return;
        }
        case RuleKind::sanction:
            node.put(key("处罚机构", "institution"), measures(rule.institution));
            node.put(key("处罚人员", "persons"), persons(rule.persons));
            return;
        case RuleKind::flag: node.put(key("提示", "flag"), flag(rule)); return;
        case RuleKind::discretion: {
            const Band& band = at(book_.order.bands, rule.band);
            Yaml discretion;
            discretion.put(key("档", "band"), key(band.label.c_str(), band.id.c_str()));
            discretion.put(key("职责", "duty"), duty(rule.duty));
            node.put(key("裁量", "discretion"), discretion);
            return;
        }
        case RuleKind::procedure: node.put(key("程序", "procedure"), procedure(rule)); return;
    }
}

Yaml RulePrinter::basis(const std::vector<Citation>& basis, bool one_article) {
    if (basis.empty()) return {};
    if (one_article) return basis.front().article;
    Yaml node;
    for (const Citation& cited : basis) node.put("\"" + book_.version(cited).id + "\"", cited.article);
    return node;
}

Yaml RulePrinter::exceptions(const std::vector<Exception>& exceptions) {
    if (exceptions.size() == 1 && exceptions.front().basis.empty() && chance_.percent(50))
        return expression(exceptions.front().when);
    Yaml list;
    for (const Exception& exception : exceptions) {
        Yaml node;
        node.put(key("条件", "when"), expression(exception.when));
        node.put(key("依据", "basis"), basis(exception.basis, false));
        list.items.push_back(node);
    }
    return list;
}

void RulePrinter::put_priorities(const Rule& rule, Yaml& node) {
    if (rule.yields_to) {
        const NamedValue& rank = at(book_.order.ranks, rule.yields_to->rank);
        Yaml yields;
        yields.put(key("位阶", "rank"), key(rank.label.c_str(), rank.id.c_str()));
        yields.put(key("含", "having"), measure_names(rule.yields_to->having));
        node.put(key("让位", "yields_to"), yields);
    }
    if (rule.prevails_over.empty()) return;
    std::vector<std::string> losers;
    for (const int loser : rule.prevails_over) losers.push_back(at(book_.rules, loser).id);
    node.put(key("优先于", "prevails_over"), texts(losers));
    if (rule.prevails_reason == Principle::special_law)
        node.put(key("优先理由", "prevails_reason"), key("特别法", "special_law"));
    if (rule.prevails_reason == Principle::higher_law)
        node.put(key("优先理由", "prevails_reason"), key("上位法", "higher_law"));
}

Yaml RulePrinter::measures(const std::vector<Measure>& measures) {
    Yaml list;
    for (const Measure& measure : measures) {
        Yaml node;
        node.put(measure_name(measure.kind), details(measure));
        list.items.push_back(node.empty() ? Yaml{measure_name(measure.kind)} : node);
    }
    return list;
}

Yaml RulePrinter::details(const Measure& measure) {
    Yaml node;
    node.put(key("条件", "when"), expression(measure.when));
    node.put(key("可以", "may"), yes(measure.may));
    if (measure.penalty)
        node.put(key("处罚", "penalty"), *measure.penalty ? key("是", "yes") : key("否", "no"));
    node.put(key("称谓", "wording"), measure.wording);
    node.put(key("从", "from"), expression(measure.from));
    node.put(key("至", "to"), expression(measure.to));
    node.put(key("定额", "fixed"), expression(measure.fixed));
    node.put(key("数额", "amount"), expression(measure.amount));
    node.put(key("年限", "term"), expression(measure.term));
    node.put(key("终身", "for_life"), yes(measure.for_life));
    node.put(key("范围", "scope"), measure.scope);
    node.put(key("依据", "basis"), basis(measure.basis, false));
    node.put(key("存疑", "doubt"), texts(measure.doubts));
    node.put(key("说明", "note"), measure.note);
    return node;
}

Yaml RulePrinter::persons(const std::vector<PersonSanction>& persons) {
    Yaml list;
    for (const PersonSanction& sanction : persons) {
        const RecordType& person =
            at(book_.vocabulary.records,
               at(book_.vocabulary.records.front().fields, book_.vocabulary.persons).type.index);
        const int enumeration = at(person.fields, person.find(Role::person_role)).type.index;
        std::vector<std::string> roles;
        for (const int role : sanction.roles) {
            const NamedValue& value = at(at(book_.vocabulary.enumerations, enumeration).values, role);
            roles.push_back(key(value.label.c_str(), value.id.c_str()));
        }
        Yaml node;
        node.put(key("角色", "roles"), texts(roles));
        node.put(key("条件", "when"), expression(sanction.when));
        node.put(key("措施", "measures"), measures(sanction.measures));
        list.items.push_back(node);
    }
    return list;
}

Yaml RulePrinter::flag(const Rule& rule) {
    static const char* const kinds[][2] = {{"移送司法", "criminal_transfer"},
                                           {"列入严重违法失信名单", "blacklist"},
                                           {"移送有关部门", "referral"},
                                           {"上报", "escalation"}};
    const auto& kind = kinds[static_cast<std::size_t>(rule.flag)];
    Yaml node;
    node.put(key("种类", "kind"), key(kind[0], kind[1]));
    node.put(key("职责", "duty"), duty(rule.duty));
    node.put(key("罪名", "crime"), rule.crime);
    node.put(key("移交", "to"), rule.to);
    node.put(key("期限", "deadline"), rule.deadline);
    Yaml thresholds;
    for (const Threshold& threshold : rule.thresholds) {
        Yaml one;
        one.put(key("名称", "name"), threshold.name);
        one.put(key("量", "quantity"), expression(threshold.quantity));
        one.put(key("达到", "reaches"), expression(threshold.reaches));
        thresholds.items.push_back(one);
    }
    node.put(key("阈值", "thresholds"), thresholds);
    return node;
}

Yaml RulePrinter::procedure(const Rule& rule) {
    static const std::vector<std::pair<const char*, const char*>> kinds{{"时效", "limitation"},
                                                                        {"听证", "hearing"},
                                                                        {"审核", "review"},
                                                                        {"期限", "deadline"},
                                                                        {"步骤", "step"}};
    Yaml node;
    for (const auto& [zh, en] : kinds) {
        if (rule.procedure == en) node.put(key("种类", "kind"), key(zh, en));
    }
    node.put(key("职责", "duty"), duty(rule.duty));
    node.put(key("主体", "by"), rule.by);
    node.put(key("起算", "from"), expression(rule.from));
    node.put(key("期间", "period"), expression(rule.period));
    node.put(key("顺延", "put_off"), yes(rule.put_off));
    node.put(key("免罚", "bars_penalties"), yes(rule.bars_penalties));
    node.put(key("免除", "bars"), measure_names(rule.bars));
    return node;
}

}  // namespace zhunsheng::reference
