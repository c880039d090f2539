// The Java binding as tests/conformance/bindings/README.md asks each:  java -cp JAR conformance_client.java
// single|batch …

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhunsheng.BatchLine;
import zhunsheng.CaseException;
import zhunsheng.Decision;
import zhunsheng.Options;
import zhunsheng.Rulebook;

class ConformanceClient {
    public static void main(String[] arguments) throws IOException {
        try (Rulebook rulebook = Rulebook.load(Path.of(arguments[1]));
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            List<String> words = List.of(arguments);
            Options usual = Options.usual().on(LocalDate.parse(arguments[2])).named("cases");
            Options options = words.contains("findings") ? usual.findingsOnly() : usual;
            List<byte[]> cases = lines(System.in.readAllBytes());
            if (arguments[0].equals("batch")) {
                Options batch = options.threads(Integer.parseInt(arguments[3]));
                for (BatchLine line : rulebook.decideBatch(cases.toArray(byte[][]::new), batch)) {
                    write(out, line.utf8());
                }
            } else {
                single(rulebook, cases, words.contains("lenient") ? options.lenient() : options, out);
            }
        }
    }

    private static void single(Rulebook rulebook, List<byte[]> cases, Options options, PrintStream out) {
        for (int i = 0; i < cases.size(); ++i) {
            try {
                Decision decision = rulebook.decide(cases.get(i), options.firstLine(i + 1));
                write(out, decision.utf8());
                write(out, decision.warningsJson().getBytes(StandardCharsets.UTF_8));
            } catch (CaseException wrong) {
                write(out, new byte[0]);
                write(out, wrong.diagnosticsJson().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(PrintStream out, byte[] line) {
        out.write(line, 0, line.length);
        out.write('\n');
    }

    /** Bytes, for some lines are no UTF-8. */
    private static List<byte[]> lines(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte one : text) {
            if (one == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(one);
            }
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }
}
