#pragma once
// The texts that rules name, numbered.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::matching {

/// A text of a case matters to matching only by which of the rules' texts it is. Numbers begin with 1; 0 stands for
/// every text that no rule names. Filled at load, then only asked: safe to share between threads.
class TextTable {
public:
    TextTable() : slots_(64) {}

    /// The text's number, a new one if it is new.
    std::int64_t add(std::string_view text);
    /// The text's number, or 0.
    [[nodiscard]] std::int64_t find(std::string_view text) const;

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::string_view text;
        std::int64_t number = 0;  // 0: free
    };
    [[nodiscard]] static std::uint64_t hash_of(std::string_view text);
    void put(const Slot& slot);
    void grow();

    std::vector<Slot> slots_;  // open addressing; the size is a power of two
    std::deque<std::string> texts_;
};

}  // namespace zhunsheng::matching
