// Cases and rules for tests.
package zhunsheng_tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhunsheng.Rulebook;

final class Samples {
    static final Path ROOT = Path.of(System.getProperty("zhunsheng.root"));
    static final Path PARKING = ROOT.resolve("tests/rulebooks/parking");
    static final String PARKED = "{\"id\": \"B-1\", \"decided_on\": \"2024-06-28\"}";

    private Samples() {}

    static Rulebook parking() {
        return Rulebook.load(PARKING);
    }

    static String inspectionCase() {
        return text("tests/cases/samples/06-false-food-report-large-fee.json");
    }

    static List<String> overstays() {
        return text("tests/golden/cli/overstays.ndjson").lines().toList();
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Memory of this process that is in use, in KiB. */
    static long residentKibibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
