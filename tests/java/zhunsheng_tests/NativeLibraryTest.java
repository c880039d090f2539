// Where the native library comes from, each time in a process of its own.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhunsheng.Rulebook;

class NativeLibraryTest {
    /** Prints what it finds; run by the tests below. */
    static final class Program {
        public static void main(String[] arguments) {
            try (Rulebook rulebook = Rulebook.shipped()) {
                System.out.println("loaded " + rulebook.describe().id());
            } catch (UnsatisfiedLinkError error) {
                System.out.println(error.getMessage());
            }
        }
    }

    private static String run(String... properties) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor());
        return output;
    }

    @Test
    void itComesFromTheJarAndLeavesNothing(@TempDir Path folder) throws Exception {
        assertEquals("loaded cn-inspection", run("-Djava.io.tmpdir=" + folder));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(file -> !file.getFileName().toString().startsWith("hsperf")).toList());
        }
    }

    @Test
    void aFolderOfTheUsersComesFirst(@TempDir Path folder) throws Exception {
        unpack(folder);
        assertEquals("loaded cn-inspection", run("-Dzhunsheng.native.path=" + folder));
        Files.delete(folder.resolve("libzhunsheng_c.so.1"));
        assertTrue(run("-Dzhunsheng.native.path=" + folder).contains("libzhunsheng_c.so.1"));
    }

    @Test
    void anotherSystemIsToldWhatIsMissing() throws Exception {
        String told = run("-Dos.arch=aarch64");
        assertTrue(told.contains("linux-x86_64") && told.contains("aarch64"), told);
    }

    @Test
    void anotherInterfaceIsRefused(@TempDir Path folder) throws Exception {
        unpack(folder);
        Path source = folder.resolve("other.c");
        Files.writeString(source, "unsigned zhunsheng_abi_version(void) { return 99; }\n");
        Path other = folder.resolve("libother.so");
        assertEquals(0, new ProcessBuilder("cc", "-shared", "-fPIC", "-o", other.toString(), source.toString())
                .inheritIO().start().waitFor());
        List<String> command = new ArrayList<>(List.of("env", "LD_PRELOAD=" + other,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Program.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(told.contains("interface 99") && told.contains("made for 1"), told);
    }

    private static void unpack(Path folder) throws IOException {
        String inside = "zhunsheng/native/linux-x86_64/";
        try (ZipFile jar = new ZipFile(System.getProperty("zhunsheng.jar"))) {
            for (ZipEntry entry : jar.stream().filter(one -> one.getName().startsWith(inside + "lib")).toList()) {
                Files.copy(jar.getInputStream(entry), folder.resolve(entry.getName().substring(inside.length())));
            }
        }
    }
}
