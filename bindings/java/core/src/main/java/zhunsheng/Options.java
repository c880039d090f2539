// How to decide.
package zhunsheng;

import java.time.LocalDate;

/**
 * How to decide; {@code Options.usual().on(date).lenient()}. Immutable: each method answers changed options. Which go
 * together is checked when they are used.
 */
public final class Options {
    private static final int LENIENT = 1;
    private static final int ALL = 2;
    private static final int NO_EXPLANATIONS = 4;
    private static final int INDENTED = 8;
    private static final int FINDINGS = 16;

    private static final Options USUAL = new Options(null, null, 0, 0, 1);

    final byte[] on;
    final byte[] name;
    final long firstLine;
    final int flags;
    final int threads;

    private Options(byte[] on, byte[] name, long firstLine, int flags, int threads) {
        this.on = on;
        this.name = name;
        this.firstLine = firstLine;
        this.flags = flags;
        this.threads = threads;
    }

    /** Cases that state no date are decided as of today (UTC+8); unknown keys are errors; explanations are written. */
    public static Options usual() {
        return USUAL;
    }

    /** The date of decisions for cases that state none. */
    public Options on(LocalDate date) {
        return new Options(Utf8.encode(date.toString()), name, firstLine, flags, threads);
    }

    /** What diagnostics call the case, or the batch. */
    public Options named(String name) {
        return new Options(on, Utf8.encode(name), firstLine, flags, threads);
    }

    /** Number of the first line of the case; of a batch, of its first case. */
    public Options firstLine(long line) {
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not from " + line);
        }
        return new Options(on, name, line, flags, threads);
    }

    /** Threads of a batch, 1 to 256; usually one. */
    public Options threads(int count) {
        if (count < 1 || count > 256) {
            throw new IllegalArgumentException("a batch has 1 to 256 threads, not " + count);
        }
        return new Options(on, name, firstLine, flags, count);
    }

    /** Keys unknown to the vocabulary are warnings instead of errors. */
    public Options lenient() {
        return with(LENIENT);
    }

    /** Findings that do not hold are listed, too. */
    public Options all() {
        return with(ALL);
    }

    /** Reasons, notes and references are left out. */
    public Options withoutExplanations() {
        return with(NO_EXPLANATIONS);
    }

    /** JSON for people instead of on one line; not for batches. */
    public Options indented() {
        return with(INDENTED);
    }

    /**
     * Only which violations are found: fast, for screening. Goes together with {@link #lenient} alone, and not with
     * {@link Rulebook#decideReadably}.
     */
    public Options findingsOnly() {
        return with(FINDINGS);
    }

    boolean asksForFindingsOnly() {
        return (flags & FINDINGS) != 0;
    }

    private Options with(int flag) {
        return new Options(on, name, firstLine, flags | flag, threads);
    }
}
