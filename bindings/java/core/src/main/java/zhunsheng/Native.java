// What bindings/java/native implements, one method for each function of the C interface.
package zhunsheng;

/**
 * The native library. Texts are UTF-8. A method answers a status; {@code out} takes the result at 0 and diagnostics at
 * 1, each {@code null} if there is none. Nobody checks handles here: {@link Handle} sees to it that they are alive.
 */
final class Native {
    /** The number of the C interface that this binding was written for. */
    static final int ABI_VERSION = 1;

    private Native() {}

    static native int abiVersion();

    static native String version();

    /** {@code parts}: paths, or names and texts in turn. */
    static native int load(byte[][] parts, boolean areTexts, long[] handle, Object[] out);

    static native int lint(byte[][] parts, boolean areTexts, Object[] out);

    static native void destroy(long rulebook);

    static native int describe(long rulebook, Object[] out);

    static native int decide(
            long rulebook, byte[] theCase, byte[] on, byte[] name, long firstLine, int flags, Object[] out);

    /** Lines come as a {@code byte[][]}. */
    static native int decideBatch(long rulebook, byte[][] cases, byte[] on, byte[] name, long firstLine, int flags,
            int threads, Object[] out);

    static native int decideReadably(long rulebook, byte[] theCase, byte[] on, byte[] name, long firstLine, int flags,
            int format, int language, Object[] out);

    static native int explain(long rulebook, byte[] subject, int language, Object[] out);

    static native int document(long rulebook, byte[] name, Object[] out);
}
