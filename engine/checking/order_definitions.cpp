// Topological order of definitions (A. B. Kahn, 1962), and the circle where there is none.

#include "checking/order_definitions.h"

#include <algorithm>
#include <string>

namespace zhunsheng::checking {

using diagnostics::Code;

namespace {

/// Follows unmet needs from `start` until a definition comes round again: the circle, in order of need.
std::vector<std::size_t> find_circle(const std::vector<DefinitionNeeds>& definitions,
                                     const std::vector<std::size_t>& unmet, std::size_t start) {
    std::vector<std::size_t> path;
    std::vector<bool> seen(definitions.size(), false);
    std::size_t at = start;
    while (!seen[at]) {
        seen[at] = true;
        path.push_back(at);
        for (const std::size_t need : definitions[at].needs) {
            if (unmet[need] == 0) continue;
            at = need;
            break;
        }
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), at));
    return path;
}

void report_circle(const std::vector<DefinitionNeeds>& definitions, const std::vector<std::size_t>& circle,
                   diagnostics::Report& report) {
    std::string steps;
    for (const std::size_t index : circle) steps += definitions[index].name + " → ";
    steps += definitions[circle.front()].name;
    auto& finding = report.add(Code::circular_definition, definitions[circle.front()].span, {steps});
    for (std::size_t step = 1; step < circle.size(); ++step) {
        finding.label(definitions[circle[step]].span, "又用到此处", "which needs this");
    }
}

}  // namespace

std::vector<std::size_t> order_definitions(const std::vector<DefinitionNeeds>& definitions,
                                           diagnostics::Report& report) {
    std::vector<std::size_t> unmet(definitions.size());
    std::vector<std::vector<std::size_t>> users(definitions.size());
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < definitions.size(); ++index) {
        unmet[index] = definitions[index].needs.size();
        for (const std::size_t need : definitions[index].needs) users[need].push_back(index);
        if (unmet[index] == 0) order.push_back(index);
    }
    std::vector<std::size_t> chain(definitions.size(), 1);
    for (std::size_t next = 0; next < order.size(); ++next) {
        const std::size_t index = order[next];
        if (chain[index] == max_definition_chain + 1) {
            report.add(Code::definitions_too_deep, definitions[index].span,
                       {definitions[index].name, std::to_string(max_definition_chain)});
        }
        for (const std::size_t user : users[index]) {
            chain[user] = std::max(chain[user], chain[index] + 1);
            if (--unmet[user] == 0) order.push_back(user);
        }
    }
    const auto stuck = std::find_if(unmet.begin(), unmet.end(), [](std::size_t count) { return count > 0; });
    if (stuck != unmet.end()) {
        const auto start = static_cast<std::size_t>(stuck - unmet.begin());
        report_circle(definitions, find_circle(definitions, unmet, start), report);
    }
    return order;
}

}  // namespace zhunsheng::checking
