#pragma once
/* CLIPS as clips_cases.cpp needs it: one environment, whose facts are put together slot by slot, without looking up names. */

#ifdef __cplusplus
extern "C" {
#endif

/* The order of the templates that translate/clips.mjs writes; slots are numbered from 0 in the order of their template. */
enum clips_template { CLIPS_CASE, CLIPS_REPORT, CLIPS_PERSON, CLIPS_PRIOR, CLIPS_SCOPE, CLIPS_TEMPLATES };

/* Loads templates and rules. `on_hit` is called with the position of each rule that fires. 0 if the file cannot be loaded. */
int clips_load(const char* file, void (*on_hit)(long position));

/* A symbol, kept for the life of the environment. */
void* clips_symbol(const char* text);

void clips_begin_fact(enum clips_template which);
void clips_set_symbol(int slot, void* symbol);
void clips_set_text(int slot, void* symbol);
void clips_set_integer(int slot, long long value);
void clips_set_truth(int slot, int value);
void clips_assert_fact(void);

/* Fires all rules, then takes all facts back. */
void clips_run(void);

#ifdef __cplusplus
}
#endif
