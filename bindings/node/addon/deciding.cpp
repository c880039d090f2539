// Deciding one case or many.

#include "arguments.h"
#include "call.h"
#include "functions.h"

namespace zhunsheng::node {

Napi::Value decide(const Napi::CallbackInfo& info) {
    return run(info, [rulebook = rulebook_of(info[1]), text = bytes_of(info[2]), options = Options(info, 3)] {
        const zhunsheng_options as = options.lent();
        zhunsheng_text* decision = nullptr;
        zhunsheng_text* diagnostics = nullptr;
        const auto status = zhunsheng_decide(rulebook.get(), lent(text), &as, &decision, &diagnostics);
        return Answer{status, Text(decision), Text(diagnostics), {}};
    });
}

Napi::Value decide_batch(const Napi::CallbackInfo& info) {
    return run(info, [rulebook = rulebook_of(info[1]), texts = list_of_bytes(info[2]),
                      options = Options(info, 3), form = info[8].ToBoolean() ? Form::bytes : Form::string] {
        const zhunsheng_options as = options.lent();
        const auto cases = lent(texts);
        zhunsheng_text* lines = nullptr;
        zhunsheng_text* diagnostics = nullptr;
        const auto status =
            zhunsheng_decide_batch(rulebook.get(), cases.data(), cases.size(), &as, &lines, &diagnostics);
        return Answer{status, Text(lines), Text(diagnostics), {}, form};
    });
}

Napi::Value decide_readably(const Napi::CallbackInfo& info) {
    return run(info, [rulebook = rulebook_of(info[1]), text = bytes_of(info[2]), options = Options(info, 3),
                      format = number_of(info[8]), language = number_of(info[9])] {
        const zhunsheng_options as = options.lent();
        zhunsheng_text* page = nullptr;
        zhunsheng_text* diagnostics = nullptr;
        const auto status =
            zhunsheng_decide_readably(rulebook.get(), lent(text), &as, zhunsheng_format(format),
                                      zhunsheng_language(language), &page, &diagnostics);
        return Answer{status, Text(page), Text(diagnostics), {}};
    });
}

}  // namespace zhunsheng::node
