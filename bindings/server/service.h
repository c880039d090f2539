#pragma once
// The service: which path leads where, and what is answered there.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "application.h"
#include "client_limits.h"
#include "metrics.h"
#include "rulebook_keeper.h"
#include "target.h"

namespace zhunsheng::server {

struct Route;

/// Answers requests with the keeper's rulebook. Borrows keeper and metrics, which must outlast it.
class Service : public Application {
public:
    Service(const RulebookKeeper& keeper, const Metrics& metrics, const Limits& limits)
        : keeper_(keeper), metrics_(metrics), limits_(limits) {}

    [[nodiscard]] Plan plan(const RequestHead& head) const override;
    [[nodiscard]] std::optional<Answer> refusal(const RequestHead& head) const override;
    [[nodiscard]] Answer answer(const RequestHead& head, std::string_view body) const override;
    [[nodiscard]] std::shared_ptr<const Batch> begin_batch(const RequestHead& head) const override;

private:
    [[nodiscard]] Answer respond(const Route& route, const Target& target, const RequestHead& head,
                                 std::string_view body) const;
    [[nodiscard]] Answer decide(const Target& target, const RequestHead& head, std::string_view body) const;
    [[nodiscard]] Answer lint(const RequestHead& head, std::string_view body) const;
    [[nodiscard]] Answer explain(const Target& target, Language language) const;
    [[nodiscard]] Answer schema(const Target& target, Language language) const;
    [[nodiscard]] Answer ready() const;

    const RulebookKeeper& keeper_;
    const Metrics& metrics_;
    Limits limits_;
};

}  // namespace zhunsheng::server
