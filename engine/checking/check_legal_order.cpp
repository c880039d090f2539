// Ranks, measures, principles, bands.

#include "checking/check_legal_order.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/check_instruments.h"
#include "checking/check_vocabulary.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::LegalOrderDeclaration;
using rulebook::LocatedText;

namespace {

/// The legal order of the set, which is declared once.
const LegalOrderDeclaration* order_of(Draft& draft, const rulebook::Declarations& declarations, bool report) {
    const LegalOrderDeclaration* order = nullptr;
    for (const rulebook::FileContent& file : declarations.files) {
        if (!file.legal_order) continue;
        if (order != nullptr && report) {
            draft.report.add(Code::second_legal_order, file.legal_order->span)
                .label(order->span, "先在此处声明", "first declared here");
        }
        if (order == nullptr) order = &*file.legal_order;
    }
    return order;
}

/// Enters both names of something declared; each may be used for it.
void enter_names(Draft& draft, NameTable<std::uint16_t>& table, const LocatedText& id,
                 const LocatedText& label, std::uint16_t index) {
    check_name_id(draft, id);
    for (const LocatedText* name : {&id, &label}) {
        if (name->empty() || (name == &label && label.text == id.text)) continue;
        if (!table.emplace(name->text, index).second) {
            draft.report.add(Code::repeated_name, name->whole(), {name->text});
        }
    }
}

/// A share of a legal range, 0 … 1.
values::Number share_of(Draft& draft, const LocatedText& text, int otherwise) {
    if (text.empty()) return values::Number{otherwise};
    std::string_view digits = text.text;
    if (digits.ends_with("%")) digits.remove_suffix(1);
    const auto percent = values::Number::from_decimal(digits);
    const auto share = percent ? percent->over(values::Number{100}) : std::nullopt;
    if (share && *share >= values::Number{0} && *share <= values::Number{1}) return *share;
    draft.report.add(Code::malformed_share, text.whole(), {text.text});
    return values::Number{otherwise};
}

void check_band(Draft& draft, const rulebook::BandDeclaration& declared) {
    LegalOrder& order = draft.program.legal_order;
    const auto index = static_cast<std::uint16_t>(order.bands.size());
    enter_names(draft, draft.bands, declared.id, declared.label, index);
    Band band{declared.id.text, declared.label.text, declared.reach, share_of(draft, declared.from, 0),
              share_of(draft, declared.to, 1)};
    if (band.to < band.from) draft.report.add(Code::malformed_share, declared.to.whole(), {declared.to.text});
    if (declared.usual) order.usual_band = index;
    order.bands.push_back(std::move(band));
}

/// An enumeration whose values are what the legal order declares.
template <class Named>
void add_enumeration(Draft& draft, std::string id, std::string label, const std::vector<Named>& values) {
    const auto index = static_cast<std::uint16_t>(draft.program.vocabulary.enumerations.size());
    draft.enumerations.emplace(id, index);
    draft.enumerations.emplace(label, index);
    vocabulary::Enumeration enumeration{std::move(id), std::move(label), {}};
    NameTable<std::uint16_t> names;
    for (const Named& value : values) {
        const auto position = static_cast<std::uint16_t>(enumeration.values.size());
        for (const std::string& name : {value.id, value.label}) {
            names.emplace(name, position);
            draft.lexicon.add(name, {});
        }
        enumeration.values.push_back({value.id, value.label, {}});
    }
    draft.program.vocabulary.enumerations.push_back(std::move(enumeration));
    draft.choices.push_back(std::move(names));
}

/// `declared` in the order of the legal order, for the reader who looks for the right one.
template <class Named>
std::optional<std::uint16_t> find_named(Draft& draft, const NameTable<std::uint16_t>& table,
                                        const std::vector<Named>& declared, const LocatedText& name,
                                        Code unknown) {
    if (name.empty()) return std::nullopt;
    if (const auto found = table.find(name.text); found != table.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [candidate, index] : table) names.push_back(candidate);
    std::string known;
    for (const Named& one : declared) known += (known.empty() ? "" : "、") + one.label;
    draft.report.add(unknown, name.whole(), {name.text, known.empty() ? "—" : known})
        .did_you_mean(diagnostics::nearest(name.text, names));
    return std::nullopt;
}

}  // namespace

const PrincipleBasis* LegalOrder::find(rulebook::Principle principle) const {
    const auto found = std::find_if(principles.begin(), principles.end(), [&](const PrincipleBasis& known) {
        return known.principle == principle;
    });
    return found == principles.end() ? nullptr : &*found;
}

void check_legal_order(Draft& draft, const rulebook::Declarations& declarations) {
    const LegalOrderDeclaration* declared = order_of(draft, declarations, true);
    if (declared == nullptr) return;
    LegalOrder& order = draft.program.legal_order;
    for (const rulebook::RankDeclaration& rank : declared->ranks) {
        enter_names(draft, draft.ranks, rank.id, rank.label, static_cast<std::uint16_t>(order.ranks.size()));
        order.ranks.push_back({rank.id.text, rank.label.text});
    }
    for (const rulebook::MeasureKindDeclaration& measure : declared->measures) {
        enter_names(draft, draft.measures, measure.id, measure.label,
                    static_cast<std::uint16_t>(order.measures.size()));
        order.measures.push_back(measure.kind);
    }
    for (const rulebook::BandDeclaration& band : declared->bands) check_band(draft, band);
    add_enumeration(draft, "measure", "措施", order.measures);
    add_enumeration(draft, "band", "裁量档", order.bands);
}

void check_principles(Draft& draft, const rulebook::Declarations& declarations) {
    const LegalOrderDeclaration* declared = order_of(draft, declarations, false);
    if (declared == nullptr) return;
    for (const rulebook::PrincipleDeclaration& principle : declared->principles) {
        PrincipleBasis known{principle.principle, {}};
        for (const rulebook::ReferenceDeclaration& reference : principle.references) {
            const std::vector<Citation> citations = check_reference(draft, reference);
            known.basis.insert(known.basis.end(), citations.begin(), citations.end());
        }
        draft.program.legal_order.principles.push_back(std::move(known));
    }
}

std::optional<std::uint16_t> find_rank(Draft& draft, const LocatedText& name) {
    return find_named(draft, draft.ranks, draft.program.legal_order.ranks, name, Code::unknown_rank);
}
std::optional<std::uint16_t> find_measure(Draft& draft, const LocatedText& name) {
    return find_named(draft, draft.measures, draft.program.legal_order.measures, name, Code::unknown_measure);
}
std::optional<std::uint16_t> find_band(Draft& draft, const LocatedText& name) {
    return find_named(draft, draft.bands, draft.program.legal_order.bands, name, Code::unknown_band);
}

}  // namespace zhunsheng::checking
