// What a call of the Java binding costs:  java -cp JAR java_client.java RULES CASES SECONDS

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import zhunsheng.BatchLine;
import zhunsheng.Options;
import zhunsheng.Rulebook;

class JavaClient {
    private static final long WARM_UP = 1_000_000_000L;

    private final Rulebook rulebook;
    private final byte[][] cases;
    private int next;
    private long bytes;  // is printed, so that no result may be left out

    JavaClient(Rulebook rulebook, List<String> lines) {
        this.rulebook = rulebook;
        this.cases = lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    public static void main(String[] arguments) throws IOException {
        long nanoseconds = (long) (Double.parseDouble(arguments[2]) * 1e9);
        try (Rulebook rulebook = Rulebook.load(Path.of(arguments[0]))) {
            JavaClient client = new JavaClient(rulebook, Files.readAllLines(Path.of(arguments[1])));
            StringJoiner results = new StringJoiner(",\n ", "[", "]");
            for (boolean explanations : new boolean[] {true, false}) {
                Options options = explanations ? Options.usual() : Options.usual().withoutExplanations();
                for (int size : new int[] {0, 1, 10, 1000}) {
                    client.run(size, options, WARM_UP);
                    results.add(client.measure(size, explanations, options, nanoseconds));
                }
            }
            System.out.println(results);
            System.err.println(client.bytes + " bytes of results");
        }
    }

    private String measure(int size, boolean explanations, Options options, long nanoseconds) {
        long[] calls = run(size, options, nanoseconds);
        double mean = Arrays.stream(calls).average().orElseThrow() / Math.max(size, 1) / 1e3;
        Arrays.sort(calls);
        double slow = calls[(int) Math.min(calls.length - 1L, calls.length * 99L / 100)] / 1e3;
        return String.format(Locale.ROOT,
                "{\"way\": \"%s\", \"explanations\": %b, \"mean_case\": %.3f, \"p99_call\": %.3f, \"calls\": %d}",
                size == 0 ? "single" : "batch of " + size, explanations, mean, slow, calls.length);
    }

    /** How long each call took, in nanoseconds. */
    private long[] run(int size, Options options, long nanoseconds) {
        long[] calls = new long[1 << 16];
        int count = 0;
        long end = System.nanoTime() + nanoseconds;
        for (long before = System.nanoTime(); before < end;) {
            byte[][] batch = take(Math.max(size, 1));
            before = System.nanoTime();
            call(batch, size, options);
            long after = System.nanoTime();
            calls = count == calls.length ? Arrays.copyOf(calls, 2 * count) : calls;
            calls[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(calls, count);
    }

    private void call(byte[][] batch, int size, Options options) {
        if (size == 0) {
            bytes += rulebook.decide(batch[0], options).utf8().length;
            return;
        }
        for (BatchLine line : rulebook.decideBatch(batch, options)) {
            bytes += line.utf8().length;
        }
    }

    private byte[][] take(int count) {
        byte[][] batch = new byte[count][];
        for (int i = 0; i < count; ++i) {
            batch[i] = cases[next];
            next = (next + 1) % cases.length;
        }
        return batch;
    }
}
