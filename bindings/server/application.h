#pragma once
// What the network part asks of that which answers.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "line_cutter.h"
#include "message.h"
#include "problem.h"

namespace zhunsheng::server {

/// Which threads answer a request: that of the network, if it takes no time at all.
enum class Place : std::uint8_t { network, decisions, lints };

/// What is to become of a request, told by its path, method and type alone.
struct Plan {
    std::string_view route = "none";  ///< for metrics and the log; lives for ever
    Place place = Place::network;
    bool open = false;   ///< asks for no token
    bool lines = false;  ///< the body is a batch, answered line by line while it comes
};

struct LineResults {
    std::string text;
    CaseCounts cases;
};

/// One batch. Any thread, several at once.
class Batch {
public:
    Batch() = default;
    virtual ~Batch() = default;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    Batch(Batch&&) = delete;
    Batch& operator=(Batch&&) = delete;

    [[nodiscard]] virtual LineResults answer(const Lines& lines) const = 0;
    [[nodiscard]] virtual std::uint64_t first_line() const = 0;
};

class Application {
public:
    Application() = default;
    virtual ~Application() = default;
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;
    Application(Application&&) = delete;
    Application& operator=(Application&&) = delete;

    /// By the network's thread; must not take long.
    [[nodiscard]] virtual Plan plan(const RequestHead& head) const = 0;
    /// Why the request is refused, as far as its head tells; nothing if it is not. By the network's thread, once it is known
    /// that the client may ask.
    [[nodiscard]] virtual std::optional<Answer> refusal(const RequestHead& head) const = 0;
    /// Where the plan says.
    [[nodiscard]] virtual Answer answer(const RequestHead& head, std::string_view body) const = 0;
    /// By the network's thread, if the plan says `lines`.
    [[nodiscard]] virtual std::shared_ptr<const Batch> begin_batch(const RequestHead& head) const = 0;
};

}  // namespace zhunsheng::server
