#pragma once
// Where one is in a JSON text, without writing it out until somebody asks.

#include <cstdint>
#include <string>
#include <string_view>

namespace zhunsheng::facts {

/// Appends "/" and `name`, escaped as RFC 6901 demands.
void append_pointer_step(std::string& pointer, std::string_view name);
void append_pointer_step(std::string& pointer, std::uint32_t position);

/// One step on the way from the top of a JSON text to a value. Steps live on the stack of whoever walks the text and
/// borrow the one above and their key; they cost nothing until a pointer is wanted.
class JsonPath {
public:
    JsonPath() = default;

    [[nodiscard]] JsonPath key(std::string_view name) const { return JsonPath(this, name, no_position); }
    [[nodiscard]] JsonPath item(std::uint32_t position) const { return JsonPath(this, {}, position); }

    /// The JSON pointer: "" for the top, "/reports/0/fee".
    [[nodiscard]] std::string pointer() const;

private:
    static constexpr std::uint32_t no_position = 0xFFFF'FFFF;

    JsonPath(const JsonPath* above, std::string_view key, std::uint32_t position)
        : above_(above), key_(key), position_(position) {}

    const JsonPath* above_ = nullptr;
    std::string_view key_;
    std::uint32_t position_ = no_position;  ///< of an item in its list; else it is a key
};

}  // namespace zhunsheng::facts
