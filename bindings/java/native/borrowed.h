/* Byte arrays of Java as texts of the C interface, and back. */
#ifndef ZHUNSHENG_JNI_BORROWED_H
#define ZHUNSHENG_JNI_BORROWED_H

#include <jni.h>
#include <stdbool.h>
#include <zhunsheng.h>

/* Copies an array, so that the collector of garbage need not wait for the engine. NULL is an empty text. False if there is
 * no memory. `return_bytes` in any case. */
bool borrow_bytes(JNIEnv* java, jbyteArray array, zhunsheng_string* text);
void return_bytes(zhunsheng_string* text);

/* Arrays of an array, in one block. */
typedef struct borrowed_texts {
    zhunsheng_string* texts;
    size_t count;
    char* block;
} borrowed_texts;

bool borrow_texts(JNIEnv* java, jobjectArray arrays, borrowed_texts* borrowed);
void return_texts(borrowed_texts* borrowed);

/* Puts a text into a place of an array of Java and destroys it; nothing is put for NULL. A text that no array can hold (2 GiB),
 * or for which the heap has no room, makes the status ZHUNSHENG_OUT_OF_MEMORY. */
zhunsheng_status hand_over(JNIEnv* java, zhunsheng_status status, zhunsheng_text* text, jobjectArray out,
                           jsize place);

/* The same for lines, as an array of arrays without their line ends. */
zhunsheng_status hand_over_lines(JNIEnv* java, zhunsheng_status status, zhunsheng_text* lines, size_t count,
                                 jobjectArray out, jsize place);

#endif
