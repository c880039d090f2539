#pragma once
/* Texts lent to the interface, and small things asked of texts that it hands over. */

#include <stdbool.h>
#include <string.h>

#include "zhunsheng.h"

static inline zhunsheng_string lent(const char* text) {
    zhunsheng_string string = {text, strlen(text)};
    return string;
}

static inline bool is_text(const zhunsheng_text* text, const char* expected) {
    return zhunsheng_text_size(text) == strlen(expected) &&
           memcmp(zhunsheng_text_bytes(text), expected, strlen(expected)) == 0;
}

static inline bool contains(const zhunsheng_text* text, const char* part) {
    return strstr(zhunsheng_text_bytes(text), part) != NULL;
}
