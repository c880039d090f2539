/* zhunsheng.Native: deciding. `out` takes the result at 0 and diagnostics at 1. */

#include <stdint.h>

#include "borrowed.h"

static const zhunsheng_rulebook* rulebook_of(jlong handle) {
    return (const zhunsheng_rulebook*)(intptr_t)handle;
}

static bool borrow_options(JNIEnv* java, jbyteArray on, jbyteArray name, jlong first_line, jint flags,
                           zhunsheng_options* options) {
    options->name = (zhunsheng_string){NULL, 0};
    options->first_line = (uint64_t)first_line;
    options->flags = (uint32_t)flags;
    options->threads = 1;
    return borrow_bytes(java, on, &options->on) && borrow_bytes(java, name, &options->name);
}

static void return_options(zhunsheng_options* options) {
    return_bytes(&options->on);
    return_bytes(&options->name);
}

/* What deciding one case takes and gives. */
typedef struct single_call {
    zhunsheng_options options;
    zhunsheng_string text;
    zhunsheng_text* answer;
    zhunsheng_text* diagnostics;
} single_call;

/* False if there is no memory; `end_call` in any case. */
static bool begin_call(JNIEnv* java, jbyteArray a_case, jbyteArray on, jbyteArray name, jlong first_line,
                       jint flags, single_call* call) {
    call->text = (zhunsheng_string){NULL, 0};
    call->answer = NULL;
    call->diagnostics = NULL;
    return borrow_options(java, on, name, first_line, flags, &call->options) &&
           borrow_bytes(java, a_case, &call->text);
}

static jint end_call(JNIEnv* java, zhunsheng_status status, single_call* call, jobjectArray out) {
    return_bytes(&call->text);
    return_options(&call->options);
    status = hand_over(java, status, call->answer, out, 0);
    return hand_over(java, status, call->diagnostics, out, 1);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_decide(JNIEnv* java, jclass type, jlong rulebook,
                                                    jbyteArray a_case, jbyteArray on, jbyteArray name,
                                                    jlong first_line, jint flags, jobjectArray out) {
    (void)type;
    single_call call;
    zhunsheng_status status = ZHUNSHENG_OUT_OF_MEMORY;
    if (begin_call(java, a_case, on, name, first_line, flags, &call)) {
        status = zhunsheng_decide(rulebook_of(rulebook), call.text, &call.options, &call.answer,
                                  &call.diagnostics);
    }
    return end_call(java, status, &call, out);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_decideBatch(JNIEnv* java, jclass type, jlong rulebook,
                                                         jobjectArray cases, jbyteArray on, jbyteArray name,
                                                         jlong first_line, jint flags, jint threads,
                                                         jobjectArray out) {
    (void)type;
    zhunsheng_options options;
    borrowed_texts texts = {NULL, 0, NULL};
    zhunsheng_text* lines = NULL;
    zhunsheng_text* diagnostics = NULL;
    zhunsheng_status status = ZHUNSHENG_OUT_OF_MEMORY;
    if (borrow_options(java, on, name, first_line, flags, &options) && borrow_texts(java, cases, &texts)) {
        options.threads = (uint32_t)threads;
        status = zhunsheng_decide_batch(rulebook_of(rulebook), texts.texts, texts.count, &options, &lines,
                                        &diagnostics);
    }
    return_texts(&texts);
    return_options(&options);
    status = hand_over_lines(java, status, lines, texts.count, out, 0);
    return hand_over(java, status, diagnostics, out, 1);
}

JNIEXPORT jint JNICALL Java_zhunsheng_Native_decideReadably(JNIEnv* java, jclass type, jlong rulebook,
                                                            jbyteArray a_case, jbyteArray on, jbyteArray name,
                                                            jlong first_line, jint flags, jint format,
                                                            jint language, jobjectArray out) {
    (void)type;
    single_call call;
    zhunsheng_status status = ZHUNSHENG_OUT_OF_MEMORY;
    if (begin_call(java, a_case, on, name, first_line, flags, &call)) {
        status = zhunsheng_decide_readably(rulebook_of(rulebook), call.text, &call.options, format, language,
                                           &call.answer, &call.diagnostics);
    }
    return end_call(java, status, &call, out);
}
