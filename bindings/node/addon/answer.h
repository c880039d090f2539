#pragma once
// What a call of the C interface came to, and how JavaScript sees it.

#include <napi.h>
#include <zhunsheng.h>

#include <cstdint>
#include <memory>

namespace zhunsheng::node {

struct DestroyText {
    void operator()(zhunsheng_text* text) const { zhunsheng_text_destroy(text); }
};
using Text = std::unique_ptr<zhunsheng_text, DestroyText>;

/// Calls that are under way have a share each, so that closing a rulebook leaves them alone.
using SharedRulebook = std::shared_ptr<const zhunsheng_rulebook>;

/// In which form JavaScript gets the text of an answer.
enum class Form { string, bytes };

struct Answer {
    zhunsheng_status status = ZHUNSHENG_OK;
    Text text = {};
    Text diagnostics = {};
    SharedRulebook rulebook = {};
    Form form = Form::string;
};

/// [status, text, diagnostics, rulebook], with null for what there is not.
Napi::Value value_of(Napi::Env env, const Answer& answer);

/// A handle for JavaScript; the collector, or `close`, lets go of the rulebook. `size`, in bytes, tells the
/// collector what it would gain, for a handle alone is small.
Napi::Value handle_of(Napi::Env env, SharedRulebook rulebook, std::int64_t size);

}  // namespace zhunsheng::node
