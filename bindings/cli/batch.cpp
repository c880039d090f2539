// A window of cases is read, decided on all threads, and written in order; then the next.

#include "batch.h"

#include <utility>
#include <vector>

#include "case_window.h"

namespace zhunsheng::cli {
namespace {

/// What to print for one case.
struct Output {
    std::string text;
    bool decided = false;
    bool remarked = false;
};

std::string quoted(const std::string& text) {
    std::string json = "\"";
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (code < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            json.append("\\u00").append(1, digits[code >> 4U]).append(1, digits[code & 15U]);
        } else {
            json += byte;
        }
    }
    return json + "\"";
}

/// Decides cases of one input; may be called from any number of threads.
class CaseDecider {
public:
    CaseDecider(const Rulebook& rulebook, const BatchOptions& options, Language language,
                const std::string& name)
        : rulebook_(rulebook), options_(options), language_(language), name_(name) {}

    [[nodiscard]] Output decide(const CaseText& one) const {
        Checked<Decision> decided;
        if (auto fault = fault_of(one)) {
            decided.diagnostics.push_back(std::move(*fault));
        } else {
            DecideOptions options = options_.decide;
            options.name = name_;
            options.first_line = one.line;
            decided = zhunsheng::decide(rulebook_, one.text, options);
        }
        if (!decided) return {error_record(one, decided.diagnostics), false, false};
        return {decision(*decided.value), true, !decided.diagnostics.empty()};
    }

private:
    [[nodiscard]] std::string error_record(const CaseText& one, const Diagnostics& diagnostics) const {
        if (options_.format == OutputFormat::text) return render_text(diagnostics, language_) + "\n";
        std::string record = "{";
        if (options_.several_files) record += "\"file\":" + quoted(name_) + ",";
        return record + "\"line\":" + std::to_string(one.line) + R"(,"error":{"diagnostics":)" +
               render_json(diagnostics) + "}}\n";
    }

    [[nodiscard]] std::string decision(const Decision& decision) const {
        if (options_.format == OutputFormat::text) return decision.text(language_) + "\n";
        return decision.json(true) + "\n";
    }

    const Rulebook& rulebook_;
    const BatchOptions& options_;
    Language language_;
    const std::string& name_;
};

}  // namespace

void Batch::decide_all(CaseStream& cases, const std::string& name) {
    if (cases.kind() == BatchKind::single && !options_.several_files) {
        decide_single(cases, name);
        return;
    }
    const CaseDecider decider(rulebook_, options_, session_.language(), name);
    while (true) {
        const std::vector<CaseText> window = read_window(cases, options_.jobs);
        if (window.empty()) return;
        std::vector<Output> outputs(window.size());
        in_parallel(window.size(), options_.jobs,
                    [&](std::size_t index) { outputs[index] = decider.decide(window[index]); });
        for (const Output& output : outputs) {
            session_.print(output.text);
            ++counts_.cases;
            ++(output.decided ? counts_.decided : counts_.failed);
            if (output.remarked) ++counts_.warnings;
        }
        if (!session_.all_written()) return;
    }
}

void Batch::decide_single(CaseStream& cases, const std::string& name) {
    const auto one = cases.next();
    if (!one) return;
    ++counts_.cases;
    if (one->fault != CaseText::Fault::none) {
        ++counts_.failed;
        session_.complain("overlong_case", {std::to_string(CaseStream::most_mebibytes)});
        return;
    }
    options_.decide.name = name;
    const Checked<Decision> decided = zhunsheng::decide(rulebook_, one->text, options_.decide);
    session_.show(decided.diagnostics);
    if (!decided) {
        ++counts_.failed;
        return;
    }
    ++counts_.decided;
    switch (options_.format) {
        case OutputFormat::json: session_.print(decided.value->json(options_.compact) + "\n"); return;
        case OutputFormat::text:
            session_.print(decided.value->text(session_.language(), session_.colour()));
            return;
        case OutputFormat::html: session_.print(decided.value->html(session_.language())); return;
    }
}

}  // namespace zhunsheng::cli
