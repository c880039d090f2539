// Rulebooks: loading them, and deciding cases by them.
package zhunsheng;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A checked rulebook. Immutable, and safe to use from any number of threads at once; one is enough for a process, for
 * loading takes much longer than deciding. Closing while others decide is safe: their calls end as usual, later ones
 * throw {@link IllegalStateException}. A rulebook that nobody refers to any more is closed by the collector of
 * garbage, some time.
 */
public final class Rulebook implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Handle handle;
    private final Cleaner.Cleanable cleaning;
    private final String warningsJson;

    private Rulebook(long rulebook, String warningsJson) {
        this.handle = new Handle(rulebook);
        this.cleaning = CLEANER.register(this, handle);
        this.warningsJson = warningsJson;
    }

    /** The version of zhunsheng. */
    public static String engineVersion() {
        NativeLibrary.require();
        return Native.version();
    }

    /** The rules on inspection and testing institutions that come with this version. */
    public static Rulebook shipped() {
        try {
            return compiled(shippedBytes());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("the shipped rules could not be unpacked", failure);
        }
    }

    /** The compiled rules of {@link #shipped}, to send elsewhere; see {@link #compiled}. */
    public static byte[] shippedBytes() throws IOException {
        try (InputStream bytes = NativeLibrary.open("rules.zsr")) {
            return bytes.readAllBytes();
        }
    }

    /**
     * Loads the bytes of a compiled rulebook (`zhunsheng compile`).
     *
     * @throws RulebookException if they are none, or were compiled by another version
     * @throws IOException if they cannot be written to a temporary file, for the engine reads files
     */
    public static Rulebook compiled(byte[] rules) throws IOException {
        Path folder = Files.createTempDirectory("zhunsheng-");
        Path file = folder.resolve("rules.zsr");
        try {
            Files.write(file, rules);
            return load(file);
        } finally {
            NativeLibrary.deleteQuietly(List.of(file, folder));
        }
    }

    /**
     * Loads the rule files of folders (or files named); later folders are overlays on earlier ones. A compiled
     * rulebook is loaded alone.
     *
     * @throws RulebookException if there are mistakes in them, or nothing can be read
     * @throws IllegalArgumentException if no path is given
     */
    public static Rulebook load(Path... paths) {
        return load(encoded(paths), false);
    }

    /** Loads rule files that are in memory; throws as {@link #load(Path...)}. */
    public static Rulebook ofTexts(List<RuleText> texts) {
        return load(encoded(texts), true);
    }

    private static Rulebook load(byte[][] parts, boolean areTexts) {
        NativeLibrary.require();
        long[] rulebook = new long[1];
        Object[] out = new Object[2];
        try {
            Status status = Status.of(Native.load(parts, areTexts, rulebook, out));
            if (status == Status.REFUSED) {
                throw new RulebookException(text(out[1]));
            }
            check(status, "loading rules");
            return new Rulebook(rulebook[0], text(out[1]));
        } catch (Throwable failure) { // such as want of memory for the diagnostics
            if (rulebook[0] != 0) {
                Native.destroy(rulebook[0]);
            }
            throw failure;
        }
    }

    /** Everything that is wrong with rule files, or probably not meant; with errors or without. */
    public static List<Diagnostic> lint(Path... paths) {
        return Diagnostic.list(lint(encoded(paths), false));
    }

    /** The same for rule files that are in memory. */
    public static List<Diagnostic> lintTexts(List<RuleText> texts) {
        return Diagnostic.list(lint(encoded(texts), true));
    }

    private static String lint(byte[][] parts, boolean areTexts) {
        NativeLibrary.require();
        Object[] out = new Object[2];
        Status status = Status.of(Native.lint(parts, areTexts, out));
        if (status != Status.REFUSED) {
            check(status, "lint");
        }
        return text(out[1]);
    }

    /** What loading had to say besides. */
    public List<Diagnostic> warnings() {
        return Diagnostic.list(warningsJson);
    }

    /** Which rulebook this is. */
    public RulebookDescription describe() {
        return RulebookDescription.read(answer("describe", (rulebook, out) -> Native.describe(rulebook, out)));
    }

    /**
     * Decides a case, given as JSON by {@code document("case")}. Missing facts are no errors: the decision asks for
     * them.
     */
    public Decision decide(String caseJson) {
        return decide(Utf8.encode(caseJson), Options.usual());
    }

    /**
     * Decides a case.
     *
     * @throws CaseException if the case has errors
     */
    public Decision decide(String caseJson, Options options) {
        return decide(Utf8.encode(caseJson), options);
    }

    /** The same for UTF-8. */
    public Decision decide(byte[] caseJson, Options options) {
        Objects.requireNonNull(caseJson, "caseJson");
        Objects.requireNonNull(options, "options");
        Object[] out = new Object[2];
        check(call((rulebook, answers) -> Native.decide(rulebook, caseJson, options.on, options.name, options.firstLine,
                options.flags, answers), out), "decide", out);
        return new Decision((byte[]) out[0], (byte[]) out[1]);
    }

    /**
     * Decides many cases, on as many threads as the options say. Errors of cases do not fail the batch. What comes
     * back must fit into memory: give some thousand cases at a time.
     *
     * @return a line for each case, in their order
     */
    public List<BatchLine> decideBatch(List<String> cases, Options options) {
        return decideBatch(cases.stream().map(Utf8::encode).toArray(byte[][]::new), options);
    }

    /** The same for UTF-8. */
    public List<BatchLine> decideBatch(byte[][] cases, Options options) {
        Objects.requireNonNull(options, "options");
        byte[][] mine = cases.clone(); // the native side looks twice, and nobody may exchange a case meanwhile
        for (byte[] one : mine) {
            Objects.requireNonNull(one, "a case");
        }
        Object[] out = new Object[2];
        check(call((rulebook, answers) -> Native.decideBatch(rulebook, mine, options.on, options.name,
                options.firstLine, options.flags, options.threads, answers), out), "decideBatch", out);
        return Arrays.stream((byte[][]) out[0]).map(BatchLine::new).toList();
    }

    /**
     * The decision of a case as a person reads it.
     *
     * @throws CaseException if the case has errors
     * @throws IllegalArgumentException for {@link Options#findingsOnly}, which are JSON only
     */
    public String decideReadably(String caseJson, Options options, PageFormat format, Language language) {
        if (options.asksForFindingsOnly()) {
            throw new IllegalArgumentException("findings alone are JSON only, and not for a person to read");
        }
        byte[] utf8 = Utf8.encode(caseJson);
        Object[] out = new Object[2];
        int layout = format.ordinal();
        int tongue = language.ordinal();
        check(call((rulebook, answers) -> Native.decideReadably(rulebook, utf8, options.on, options.name,
                options.firstLine, options.flags, layout, tongue, answers), out), "decideReadably", out);
        return text(out[0]);
    }

    /**
     * What a rule, by its id or name, or every rule on an article ("第三十七条") says, in words.
     *
     * @throws ZhunshengException with status NOT_FOUND if nothing has that name
     */
    public String explain(String ruleOrArticle, Language language) {
        byte[] subject = Utf8.encode(ruleOrArticle);
        int tongue = language.ordinal();
        return answer(ruleOrArticle, (rulebook, out) -> Native.explain(rulebook, subject, tongue, out));
    }

    /**
     * A document on the rulebook: the JSON Schemas "case", "decision", "rules", "tests" and "diagnostics"; "example",
     * a complete case; "facts.zh", "facts.en", its vocabulary for a reader (Markdown).
     *
     * @throws ZhunshengException with status NOT_FOUND if nothing has that name
     */
    public String document(String name) {
        byte[] utf8 = Utf8.encode(name);
        return answer(name, (rulebook, out) -> Native.document(rulebook, utf8, out));
    }

    /** Frees the rulebook, once calls that are under way have ended. A second time does nothing. */
    @Override
    public void close() {
        cleaning.clean();
    }

    private interface Call {
        int on(long rulebook, Object[] out);
    }

    private Status call(Call call, Object[] out) {
        long rulebook = handle.enter();
        try {
            return Status.of(call.on(rulebook, out));
        } finally {
            handle.leave();
            Reference.reachabilityFence(this); // or the cleaner might close it before it is entered
        }
    }

    private String answer(String what, Call call) {
        Object[] out = new Object[2];
        check(call(call, out), what);
        return text(out[0]);
    }

    private static void check(Status status, String what) {
        if (status != Status.OK) {
            throw ZhunshengException.of(status, what);
        }
    }

    private static void check(Status status, String what, Object[] out) {
        if (status == Status.REFUSED) {
            throw new CaseException(text(out[1]));
        }
        check(status, what);
    }

    private static String text(Object utf8) {
        return utf8 == null ? "[]" : Utf8.decode((byte[]) utf8);
    }

    private static byte[][] encoded(Path... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("rules are read from at least one path");
        }
        return Arrays.stream(paths).map(Rulebook::named).map(Utf8::encode).toArray(byte[][]::new);
    }

    /** The empty path is Java's for the working folder; the engine knows it as a point. */
    private static String named(Path path) {
        String name = path.toString();
        return name.isEmpty() ? "." : name;
    }

    private static byte[][] encoded(List<RuleText> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("rules are read from at least one text");
        }
        List<byte[]> parts = new ArrayList<>();
        for (RuleText text : texts) {
            parts.add(Utf8.encode(text.name()));
            parts.add(Utf8.encode(text.yaml()));
        }
        return parts.toArray(byte[][]::new);
    }
}
