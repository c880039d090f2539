/* out_of_memory_test: what the C interface answers when memory runs out, at every place where it asks for some. */

#include <stdint.h>
#include <stdlib.h>

#include "check.h"
#include "lent.h"

/* glibc's own, behind the one below that every library of this process calls. */
extern void* __libc_malloc(size_t size);

/* How many more times malloc gives memory; then it fails once. Negative: always. */
static _Thread_local long left = -1;
static _Thread_local bool failed = false;

void* malloc(size_t size) {
    if (left == 0) {
        left = -1;
        failed = true;
        return NULL;
    }
    if (left > 0) --left;
    return __libc_malloc(size);
}

static const char* const rules =
    "file: {id: act, name: Act, rank: law, versions: [{version: \"1\", from: 2000-01-01}]}\n"
    "rulebook: {id: small, name: small, version: \"1\"}\n"
    "legal_order: {ranks: [{id: law, name: law}], measures: [{id: fine, name: fine, traits: [range]}]}\n"
    "vocabulary: {records: [{id: case, name: the case, root: yes, fields: [{id: bad, name: bad, type: "
    "truth},\n"
    "  {id: text, name: text, type: text}]}]}\n"
    "violations: [{id: v, name: violation}]\n"
    "rules:\n"
    "  - {id: r, name: a rule with a name of some length, basis: Article 1, when: bad, finding: v}\n"
    "  - {id: s, name: s, basis: Article 2, against: [v], institution: [fine: {from: 1 yuan, to: 2 yuan}]}\n";

/* One call that is tried with ever more memory. */
typedef zhunsheng_status (*Call)(const zhunsheng_rulebook*, zhunsheng_text**, zhunsheng_text**);

static zhunsheng_status decide(const zhunsheng_rulebook* rulebook, zhunsheng_text** given,
                               zhunsheng_text** diagnostics) {
    const zhunsheng_string a_case =
        lent("{\"bad\": true, \"text\": \"a text that is longer than most \\n texts\"}");
    const zhunsheng_options options = {.name = lent("a name that is longer than most names")};
    return zhunsheng_decide(rulebook, a_case, &options, given, diagnostics);
}

static zhunsheng_status refuse(const zhunsheng_rulebook* rulebook, zhunsheng_text** given,
                               zhunsheng_text** diagnostics) {
    const zhunsheng_status status =
        zhunsheng_decide(rulebook, lent("{\"bad\": 3, \"tekst\": []}"), NULL, given, diagnostics);
    return status == ZHUNSHENG_REFUSED ? ZHUNSHENG_OK : status;
}

static zhunsheng_status decide_batch(const zhunsheng_rulebook* rulebook, zhunsheng_text** given,
                                     zhunsheng_text** diagnostics) {
    const zhunsheng_string cases[] = {lent("{\"bad\": true}"), lent("{\"bad\": 1}")};
    return zhunsheng_decide_batch(rulebook, cases, 2, NULL, given, diagnostics);
}

static zhunsheng_status explain(const zhunsheng_rulebook* rulebook, zhunsheng_text** given,
                                zhunsheng_text** diagnostics) {
    *diagnostics = NULL;
    return zhunsheng_explain(rulebook, lent("r"), ZHUNSHENG_ENGLISH, given);
}

static zhunsheng_status describe(const zhunsheng_rulebook* rulebook, zhunsheng_text** given,
                                 zhunsheng_text** diagnostics) {
    *diagnostics = NULL;
    return zhunsheng_rulebook_describe(rulebook, given);
}

static zhunsheng_status load(const zhunsheng_rulebook* unused, zhunsheng_text** given,
                             zhunsheng_text** diagnostics) {
    (void)unused;
    *given = NULL;
    const zhunsheng_rule_text text = {lent("small.yaml"), lent(rules)};
    zhunsheng_rulebook* rulebook = NULL;
    const zhunsheng_status status = zhunsheng_rulebook_load_texts(&text, 1, &rulebook, diagnostics);
    zhunsheng_rulebook_destroy(rulebook);
    return status;
}

static bool is_same(const zhunsheng_text* text, const zhunsheng_text* other) {
    return is_text(text, zhunsheng_text_bytes(other));
}

/* What a pointer is before a call sets it. */
#define NOT_SET ((zhunsheng_text*)&failed)

/* Fails the first request for memory, then the second, and so on, until the call asks for no more. The call answers that
 * memory ran out, or what it answers with all memory there is: sorting, for one, can do with less. */
static void starve(Call call, const char* name, const zhunsheng_rulebook* rulebook) {
    zhunsheng_text* expected = NULL;
    zhunsheng_text* remarks = NULL;
    CHECK(call(rulebook, &expected, &remarks) == ZHUNSHENG_OK, "there is enough memory at first");
    for (long given_times = 0;; ++given_times) {
        zhunsheng_text* given = NOT_SET;
        zhunsheng_text* diagnostics = NOT_SET;
        failed = false;
        left = given_times;
        const zhunsheng_status status = call(rulebook, &given, &diagnostics);
        left = -1;
        CHECK(given != NOT_SET && diagnostics != NOT_SET, "what is handed over is set, whatever happens");
        const bool starved = failed && status == ZHUNSHENG_OUT_OF_MEMORY;
        const bool whole =
            status == ZHUNSHENG_OK && is_same(given, expected) && is_same(diagnostics, remarks);
        if (!starved && !whole)
            fprintf(stderr, "%s answers %d where request %ld fails\n", name, status, given_times);
        CHECK(starved || whole, "want of memory is answered as such, or makes no difference");
        zhunsheng_text_destroy(given);
        zhunsheng_text_destroy(diagnostics);
        if (!failed || failures > 10) break;
    }
    zhunsheng_text_destroy(expected);
    zhunsheng_text_destroy(remarks);
}

int main(void) {
    const zhunsheng_rule_text text = {lent("small.yaml"), lent(rules)};
    zhunsheng_rulebook* rulebook = NULL;
    zhunsheng_text* diagnostics = NULL;
    CHECK(zhunsheng_rulebook_load_texts(&text, 1, &rulebook, &diagnostics) == ZHUNSHENG_OK,
          "the rulebook loads");
    if (rulebook == NULL) fprintf(stderr, "%s\n", zhunsheng_text_bytes(diagnostics));
    /* The first of all cases has the JSON library choose its way for this processor, once. */
    zhunsheng_text* first = NULL;
    CHECK(decide(rulebook, &first, &diagnostics) == ZHUNSHENG_OK, "a case is decided while there is memory");
    zhunsheng_text_destroy(first);
    starve(describe, "describe", rulebook);
    starve(decide, "decide", rulebook);
    starve(refuse, "refuse", rulebook);
    starve(decide_batch, "decide_batch", rulebook);
    starve(explain, "explain", rulebook);
    starve(load, "load", rulebook);
    zhunsheng_rulebook_destroy(rulebook);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
