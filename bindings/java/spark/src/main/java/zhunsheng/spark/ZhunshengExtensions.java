// What spark.sql.extensions names: the SQL functions.
package zhunsheng.spark;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ApplyFunctionExpression;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.internal.SQLConf;
import scala.Function1;
import scala.Tuple3;
import scala.collection.Seq;
import scala.runtime.BoxedUnit;

/**
 * Brings {@code zhunsheng_decide(case_json)} and {@code zhunsheng_violations(case_json)} to SQL and PySpark:
 *
 * <pre>spark.sql.extensions=zhunsheng.spark.ZhunshengExtensions</pre>
 *
 * {@code spark.zhunsheng.rules} names a compiled rulebook that the driver sees; without it, the shipped rules decide.
 * A literal as second argument names another one for that call. {@code spark.zhunsheng.on} is the date for cases that
 * state none; without it, the day on which the query is made (UTC+8). {@code spark.zhunsheng.lenient=true} lets
 * unknown keys pass.
 */
public final class ZhunshengExtensions implements Function1<SparkSessionExtensions, BoxedUnit> {
    private static final String SHIPPED = "";

    /** By application and file with its time of change: queries of one application share what was sent. */
    private final ConcurrentMap<String, SharedRules> sent = new ConcurrentHashMap<>();

    /** Spark makes it by its name. */
    public ZhunshengExtensions() {}

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        inject(extensions, "zhunsheng_decide", false);
        inject(extensions, "zhunsheng_violations", true);
        return BoxedUnit.UNIT;
    }

    private void inject(SparkSessionExtensions extensions, String name, boolean findingsOnly) {
        Function1<Seq<Expression>, Expression> build = arguments -> call(name, findingsOnly, arguments);
        ExpressionInfo info = new ExpressionInfo(CaseFunction.class.getName(), name);
        extensions.injectFunction(new Tuple3<>(new FunctionIdentifier(name), info, build));
    }

    private Expression call(String name, boolean findingsOnly, Seq<Expression> arguments) {
        int count = arguments.size();
        if (count < 1 || count > 2 || count == 2 && !arguments.apply(1).foldable()) {
            throw new IllegalArgumentException(
                    name + " takes a case as JSON and, for another than the usual rulebook, a literal path of one");
        }
        SQLConf configuration = SQLConf.get();
        String file = count == 2
                ? String.valueOf(arguments.apply(1).eval(null))
                : configuration.getConfString("spark.zhunsheng.rules", SHIPPED);
        CaseFunction function = new CaseFunction(name, rules(file), settings(configuration, findingsOnly));
        return expression(function, arguments);
    }

    private static Settings settings(SQLConf configuration, boolean findingsOnly) {
        String on = configuration.getConfString("spark.zhunsheng.on", "");
        LocalDate date = on.isEmpty() ? LocalDate.now(ZoneOffset.ofHours(8)) : LocalDate.parse(on);
        boolean lenient = Boolean.parseBoolean(configuration.getConfString("spark.zhunsheng.lenient", "false"));
        return new Settings(date, lenient, findingsOnly);
    }

    private SharedRules rules(String file) {
        SparkContext spark = SparkContext.getOrCreate();
        String changed = file.equals(SHIPPED) ? "" : String.valueOf(Path.of(file).toFile().lastModified());
        return sent.computeIfAbsent(String.join("\n", spark.applicationId(), file, changed),
                key -> file.equals(SHIPPED) ? SharedRules.shipped(spark) : SharedRules.compiled(spark, Path.of(file)));
    }

    /**
     * By reflection, since the constructor takes another Seq in each version of Scala. The path is no argument of the
     * function.
     */
    private static Expression expression(CaseFunction function, Seq<Expression> arguments) {
        try {
            Constructor<?> constructor = ApplyFunctionExpression.class.getConstructors()[0];
            return (Expression) constructor.newInstance(function, arguments.take(1));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("this version of Spark is not known: " + failure, failure);
        }
    }
}
