// Loops that the compiler turns into vector instructions.

#include "matching/survey.h"

#include <algorithm>
#include <cstdint>

namespace zhunsheng::matching {
namespace {

// The linker chooses what the processor at hand has; the sanitizers' early start does not go together with that.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define ZHUNSHENG_WIDEST __attribute__((target_clones("avx2", "default")))
#else
#define ZHUNSHENG_WIDEST
#endif

/// At most 255 bytes, so that counts fit a byte, and a vector register holds as many of them as it holds bytes.
ZHUNSHENG_WIDEST void survey_part(const char* text, std::size_t size, std::uint8_t& breaks,
                                  std::uint8_t& backslashes) {
    std::uint8_t counted = 0;
    std::uint8_t met = 0;
    for (std::size_t at = 0; at < size; ++at) {
        counted = static_cast<std::uint8_t>(counted + (text[at] == '\n'));
        met = static_cast<std::uint8_t>(met | (text[at] == '\\'));
    }
    breaks = counted;
    backslashes = met;
}

}  // namespace

Survey survey_of(std::string_view text) {
    constexpr std::size_t part = 224;
    Survey survey;
    for (std::size_t begin = 0; begin < text.size(); begin += part) {
        std::uint8_t breaks = 0;
        std::uint8_t backslashes = 0;
        survey_part(text.data() + begin, std::min(part, text.size() - begin), breaks, backslashes);
        survey.line_breaks += breaks;
        survey.has_backslash = survey.has_backslash || backslashes != 0;
    }
    return survey;
}

}  // namespace zhunsheng::matching
