// How a call of the native library ended.
package zhunsheng;

/** How a call ended, in the order of the C interface. */
public enum Status {
    OK,
    /** The rules or the case have errors: see the diagnostics. */
    REFUSED,
    /** Nothing has that name. */
    NOT_FOUND,
    /** A number is out of range, or options do not go together. */
    WRONG_ARGUMENT,
    /** There is no memory for it, or no array of Java can hold it (2 GiB). */
    OUT_OF_MEMORY,
    /** A mistake in the library; please report it. */
    INTERNAL_ERROR;

    static Status of(int number) {
        return number >= 0 && number < values().length ? values()[number] : INTERNAL_ERROR;
    }
}
