// Threads, closing, memory, and several class loaders.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import zhunsheng.Language;
import zhunsheng.Options;
import zhunsheng.Rulebook;

class LifetimeTest {
    @Test
    void aClosedRulebookSaysSo() {
        Rulebook rulebook = Samples.parking();
        rulebook.close();
        rulebook.close();
        assertThrows(IllegalStateException.class, () -> rulebook.decide(Samples.PARKED));
        assertThrows(IllegalStateException.class, () -> rulebook.decideBatch(List.of(), Options.usual()));
        assertThrows(IllegalStateException.class, () -> rulebook.explain("overstay.hours", Language.ENGLISH));
        assertThrows(IllegalStateException.class, rulebook::describe);
        assertThrows(IllegalStateException.class, () -> rulebook.document("case"));
    }

    @Test
    void closingWhileOthersDecideLetsThemEnd() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            String expected;
            try (Rulebook rulebook = Samples.parking()) {
                expected = rulebook.decide(Samples.overstays().get(0)).json();
            }
            for (int round = 0; round < 200; ++round) {
                Rulebook rulebook = Samples.parking();
                CountDownLatch deciding = new CountDownLatch(8);
                List<Future<Integer>> all = new ArrayList<>();
                for (int i = 0; i < 8; ++i) {
                    all.add(threads.submit(decideUntilClosed(rulebook, expected, deciding)));
                }
                assertTrue(deciding.await(60, TimeUnit.SECONDS), "eight threads decide");
                rulebook.close();
                for (Future<Integer> one : all) {
                    assertTrue(one.get() > 0);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> decideUntilClosed(Rulebook rulebook, String expected, CountDownLatch deciding) {
        String overstay = Samples.overstays().get(0);
        return () -> {
            for (int decided = 0;; ++decided) {
                try {
                    assertEquals(expected, rulebook.decide(overstay).json());
                } catch (IllegalStateException closed) {
                    return decided;
                }
                if (decided == 0) {
                    deciding.countDown();
                }
            }
        };
    }

    /**
     * Each of the five kinds of calls hands over a kilobyte or more 200,000 times but for the second, that is 200 MB
     * if it leaked.
     */
    @Test
    void aMillionCallsLeaveNothingBehind() throws Exception {
        byte[] good = Samples.overstays().get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bad = {'{'};
        Options screening = Options.usual().findingsOnly();
        try (Rulebook rulebook = Samples.parking()) {
            callALot(rulebook, good, bad, screening, 20_000);
            long before = Samples.residentKibibytes();
            callALot(rulebook, good, bad, screening, 200_000);
            long growth = Samples.residentKibibytes() - before;
            assertTrue(growth < 60_000, "a million calls left " + growth + " KiB behind");
        }
    }

    /** Five calls a round. */
    private static void callALot(Rulebook rulebook, byte[] good, byte[] bad, Options screening, int rounds) {
        byte[][] both = {good, bad};
        for (int i = 0; i < rounds; ++i) {
            rulebook.decide(good, Options.usual());
            rulebook.decide(good, screening);
            rulebook.decideBatch(both, screening);
            rulebook.explain("overstay.hours", Language.ENGLISH);
            assertThrows(zhunsheng.CaseException.class, () -> rulebook.decide(bad, Options.usual()));
        }
    }

    @Test
    void rulebooksThatNobodyClosesGoByThemselves() throws Exception {
        for (int i = 0; i < 20; ++i) {
            Rulebook.shipped().describe();
        }
        System.gc();
        long before = Samples.residentKibibytes();
        for (int i = 0; i < 300; ++i) {
            Rulebook.shipped().describe();
            if (i % 10 == 0) {
                System.gc();
            }
        }
        long growth = Samples.residentKibibytes() - before;
        assertTrue(growth < 300_000, "300 rulebooks left " + growth + " KiB behind");
    }

    @Test
    void eachClassLoaderMayHaveItsOwn() throws Exception {
        List<String> described = new ArrayList<>();
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < 3; ++i) {
            URL[] jar = {Path.of(System.getProperty("zhunsheng.jar")).toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
            Class<?> type = loader.loadClass("zhunsheng.Rulebook");
            assertFalse(type.equals(Rulebook.class));
            Object rulebook = type.getMethod("shipped").invoke(null);
            described.add(type.getMethod("describe").invoke(rulebook).toString());
            kept.add(rulebook);
        }
        try (Rulebook own = Rulebook.shipped()) {
            assertEquals(Collections.nCopies(3, own.describe().toString()), described);
        }
        assertEquals(3, kept.size());
    }
}
