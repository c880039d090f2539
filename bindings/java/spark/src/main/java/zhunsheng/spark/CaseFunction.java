// The function that decides one case for SQL.
package zhunsheng.spark;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import zhunsheng.CaseException;
import zhunsheng.Options;
import zhunsheng.Rulebook;

/**
 * Takes a case as JSON and answers a struct of two texts, one of which is null: the result, and the diagnostics of a
 * case with errors. Texts stay UTF-8 all the way. A null case gives two nulls.
 */
final class CaseFunction implements ScalarFunction<InternalRow> {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final SharedRules rules;
    private final Settings settings;
    private transient Rulebook rulebook;
    private transient Options options;

    CaseFunction(String name, SharedRules rules, Settings settings) {
        this.name = name;
        this.rules = rules;
        this.settings = settings;
    }

    /** The columns of a result. */
    static StructType resultType(Settings settings) {
        String result = settings.findingsOnly() ? "violations" : "decision";
        return new StructType(new StructField[] {
            DataTypes.createStructField(result, DataTypes.StringType, true),
            DataTypes.createStructField("error", DataTypes.StringType, true)
        });
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {DataTypes.StringType};
    }

    @Override
    public DataType resultType() {
        return resultType(settings);
    }

    @Override
    public String name() {
        return name;
    }

    /** Functions with the same name are the same to the optimizer. */
    @Override
    public String canonicalName() {
        return String.join(":", Arrays.asList(name, rules.sha256(), settings.toString()));
    }

    /** So that a call that stands twice in a query is made once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CaseFunction function && canonicalName().equals(function.canonicalName());
    }

    @Override
    public int hashCode() {
        return canonicalName().hashCode();
    }

    /** For plans. */
    @Override
    public String toString() {
        return name + " by " + rules.sha256().substring(0, 12);
    }

    @Override
    public InternalRow produceResult(InternalRow input) {
        if (rulebook == null) {
            options = settings.options();
            rulebook = rules.rulebook();
        }
        if (input.isNullAt(0)) {
            return row(null, null);
        }
        try {
            return row(rulebook.decide(input.getUTF8String(0).getBytes(), options).utf8(), null);
        } catch (CaseException wrong) {
            return row(null, wrong.diagnosticsJson());
        }
    }

    private static InternalRow row(byte[] result, String error) {
        return new GenericInternalRow(new Object[] {UTF8String.fromBytes(result), UTF8String.fromString(error)});
    }
}
