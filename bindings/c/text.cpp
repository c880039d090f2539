// Versions and texts.

#include "handles.h"

uint32_t zhunsheng_abi_version(void) { return ZHUNSHENG_ABI_VERSION; }

const char* zhunsheng_version(void) { return zhunsheng::engine_version().data(); }

const char* zhunsheng_text_bytes(const zhunsheng_text* text) {
    return text == nullptr ? "" : text->bytes.c_str();
}

size_t zhunsheng_text_size(const zhunsheng_text* text) { return text == nullptr ? 0 : text->bytes.size(); }

void zhunsheng_text_destroy(zhunsheng_text* text) { delete text; }
