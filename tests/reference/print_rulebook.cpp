// Rule files: heads, vocabulary, law. Rules are in print_rules.cpp.

#include "reference/print.h"
#include "reference/print_rules.h"

namespace zhunsheng::reference {
namespace {

class BookPrinter {
public:
    BookPrinter(const Rulebook& book, Chance& chance) : book_(book), chance_(chance), rules_(book, chance) {}

    std::vector<RuleText> run() {
        std::vector<RuleText> texts;
        texts.push_back({"order.yaml", print_yaml(order(), chance_)});
        texts.push_back({"words.yaml", print_yaml(words(), chance_)});
        for (int index = 0; index < size_of(book_.instruments); ++index) {
            const std::string name = at(book_.instruments, index).id + ".yaml";
            texts.push_back({name, print_yaml(law(index), chance_)});
        }
        return texts;
    }

private:
    std::string key(const char* zh, const char* en) { return chance_.percent(50) ? zh : en; }
    Yaml yes(bool holds) { return holds ? Yaml{key("是", "yes")} : Yaml{}; }
    static std::string file_name() { return "文件"; }

    Yaml named(const std::string& id, const std::string& label) {
        Yaml node;
        node.put(key("编号", "id"), id);
        node.put(key("名称", "name"), label);
        return node;
    }

    Yaml order() {
        Yaml root;
        root.put(file_name(), named("order", "法秩序"));
        Yaml book = named("test", "试验");
        book.put(key("版", "version"), "1");
        root.put(key("规则书", "rulebook"), book);
        Yaml order;
        Yaml ranks;
        for (const NamedValue& rank : book_.order.ranks) ranks.items.push_back(named(rank.id, rank.label));
        order.put(key("位阶", "ranks"), ranks);
        Yaml measures;
        for (const MeasureKind& kind : book_.order.measures) measures.items.push_back(measure_kind(kind));
        order.put(key("措施", "measures"), measures);
        order.put(key("原则", "principles"), principles());
        Yaml bands;
        for (const Band& one : book_.order.bands) bands.items.push_back(band(one));
        order.put(key("裁量档", "bands"), bands);
        root.put(key("法秩序", "legal_order"), order);
        return root;
    }

    Yaml measure_kind(const MeasureKind& kind) {
        Yaml node = named(kind.id, kind.label);
        node.put(key("处罚", "penalty"), yes(kind.penalty));
        node.put(key("一事一次", "once_an_act"), yes(kind.once_an_act));
        node.put(key("同款一次", "once_a_sum"), yes(kind.once_a_sum));
        Yaml traits;
        if (kind.range) traits.items.emplace_back(key("幅度", "range"));
        if (kind.amount) traits.items.emplace_back(key("数额", "amount"));
        if (kind.term) traits.items.emplace_back(key("期限", "term"));
        if (kind.life) traits.items.emplace_back(key("终身", "life"));
        if (kind.scope) traits.items.emplace_back(key("范围", "scope"));
        node.put(key("带", "traits"), traits);
        return node;
    }

    Yaml principles() {
        static const char* const words[][2] = {
            {"兜底让位", "fallback_only"},      {"明示优先", "explicit"},
            {"特别法优先", "special_law"},      {"上位法优先", "higher_law"},
            {"一事不再罚", "one_act_one_fine"}, {"同款不重复", "one_sum_once"},
            {"从旧兼从轻", "later_lighter_law"}};
        Yaml list;
        for (const KnownPrinciple& known : book_.order.principles) {
            const auto& word = words[static_cast<std::size_t>(known.principle)];
            Yaml node;
            node.put(key("原则", "principle"), key(word[0], word[1]));
            node.put(key("依据", "basis"), rules_.references(known.basis));
            list.items.push_back(node);
        }
        return list;
    }

    Yaml band(const Band& band) {
        Yaml node = named(band.id, band.label);
        if (band.from > 0) node.put(key("从", "from"), std::to_string(band.from) + "%");
        if (band.to < 100) node.put(key("至", "to"), std::to_string(band.to) + "%");
        if (band.reach == Reach::below) node.put(key("所及", "reach"), key("下限以下", "below"));
        if (band.reach == Reach::none) node.put(key("所及", "reach"), key("不罚", "none"));
        node.put(key("通常", "usual"), yes(band.usual));
        return node;
    }

    // Words ---------------------------------------------------------------------------------------------------------

    Yaml words() {
        Yaml root;
        root.put(file_name(), named("words", "词汇"));
        Yaml vocabulary;
        Yaml enumerations;
        for (const Enumeration& one : book_.vocabulary.enumerations) {
            if (one.id == "measure" || one.id == "band") continue;  // come with the legal order
            Yaml node = named(one.id, one.label);
            Yaml values;
            for (const NamedValue& value : one.values) {
                values.items.push_back(named(value.id, value.label));
                values.items.back().put(key("别名", "aliases"), value.alias);
            }
            node.put(key("值", "values"), values);
            enumerations.items.push_back(node);
        }
        vocabulary.put(key("枚举", "enumerations"), enumerations);
        Yaml records;
        for (int index = 0; index < size_of(book_.vocabulary.records); ++index)
            records.items.push_back(record(index));
        vocabulary.put(key("记录", "records"), records);
        root.put(key("词汇", "vocabulary"), vocabulary);
        root.put(key("违法行为", "violations"), violations());
        root.put(key("规则", "rules"), rules_.rules_of(-1));
        root.put(key("日历", "calendar"), calendar());
        return root;
    }

    Yaml record(int index) {
        const RecordType& record = at(book_.vocabulary.records, index);
        Yaml node = named(record.id, record.label);
        node.put(key("根", "root"), yes(index == 0));
        Yaml fields;
        for (const Field& one : record.fields) fields.items.push_back(field(one));
        node.put(key("字段", "fields"), fields);
        return node;
    }

    Yaml field(const Field& field) {
        static const char* const roles[][2] = {{"", ""},
                                               {"案号", "case_id"},
                                               {"决定日", "decided_on"},
                                               {"行为日", "act_date"},
                                               {"行为不早于", "act_not_before"},
                                               {"行为不晚于", "act_not_after"},
                                               {"领域", "sector"},
                                               {"人员角色", "person_role"},
                                               {"姓名", "name"},
                                               {"行为分组", "act_group"},
                                               {"较轻之法", "lighter_law"},
                                               {"备查", "for_record"},
                                               {"拟处措施", "ordered"},
                                               {"措施种类", "measure_kind"},
                                               {"措施对象", "measure_target"},
                                               {"金额下限", "amount_min"},
                                               {"金额上限", "amount_max"},
                                               {"措施成立", "measure_holds"},
                                               {"裁量档次", "measure_band"},
                                               {"终身措施", "measure_for_life"},
                                               {"处罚性质", "measure_is_penalty"}};
        Yaml node = named(field.id, field.label);
        node.put(key("别名", "aliases"), field.alias);
        node.put(key("类型", "type"), type_word(field.type));
        if (field.least) node.put(key("最小", "least"), std::to_string(*field.least));
        const auto& role = roles[static_cast<std::size_t>(field.role)];
        node.put(key("用途", "role"), key(role[0], role[1]));
        node.put(key("问", "ask"), field.question);
        node.put(key("证据", "evidence"), rules_.texts(field.evidence));
        node.put(key("判断", "judgement"), yes(field.judgement));
        node.put(key("因素", "factors"), rules_.texts(field.factors));
        if (field.by_default)
            node.put(key("缺省", "default"), print_expression(book_, *field.by_default, chance_));
        return node;
    }

    std::string type_word(Type type) {
        static const char* const words[][2] = {{"是否", "truth"},  {"整数", "integer"},   {"小数", "decimal"},
                                               {"金额", "money"},  {"百分比", "percent"}, {"日期", "date"},
                                               {"期间", "period"}, {"文本", "text"}};
        std::string word;
        if (type.kind == Kind::choice) {
            const Enumeration& one = at(book_.vocabulary.enumerations, type.index);
            word = key(one.label.c_str(), one.id.c_str());
        } else if (type.kind == Kind::record) {
            const RecordType& one = at(book_.vocabulary.records, type.index);
            word = key(one.label.c_str(), one.id.c_str());
        } else {
            const auto& plain = words[static_cast<std::size_t>(type.kind)];
            word = key(plain[0], plain[1]);
        }
        return type.list ? key("列表 ", "list of ") + word : word;
    }

    Yaml violations() {
        Yaml list;
        for (const Violation& violation : book_.violations) {
            Yaml node = named(violation.id, violation.label);
            node.put(key("逐项", "each"), rules_.list_name(violation.each));
            node.put(key("竞合", "overlaps"), rules_.violation_names(violation.overlaps));
            list.items.push_back(node);
        }
        return list;
    }

    Yaml calendar() {
        Yaml node;
        Yaml holidays;
        Yaml extra;
        for (const Day day : book_.workdays.holidays) holidays.items.emplace_back(text_of(day));
        for (const Day day : book_.workdays.extra) extra.items.emplace_back(text_of(day));
        node.put(key("节假日", "holidays"), holidays);
        node.put(key("调休上班", "extra_workdays"), extra);
        return node;
    }

    // Law -----------------------------------------------------------------------------------------------------------

    Yaml law(int index) {
        const Instrument& instrument = at(book_.instruments, index);
        Yaml head = named(instrument.id, instrument.name);
        if (instrument.by_decision) head.put(key("适用", "applies_at"), key("决定时", "decision"));
        if (instrument.part_of >= 0) {
            head.put(key("属于", "part_of"), at(book_.instruments, instrument.part_of).id);
        } else {
            const NamedValue& rank = at(book_.order.ranks, instrument.rank);
            head.put(key("位阶", "rank"), key(rank.label.c_str(), rank.id.c_str()));
            Yaml versions;
            for (const Version& one : instrument.versions) versions.items.push_back(version(one));
            head.put(key("版本", "versions"), versions);
        }
        Yaml root;
        root.put(file_name(), head);
        root.put(key("规则", "rules"), rules_.rules_of(index));
        root.put(key("未尽", "untranslated"), rules_.untranslated_of(index));
        return root;
    }

    Yaml version(const Version& version) {
        Yaml node;
        node.put(key("版", "version"), version.id);
        node.put(key("自", "from"), text_of(version.from));
        if (version.to) node.put(key("至", "to"), text_of(*version.to));
        node.put(key("存疑", "doubt"), rules_.texts(version.doubts));
        return node;
    }

    const Rulebook& book_;
    Chance& chance_;
    RulePrinter rules_;
};

}  // namespace

std::vector<RuleText> print_rulebook(const Rulebook& book, Chance& chance) {
    return BookPrinter{book, chance}.run();
}

}  // namespace zhunsheng::reference
