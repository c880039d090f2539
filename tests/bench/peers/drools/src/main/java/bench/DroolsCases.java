// Drools with its executable model: the rules are compiled once; one session, from which each case's facts are taken back.
package bench;

import com.alibaba.fastjson2.JSON;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

public final class DroolsCases {
    private static final int WARM_UP_CASES = 2000;

    private final KieSession session;
    private final BitSet hits = new BitSet();
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private DroolsCases(KieBase base, String rules) {
        session = base.newKieSession();
        session.setGlobal("hits", hits);
        for (Object rule : JSON.parseArray(rules)) {
            var of = (com.alibaba.fastjson2.JSONObject) rule;
            texts.add("{\"rule\":\"" + of.getString("id") + "\",\"violation\":\"" + of.getString("v") + "\"}");
        }
    }

    private static KieBase compile(String drl) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/workload.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private void insert(Facts.Record record) {
        handles.add(session.insert(new Facts.Case(record)));
        for (int i = 0; i < record.reports.size(); i++) {
            Facts.Report report = record.reports.get(i);
            report.number(i);
            handles.add(session.insert(report));
        }
        for (Facts.Person person : record.persons) handles.add(session.insert(person));
        for (Facts.Prior prior : record.prior_penalties) {
            prior.number();
            handles.add(session.insert(prior));
        }
    }

    private void decide(Facts.Record record) {
        hits.clear();
        insert(record);
        session.fireAllRules();
        for (FactHandle handle : handles) session.delete(handle);
        handles.clear();
    }

    private void run(Path cases, int count, String out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(cases);
                OutputStream output = new BufferedOutputStream(new FileOutputStream(out), 1 << 18)) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < count; n++) {
                Facts.Record record = JSON.parseObject(lines.readLine(), Facts.Record.class);
                decide(record);
                text.setLength(0);
                text.append("{\"id\":\"").append(record.case_id).append("\",\"hits\":[");
                for (int hit = hits.nextSetBit(0); hit >= 0; hit = hits.nextSetBit(hit + 1)) {
                    text.append(texts.get(hit)).append(',');
                }
                if (!hits.isEmpty()) text.setLength(text.length() - 1);
                output.write(text.append("]}\n").toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Arguments: RULES.json RULES.drl CASES.ndjson COUNT OUT. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[3]);
        Path cases = Path.of(arguments[2]);
        long began = System.nanoTime();
        DroolsCases peer = new DroolsCases(compile(Files.readString(Path.of(arguments[1]))), Files.readString(Path.of(arguments[0])));
        long prepared = System.nanoTime();
        peer.run(cases, Math.min(count / 4, WARM_UP_CASES), "/dev/null");
        long start = System.nanoTime();
        peer.run(cases, count, arguments[4]);
        System.out.printf("{\"cases\":%d,\"seconds\":%f,\"load_seconds\":%f}%n", count, (System.nanoTime() - start) / 1e9,
                (prepared - began) / 1e9);
        System.exit(0);
    }
}
