#pragma once
// Values as bytes: what Reader reads back.

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "compiled/fields.h"

namespace zhunsheng::compiled {

/// Appends values to a string of bytes. Whole numbers take seven bits a byte, lowest first, the eighth saying that more
/// follow; negative ones are folded in between (0, -1, 1, -2, …). Texts and lists begin with their length, variants with
/// the index of what they hold. The same value gives the same bytes, everywhere.
class Writer {
public:
    template <class... Each>
    void operator()(const Each&... each) {
        (put(each), ...);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    using Wide = values::Number::Wide;
    __extension__ using Unsigned = unsigned __int128;

    void put_number(Unsigned number) {
        for (; number >= 0x80; number >>= 7) {
            bytes_ += static_cast<char>(static_cast<unsigned char>((number & 0x7F) | 0x80));
        }
        bytes_ += static_cast<char>(static_cast<unsigned char>(number));
    }
    void put_signed(Wide number) {
        const auto doubled = static_cast<Unsigned>(number) << 1;
        put_number(number < 0 ? ~doubled : doubled);
    }

    template <class T>
    void put(const T& value) {
        if constexpr (std::is_enum_v<T>) {
            put_number(static_cast<std::underlying_type_t<T>>(value));
        } else if constexpr (std::is_unsigned_v<T>) {
            put_number(value);
        } else if constexpr (std::is_integral_v<T>) {
            put_signed(value);
        } else {
            fields(*this, value);
        }
    }
    void put(std::string_view text) {
        put_number(text.size());
        bytes_ += text;
    }
    void put(const std::string& text) { put(std::string_view{text}); }
    void put(const values::Number& number) {
        put_signed(number.numerator());
        put_signed(number.denominator());
    }
    void put(const values::Date& date) { put_signed(date.days()); }
    void put(const functions::Function* function) {
        put_number(static_cast<std::size_t>(function - functions::library().data()));
    }
    template <class T>
    void put(const std::optional<T>& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put_number(list.size());
        for (const auto& each : list) put(static_cast<const T&>(each));
    }
    void put(const std::vector<bool>& list) {
        put_number(list.size());
        for (const bool each : list) put(each);
    }
    template <class... Each>
    void put(const std::variant<Each...>& value) {
        put_number(value.index());
        std::visit([this](const auto& held) { this->put(held); }, value);
    }

    std::string bytes_;
};

}  // namespace zhunsheng::compiled
