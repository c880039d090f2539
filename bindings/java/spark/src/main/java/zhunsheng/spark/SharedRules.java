// A compiled rulebook that Spark sends to its executors.
package zhunsheng.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import zhunsheng.Rulebook;

/**
 * A compiled rulebook, sent once to each executor, and loaded there once for its life, by the first task that needs
 * it. Known by the SHA-256 of its bytes, so that an old and a new version stand side by side. Immutable; safe for
 * threads.
 */
public final class SharedRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final Broadcast<byte[]> bytes;

    private SharedRules(String sha256, Broadcast<byte[]> bytes) {
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /** The rules that come with this version. On the driver. */
    public static SharedRules shipped(SparkContext spark) {
        try {
            return of(spark, Rulebook.shippedBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("the shipped rules could not be read", failure);
        }
    }

    /**
     * The rulebook in a file of `zhunsheng compile`, which only the driver must see.
     *
     * @throws zhunsheng.RulebookException if it cannot be loaded: told here, before any task begins
     */
    public static SharedRules compiled(SparkContext spark, Path file) {
        try {
            return of(spark, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("the compiled rules could not be read: " + failure.getMessage(), failure);
        }
    }

    static SharedRules of(SparkContext spark, byte[] bytes) throws IOException {
        String sha256 = sha256(bytes);
        LoadedRulebooks.get(sha256, bytes);
        return new SharedRules(sha256, JavaSparkContext.fromSparkContext(spark).broadcast(bytes));
    }

    /** The rulebook, in the process that asks. */
    Rulebook rulebook() {
        return LoadedRulebooks.get(sha256, bytes::value);
    }

    /** SHA-256 of the compiled bytes. */
    public String sha256() {
        return sha256;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
