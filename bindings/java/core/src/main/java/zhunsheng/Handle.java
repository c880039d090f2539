// A native rulebook, for as long as somebody uses it.
package zhunsheng;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls that are under way, so that the rulebook goes when it is closed and the last of them has ended. */
final class Handle implements Runnable {
    /** The sign bit: closed. The other bits: calls under way. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private final AtomicInteger calls = new AtomicInteger();
    private final long rulebook;

    Handle(long rulebook) {
        this.rulebook = rulebook;
    }

    /** To be followed by {@link #leave}. */
    long enter() {
        int before;
        do {
            before = calls.get();
            if (before < 0) {
                throw new IllegalStateException("the rulebook is closed");
            }
        } while (!calls.compareAndSet(before, before + 1));
        return rulebook;
    }

    void leave() {
        if (calls.decrementAndGet() == CLOSED) {
            Native.destroy(rulebook);
        }
    }

    /** Closes; a second time does nothing. */
    @Override
    public void run() {
        int before;
        do {
            before = calls.get();
            if (before < 0) {
                return;
            }
        } while (!calls.compareAndSet(before, before | CLOSED));
        if (before == 0) {
            Native.destroy(rulebook);
        }
    }
}
