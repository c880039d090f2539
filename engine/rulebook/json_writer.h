#pragma once
// JSON text, indented, written from front to back.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhunsheng::rulebook {

/// Writes one JSON value. Calls must nest rightly: in an object every value comes after its `key`.
class JsonWriter {
public:
    JsonWriter& begin_object() { return begin('{'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('['); }
    JsonWriter& end_array() { return end(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(bool truth) { return literal(truth ? "true" : "false"); }
    JsonWriter& value(int number) { return literal(std::to_string(number)); }
    /// A text as a value would be a truth otherwise.
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }

    [[nodiscard]] std::string take() { return std::move(json_) + "\n"; }

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    JsonWriter& literal(std::string_view text);
    void separate();

    std::string json_;
    std::vector<bool> filled_;  ///< whether each open bracket holds something already
    bool after_key_ = false;
};

}  // namespace zhunsheng::rulebook
