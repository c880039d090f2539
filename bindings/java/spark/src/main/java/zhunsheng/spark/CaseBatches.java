// Deciding the cases of a data set, a batch at a time.
package zhunsheng.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import zhunsheng.BatchLine;
import zhunsheng.CaseException;
import zhunsheng.Rulebook;

/** Decides the cases of a data set for programs; SQL has {@link ZhunshengExtensions}. */
public final class CaseBatches {
    private CaseBatches() {}

    /**
     * The rows, each with two more columns, as the functions of SQL have them: {@code decision} or {@code violations},
     * and {@code error}.
     *
     * @param column in which the cases are, as JSON
     * @param size cases that are decided at a time; 256 is good
     * @throws IllegalArgumentException if the rows have no such column of texts, or have one with the name of a new one
     */
    public static Dataset<Row> decide(
            Dataset<Row> rows, String column, SharedRules rules, Settings settings, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has one case at least, not " + size);
        }
        int place = placeOfCases(rows.schema(), column);
        StructType schema = withResults(rows.schema(), settings);
        MapPartitionsFunction<Row, Row> decide = part -> new Batched(part, place, rules, settings, size);
        return rows.mapPartitions(decide, Encoders.row(schema));
    }

    private static int placeOfCases(StructType schema, String column) {
        int place = schema.fieldIndex(column);
        DataType type = schema.fields()[place].dataType();
        if (!type.equals(DataTypes.StringType)) {
            throw new IllegalArgumentException(
                    "cases are texts, but the column '" + column + "' holds " + type.simpleString());
        }
        return place;
    }

    /** Names that differ in capitals alone are the same to SQL. */
    private static StructType withResults(StructType schema, Settings settings) {
        StructType all = schema;
        for (StructField field : CaseFunction.resultType(settings).fields()) {
            for (String name : schema.fieldNames()) {
                if (name.equalsIgnoreCase(field.name())) {
                    throw new IllegalArgumentException("the rows have a column '" + name
                            + "' already, which is to hold what is decided: rename it");
                }
            }
            all = all.add(field);
        }
        return all;
    }

    /** Takes as many rows as a batch has whenever the last of the one before has gone. */
    private static final class Batched implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final int place;
        private final Rulebook rulebook;
        private final Settings settings;
        private final int size;
        private Iterator<Row> decided = List.<Row>of().iterator();

        Batched(Iterator<Row> rows, int place, SharedRules rules, Settings settings, int size) {
            this.rows = rows;
            this.place = place;
            this.rulebook = rules.rulebook();
            this.settings = settings;
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            return decided.hasNext() || rows.hasNext();
        }

        @Override
        public Row next() {
            if (!decided.hasNext()) {
                decided = decide().iterator();
            }
            return decided.next();
        }

        private List<Row> decide() {
            List<Row> batch = new ArrayList<>(size);
            while (batch.size() < size && rows.hasNext()) {
                batch.add(rows.next());
            }
            List<String> cases = batch.stream().map(row -> row.getString(place)).filter(Objects::nonNull).toList();
            Iterator<BatchLine> lines = rulebook.decideBatch(cases, settings.options()).iterator();
            return batch.stream()
                    .map(row -> row.isNullAt(place) ? with(row, null, null) : with(row, lines.next()))
                    .toList();
        }

        private Row with(Row row, BatchLine line) {
            return line.isDecided() ? with(row, line.json(), null) : with(row, null, faults(row.getString(place)));
        }

        /** What is wrong with a case as it stands alone, whatever batch it came in. */
        private String faults(String caseJson) {
            try {
                rulebook.decide(caseJson, settings.options());
            } catch (CaseException refused) {
                return refused.diagnosticsJson();
            }
            throw new IllegalStateException("a case was refused in a batch, but not alone");
        }

        private static Row with(Row row, String result, String error) {
            Object[] values = new Object[row.size() + 2];
            for (int i = 0; i < row.size(); ++i) {
                values[i] = row.get(i);
            }
            values[row.size()] = result;
            values[row.size() + 1] = error;
            return RowFactory.create(values);
        }
    }
}
