// Reads a case: first the whole text as JSON, then its tree by the vocabulary.

#include "facts/read_case.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "facts/json_path.h"
#include "facts/json_tree.h"
#include "facts/repeated_keys.h"
#include "facts/syntax_fault.h"
#include "facts/typed_values.h"
#include "facts/unknown_key.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using vocabulary::Field;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class CaseReader {
public:
    CaseReader(const JsonTree& tree, UnknownKeys unknown_keys, const ReadingContext& context)
        : nodes_(tree.nodes), unknown_keys_(unknown_keys), context_(context) {}

    void read() {
        fields_ = context_.vocabulary.root_record().fields.size();
        record(0, Frame::root(), {});
    }

private:
    void record(std::uint32_t object, RecordId record, const JsonPath& path) {
        const std::uint16_t type = context_.frame.record_type(record);
        for (std::uint32_t key = object + 1; key < nodes_[object].after; key = nodes_[key + 1].after) {
            const JsonPath here = path.key(nodes_[key].text);
            const auto field = context_.vocabulary.records[type].find(nodes_[key].text);
            if (field && !vocabulary::is_derived(field_of(record, *field).role)) {
                this->field(key + 1, record, *field, here);
            } else {
                report_unknown_key(nodes_[key], type, here, unknown_keys_, context_);
            }
        }
    }

    void field(std::uint32_t value, RecordId record, std::uint16_t index, const JsonPath& path) {
        const JsonNode& node = nodes_[value];
        const Field& field = field_of(record, index);
        if (node.kind == JsonNode::Kind::null) {
            return;
        }
        if (field.type.list) {
            list(value, record, index, path);
        } else if (field.type.kind == values::Kind::record) {
            inner_record(value, record, index, path, std::nullopt);
        } else if (field.judgement && node.kind == JsonNode::Kind::object) {
            judgement(value, record, index, path);
        } else {
            context_.frame.set(record, index, read_value(node, field, path, context_));
        }
    }

    /// `{"value": …, "by": …, "on": …, "why": …}`: a judgement with its author.
    void judgement(std::uint32_t object, RecordId record, std::uint16_t index, const JsonPath& path) {
        static const Field by = judgement_part("by", "判断人", values::Kind::text);
        static const Field on = judgement_part("on", "判断日期", values::Kind::date);
        static const Field why = judgement_part("why", "判断理由", values::Kind::text);
        Judgement judgement;
        bool has_value = false;
        for (std::uint32_t key = object + 1; key < nodes_[object].after; key = nodes_[key + 1].after) {
            const JsonNode& value = nodes_[key + 1];
            const JsonPath here = path.key(nodes_[key].text);
            const auto is = [&](std::string_view name) { return nodes_[key].text == name; };
            if (!is("value") && !is("by") && !is("on") && !is("why")) {
                context_.report
                    .add(Code::judgement_unknown_key, context_.inside(nodes_[key]),
                         {std::string(nodes_[key].text)})
                    .pointer(here.pointer());
            } else if (is("value")) {
                has_value = true;
                context_.frame.set(record, index, read_value(value, field_of(record, index), here, context_));
            } else {
                const Field& part = is("by") ? by : is("on") ? on : why;
                (is("by")   ? judgement.by
                 : is("on") ? judgement.on
                            : judgement.why) = read_value(value, part, here, context_);
            }
        }
        if (!has_value) {
            context_.report.add(Code::judgement_without_value, context_.span(nodes_[object]))
                .pointer(path.pointer());
        }
        context_.frame.set_judgement(record, index, judgement);
    }

    static Field judgement_part(std::string id, std::string label, values::Kind kind) {
        Field field;
        field.id = std::move(id);
        field.label = std::move(label);
        field.type = values::Type{kind};
        return field;
    }

    void list(std::uint32_t array, RecordId record, std::uint16_t index, const JsonPath& path) {
        const Field& field = field_of(record, index);
        if (nodes_[array].kind != JsonNode::Kind::array) {
            report_wrong_type(nodes_[array], field, field.type, path, context_)
                .hint("只有一项也要写在 [ ] 里", "even a single item stands in [ ]");
            return;
        }
        std::vector<Value> items;
        std::uint32_t position = 0;
        for (std::uint32_t item = array + 1; item < nodes_[array].after; item = nodes_[item].after) {
            items.push_back(this->item(item, record, index, path.item(position), position));
            ++position;
        }
        context_.frame.set_list(record, index, items);
    }

    Value item(std::uint32_t value, RecordId record, std::uint16_t index, const JsonPath& path,
               std::uint32_t position) {
        const JsonNode& node = nodes_[value];
        const Field& field = field_of(record, index);
        if (node.kind == JsonNode::Kind::null) {
            context_.report.add(Code::case_null_in_list, context_.span(node), {field.label, field.id})
                .pointer(path.pointer());
            return values::Unknown{};
        }
        if (field.type.kind == values::Kind::record) {
            return inner_record(value, record, index, path, position);
        }
        return read_value(node, field, path, context_);
    }

    Value inner_record(std::uint32_t value, RecordId parent, std::uint16_t index, const JsonPath& path,
                       std::optional<std::uint32_t> position) {
        const JsonNode& node = nodes_[value];
        const Field& field = field_of(parent, index);
        if (node.kind != JsonNode::Kind::object) {
            report_wrong_type(node, field, field.type.element(), path, context_);
            return values::Unknown{};
        }
        if (!has_room_for(field.type.index)) {
            return values::Unknown{};
        }
        const RecordId inner = context_.frame.add_record(field.type.index, parent, index, position);
        record(value, inner, path);
        return inner;
    }

    /// A record takes as much room as it has fields, however few of them are given.
    bool has_room_for(std::uint16_t type) {
        const std::size_t before = fields_;
        fields_ += context_.vocabulary.records[type].fields.size();
        if (before <= max_case_values && fields_ > max_case_values) {
            context_.report.add(Code::case_too_many_values, context_.span(nodes_[0]),
                                {std::to_string(max_case_values)});
        }
        return fields_ <= max_case_values;
    }

    [[nodiscard]] const Field& field_of(RecordId record, std::uint16_t index) const {
        return context_.vocabulary.records[context_.frame.record_type(record)].fields[index];
    }

    const std::vector<JsonNode>& nodes_;
    UnknownKeys unknown_keys_;
    const ReadingContext& context_;
    std::size_t fields_ = 0;  ///< of all records so far
};

text::Span span_of(std::string_view json, text::SourceId source, std::size_t begin, std::size_t end) {
    return {source, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::min(end, json.size()))};
}

/// Reports a text that need not even be looked at as JSON; answers whether it is one.
bool report_unreadable(std::string_view json, text::SourceId source, diagnostics::Report& report) {
    if (json.size() > max_case_bytes) {
        report.add(Code::case_too_large, span_of(json, source, 0, 0),
                   {std::to_string(json.size()), std::to_string(max_case_bytes)});
        return true;
    }
    if (json.starts_with(byte_order_mark)) {
        const text::Span mark = span_of(json, source, 0, byte_order_mark.size());
        report.add(Code::case_byte_order_mark, mark).fix(mark, "");
        return true;
    }
    return false;
}

void report_not_an_object(std::string_view json, text::SourceId source, diagnostics::Report& report) {
    const std::size_t begin = json.find_first_not_of(" \t\n\r");
    const std::size_t end = json.find_last_not_of(" \t\n\r") + 1;
    diagnostics::Finding& finding = report.add(Code::case_not_an_object, span_of(json, source, begin, end));
    if (json[begin] == '[') {
        finding.hint("一批案件请逐个提交，每个案件一个对象",
                     "submit a batch case by case, each an object of its own");
    }
}

/// The tree of `json` if it is an object; else says why not.
bool read_object_tree(std::string_view json, text::SourceId source, diagnostics::Report& report,
                      JsonTree& tree) {
    switch (read_json_tree(json, tree)) {
        case TreeOutcome::too_many:
            report.add(Code::case_too_many_values, span_of(json, source, 0, 1),
                       {std::to_string(max_case_values)});
            return false;
        case TreeOutcome::broken:
            // A lone number or text is JSON to the scan, too, but no case.
            if (!report_syntax_fault(json, source, report)) {
                report_not_an_object(json, source, report);
            }
            return false;
        case TreeOutcome::read: break;
    }
    if (tree.nodes.front().kind != JsonNode::Kind::object) {
        report_not_an_object(json, source, report);
        return false;
    }
    return true;
}

}  // namespace

std::optional<Frame> read_case(std::string_view json, text::SourceId source,
                               const vocabulary::Vocabulary& vocabulary, UnknownKeys unknown_keys,
                               diagnostics::Report& report) {
    const std::size_t errors_before = report.error_count();
    JsonTree tree;
    if (report_unreadable(json, source, report) || !read_object_tree(json, source, report, tree)) {
        return std::nullopt;
    }
    Frame frame(vocabulary);
    report_repeated_keys(tree, source, report);
    const ReadingContext context{vocabulary, source, report, frame};
    CaseReader(tree, unknown_keys, context).read();
    if (report.error_count() > errors_before) {
        return std::nullopt;
    }
    return frame;
}

}  // namespace zhunsheng::facts
