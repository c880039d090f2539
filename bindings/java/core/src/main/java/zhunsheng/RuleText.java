// A rule file in memory.
package zhunsheng;

import java.util.Objects;

/**
 * A rule file in memory.
 *
 * @param name what diagnostics call it
 * @param yaml what it says
 */
public record RuleText(String name, String yaml) {
    public RuleText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(yaml, "yaml");
    }
}
