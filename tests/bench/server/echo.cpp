// The server of `zhunsheng serve` with nothing behind it: sends each body back. What is left is what HTTP itself costs.

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "network.h"

namespace zhunsheng::server {
namespace {

class Echo : public Application {
public:
    Plan plan(const RequestHead& /*head*/) const override {
        Plan plan;
        plan.route = "/echo";
        plan.place = Place::decisions;  // by way of the threads that would decide
        return plan;
    }

    std::optional<Answer> refusal(const RequestHead& /*head*/) const override { return std::nullopt; }

    Answer answer(const RequestHead& /*head*/, std::string_view body) const override {
        Answer answer;
        answer.type = json_type;
        answer.body = body;
        return answer;
    }

    std::shared_ptr<const Batch> begin_batch(const RequestHead& /*head*/) const override { return nullptr; }
};

int run(std::uint16_t port, unsigned jobs) {
    const Echo echo;
    Metrics metrics;
    const EventLog log("off");
    NetworkOptions options;
    options.port = port;
    options.jobs = jobs;
    Network network(options, echo, metrics, log);
    if (const std::string fault = network.listen(); !fault.empty()) {
        std::cerr << fault << "\n";
        return 1;
    }
    network.run({[] {}, [] {}}, 1);
    return 0;
}

}  // namespace
}  // namespace zhunsheng::server

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: bench_echo PORT THREADS\n";
        return 2;
    }
    return zhunsheng::server::run(static_cast<std::uint16_t>(std::stoi(arguments[1])),
                                  static_cast<unsigned>(std::stoi(arguments[2])));
}
