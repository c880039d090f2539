/* zhunsheng 准绳: a rule engine for market-regulation law, for programs that can call C.
 *
 *     zhunsheng_rulebook* rules = NULL;
 *     zhunsheng_string folder = {"rules", 5};
 *     if (zhunsheng_rulebook_load(&folder, 1, &rules, NULL) != ZHUNSHENG_OK) return 1;
 *     zhunsheng_text* decision = NULL;
 *     zhunsheng_string a_case = {json, strlen(json)};
 *     if (zhunsheng_decide(rules, a_case, NULL, &decision, NULL) == ZHUNSHENG_OK)
 *         fwrite(zhunsheng_text_bytes(decision), 1, zhunsheng_text_size(decision), stdout);
 *     zhunsheng_text_destroy(decision);
 *     zhunsheng_rulebook_destroy(rules);
 *
 * Texts are UTF-8 with their length; no NUL is needed, and none is looked for. Cases, decisions and diagnostics cross as
 * JSON, by the schemas that zhunsheng_document() gives, so that these functions stay as they are while the language of
 * rules grows. The same case, rulebook and date give the same bytes as in every other binding.
 *
 * A function that can fail answers a status. What it makes it hands over through its out-parameters, each of which may be
 * NULL if it is not wanted, and is set in any case: to NULL if there is nothing to hand over. What is wrong with rules,
 * cases or arguments is handed over as `diagnostics`, a JSON array with every mistake, its place and how to mend it, in
 * Chinese and English; warnings come with a status of ZHUNSHENG_OK. There is no other memory of errors.
 *
 * No function throws, aborts or writes to a stream. Any number of threads may use a rulebook at once; a text belongs to
 * one thread at a time. Destroying NULL does nothing. */

#ifndef ZHUNSHENG_H
#define ZHUNSHENG_H

/* NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using): C, though C++ may read it */
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define ZHUNSHENG_EXPORT
#else
#define ZHUNSHENG_EXPORT __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Versions ----------------------------------------------------------------------------------------------------------- */

/* The number of this interface. It grows by one with every change by which a program that was compiled with this header
 * would go wrong; a program may check that zhunsheng_abi_version() still answers the number it was compiled with. */
#define ZHUNSHENG_ABI_VERSION 1

ZHUNSHENG_EXPORT uint32_t zhunsheng_abi_version(void);
/* "0.1.0"; lives for ever. */
ZHUNSHENG_EXPORT const char* zhunsheng_version(void);

/* Texts and statuses ------------------------------------------------------------------------------------------------- */

/* A text that is lent for the length of a call. `bytes` may be NULL if `size` is 0. */
typedef struct zhunsheng_string {
    const char* bytes;
    size_t size;
} zhunsheng_string;

/* A text that was handed over, until it is destroyed. */
typedef struct zhunsheng_text zhunsheng_text;

/* The bytes, with a NUL behind them that does not count; "" and 0 for NULL. They live as long as the text. */
ZHUNSHENG_EXPORT const char* zhunsheng_text_bytes(const zhunsheng_text* text);
ZHUNSHENG_EXPORT size_t zhunsheng_text_size(const zhunsheng_text* text);
ZHUNSHENG_EXPORT void zhunsheng_text_destroy(zhunsheng_text* text);

typedef int32_t zhunsheng_status;
enum {
    ZHUNSHENG_OK = 0,
    /* The rules or the case have errors: see the diagnostics. */
    ZHUNSHENG_REFUSED = 1,
    /* Nothing has that name. */
    ZHUNSHENG_NOT_FOUND = 2,
    /* A pointer is NULL that must not be, or a number is out of range. */
    ZHUNSHENG_WRONG_ARGUMENT = 3,
    ZHUNSHENG_OUT_OF_MEMORY = 4,
    /* A mistake in this library; please report it. */
    ZHUNSHENG_INTERNAL_ERROR = 5
};

typedef int32_t zhunsheng_language;
enum { ZHUNSHENG_CHINESE = 0, ZHUNSHENG_ENGLISH = 1 };

/* Rulebooks ---------------------------------------------------------------------------------------------------------- */

/* A checked rulebook. Nothing changes it, so that any number of threads may use it. */
typedef struct zhunsheng_rulebook zhunsheng_rulebook;

/* Loads the rule files of folders (or files named); later folders are overlays on earlier ones. A compiled rulebook is
 * loaded alone. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_rulebook_load(const zhunsheng_string* paths, size_t count,
                                                          zhunsheng_rulebook** rulebook,
                                                          zhunsheng_text** diagnostics);

/* A rule file in memory. */
typedef struct zhunsheng_rule_text {
    zhunsheng_string name; /* for diagnostics */
    zhunsheng_string text; /* YAML */
} zhunsheng_rule_text;

ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_rulebook_load_texts(const zhunsheng_rule_text* texts,
                                                                size_t count, zhunsheng_rulebook** rulebook,
                                                                zhunsheng_text** diagnostics);

/* Another handle to the same rulebook, to be destroyed as well: one thread may go on with it while another exchanges its
 * own for a newer one. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_rulebook_share(const zhunsheng_rulebook* rulebook,
                                                           zhunsheng_rulebook** shared);
ZHUNSHENG_EXPORT void zhunsheng_rulebook_destroy(zhunsheng_rulebook* rulebook);

/* {"id": …, "name": …, "version": …, "sha256": …, "rules": 462} */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_rulebook_describe(const zhunsheng_rulebook* rulebook,
                                                              zhunsheng_text** description);

/* Deciding ----------------------------------------------------------------------------------------------------------- */

enum {
    ZHUNSHENG_LENIENT = 1,         /* keys unknown to the vocabulary are warnings instead of errors */
    ZHUNSHENG_ALL = 2,             /* findings that do not hold are listed, too */
    ZHUNSHENG_NO_EXPLANATIONS = 4, /* reasons, notes and references are left out */
    ZHUNSHENG_INDENTED = 8,        /* JSON for people instead of on one line; not for batches */
    ZHUNSHENG_FINDINGS = 16        /* only which violations are found: fast; with ZHUNSHENG_LENIENT alone */
};

/* Anything that is 0 is as usual; so is all if NULL stands for the options. */
typedef struct zhunsheng_options {
    /* Date of decisions, "YYYY-MM-DD", for cases that state none; empty: today (UTC+8). */
    zhunsheng_string on;
    /* What to call the case, or the batch, in diagnostics; empty: "case". */
    zhunsheng_string name;
    /* Number of its first line; of a batch, of its first case. 0: 1. */
    uint64_t first_line;
    /* ZHUNSHENG_LENIENT | … */
    uint32_t flags;
    /* For a batch; 0: one. At most 256. */
    uint32_t threads;
} zhunsheng_options;

/* Decides one case. Missing facts are no errors: what needs them is undetermined, and says so. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_decide(const zhunsheng_rulebook* rulebook,
                                                   zhunsheng_string a_case, const zhunsheng_options* options,
                                                   zhunsheng_text** decision, zhunsheng_text** diagnostics);

/* Decides many cases. One line of JSON for each, in their order: its decision, or, where it has errors,
 *     {"line": 17, "error": {"diagnostics": […]}}
 * with `first_line` for the first case, and so on. Errors of cases do not fail the batch; warnings of cases are not told.
 * Cases that state no date are all decided as of the same day. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_decide_batch(const zhunsheng_rulebook* rulebook,
                                                         const zhunsheng_string* cases, size_t count,
                                                         const zhunsheng_options* options,
                                                         zhunsheng_text** lines,
                                                         zhunsheng_text** diagnostics);

typedef int32_t zhunsheng_format;
enum { ZHUNSHENG_PLAIN_TEXT = 0, ZHUNSHENG_HTML = 1 };

/* The decision of a case as a person reads it: lines for a terminal, or a whole page. ZHUNSHENG_FINDINGS does not go with it. */
ZHUNSHENG_EXPORT zhunsheng_status
zhunsheng_decide_readably(const zhunsheng_rulebook* rulebook, zhunsheng_string a_case,
                          const zhunsheng_options* options, zhunsheng_format format,
                          zhunsheng_language language, zhunsheng_text** page, zhunsheng_text** diagnostics);

/* Rules and facts ---------------------------------------------------------------------------------------------------- */

/* What a rule, by its id or name, or every rule on an article ("第三十七条") says, in words. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_explain(const zhunsheng_rulebook* rulebook,
                                                    zhunsheng_string rule_or_article,
                                                    zhunsheng_language language,
                                                    zhunsheng_text** explanation);

/* Everything that is wrong with rule files, or probably not meant, as diagnostics: ZHUNSHENG_REFUSED if there are errors,
 * ZHUNSHENG_OK if there are warnings and advice at most. */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_lint(const zhunsheng_string* paths, size_t count,
                                                 zhunsheng_text** diagnostics);
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_lint_texts(const zhunsheng_rule_text* texts, size_t count,
                                                       zhunsheng_text** diagnostics);

/* Documents on a rulebook, by name: the JSON Schemas "case", "decision", "rules", "tests" and "diagnostics"; "example", a
 * complete case; and "facts.zh", "facts.en", its vocabulary for a reader (Markdown). */
ZHUNSHENG_EXPORT zhunsheng_status zhunsheng_document(const zhunsheng_rulebook* rulebook,
                                                     zhunsheng_string name, zhunsheng_text** document);

#ifdef __cplusplus
}
#endif

/* NOLINTEND(modernize-deprecated-headers,modernize-use-using) */
#endif
