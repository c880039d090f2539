// What is thrown if a case has errors.
package zhunsheng;

/** The case given cannot be used: see {@link #diagnostics}. The message tells the first error. */
public final class CaseException extends ZhunshengException {
    private static final long serialVersionUID = 1L;

    CaseException(String diagnosticsJson) {
        super(Status.REFUSED, Diagnostic.firstError(diagnosticsJson), diagnosticsJson);
    }
}
