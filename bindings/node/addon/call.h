#pragma once
// Calls of the C interface, now or on a thread of libuv's pool.

#include <napi.h>

#include <functional>

#include "answer.h"

namespace zhunsheng::node {

/// Owns all that it reads, and touches no JavaScript.
using Call = std::function<Answer()>;

/// What `call` answers; or, if the first argument is true, a promise of it.
Napi::Value run(const Napi::CallbackInfo& info, Call call);

}  // namespace zhunsheng::node
