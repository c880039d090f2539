// Functions on texts.

#include <algorithm>

#include "functions/topics.h"

namespace zhunsheng::functions {
namespace {

using values::Kind;
using values::Number;
using values::Type;
using values::Value;
using Arguments = std::span<const Value>;

constexpr Type text_type{Kind::text};
constexpr Type truth_type{Kind::truth};

std::string_view text_of(const Value& value) { return std::get<std::string_view>(value); }

// Every byte but the continuation bytes of UTF-8 begins a character.
std::int64_t count_characters(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

const Function length{.zh = "长度",
                      .en = "length",
                      .takes = {text_type},
                      .gives = Type{Kind::integer},
                      .summary_zh = "文本的字数",
                      .summary_en = "how many characters a text has",
                      .example = "长度(“年度报告”) = 4",
                      .body = [](Arguments of) { return Value{Number(count_characters(text_of(of[0])))}; }};

const Function starts_with{
    .zh = "开头是",
    .en = "starts_with",
    .takes = {text_type, text_type},
    .gives = truth_type,
    .summary_zh = "前一文本是否以后一文本开头",
    .summary_en = "whether the first text begins with the second",
    .example = "开头是(“年度报告”, “年度”)",
    .body = [](Arguments of) { return Value{text_of(of[0]).starts_with(text_of(of[1]))}; }};

const Function ends_with{
    .zh = "结尾是",
    .en = "ends_with",
    .takes = {text_type, text_type},
    .gives = truth_type,
    .summary_zh = "前一文本是否以后一文本结尾",
    .summary_en = "whether the first text ends with the second",
    .example = "结尾是(“年度报告”, “报告”)",
    .body = [](Arguments of) { return Value{text_of(of[0]).ends_with(text_of(of[1]))}; }};

}  // namespace

std::vector<Function> text_functions() { return {length, starts_with, ends_with}; }

}  // namespace zhunsheng::functions
