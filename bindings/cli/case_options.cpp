// The options of verbs that decide cases.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

#include "commands.h"

namespace zhunsheng::cli {
namespace {

/// Whether it is a date that exists, "YYYY-MM-DD".
bool is_date(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int used = 0;
    // Exactly ten characters, so neither signs nor blanks can slip in beside the digits.
    const bool shaped = text.size() == 10 && text.find_first_not_of("0123456789-") == std::string::npos &&
                        text[4] == '-' && text[7] == '-';
    if (!shaped || std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used) != 3) return false;
    return used == 10 && std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                                     std::chrono::day{day}}
                             .ok();
}

}  // namespace

std::function<std::string(const std::string&)> whole_number(const Session& session, int least, int most) {
    return [&session, least, most](const std::string& text) {
        const bool digits =
            !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789") == std::string::npos;
        const int number = digits ? std::stoi(text) : -1;
        if (number >= least && number <= most) return std::string{};
        const std::string from = std::to_string(least);
        const std::string to = std::to_string(most);
        return session.pick("应为 " + from + " 至 " + to + " 的整数",
                            "a whole number from " + from + " to " + to + " is due");
    };
}

void add_case_options(CLI::App& verb, const Session& session, DecideOptions& options, unsigned& jobs) {
    verb.add_option("--on", options.on,
                    session.pick("案件未写决定日期时以此日为准（缺省为今天）",
                                 "decision date for cases that state none (default: today)"))
        ->type_name("DATE")
        ->check([&session](const std::string& text) {
            return is_date(text) ? std::string{}
                                 : session.pick("“" + text + "”不是日期，请写 年-月-日",
                                                "`" + text + "` is no date YYYY-MM-DD");
        });
    jobs = std::max(1U, std::thread::hardware_concurrency());
    verb.add_option("--jobs", jobs,
                    session.pick("成批办理时的线程数（缺省为处理器数）",
                                 "threads for batches (default: one for each processor)"))
        ->type_name("N")
        ->check(whole_number(session, 1, 256));
    verb.add_flag(
        "--lenient", options.lenient,
        session.pick("案件中词汇没有的键只作提醒", "keys that the vocabulary lacks are mere warnings"));
}

}  // namespace zhunsheng::cli
