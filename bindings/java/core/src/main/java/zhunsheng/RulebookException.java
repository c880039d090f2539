// What is thrown if rules have errors.
package zhunsheng;

/** The rules given cannot be used: see {@link #diagnostics}. The message tells the first error. */
public final class RulebookException extends ZhunshengException {
    private static final long serialVersionUID = 1L;

    RulebookException(String diagnosticsJson) {
        super(Status.REFUSED, Diagnostic.firstError(diagnosticsJson), diagnosticsJson);
    }
}
