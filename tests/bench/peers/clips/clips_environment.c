/* CLIPS 6.30 by its C interface, the way its manual gives for asserting many facts: fields are set where they lie in the fact. */

#include "clips_environment.h"

#include <clips/clips.h>

static void* environment;
static void* templates[CLIPS_TEMPLATES];
static void* true_symbol;
static void* false_symbol;
static struct fact* current;
static void (*tell_hit)(long position);

static void hit(void* of) { tell_hit((long)EnvRtnLong(of, 1)); }

int clips_load(const char* file, void (*on_hit)(long position)) {
    static const char* const names[CLIPS_TEMPLATES] = {"case", "report", "person", "prior", "scope"};
    tell_hit = on_hit;
    environment = CreateEnvironment();
    EnvDefineFunction2(environment, "hit", 'v', PTIEF hit, "hit", "11i");
    EnvSetFactDuplication(environment, TRUE);
    if (EnvLoad(environment, file) != 1) return 0;
    for (int i = 0; i < CLIPS_TEMPLATES; ++i) {
        templates[i] = EnvFindDeftemplate(environment, names[i]);
        if (!templates[i]) return 0;
    }
    true_symbol = EnvTrueSymbol(environment);
    false_symbol = EnvFalseSymbol(environment);
    return 1;
}

void* clips_symbol(const char* text) {
    void* symbol = EnvAddSymbol(environment, text);
    IncrementSymbolCount(symbol);
    return symbol;
}

static void set(int slot, unsigned short type, void* value) {
    current->theProposition.theFields[slot].type = type;
    current->theProposition.theFields[slot].value = value;
}

void clips_begin_fact(enum clips_template which) { current = EnvCreateFact(environment, templates[which]); }
void clips_set_symbol(int slot, void* symbol) { set(slot, SYMBOL, symbol); }
void clips_set_text(int slot, void* symbol) { set(slot, STRING, symbol); }
void clips_set_integer(int slot, long long value) { set(slot, INTEGER, EnvAddLong(environment, value)); }
void clips_set_truth(int slot, int value) { set(slot, SYMBOL, value ? true_symbol : false_symbol); }
void clips_assert_fact(void) { EnvAssert(environment, current); }

void clips_run(void) {
    EnvRun(environment, -1);
    for (void* fact = EnvGetNextFact(environment, NULL); fact; fact = EnvGetNextFact(environment, NULL)) {
        EnvRetract(environment, fact);
    }
}
