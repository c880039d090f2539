// Cases as JSON.

#include "reference/print.h"

namespace zhunsheng::reference {
namespace {

class CaseText {
public:
    CaseText(const Rulebook& book, const Case& facts, Chance& chance)
        : book_(book), case_(facts), chance_(chance) {}

    void record(int index) {
        const CaseRecord& record = at(case_.records, index);
        const auto& fields = at(book_.vocabulary.records, record.type).fields;
        text += "{";
        bool first = true;
        for (const int position : record.order) {
            const Field& field = at(fields, position);
            const Given& given = at(record.facts, position);
            if (field.role >= Role::ordered) continue;  // no case gives it
            const bool is_given = given.list || is_known(given.value);
            if (!is_given && !chance_.percent(3)) continue;
            text += first ? "" : ", ";
            first = false;
            text += quoted(field.id) + ": ";
            if (is_given) {
                fact(field, given);
            } else {
                text += "null";
            }
        }
        text += "}";
    }

    std::string text;

private:
    static std::string quoted(const std::string& plain) {
        std::string escaped = "\"";
        for (const char byte : plain) {
            if (byte == '"' || byte == '\\') escaped += '\\';
            escaped += byte;
        }
        return escaped + "\"";
    }

    void fact(const Field& field, const Given& given) {
        if (given.list) {
            text += "[";
            for (std::size_t index = 0; index < given.list->size(); ++index) {
                text += index == 0 ? "" : ", ";
                value(field.type.element(), (*given.list)[index]);
            }
            text += "]";
        } else if (given.judgement) {
            text += "{\"value\": ";
            value(field.type, given.value);
            if (!given.judgement->by.empty()) text += ", \"by\": " + quoted(given.judgement->by);
            if (!given.judgement->on.empty()) text += ", \"on\": " + quoted(given.judgement->on);
            if (!given.judgement->why.empty()) text += ", \"why\": " + quoted(given.judgement->why);
            text += "}";
        } else {
            value(field.type, given.value);
        }
    }

    void value(Type type, const Value& value) {
        if (const auto* inner = std::get_if<RecordRef>(&value)) {
            record(inner->index);
        } else if (const auto* truth = std::get_if<bool>(&value)) {
            text += *truth ? "true" : "false";
        } else if (const auto* number = std::get_if<Fraction>(&value)) {
            text += type.kind == Kind::percent ? quoted(number->times(Fraction{100})->decimal() + "%")
                    : chance_.percent(50)      ? quoted(number->decimal())
                                               : number->decimal();
        } else if (const auto* day = std::get_if<Day>(&value)) {
            text += quoted(text_of(*day));
        } else if (const auto* period = std::get_if<Period>(&value)) {
            text += quoted(chance_.percent(50) ? text_of(*period) : chinese_of(*period));
        } else if (const auto* plain = std::get_if<std::string>(&value)) {
            text += quoted(*plain);
        } else {
            const int choice = std::get<Choice>(value).index;
            text += quoted(at(at(book_.vocabulary.enumerations, type.index).values, choice).id);
        }
    }

    const Rulebook& book_;
    const Case& case_;
    Chance& chance_;
};

}  // namespace

std::string print_case(const Rulebook& book, const Case& facts, Chance& chance) {
    CaseText printed{book, facts, chance};
    printed.record(0);
    return std::move(printed.text);
}

}  // namespace zhunsheng::reference
