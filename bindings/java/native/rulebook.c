/* zhunsheng.Native: rulebooks, and what they say. `out` takes the result at 0 and diagnostics at 1. */

#include <stdint.h>
#include <stdlib.h>

#include "borrowed.h"

static zhunsheng_rulebook* rulebook_of(jlong handle) { return (zhunsheng_rulebook*)(intptr_t)handle; }

JNIEXPORT jint JNICALL Java_zhunsheng_Native_abiVersion(JNIEnv* java, jclass type) {
    (void)java;
    (void)type;
    return (jint)zhunsheng_abi_version();
}

JNIEXPORT jstring JNICALL Java_zhunsheng_Native_version(JNIEnv* java, jclass type) {
    (void)type;
    return (*java)->NewStringUTF(java, zhunsheng_version());
}

/* Names and texts take turns among what was borrowed. NULL if there is no memory. */
static zhunsheng_rule_text* rule_texts(const borrowed_texts* borrowed) {
    const size_t count = borrowed->count / 2;
    zhunsheng_rule_text* texts = malloc(count * sizeof *texts + 1);
    for (size_t i = 0; texts != NULL && i < count; ++i) {
        texts[i].name = borrowed->texts[2 * i];
        texts[i].text = borrowed->texts[2 * i + 1];
    }
    return texts;
}

static zhunsheng_status load(const borrowed_texts* borrowed, jboolean are_texts,
                             zhunsheng_rulebook** rulebook, zhunsheng_text** diagnostics) {
    if (!are_texts) return zhunsheng_rulebook_load(borrowed->texts, borrowed->count, rulebook, diagnostics);
    zhunsheng_rule_text* texts = rule_texts(borrowed);
    if (texts == NULL) return ZHUNSHENG_OUT_OF_MEMORY;
    const zhunsheng_status status =
        zhunsheng_rulebook_load_texts(texts, borrowed->count / 2, rulebook, diagnostics);
    free(texts);
    return status;
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_load(JNIEnv* java, jclass type, jobjectArray parts,
                                                  jboolean are_texts, jlongArray handle, jobjectArray out) {
    (void)type;
    borrowed_texts borrowed = {NULL, 0, NULL};
    zhunsheng_rulebook* rulebook = NULL;
    zhunsheng_text* diagnostics = NULL;
    zhunsheng_status status = ZHUNSHENG_OUT_OF_MEMORY;
    if (borrow_texts(java, parts, &borrowed)) status = load(&borrowed, are_texts, &rulebook, &diagnostics);
    return_texts(&borrowed);
    const jlong made = (jlong)(intptr_t)rulebook;
    (*java)->SetLongArrayRegion(java, handle, 0, 1, &made);
    return hand_over(java, status, diagnostics, out, 1);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_lint(JNIEnv* java, jclass type, jobjectArray parts,
                                                  jboolean are_texts, jobjectArray out) {
    (void)type;
    borrowed_texts borrowed = {NULL, 0, NULL};
    zhunsheng_text* diagnostics = NULL;
    zhunsheng_status status = ZHUNSHENG_OUT_OF_MEMORY;
    if (borrow_texts(java, parts, &borrowed)) {
        zhunsheng_rule_text* texts = are_texts ? rule_texts(&borrowed) : NULL;
        if (!are_texts) {
            status = zhunsheng_lint(borrowed.texts, borrowed.count, &diagnostics);
        } else if (texts != NULL) {
            status = zhunsheng_lint_texts(texts, borrowed.count / 2, &diagnostics);
        }
        free(texts);
    }
    return_texts(&borrowed);
    return hand_over(java, status, diagnostics, out, 1);
}

JNIEXPORT void JNICALL Java_zhunsheng_Native_destroy(JNIEnv* java, jclass type, jlong rulebook) {
    (void)java;
    (void)type;
    zhunsheng_rulebook_destroy(rulebook_of(rulebook));
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_describe(JNIEnv* java, jclass type, jlong rulebook,
                                                      jobjectArray out) {
    (void)type;
    zhunsheng_text* description = NULL;
    const zhunsheng_status status = zhunsheng_rulebook_describe(rulebook_of(rulebook), &description);
    return hand_over(java, status, description, out, 0);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_explain(JNIEnv* java, jclass type, jlong rulebook,
                                                     jbyteArray subject, jint language, jobjectArray out) {
    (void)type;
    zhunsheng_string text;
    zhunsheng_text* explanation = NULL;
    if (!borrow_bytes(java, subject, &text)) return ZHUNSHENG_OUT_OF_MEMORY;
    const zhunsheng_status status = zhunsheng_explain(rulebook_of(rulebook), text, language, &explanation);
    return_bytes(&text);
    return hand_over(java, status, explanation, out, 0);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_document(JNIEnv* java, jclass type, jlong rulebook,
                                                      jbyteArray name, jobjectArray out) {
    (void)type;
    zhunsheng_string text;
    zhunsheng_text* document = NULL;
    if (!borrow_bytes(java, name, &text)) return ZHUNSHENG_OUT_OF_MEMORY;
    const zhunsheng_status status = zhunsheng_document(rulebook_of(rulebook), text, &document);
    return_bytes(&text);
    return hand_over(java, status, document, out, 0);
}
