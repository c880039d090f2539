/* Byte arrays of Java as texts of the C interface, and back. */

#include "borrowed.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool borrow_bytes(JNIEnv* java, jbyteArray array, zhunsheng_string* text) {
    text->bytes = NULL;
    text->size = 0;
    if (array == NULL) return true;
    const jsize length = (*java)->GetArrayLength(java, array);
    if (length == 0) return true;
    char* bytes = malloc((size_t)length);
    if (bytes == NULL) return false;
    (*java)->GetByteArrayRegion(java, array, 0, length, (jbyte*)bytes);
    text->bytes = bytes;
    text->size = (size_t)length;
    return true;
}

void return_bytes(zhunsheng_string* text) { free((void*)(uintptr_t)text->bytes); }

static size_t measure(JNIEnv* java, jobjectArray arrays, borrowed_texts* borrowed) {
    size_t total = 0;
    for (size_t i = 0; i < borrowed->count; ++i) {
        jbyteArray array = (*java)->GetObjectArrayElement(java, arrays, (jsize)i);
        borrowed->texts[i].bytes = NULL;
        borrowed->texts[i].size = array == NULL ? 0 : (size_t)(*java)->GetArrayLength(java, array);
        total += borrowed->texts[i].size;
        (*java)->DeleteLocalRef(java, array);
    }
    return total;
}

bool borrow_texts(JNIEnv* java, jobjectArray arrays, borrowed_texts* borrowed) {
    borrowed->block = NULL;
    borrowed->count = (size_t)(*java)->GetArrayLength(java, arrays);
    borrowed->texts = malloc(borrowed->count * sizeof *borrowed->texts + 1);
    if (borrowed->texts == NULL) return false;
    borrowed->block = malloc(measure(java, arrays, borrowed) + 1);
    if (borrowed->block == NULL) return false;
    char* next = borrowed->block;
    for (size_t i = 0; i < borrowed->count; ++i) {
        zhunsheng_string* text = &borrowed->texts[i];
        if (text->size == 0) continue;
        jbyteArray array = (*java)->GetObjectArrayElement(java, arrays, (jsize)i);
        (*java)->GetByteArrayRegion(java, array, 0, (jsize)text->size, (jbyte*)next);
        (*java)->DeleteLocalRef(java, array);
        text->bytes = next;
        next += text->size;
    }
    return true;
}

void return_texts(borrowed_texts* borrowed) {
    free(borrowed->texts);
    free(borrowed->block);
}

/* An exception of Java is pending if it answers NULL for a size that an array can have. */
static jbyteArray array_of(JNIEnv* java, const char* bytes, size_t size) {
    if (size > INT_MAX - 8) return NULL;
    jbyteArray array = (*java)->NewByteArray(java, (jsize)size);
    if (array != NULL) (*java)->SetByteArrayRegion(java, array, 0, (jsize)size, (const jbyte*)bytes);
    return array;
}

zhunsheng_status hand_over(JNIEnv* java, zhunsheng_status status, zhunsheng_text* text, jobjectArray out,
                           jsize place) {
    if (text == NULL || (*java)->ExceptionCheck(java)) {
        zhunsheng_text_destroy(text);
        return status;
    }
    jbyteArray array = array_of(java, zhunsheng_text_bytes(text), zhunsheng_text_size(text));
    zhunsheng_text_destroy(text);
    if (array == NULL) return ZHUNSHENG_OUT_OF_MEMORY;
    (*java)->SetObjectArrayElement(java, out, place, array);
    (*java)->DeleteLocalRef(java, array);
    return status;
}

static bool put_lines(JNIEnv* java, const char* bytes, size_t size, size_t count, jobjectArray lines) {
    const char* end = bytes + size;
    for (size_t i = 0; i < count && bytes < end; ++i) {
        const char* line_end = memchr(bytes, '\n', (size_t)(end - bytes));
        if (line_end == NULL) line_end = end;
        jbyteArray line = array_of(java, bytes, (size_t)(line_end - bytes));
        if (line == NULL) return false;
        (*java)->SetObjectArrayElement(java, lines, (jsize)i, line);
        (*java)->DeleteLocalRef(java, line);
        bytes = line_end + 1;
    }
    return true;
}

zhunsheng_status hand_over_lines(JNIEnv* java, zhunsheng_status status, zhunsheng_text* lines, size_t count,
                                 jobjectArray out, jsize place) {
    if (lines == NULL) return status;
    jclass bytes = (*java)->FindClass(java, "[B");
    jobjectArray arrays = bytes == NULL ? NULL : (*java)->NewObjectArray(java, (jsize)count, bytes, NULL);
    const bool put = arrays != NULL &&
                     put_lines(java, zhunsheng_text_bytes(lines), zhunsheng_text_size(lines), count, arrays);
    zhunsheng_text_destroy(lines);
    if (!put) return ZHUNSHENG_OUT_OF_MEMORY;
    (*java)->SetObjectArrayElement(java, out, place, arrays);
    return status;
}
