// Something worth saying about rules or a case.
package zhunsheng;

import java.util.List;
import java.util.Locale;

/**
 * Something worth saying about a rule file or a case.
 *
 * @param code stable, such as ZS3002; docs/diagnostics has a page on each
 * @param severity error, warning or advice
 * @param message what is wrong
 * @param place where in a file; null if there is no such place
 * @param pointer JSON pointer into the case; null if there is none
 * @param hints how to mend it
 */
public record Diagnostic(
        String code, Severity severity, Sentence message, Place place, String pointer, List<Sentence> hints) {

    /** How bad it is. */
    public enum Severity {
        /** There is no result. */
        ERROR,
        WARNING,
        ADVICE
    }

    /** One sentence in both languages. */
    public record Sentence(String zh, String en) {
        static Sentence of(Json json) {
            return new Sentence(json.text("zh"), json.text("en"));
        }
    }

    /** Lines and columns from 1, in characters; the end is past the last. */
    public record Place(String file, long line, long column, long endLine, long endColumn, String sourceLine) {
        static Place of(Json json) {
            return new Place(json.text("file"), json.number("line"), json.number("column"), json.number("end_line"),
                    json.number("end_column"), json.text("source_line"));
        }
    }

    static Diagnostic of(Json json) {
        Severity severity = Severity.valueOf(json.text("severity").toUpperCase(Locale.ROOT));
        return new Diagnostic(json.text("code"), severity,
                Sentence.of(json.member("message")), json.has("place") ? Place.of(json.member("place")) : null,
                json.text("pointer"), json.list("hints", Sentence::of));
    }

    static List<Diagnostic> list(String json) {
        return Json.read(json).each(Diagnostic::of);
    }

    /** The first error in both languages, with its place. */
    static String firstError(String json) {
        return list(json).stream()
                .filter(diagnostic -> diagnostic.severity == Severity.ERROR)
                .findFirst()
                .map(Diagnostic::toString)
                .orElse("refused");
    }

    /** For a log: place, code, and the message in both languages. */
    @Override
    public String toString() {
        String where = place == null ? "" : place.file + ":" + place.line + ":" + place.column + ": ";
        return where + code + ": " + message.zh + " / " + message.en;
    }
}
