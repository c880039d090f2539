// Input that no sane program gives.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhunsheng.CaseException;
import zhunsheng.Options;
import zhunsheng.RuleText;
import zhunsheng.Rulebook;
import zhunsheng.ZhunshengException;

class HardInputTest {
    private static Rulebook rulebook;

    @BeforeAll
    static void load() {
        rulebook = Samples.parking();
    }

    @AfterAll
    static void close() {
        rulebook.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "\0", "null", "7", "[]", "\"\\uD800\"", "{\"id\": \"\uD800\"}", "{\"id\": \"\uDC00 \uD83D\uDE00\"}",
        "{\"id\": \"a\uD83D\"}", "{\"id\": \"\0\"}", "{\"decided_on\": \"2024-02-30\"}"
    })
    void isRefusedWithDiagnostics(String text) {
        CaseException wrong = assertThrows(CaseException.class, () -> rulebook.decide(text));
        assertFalse(wrong.diagnostics().isEmpty());
        assertFalse(rulebook.decideBatch(List.of(text), Options.usual()).get(0).isDecided());
    }

    @Test
    void charactersBeyondTheFirstPlaneArriveWhole() {
        String id = "𠮷🚗é";
        String text = "{\"id\": \"" + id + "\", \"decided_on\": \"2024-06-28\"}";
        assertEquals(id, rulebook.decide(text).outcome().caseId());
    }

    @Test
    void aHundredMebibytesAreRefusedAndForgotten() {
        char[] many = new char[100 << 20];
        Arrays.fill(many, '[');
        String text = new String(many);
        assertThrows(CaseException.class, () -> rulebook.decide(text));
        Arrays.fill(many, 'x');
        String name = new String(many);
        assertThrows(ZhunshengException.class, () -> rulebook.explain(name, zhunsheng.Language.ENGLISH));
    }

    @Test
    void nullIsNoText() {
        assertThrows(NullPointerException.class, () -> rulebook.decide((String) null));
        assertThrows(NullPointerException.class, () -> rulebook.decide((byte[]) null, Options.usual()));
        assertThrows(NullPointerException.class, () -> rulebook.decide(Samples.PARKED, null));
        assertThrows(NullPointerException.class, () -> rulebook.decideBatch(new byte[][] {null}, Options.usual()));
        assertThrows(NullPointerException.class, () -> rulebook.explain(null, zhunsheng.Language.ENGLISH));
        assertThrows(NullPointerException.class, () -> rulebook.document(null));
        assertThrows(NullPointerException.class, () -> Rulebook.load((java.nio.file.Path) null));
        assertThrows(NullPointerException.class, () -> new RuleText(null, ""));
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] bytes = Samples.PARKED.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xFF;
        CaseException wrong = assertThrows(CaseException.class, () -> rulebook.decide(bytes, Options.usual()));
        assertTrue(wrong.diagnosticsJson().startsWith("[{\"code\":\"ZS"), wrong.diagnosticsJson());
    }
}
