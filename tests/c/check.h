#pragma once
/* Checks for tests in C: each is a sentence; a failed one is told, and the test goes on. */

#include <stdbool.h>
#include <stdio.h>

/* How many checks failed. */
static int failures = 0;

static inline void check_at(bool holds, const char* sentence, const char* file, int line) {
    if (holds) return;
    ++failures;
    fprintf(stderr, "%s:%d: it does not hold that %s\n", file, line, sentence);
}

#define CHECK(holds, sentence) check_at((holds), (sentence), __FILE__, __LINE__)
