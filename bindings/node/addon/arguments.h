#pragma once
// Reads what JavaScript hands over. Everything is copied: a program may change its buffers while a thread decides.

#include <napi.h>
#include <zhunsheng.h>

#include <string>
#include <vector>

#include "answer.h"

namespace zhunsheng::node {

/// The UTF-8 of a string, or a copy of a Uint8Array. Throws a TypeError for anything else, as all functions here do.
std::string bytes_of(const Napi::Value& value);
std::vector<std::string> list_of_bytes(const Napi::Value& value);

std::uint32_t number_of(const Napi::Value& value);
SharedRulebook rulebook_of(const Napi::Value& value);

/// Lends a text that lives longer than the call.
zhunsheng_string lent(const std::string& text);
std::vector<zhunsheng_string> lent(const std::vector<std::string>& texts);

/// Options of deciding; five arguments from `first` on: on, name, first line, flags, threads.
class Options {
public:
    Options(const Napi::CallbackInfo& info, std::size_t first);
    /// Lives as long as this.
    [[nodiscard]] zhunsheng_options lent() const;

private:
    std::string on_;
    std::string name_;
    std::uint64_t first_line_;
    std::uint32_t flags_;
    std::uint32_t threads_;
};

}  // namespace zhunsheng::node
