// The little of a decision that most programs ask.
package zhunsheng;

import java.util.List;
import java.util.Locale;

/**
 * The little of a decision that most programs ask. Plain records, which JSON libraries write as they are.
 *
 * @param caseId may be empty
 * @param decidedOn YYYY-MM-DD; null if only findings were asked for
 * @param rulebookSha256 by which rules; null if only findings were asked for
 * @param findings violations that hold or cannot be ruled out yet
 * @param sanctions for the institution, and for persons
 * @param questions what to settle, most decisive first
 */
public record Outcome(String caseId, String decidedOn, String rulebookSha256, List<Finding> findings,
        List<Sanction> sanctions, List<Question> questions) {

    /** Holds, does not hold, cannot be said yet. */
    public enum Answer {
        YES,
        NO,
        UNDETERMINED;

        static Answer of(Json json) {
            return valueOf(json.text("answer").toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A violation.
     *
     * @param title null if only findings were asked for
     * @param on JSON pointers to what it was done with
     */
    public record Finding(String rule, String violation, String title, Answer answer, List<String> on) {
        static Finding of(Json json) {
            return new Finding(json.text("rule"), json.text("violation"), json.text("title"), Answer.of(json),
                    json.texts("on"));
        }
    }

    /** Whom a measure concerns. */
    public enum Whom {
        INSTITUTION,
        PERSON,
        /** Whoever has the roles that the law names; the case does not say yet who that is. */
        PERSON_NOT_NAMED
    }

    /**
     * A measure that is suggested.
     *
     * @param person JSON pointer to the person; null unless it concerns a {@link Whom#PERSON}
     * @param duty must, may, consult
     * @param least in yuan, an exact decimal; null if there is none, or it is open
     * @param most the same
     */
    public record Sanction(Whom whom, String person, String rule, String measure, String title, Answer answer,
            String duty, String least, String most) {
        static Sanction ofInstitution(Json json) {
            return of(Whom.INSTITUTION, null, json);
        }

        /** Of a person, or, if it is null, of one who is not named. */
        static Sanction ofPerson(String person, Json json) {
            return of(person == null ? Whom.PERSON_NOT_NAMED : Whom.PERSON, person, json);
        }

        private static Sanction of(Whom whom, String person, Json json) {
            Json amount = json.member("amount");
            return new Sanction(whom, person, json.text("rule"), json.text("measure"), json.text("title"),
                    Answer.of(json), json.text("duty"), amount.text("min"), amount.text("max"));
        }
    }

    /**
     * A fact to settle.
     *
     * @param fact JSON pointer into the case
     */
    public record Question(String fact, String label, String ask) {
        static Question of(Json json) {
            return new Question(json.text("fact"), json.text("label"), json.text("ask"));
        }
    }

    static Outcome read(String text) {
        Json json = Json.read(text);
        return new Outcome(json.text("case"), json.text("decided_on"), json.member("receipt").text("rulebook_sha256"),
                json.list("findings", Finding::of), sanctions(json.member("sanctions")),
                json.list("questions", Question::of));
    }

    private static List<Sanction> sanctions(Json json) {
        List<Sanction> all = new java.util.ArrayList<>(json.list("institution", Sanction::ofInstitution));
        json.list("persons", person -> person.list("measures",
                measure -> Sanction.ofPerson(person.text("on"), measure))).forEach(all::addAll);
        return List.copyOf(all);
    }
}
