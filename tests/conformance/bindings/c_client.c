/* The C interface as README.md asks every binding. */

#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zhunsheng.h"

static zhunsheng_string lent(const char* text) {
    const zhunsheng_string string = {text, strlen(text)};
    return string;
}

/* A text on one line, or `otherwise` if there is none. */
static void print(const zhunsheng_text* text, const char* otherwise) {
    const size_t size = zhunsheng_text_size(text);
    if (size == 0) fputs(otherwise, stdout);
    for (const char *at = zhunsheng_text_bytes(text), *end = at + size; at != end; ++at)
        if (*at != '\n') putchar(*at);
    putchar('\n');
}

/* Reads the next line into `line`, without its end. */
static int next_line(zhunsheng_string* line) {
    char* bytes = NULL;
    size_t room = 0;
    const ssize_t size = getline(&bytes, &room, stdin);
    if (size < 0) {
        free(bytes);
        return 0;
    }
    line->bytes = bytes;
    line->size = (size_t)size - (bytes[size - 1] == '\n');
    return 1;
}

static void each_alone(const zhunsheng_rulebook* rulebook, zhunsheng_options options) {
    zhunsheng_string line;
    for (options.first_line = 1; next_line(&line); ++options.first_line) {
        zhunsheng_text* decision = NULL;
        zhunsheng_text* diagnostics = NULL;
        zhunsheng_decide(rulebook, line, &options, &decision, &diagnostics);
        print(decision, "");
        print(diagnostics, "[]");
        zhunsheng_text_destroy(decision);
        zhunsheng_text_destroy(diagnostics);
        free((void*)line.bytes);
    }
}

/* All of them at once, as far as there is room for. */
static void all_at_once(const zhunsheng_rulebook* rulebook, const zhunsheng_options* options) {
    enum { most = 100000 };
    zhunsheng_string* cases = calloc(most, sizeof *cases);
    size_t count = 0;
    while (cases != NULL && count < most && next_line(&cases[count])) ++count;
    zhunsheng_text* lines = NULL;
    zhunsheng_decide_batch(rulebook, cases, count, options, &lines, NULL);
    fwrite(zhunsheng_text_bytes(lines), 1, zhunsheng_text_size(lines), stdout);
    zhunsheng_text_destroy(lines);
    for (size_t i = 0; i < count; ++i) free((void*)cases[i].bytes);
    free(cases);
}

static uint32_t flags_of(int count, char** words) {
    uint32_t flags = 0;
    for (int i = 0; i < count; ++i) {
        if (strcmp(words[i], "lenient") == 0) flags |= ZHUNSHENG_LENIENT;
        if (strcmp(words[i], "findings") == 0) flags |= ZHUNSHENG_FINDINGS;
    }
    return flags;
}

int main(int count, char** arguments) {
    if (count < 4) {
        fputs("c_client single|batch RULES ON [THREADS] [lenient] [findings] < CASES\n", stderr);
        return 2;
    }
    const zhunsheng_string rules = lent(arguments[2]);
    zhunsheng_rulebook* rulebook = NULL;
    if (zhunsheng_rulebook_load(&rules, 1, &rulebook, NULL) != ZHUNSHENG_OK) return 1;
    zhunsheng_options options = {0};
    options.on = lent(arguments[3]);
    options.name = lent("cases");
    options.flags = flags_of(count - 4, arguments + 4);
    if (strcmp(arguments[1], "batch") == 0) {
        options.threads = count > 4 ? (uint32_t)strtoul(arguments[4], NULL, 10) : 1;
        all_at_once(rulebook, &options);
    } else {
        each_alone(rulebook, options);
    }
    zhunsheng_rulebook_destroy(rulebook);
    return 0;
}
