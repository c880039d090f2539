// Finds the native library in the jar, and loads it.
package zhunsheng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the native library once for each class loader. It is unpacked into a new directory that only its owner can
 * read, and deleted as soon as it is loaded, so that nothing stays behind even if the process is killed.
 */
final class NativeLibrary {
    /** A folder with libzhunsheng_jni.so and the libraries beside it, instead of those in the jar. */
    static final String OVERRIDE = "zhunsheng.native.path";

    private static final String FOLDER = "native/linux-x86_64/";
    private static final String LIBRARY = "libzhunsheng_jni.so";
    private static final Throwable FAILURE = tryToLoad();

    private NativeLibrary() {}

    /**
     * Makes sure that the methods of {@link Native} can be called.
     *
     * @throws UnsatisfiedLinkError if the library cannot be loaded here; says why, each time it is asked
     */
    static void require() {
        if (FAILURE != null) {
            UnsatisfiedLinkError error = new UnsatisfiedLinkError("zhunsheng: " + FAILURE.getMessage());
            error.initCause(FAILURE);
            throw error;
        }
    }

    private static Throwable tryToLoad() {
        try {
            String override = System.getProperty(OVERRIDE);
            if (override != null) {
                System.load(Path.of(override).toAbsolutePath().resolve(LIBRARY).toString());
            } else {
                loadUnpacked();
            }
            checkVersions(override == null);
            return null;
        } catch (IOException | LinkageError | RuntimeException failure) {
            return failure;
        }
    }

    private static void loadUnpacked() throws IOException {
        checkPlatform();
        Path folder = Files.createTempDirectory("zhunsheng-");
        List<Path> files = new ArrayList<>();
        try {
            for (String name : text("files.txt").split("\n")) {
                Path file = folder.resolve(name);
                files.add(file);
                try (InputStream bytes = open(FOLDER + name)) {
                    Files.copy(bytes, file);
                }
            }
            System.load(folder.resolve(LIBRARY).toString());
        } catch (UnsatisfiedLinkError error) {
            throw new UnsatisfiedLinkError(error.getMessage() + "; if " + folder.getParent()
                    + " allows no programs, name another folder with -Djava.io.tmpdir=… or -D" + OVERRIDE + "=…");
        } finally {
            files.add(folder);
            deleteQuietly(files);
        }
    }

    /** Some file systems keep a file that is in use; what is left behind is no reason to refuse the work. */
    static void deleteQuietly(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException leftBehind) {
                continue;
            }
        }
    }

    private static void checkPlatform() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        if (!system.equals("Linux") || !processor.equals("amd64")) {
            throw new UnsatisfiedLinkError("this jar is for linux-x86_64, not " + system + " on " + processor
                    + "; a build for it is named with -D" + OVERRIDE + "=…");
        }
    }

    /**
     * A library that another class loader brought along may have been there first: then it is used, if it is the
     * same.
     */
    private static void checkVersions(boolean ownLibrary) throws IOException {
        if (Native.abiVersion() != Native.ABI_VERSION) {
            throw new UnsatisfiedLinkError("the native library has interface " + Native.abiVersion()
                    + ", but this binding was made for " + Native.ABI_VERSION);
        }
        String expected = text("version.txt").strip();
        if (ownLibrary && !Native.version().equals(expected)) {
            throw new UnsatisfiedLinkError("this is zhunsheng " + expected + ", but this process has loaded zhunsheng "
                    + Native.version() + " before: put one version where both are seen, or use two processes");
        }
    }

    /** A file beside this class in the jar; never null. */
    static InputStream open(String name) throws IOException {
        InputStream bytes = NativeLibrary.class.getResourceAsStream(name);
        if (bytes == null) {
            throw new IOException("the jar is incomplete: zhunsheng/" + name + " is missing");
        }
        return bytes;
    }

    private static String text(String name) throws IOException {
        try (InputStream bytes = open(FOLDER + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
