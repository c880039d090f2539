// The rulebooks that this process has loaded.
package zhunsheng.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhunsheng.Rulebook;

/**
 * The rulebooks that this process has loaded, by the SHA-256 of their bytes. Tasks come and go, the process stays:
 * here is the one place in which it may keep something. They are kept until it ends; there are as many as versions
 * were used.
 */
final class LoadedRulebooks {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedRulebooks.class);
    private static final ConcurrentMap<String, Rulebook> LOADED = new ConcurrentHashMap<>();

    private LoadedRulebooks() {}

    static Rulebook get(String sha256, byte[] bytes) {
        return get(sha256, () -> bytes);
    }

    static Rulebook get(String sha256, Supplier<byte[]> bytes) {
        return LOADED.computeIfAbsent(sha256, key -> load(key, bytes.get()));
    }

    private static Rulebook load(String sha256, byte[] bytes) {
        try {
            Rulebook rulebook = Rulebook.compiled(bytes);
            LOG.info("zhunsheng: loaded rulebook {}", sha256);
            return rulebook;
        } catch (IOException failure) {
            throw new UncheckedIOException("the rulebook could not be unpacked: " + failure.getMessage(), failure);
        }
    }
}
