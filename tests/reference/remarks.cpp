// Questions, doubts, gaps, unread facts.

#include "reference/remarks.h"

#include <algorithm>

#include "reference/words.h"

namespace zhunsheng::reference {

std::vector<std::string> ids_of(const WorkedOut& worked, int act) {
    std::vector<std::string> ids;
    if (act < 0) return ids;
    for (const int finding : at(worked.acts, act).findings) ids.push_back("f" + std::to_string(finding + 1));
    return ids;
}

void Questions::ask(const std::set<Fact>& facts, const std::string& outcome, int weight) {
    for (const Fact fact : facts) {
        auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& known) { return known.fact == fact; });
        if (entry == entries_.end()) entry = entries_.insert(entries_.end(), {fact, {}, 0});
        if (std::find(entry->outcomes.begin(), entry->outcomes.end(), outcome) != entry->outcomes.end())
            continue;
        entry->outcomes.push_back(outcome);
        entry->weight += weight;
    }
}

std::vector<Questions::Entry> Questions::sorted() const {
    std::vector<Entry> entries = entries_;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& one, const Entry& other) { return one.weight > other.weight; });
    return entries;
}

namespace {

class Remarks {
public:
    Remarks(const Desk& desk, const WorkedOut& worked, DecisionResult& result)
        : desk_(desk), worked_(worked), result_(result) {}

    void write_doubts() {
        for (const FoundViolation& found : worked_.findings) {
            if (found.verdict.truth == Truth::no || !found.raised) continue;
            doubt(found.rule, found.basis);
            doubt_all(found.verdict.definitions);
        }
        for (const Candidate& candidate : worked_.chosen.candidates) {
            if (candidate.set_aside) continue;
            doubt(candidate.rule, candidate.basis);
            doubt_measures(candidate.institution);
            for (const OrderedForPerson& person : candidate.persons) doubt_measures(person.measures);
        }
        for (const RaisedFlag& flag : worked_.flags) {
            if (flag.held.verdict.truth != Truth::no) doubt_held(flag.held);
        }
        for (const Step& step : worked_.steps) doubt_held(step.held);
        for (const BandOfAct& act : worked_.bands) {
            for (const Circumstance& one : act.circumstances) doubt(one.rule, one.basis);
        }
    }

    /// Of the laws that matter here, what no rule says of a violation of the case.
    void write_untranslated() {
        for (const Untranslated& gap : desk_.book.untranslated) {
            if (!is_used(law_of(gap.instrument))) continue;
            for (const int version : gap.versions) {
                const Citation cited{gap.instrument, version, gap.article};
                const bool touched =
                    std::any_of(worked_.acts.begin(), worked_.acts.end(), [&](const OneAct& act) {
                        const bool of_violation = std::find(gap.touches.begin(), gap.touches.end(),
                                                            act.violation) != gap.touches.end();
                        return of_violation && desk_.in_force(cited, act.when) != Truth::no;
                    });
                if (touched) result_.untranslated.push_back({basis_of(desk_.book, cited), gap.reason});
            }
        }
    }

    void write_unread() {
        std::set<Fact> read;
        for (const Rule& rule : desk_.book.rules) read.merge(fields_read(desk_.book, rule));
        for (int record = 0; record < size_of(desk_.facts.records); ++record) {
            const int type = at(desk_.facts.records, record).type;
            const auto& fields = at(desk_.book.vocabulary.records, type).fields;
            for (int index = 0; index < size_of(fields); ++index) {
                const Field& field = at(fields, index);
                const bool used = read.contains({type, index}) ||
                                  (field.role != Role::none && field.role != Role::for_record);
                const Given& given = desk_.facts.at({record, index});
                const bool is_given = given.list.has_value() || is_known(given.value);
                if (!used && is_given && field.type.kind != Kind::record)
                    result_.unread_facts.push_back(
                        desk_.facts.pointer(desk_.book.vocabulary, Fact{record, index}));
            }
        }
    }

    void write_head() {
        result_.decided_on = text_of(desk_.decided_on);
        result_.case_id = text_of_role(0, Role::case_id);
        const auto& fields = desk_.book.vocabulary.records.front().fields;
        for (int index = 0; index < size_of(fields) && result_.institution_name.empty(); ++index) {
            const auto* record = std::get_if<RecordRef>(&desk_.facts.at({0, index}).value);
            if (record != nullptr) result_.institution_name = text_of_role(record->index, Role::name);
        }
    }

private:
    void add(const std::string& rule, const std::string& text) {
        const bool known = std::any_of(result_.doubts.begin(), result_.doubts.end(),
                                       [&](const DoubtResult& one) { return one.text == text; });
        if (!known) result_.doubts.push_back({rule, text});
    }

    void doubt(int index, const std::vector<Citation>& basis) {
        const Rule& rule = at(desk_.book.rules, index);
        for (const std::string& text : rule.doubts) add(rule.id, text);
        for (const Citation& cited : basis) {
            for (const std::string& text : desk_.book.version(cited).doubts) {
                const Basis told = basis_of(desk_.book, cited);
                add(told.instrument + "@" + told.version, text);
            }
        }
    }

    void doubt_all(const std::vector<int>& definitions) {
        for (const int definition : definitions) doubt(definition, {});
    }

    void doubt_measures(const std::vector<Ordered>& measures) {
        for (const Ordered& measure : measures) {
            if (measure.gives_way_to >= 0) continue;
            doubt_all(measure.verdict.definitions);
            doubt_all(measure.definitions);
        }
    }

    void doubt_held(const Held& held) {
        doubt(held.rule, held.basis);
        doubt_all(held.verdict.definitions);
    }

    [[nodiscard]] int law_of(int instrument) const {
        const int head = at(desk_.book.instruments, instrument).part_of;
        return head < 0 ? instrument : head;
    }

    [[nodiscard]] bool is_used(int law) const {
        const auto cites = [&](const auto& one) {
            return std::any_of(one.basis.begin(), one.basis.end(),
                               [&](const Citation& cited) { return law_of(cited.instrument) == law; });
        };
        return std::any_of(worked_.findings.begin(), worked_.findings.end(),
                           [&](const FoundViolation& found) {
                               return found.verdict.truth != Truth::no && found.raised && cites(found);
                           }) ||
               std::any_of(worked_.chosen.candidates.begin(), worked_.chosen.candidates.end(), cites);
    }

    [[nodiscard]] std::string text_of_role(int record, Role role) const {
        const int field = at(desk_.book.vocabulary.records, at(desk_.facts.records, record).type).find(role);
        if (field < 0) return {};
        const auto* text = std::get_if<std::string>(&desk_.facts.at({record, field}).value);
        return text == nullptr ? std::string{} : *text;
    }

    const Desk& desk_;
    const WorkedOut& worked_;
    DecisionResult& result_;
};

}  // namespace

void write_remarks(const Desk& desk, const WorkedOut& worked, const Questions& questions,
                   DecisionResult& result) {
    Remarks remarks{desk, worked, result};
    remarks.write_head();
    remarks.write_doubts();
    remarks.write_untranslated();
    remarks.write_unread();
    for (const Questions::Entry& entry : questions.sorted()) {
        const Field& field = field_of(desk, entry.fact);
        result.questions.push_back({desk.facts.pointer(desk.book.vocabulary, entry.fact), field.label,
                                    field.question, field.evidence, field.judgement, field.factors, "",
                                    entry.outcomes});
    }
}

}  // namespace zhunsheng::reference
