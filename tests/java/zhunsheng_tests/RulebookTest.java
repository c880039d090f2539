// Loading rulebooks, and what they say of themselves.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import zhunsheng.Diagnostic;
import zhunsheng.Language;
import zhunsheng.RuleText;
import zhunsheng.Rulebook;
import zhunsheng.RulebookException;
import zhunsheng.Status;
import zhunsheng.ZhunshengException;

class RulebookTest {
    private static List<RuleText> parkingTexts() throws Exception {
        List<RuleText> texts = new ArrayList<>();
        try (var files = Files.list(Samples.PARKING)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).sorted().toList()) {
                texts.add(new RuleText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return texts;
    }

    @Test
    void filesAndTextsInMemoryMakeTheSameRulebook() throws Exception {
        try (Rulebook files = Samples.parking(); Rulebook texts = Rulebook.ofTexts(parkingTexts())) {
            assertEquals("parking", files.describe().id());
            assertTrue(files.describe().rules() > 5);
            assertEquals(files.describe().rules(), texts.describe().rules());
            String overstay = Samples.overstays().get(0);
            assertEquals(files.decide(overstay).outcome().findings(), texts.decide(overstay).outcome().findings());
        }
    }

    @Test
    void theShippedRulesAreThoseOfTheTree() {
        try (Rulebook shipped = Rulebook.shipped(); Rulebook tree = Rulebook.load(Samples.ROOT.resolve("rules"))) {
            assertEquals(tree.describe(), shipped.describe());
        }
    }

    @Test
    void compiledBytesMayBeSentElsewhere() throws Exception {
        try (Rulebook sent = Rulebook.compiled(Rulebook.shippedBytes()); Rulebook shipped = Rulebook.shipped()) {
            assertEquals(shipped.describe(), sent.describe());
        }
        assertThrows(RulebookException.class, () -> Rulebook.compiled(new byte[] {1, 2, 3}));
    }

    @Test
    void aFolderOnAnotherOverlaysIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("local.yaml"), """
                # A local rule.
                file: {id: local, name: Local order, rank: rule, versions: [{version: "2021", from: 2021-01-01}]}
                rules:
                  - id: local.fine
                    name: a local fine
                    basis: 第一条
                    against: overstay
                    institution: [{fine: {fixed: 5 yuan}}]
                """);
        try (Rulebook base = Samples.parking(); Rulebook both = Rulebook.load(Samples.PARKING, folder)) {
            assertEquals(base.describe().rules() + 1, both.describe().rules());
        }
    }

    @Test
    void mistakesInRulesAreToldWithTheirPlaces() {
        RulebookException none = assertThrows(RulebookException.class, () -> Rulebook.load(Path.of("/no/such/folder")));
        assertEquals(Status.REFUSED, none.status());
        assertFalse(none.diagnostics().isEmpty());
        RulebookException wrong = assertThrows(RulebookException.class,
                () -> Rulebook.ofTexts(List.of(new RuleText("mine.yaml", "rules: [{id: a, whem: x}]"))));
        assertTrue(wrong.diagnostics().stream().map(Diagnostic::place).anyMatch(
                place -> place != null && place.file().equals("mine.yaml")), wrong.diagnosticsJson());
    }

    @Test
    void noPathsAreRefusedAndAnEmptyPathIsTheWorkingFolder() {
        for (Executable call : List.<Executable>of(Rulebook::load, Rulebook::lint)) {
            IllegalArgumentException none = assertThrows(IllegalArgumentException.class, call);
            assertTrue(none.getMessage().contains("at least one path"), none.getMessage());
        }
        for (Executable call : List.<Executable>of(
                () -> Rulebook.ofTexts(List.of()), () -> Rulebook.lintTexts(List.of()))) {
            IllegalArgumentException none = assertThrows(IllegalArgumentException.class, call);
            assertTrue(none.getMessage().contains("at least one text"), none.getMessage());
        }
        assertEquals(Rulebook.lint(Path.of(".")), Rulebook.lint(Path.of("")));
    }

    @Test
    void lintTellsWithoutThrowing() throws Exception {
        assertTrue(Rulebook.lint(Samples.PARKING).stream()
                .noneMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR));
        assertTrue(Rulebook.lintTexts(List.of(new RuleText("mine.yaml", "rules: [{id: a, whem: x}]"))).stream()
                .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR));
    }

    @Test
    void rulesAreExplainedByIdAndArticle() {
        try (Rulebook rulebook = Samples.parking()) {
            assertTrue(rulebook.explain("overstay.hours", Language.ENGLISH).contains("longer than three hours"));
            assertFalse(rulebook.explain("第三条", Language.CHINESE).isEmpty());
            ZhunshengException none =
                    assertThrows(ZhunshengException.class, () -> rulebook.explain("no.such.rule", Language.ENGLISH));
            assertEquals(Status.NOT_FOUND, none.status());
        }
    }

    @Test
    void documentsAreGivenByName() throws Exception {
        ObjectMapper jackson = new ObjectMapper();
        try (Rulebook rulebook = Samples.parking()) {
            for (String schema : List.of("case", "decision", "rules", "tests", "diagnostics")) {
                assertTrue(jackson.readTree(rulebook.document(schema)).has("$schema"), schema);
            }
            assertTrue(rulebook.document("facts.en").contains("zone"));
            assertFalse(rulebook.document("facts.zh").isEmpty());
            rulebook.decide(rulebook.document("example"));
            assertEquals(Status.NOT_FOUND,
                    assertThrows(ZhunshengException.class, () -> rulebook.document("poem")).status());
        }
    }

    @Test
    void theVersionIsThatOfThePackage() {
        String project = Samples.text("CMakeLists.txt").lines().filter(line -> line.startsWith("project(zhunsheng "))
                .findFirst().orElseThrow();
        assertEquals(project.replaceAll(".* VERSION ([0-9.]+) .*", "$1"), Rulebook.engineVersion());
    }
}
