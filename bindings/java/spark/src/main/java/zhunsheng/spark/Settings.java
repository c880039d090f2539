// How a job decides.
package zhunsheng.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import zhunsheng.Options;

/**
 * How a job decides: the same on all executors, also past midnight.
 *
 * @param on date of decisions for cases that state none
 * @param lenient unknown keys are no errors
 * @param findingsOnly which violations are found, and nothing more
 */
public record Settings(LocalDate on, boolean lenient, boolean findingsOnly) implements Serializable {
    public Settings {
        Objects.requireNonNull(on, "on");
    }

    Options options() {
        Options options = Options.usual().on(on);
        options = lenient ? options.lenient() : options;
        return findingsOnly ? options.findingsOnly() : options;
    }
}
