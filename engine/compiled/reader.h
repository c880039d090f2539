#pragma once
// Bytes as values: the other side of Writer, for bytes that nobody vouches for.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "compiled/closed_values.h"
#include "compiled/fields.h"
#include "text/utf8.h"

namespace zhunsheng::compiled {

/// Reads what a Writer wrote. Of other bytes it reads something, or fails; it reads no byte twice and none past the end,
/// and what it makes is in proportion to the bytes. Whether indices lead anywhere is for others to check.
class Reader {
public:
    /// Texts that are borrowed are kept in `texts`, which must outlive what is read.
    Reader(std::string_view bytes, std::list<std::string>& texts) : rest_(bytes), texts_(texts) {}

    /// From now on texts must be UTF-8, as those of a rulebook are; names of files need not be.
    void demand_utf8() { demands_utf8_ = true; }

    /// Reads values one after another; what was not read whole is left as it was made.
    template <class... Each>
    void operator()(Each&... each) {
        (get(each), ...);
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    using Wide = values::Number::Wide;
    __extension__ using Unsigned = unsigned __int128;

    void fail() {
        failed_ = true;
        rest_ = {};
    }

    /// A number of at most `bits` bits.
    Unsigned get_number(unsigned bits) {
        Unsigned number = 0;
        for (unsigned shift = 0; shift < bits && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            const Unsigned part = byte & 0x7FU;
            if (bits - shift < 7 && part >> (bits - shift) != 0) break;
            number |= part << shift;
            if (byte < 0x80) return number;
        }
        fail();
        return 0;
    }
    Wide get_signed(unsigned bits) {
        const Unsigned folded = get_number(bits);
        const auto half = static_cast<Wide>(folded >> 1);
        return (folded & 1) != 0 ? ~half : half;
    }
    std::string_view get_bytes() {
        const auto size = static_cast<std::uint64_t>(get_number(64));
        if (size > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view bytes = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(bytes.size());
        if (demands_utf8_ && text::first_malformed(bytes)) fail();
        return bytes;
    }
    /// The length of a list each item of which takes a byte at least.
    std::size_t get_length() {
        const auto length = static_cast<std::uint64_t>(get_number(64));
        if (length <= rest_.size()) return static_cast<std::size_t>(length);
        fail();
        return 0;
    }

    template <class T>
    void get(T& value) {
        if constexpr (std::is_enum_v<T>) {
            const auto read =
                static_cast<T>(get_number(std::numeric_limits<std::underlying_type_t<T>>::digits));
            is_value(read) ? value = read : (fail(), value);
        } else if constexpr (std::is_integral_v<T>) {
            constexpr unsigned bits = std::is_same_v<T, bool> ? 1 : 8 * sizeof(T);
            value = std::is_signed_v<T> ? static_cast<T>(get_signed(bits)) : static_cast<T>(get_number(bits));
        } else {
            fields(*this, value);
        }
    }
    void get(std::string& text) { text = get_bytes(); }
    void get(std::string_view& text) { text = texts_.emplace_back(get_bytes()); }
    void get(values::Number& number) {
        const Wide numerator = get_signed(128);
        const Wide denominator = get_signed(128);
        const auto read = denominator > 0 ? values::Number::ratio(numerator, denominator) : std::nullopt;
        const bool reduced = read && read->numerator() == numerator && read->denominator() == denominator;
        reduced ? number = *read : (fail(), number);
    }
    void get(values::Date& date) {
        const auto read = values::Date::from_days(static_cast<std::int64_t>(get_signed(64)));
        read ? date = *read : (fail(), date);
    }
    void get(const functions::Function*& function) {
        const auto index = static_cast<std::size_t>(get_number(32));
        index < functions::library().size() ? function = &functions::library()[index] : (fail(), function);
    }
    template <class T>
    void get(std::optional<T>& value) {
        bool given = false;
        get(given);
        if (given) get(value.emplace());
    }
    template <class T>
    void get(std::vector<T>& list) {
        const std::size_t length = get_length();
        // A list of large items is believed to be long only as its bytes come in.
        list.reserve(std::min(length, 8 * rest_.size() / sizeof(T) + 1));
        for (std::size_t index = 0; index < length && !failed_; ++index) get(list.emplace_back());
        list.shrink_to_fit();
    }
    void get(std::vector<bool>& list) {
        list.resize(get_length());
        for (std::size_t index = 0; index < list.size() && !failed_; ++index) {
            bool value = false;
            get(value);
            list[index] = value;
        }
    }
    template <class... Each>
    void get(std::variant<Each...>& value) {
        const auto held = static_cast<std::size_t>(get_number(8));
        if (held >= sizeof...(Each)) return fail();
        get_held(value, held, std::index_sequence_for<Each...>{});
    }
    template <class Variant, std::size_t... Index>
    void get_held(Variant& value, std::size_t held, std::index_sequence<Index...> /*all*/) {
        static_cast<void>(((Index == held && (get(value.template emplace<Index>()), true)) || ...));
    }

    std::string_view rest_;
    std::list<std::string>& texts_;
    bool demands_utf8_ = false;
    bool failed_ = false;
};

}  // namespace zhunsheng::compiled
