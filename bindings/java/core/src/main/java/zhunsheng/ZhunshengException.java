// What is thrown if there is no result.
package zhunsheng;

import java.util.List;

/**
 * There is no result. {@link #diagnostics} tells every mistake, its place, and how to mend it, in Chinese and
 * English.
 */
public class ZhunshengException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Status status;
    private final String diagnosticsJson;

    ZhunshengException(Status status, String message, String diagnosticsJson) {
        super(message);
        this.status = status;
        this.diagnosticsJson = diagnosticsJson;
    }

    /** Why there is none. */
    public final Status status() {
        return status;
    }

    /** What is wrong, errors and warnings; empty if the status says it all. */
    public final List<Diagnostic> diagnostics() {
        return Diagnostic.list(diagnosticsJson);
    }

    /** The same as JSON, by schemas/diagnostics.schema.json. */
    public final String diagnosticsJson() {
        return diagnosticsJson;
    }

    /** What to throw for a status that is not OK, if neither rules nor a case are to blame. */
    static ZhunshengException of(Status status, String what) {
        String message = switch (status) {
            case NOT_FOUND -> what + ": nothing has that name";
            case WRONG_ARGUMENT -> what + ": a number is out of range, or options do not go together";
            case OUT_OF_MEMORY -> what + ": there is not enough memory, or the result has more than 2 GiB";
            default -> what + ": a mistake in zhunsheng; please report it";
        };
        return new ZhunshengException(status, message, "[]");
    }
}
