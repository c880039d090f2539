// Writes comparisons as JSON, member by member as comparison_schema.cpp tells it.

#include "comparison/comparison_json.h"

#include "comparison/compare_decisions.h"
#include "explanation/decision_json.h"
#include "text/json_text.h"

namespace zhunsheng::comparison {
namespace {

std::string_view name_of(ChangeKind change) {
    switch (change) {
        case ChangeKind::added: return "added";
        case ChangeKind::removed: return "removed";
        case ChangeKind::renamed: return "renamed";
        case ChangeKind::changed: break;
    }
    return "changed";
}

std::string_view name_of(LineMark mark) {
    switch (mark) {
        case LineMark::removed: return "removed";
        case LineMark::added: return "added";
        case LineMark::kept: break;
    }
    return "kept";
}

class ComparisonWriter {
public:
    explicit ComparisonWriter(const ComparisonReport& report) : report_(report) {}

    std::string write() {
        const RulebookComparison& rulebooks = *report_.rulebooks;
        json_.begin_object();
        json_.key("same").boolean(rulebooks.same());
        identity("before", rulebooks.before, report_.before);
        identity("after", rulebooks.after, report_.after);
        json_.key("rules").begin_object();
        for (const ChangeKind kind :
             {ChangeKind::added, ChangeKind::removed, ChangeKind::renamed, ChangeKind::changed}) {
            json_.member(name_of(kind), std::uint64_t{rulebooks.count(kind)});
        }
        json_.end_object();
        list("instruments", rulebooks.instruments, &ComparisonWriter::instrument);
        list("vocabulary", rulebooks.vocabulary, &ComparisonWriter::difference);
        list("legal_order", rulebooks.legal_order, &ComparisonWriter::difference);
        if (report_.cases != nullptr) cases(*report_.cases);
        json_.end_object();
        return json_.take() + "\n";
    }

private:
    template <class Item>
    void list(std::string_view name, const std::vector<Item>& items,
              void (ComparisonWriter::*one)(const Item&)) {
        json_.key(name).begin_array();
        for (const Item& item : items) (this->*one)(item);
        json_.end_array();
    }

    void sentence(std::string_view name, const Sentence& sentence) {
        json_.key(name).begin_object();
        json_.member("zh", sentence.zh);
        json_.member("en", sentence.en);
        json_.end_object();
    }

    void identity(std::string_view name, const RulebookIdentity& identity, const std::string& source) {
        json_.key(name).begin_object();
        json_.member("source", source);
        json_.member("rulebook", identity.rulebook);
        json_.member("name", identity.name);
        json_.member("version", identity.version);
        json_.member("sha256", identity.sha256);
        json_.member("rules", std::uint64_t{identity.rules});
        json_.end_object();
    }

    void instrument(const InstrumentChanges& changes) {
        json_.begin_object();
        json_.member("change", name_of(changes.change));
        json_.member("instrument", changes.instrument);
        json_.member("name", changes.name);
        list("differences", changes.differences, &ComparisonWriter::difference);
        list("articles", changes.articles, &ComparisonWriter::article);
        json_.end_object();
    }

    void article(const ArticleChanges& changes) {
        json_.begin_object();
        json_.member("article", changes.article);
        list("rules", changes.rules, &ComparisonWriter::rule);
        json_.end_object();
    }

    void rule(const RuleChange& change) {
        json_.begin_object();
        json_.member("change", name_of(change.change));
        json_.member("rule", change.rule);
        if (!change.old_rule.empty()) json_.member("old_rule", change.old_rule);
        json_.member("title", change.title);
        list("basis", change.basis, &ComparisonWriter::basis);
        list("differences", change.differences, &ComparisonWriter::difference);
        if (!change.affects.empty()) json_.member("affects", change.affects);
        json_.end_object();
    }

    void basis(const Basis& basis) { explanation::write_basis(json_, basis); }

    void difference(const Difference& difference) {
        json_.begin_object();
        json_.member("aspect", difference.aspect);
        sentence("subject", difference.subject);
        list("lines", difference.lines, &ComparisonWriter::line);
        json_.end_object();
    }

    void line(const ComparedLine& line) {
        json_.begin_object();
        json_.member("mark", name_of(line.mark));
        sentence("text", line.text);
        json_.end_object();
    }

    void cases(const CaseEffects& cases) {
        json_.key("cases").begin_object();
        json_.member("total", std::uint64_t{cases.cases});
        json_.member("same", std::uint64_t{cases.same});
        json_.member("changed", std::uint64_t{cases.changed});
        json_.member("failed", std::uint64_t{cases.failed});
        json_.key("kinds").begin_array();
        for (std::size_t kind = 0; kind < effect_kinds; ++kind) {
            if (cases.effects_by_kind[kind] == 0) continue;
            json_.begin_object();
            json_.member("kind", comparison::name_of(static_cast<EffectKind>(kind)));
            json_.member("cases", std::uint64_t{cases.cases_by_kind[kind]});
            json_.member("effects", std::uint64_t{cases.effects_by_kind[kind]});
            json_.end_object();
        }
        json_.end_array();
        list("examples", cases.examples, &ComparisonWriter::example);
        list("failures", cases.failures, &ComparisonWriter::failure);
        json_.end_object();
    }

    void place(const ComparedCase& one) {
        json_.member("case", one.id);
        json_.member("file", one.file);
        json_.member("line", std::uint64_t{one.line});
    }

    void example(const ComparedCase& one) {
        json_.begin_object();
        place(one);
        list("effects", one.effects, &ComparisonWriter::effect);
        json_.end_object();
    }

    void failure(const ComparedCase& one) {
        json_.begin_object();
        place(one);
        json_.key("diagnostics").raw(render_json(one.diagnostics));
        json_.end_object();
    }

    void effect(const Effect& effect) {
        json_.begin_object();
        json_.member("kind", comparison::name_of(effect.kind));
        sentence("subject", effect.subject);
        sentence("before", effect.before);
        sentence("after", effect.after);
        json_.member("rules", effect.rules);
        json_.member("causes", effect.causes);
        list("basis", effect.basis, &ComparisonWriter::basis);
        list("because", effect.because, &ComparisonWriter::reason);
        json_.end_object();
    }

    void reason(const Reason& reason) {
        json_.begin_object();
        json_.member("fact", reason.fact);
        json_.member("label", reason.label);
        json_.member("shown", reason.shown);
        json_.end_object();
    }

    const ComparisonReport& report_;
    text::JsonWriter json_{text::JsonLayout::pretty};
};

}  // namespace

std::string comparison_json(const ComparisonReport& report) { return ComparisonWriter(report).write(); }

}  // namespace zhunsheng::comparison
