// The decision of a case.
package zhunsheng;

import java.util.List;

/**
 * The decision of a case: JSON by schemas/decision.schema.json, the same bytes in every language. {@link #outcome}
 * reads the little that most programs ask; for more, give {@link #json} to a JSON library. Immutable.
 */
public final class Decision {
    private final byte[] utf8;
    private final String diagnosticsJson;

    Decision(byte[] utf8, byte[] diagnostics) {
        this.utf8 = utf8;
        this.diagnosticsJson = diagnostics == null ? "[]" : Utf8.decode(diagnostics);
    }

    /** The decision as JSON. */
    public String json() {
        return Utf8.decode(utf8);
    }

    /** The same, as the engine wrote it; a copy. */
    public byte[] utf8() {
        return utf8.clone();
    }

    /** Who is found to have done what, and what is suggested. */
    public Outcome outcome() {
        return Outcome.read(json());
    }

    /** Warnings on the case. */
    public List<Diagnostic> warnings() {
        return Diagnostic.list(diagnosticsJson);
    }

    /** The same as JSON, by schemas/diagnostics.schema.json. */
    public String warningsJson() {
        return diagnosticsJson;
    }

    @Override
    public String toString() {
        return json();
    }
}
