#pragma once
// A rule file as the YAML library is shown it: shorter, and without what the library would trip over.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::rulebook {

/// One byte stands for every run of characters beyond ASCII, for the library's time goes with bytes and to YAML such
/// characters are all alike; another for every `?` that is no sign of YAML. The file must be UTF-8 without control
/// characters (text_guards.h), and outlive this.
class ShownText {
public:
    explicit ShownText(std::string_view file);

    /// What the library is to read. An end mark follows, so that a quote that was never closed is an error instead of
    /// the rest of the file.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// The byte of the file for which a byte of the text stands. What is past the text is as far past the file.
    [[nodiscard]] std::size_t place(std::size_t shown) const;

    /// What the file says where the library read `value`, the scalar whose notation begins at `begin` of the file.
    [[nodiscard]] std::string restored(std::string_view value, std::size_t begin) const;

private:
    std::string_view file_;
    std::string text_;
    std::vector<std::uint32_t> places_;  ///< of each byte of the text, but for the end mark
};

}  // namespace zhunsheng::rulebook
