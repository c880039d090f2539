// Work done by several threads, written in order.

#include "ordered_work.h"

#include <gmock/gmock.h>
#include <poll.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>

namespace zhunsheng::cli {
namespace {

BlockOutput numbered(std::size_t number) { return {std::to_string(number) + "\n", {1, 0, 0}}; }

/// "0\n1\n…", so many lines.
std::string numbers(std::size_t count) {
    std::string text;
    for (std::size_t number = 0; number < count; ++number) text += std::to_string(number) + "\n";
    return text;
}

/// Cuts pieces 0, 1, … and runs `make` on each.
class Numbers {
public:
    Numbers(std::size_t count, std::function<BlockOutput(std::size_t)> make)
        : count_(count), make_(std::move(make)) {}
    std::optional<Work> operator()() {
        if (next_ == count_) return std::nullopt;
        return Work{[this, number = next_++] { return make_(number); }, 10};
    }

private:
    std::size_t count_;
    std::function<BlockOutput(std::size_t)> make_;
    std::size_t next_ = 0;
};

TEST(OrderedWork, WritesInOrderThoughPiecesTakeDifferentTimes) {
    OrderedWork work(4);
    Numbers cut(500, [](std::size_t number) {
        for (std::size_t turn = 0; turn < number * 7919 % 50; ++turn) std::this_thread::yield();
        return numbered(number);
    });
    std::string text;
    EXPECT_TRUE(work.run(std::ref(cut), [&](const BlockOutput& output) {
        text += output.text;
        return true;
    }));
    EXPECT_EQ(text, numbers(500));
}

TEST(OrderedWork, EndsWhereThereIsNothing) {
    OrderedWork work(2);
    EXPECT_TRUE(work.run([] { return std::nullopt; }, [](const BlockOutput&) { return true; }));
}

TEST(OrderedWork, LeavesOneWorkerToTheThreadThatRunsIt) {
    OrderedWork work(1);
    const auto here = std::this_thread::get_id();
    bool elsewhere = false;
    Numbers cut(3, [&](std::size_t number) {
        elsewhere = elsewhere || std::this_thread::get_id() != here;
        return numbered(number);
    });
    std::string text;
    EXPECT_TRUE(work.run(std::ref(cut), [&](const BlockOutput& output) {
        elsewhere = elsewhere || std::this_thread::get_id() != here;
        text += output.text;
        return true;
    }));
    EXPECT_EQ(text, numbers(3));
    EXPECT_FALSE(elsewhere);
}

TEST(OrderedWork, WritesWhatIsDoneWhileTheNextPieceIsAwaited) {
    OrderedWork work(2);
    std::latch written(1);
    Numbers numbers_to_cut(2, numbered);
    std::size_t calls = 0;
    const auto cut = [&] {
        if (calls++ == 1) written.wait();
        return numbers_to_cut();
    };
    std::string text;
    EXPECT_TRUE(work.run(cut, [&](const BlockOutput& output) {
        text += output.text;
        if (text == "0\n") written.count_down();
        return true;
    }));
    EXPECT_EQ(text, numbers(2));
}

TEST(OrderedWork, HoldsABoundedNumberOfPieces) {
    OrderedWork work(2);
    std::atomic<std::size_t> cut_ahead = 0;
    std::size_t most_ahead = 0;
    Numbers cut(1000, numbered);
    const bool all = work.run(
        [&] {
            ++cut_ahead;
            return cut();
        },
        [&](const BlockOutput&) {
            most_ahead = std::max<std::size_t>(most_ahead, cut_ahead--);
            return true;
        });
    EXPECT_TRUE(all);
    EXPECT_LE(most_ahead, 9U);  // eight, and the one that is cut while the first is written
}

TEST(OrderedWork, WritesWhatWasBegunAndNoMoreOnceStopped) {
    OrderedWork work(1);
    std::latch begun(1);
    std::latch stopped(1);
    Numbers cut(100, [&](std::size_t number) {
        if (number == 1) {
            begun.count_down();
            stopped.wait();
        }
        return numbered(number);
    });
    std::jthread other([&] {
        begun.wait();
        work.stop();
        stopped.count_down();
    });
    std::string text;
    EXPECT_FALSE(work.run(std::ref(cut), [&](const BlockOutput& output) {
        text += output.text;
        return true;
    }));
    EXPECT_EQ(text, "0\n1\n");
    pollfd stop{work.stop_descriptor(), POLLIN, 0};
    EXPECT_EQ(poll(&stop, 1, 0), 1);
}

TEST(OrderedWork, DropsWhatWasCutAfterTheStop) {
    OrderedWork work(2);
    std::latch stopped(1);
    Numbers numbers_to_cut(2, [&](std::size_t number) {
        if (number == 0) stopped.wait();
        return numbered(number);
    });
    std::size_t calls = 0;
    const auto cut = [&] {
        if (calls++ == 1) {
            work.stop();
            stopped.count_down();
        }
        return numbers_to_cut();
    };
    std::string text;
    EXPECT_FALSE(work.run(cut, [&](const BlockOutput& output) {
        text += output.text;
        return true;
    }));
    EXPECT_EQ(text, "0\n");
}

TEST(OrderedWork, EndsWhenNothingMoreCanBeWritten) {
    OrderedWork work(3);
    Numbers cut(1000, numbered);
    std::size_t written = 0;
    EXPECT_FALSE(work.run(std::ref(cut), [&](const BlockOutput&) { return ++written < 5; }));
    EXPECT_EQ(written, 5U);
}

TEST(OrderedWork, WritesWhatComesBeforeAFailureAndThenFails) {
    OrderedWork work(3);
    Numbers cut(1000, [](std::size_t number) {
        if (number == 50) throw std::runtime_error("piece 50");
        return numbered(number);
    });
    std::string text;
    const auto write = [&](const BlockOutput& output) {
        text += output.text;
        return true;
    };
    EXPECT_THROW(static_cast<void>(work.run(std::ref(cut), write)), std::runtime_error);
    EXPECT_EQ(text, numbers(50));
}

TEST(OrderedWork, WritesWhatWasCutBeforeCuttingFailed) {
    OrderedWork work(3);
    Numbers cut(1000, numbered);
    std::size_t pieces = 0;
    std::string text;
    const auto fail_at_20 = [&] {
        if (pieces++ == 20) throw std::runtime_error("no more");
        return cut();
    };
    const auto write = [&](const BlockOutput& output) {
        text += output.text;
        return true;
    };
    EXPECT_THROW(static_cast<void>(work.run(fail_at_20, write)), std::runtime_error);
    EXPECT_EQ(text, numbers(20));
}

}  // namespace
}  // namespace zhunsheng::cli
