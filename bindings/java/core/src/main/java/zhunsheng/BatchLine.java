// What became of one case of a batch.
package zhunsheng;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What became of one case of a batch: its decision, or what is wrong with it. Warnings are not told in batches, also
 * those of {@link Options#lenient}; for them, decide the case alone. Immutable.
 */
public final class BatchLine {
    /** Decisions begin with their case instead. */
    private static final byte[] ERROR = "{\"line\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] utf8;

    BatchLine(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Whether the case was decided. */
    public boolean isDecided() {
        return !Arrays.equals(utf8, 0, Math.min(utf8.length, ERROR.length), ERROR, 0, ERROR.length);
    }

    /** The decision, or {"line": 17, "error": {"diagnostics": […]}}. */
    public String json() {
        return Utf8.decode(utf8);
    }

    /** The same, as the engine wrote it; a copy. */
    public byte[] utf8() {
        return utf8.clone();
    }

    /**
     * The decision; its {@link Decision#warnings} are always empty.
     *
     * @throws CaseException if the case has errors
     */
    public Decision decision() {
        if (!isDecided()) {
            throw new CaseException(diagnosticsJson());
        }
        return new Decision(utf8, null);
    }

    /** What is wrong with the case; empty if it was decided. */
    public List<Diagnostic> errors() {
        return isDecided() ? List.of() : Diagnostic.list(diagnosticsJson());
    }

    /** What is wrong with the case, as JSON by schemas/diagnostics.schema.json; "[]" if it was decided. */
    public String diagnosticsJson() {
        if (isDecided()) {
            return "[]";
        }
        String json = json();
        return json.substring(json.indexOf('['), json.lastIndexOf(']') + 1);
    }

    @Override
    public String toString() {
        return json();
    }
}
