// Deciding cases through the Java binding.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhunsheng.BatchLine;
import zhunsheng.CaseException;
import zhunsheng.Decision;
import zhunsheng.Diagnostic;
import zhunsheng.Language;
import zhunsheng.Options;
import zhunsheng.Outcome;
import zhunsheng.PageFormat;
import zhunsheng.Rulebook;
import zhunsheng.Status;
import zhunsheng.ZhunshengException;

class DecideTest {
    private final ObjectMapper jackson = new ObjectMapper();

    @Test
    void theShippedRulesDecideASample() throws Exception {
        try (Rulebook rulebook = Rulebook.shipped()) {
            Decision decision = rulebook.decide(Samples.inspectionCase());
            JsonNode json = jackson.readTree(decision.json());
            Outcome outcome = decision.outcome();

            assertEquals(rulebook.describe().sha256(), outcome.rulebookSha256());
            assertEquals(json.get("case").asText(), outcome.caseId());
            assertEquals(json.get("findings").size(), outcome.findings().size());
            Outcome.Finding first = outcome.findings().get(0);
            assertEquals("false-report.untested", first.rule());
            assertEquals(Outcome.Answer.YES, first.answer());
            assertEquals(List.of("/reports/0"), first.on());
            Outcome.Sanction fine = outcome.sanctions().stream()
                    .filter(sanction -> sanction.whom() == Outcome.Whom.INSTITUTION
                            && sanction.measure().equals("fine"))
                    .findFirst().orElseThrow();
            assertEquals("180000", fine.least());
            assertEquals("360000", fine.most());
            assertTrue(outcome.sanctions().stream().anyMatch(sanction -> sanction.whom() == Outcome.Whom.PERSON
                    && sanction.person().equals("/persons/0")));
        }
    }

    @Test
    void sanctionsSayWhomTheyConcernWhileNobodyIsNamed() throws Exception {
        try (Rulebook rulebook = Rulebook.shipped()) {
            ObjectNode nobody = (ObjectNode) jackson.readTree(Samples.inspectionCase());
            nobody.remove("persons");
            List<Outcome.Sanction> sanctions = rulebook.decide(nobody.toString()).outcome().sanctions();
            EnumSet<Outcome.Whom> concerned = EnumSet.noneOf(Outcome.Whom.class);
            sanctions.forEach(sanction -> concerned.add(sanction.whom()));

            assertEquals(EnumSet.of(Outcome.Whom.INSTITUTION, Outcome.Whom.PERSON_NOT_NAMED), concerned);
            assertTrue(sanctions.stream().allMatch(sanction -> sanction.person() == null));
        }
    }

    @Test
    void jacksonWritesAndReadsOutcomesWithoutAnnotations() throws Exception {
        try (Rulebook rulebook = Rulebook.shipped()) {
            Outcome outcome = rulebook.decide(Samples.inspectionCase()).outcome();

            assertEquals(outcome, jackson.readValue(jackson.writeValueAsString(outcome), Outcome.class));
        }
    }

    @Test
    void oneCaseAloneAndInABatchGiveTheSameBytes() {
        try (Rulebook rulebook = Rulebook.shipped()) {
            String sample = Samples.inspectionCase();
            byte[] utf8 = sample.getBytes(StandardCharsets.UTF_8);
            Decision alone = rulebook.decide(sample);

            assertArrayEquals(alone.utf8(), rulebook.decide(utf8, Options.usual()).utf8());
            for (BatchLine line : rulebook.decideBatch(List.of(sample, sample, sample), Options.usual().threads(2))) {
                assertArrayEquals(alone.utf8(), line.utf8());
                assertEquals(alone.json(), line.decision().json());
            }
        }
    }

    @Test
    void anErrorOfACaseKeepsItsPlaceInABatch() {
        try (Rulebook rulebook = Samples.parking()) {
            List<BatchLine> lines = rulebook.decideBatch(List.of(Samples.PARKED, "{", Samples.PARKED),
                    Options.usual().firstLine(7).named("cases.ndjson"));

            assertEquals(3, lines.size());
            assertTrue(lines.get(0).isDecided());
            assertTrue(lines.get(2).isDecided());
            assertTrue(lines.get(1).json().startsWith("{\"line\":8,"), lines.get(1).json());
            Diagnostic error = lines.get(1).errors().get(0);
            assertEquals("cases.ndjson", error.place().file());
            assertEquals(8, error.place().line());
            assertThrows(CaseException.class, lines.get(1)::decision);
        }
    }

    @Test
    void anEmptyBatchHasNoLines() {
        try (Rulebook rulebook = Samples.parking()) {
            assertEquals(List.of(), rulebook.decideBatch(List.of(), Options.usual()));
        }
    }

    @Test
    void aCaseWithErrorsSaysWhatAndWhere() {
        try (Rulebook rulebook = Samples.parking()) {
            CaseException wrong =
                    assertThrows(CaseException.class, () -> rulebook.decide("{\"decided_on\": 7, \"unheard\": 1}"));

            assertEquals(Status.REFUSED, wrong.status());
            assertTrue(wrong.diagnostics().size() >= 2, wrong.diagnosticsJson());
            Diagnostic first = wrong.diagnostics().get(0);
            assertTrue(first.code().matches("ZS\\d{4}"));
            assertEquals(Diagnostic.Severity.ERROR, first.severity());
            assertEquals(1, first.place().line());
            assertFalse(first.message().zh().isEmpty() || first.message().en().isEmpty());
            assertTrue(wrong.getMessage().contains(first.code()));
        }
    }

    @Test
    void optionsChangeWhatTheySay() throws Exception {
        try (Rulebook rulebook = Samples.parking()) {
            String undated = "{\"id\": \"U\", \"unheard\": 1}";
            Options lenient = Options.usual().on(LocalDate.of(2024, 2, 29)).lenient();
            Decision decision = rulebook.decide(undated, lenient);
            String overstay = Samples.overstays().get(0);
            String usual = rulebook.decide(overstay).json();

            assertEquals("2024-02-29", jackson.readTree(decision.json()).get("decided_on").asText());
            assertEquals(Diagnostic.Severity.WARNING, decision.warnings().get(0).severity());
            assertEquals(List.of(),
                    rulebook.decideBatch(List.of(undated), lenient).get(0).decision().warnings());
            String brief = rulebook.decide(overstay, Options.usual().withoutExplanations()).json();
            assertTrue(brief.length() < usual.length());
            assertTrue(rulebook.decide(overstay, Options.usual().all()).json().length() > usual.length());
            assertTrue(rulebook.decide(overstay, Options.usual().indented()).json().contains("\n"));
            assertEquals("{\"case\":\"O-1\",\"findings\":[{\"rule\":\"overstay.hours\",\"violation\":\"overstay\","
                            + "\"answer\":\"yes\",\"on\":[\"/stays/0\"]}]}",
                    rulebook.decide(overstay, Options.usual().findingsOnly()).json());
            Outcome found = rulebook.decide(overstay, Options.usual().findingsOnly()).outcome();
            assertNull(found.decidedOn());
            assertNull(found.rulebookSha256());
        }
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        try (Rulebook rulebook = Samples.parking()) {
            ZhunshengException wrong = assertThrows(ZhunshengException.class,
                    () -> rulebook.decide(Samples.PARKED, Options.usual().findingsOnly().all()));
            assertEquals(Status.WRONG_ARGUMENT, wrong.status());
            assertEquals(List.of(), wrong.diagnostics());
            assertThrows(IllegalArgumentException.class, () -> Options.usual().threads(0));
            assertThrows(IllegalArgumentException.class, () -> Options.usual().threads(257));
            assertThrows(IllegalArgumentException.class, () -> Options.usual().firstLine(0));
        }
    }

    @Test
    void peopleReadADecisionInTheirLanguage() {
        try (Rulebook rulebook = Samples.parking()) {
            String overstay = Samples.overstays().get(0);
            Options usual = Options.usual();
            String chinese = rulebook.decideReadably(overstay, usual, PageFormat.PLAIN_TEXT, Language.CHINESE);
            String english = rulebook.decideReadably(overstay, usual, PageFormat.PLAIN_TEXT, Language.ENGLISH);
            String page = rulebook.decideReadably(overstay, usual, PageFormat.HTML, Language.ENGLISH);

            assertNotEquals(chinese, english);
            assertTrue(english.contains("stayed too long"), english);
            assertTrue(page.startsWith("<!DOCTYPE html>"), page.substring(0, 40));
            assertThrows(CaseException.class,
                    () -> rulebook.decideReadably("[", usual, PageFormat.HTML, Language.CHINESE));
            assertThrows(IllegalArgumentException.class, () -> rulebook.decideReadably(
                    overstay, usual.findingsOnly(), PageFormat.PLAIN_TEXT, Language.CHINESE));
        }
    }
}
