// Counts in words.

#include "batch_report.h"

namespace zhunsheng::cli {
namespace {

std::string decided_and_failed(const Session& session, const Counts& counts) {
    return session.pick("办结 ", "") + std::to_string(counts.decided) +
           session.pick("，有错误未办 ", " decided, ") + std::to_string(counts.failed) +
           session.pick("", " with errors");
}

}  // namespace

std::string closing_count(const Session& session, const Counts& counts, bool resumed) {
    std::string text = session.pick("共 ", "") + std::to_string(counts.cases()) +
                       session.pick(" 个案件：", " cases: ") + decided_and_failed(session, counts);
    if (counts.remarked > 0) {
        text += (resumed ? session.pick("；本次办结的案件中有提醒的 ", "; ")
                         : session.pick("；办结的案件中有提醒的 ", "; ")) +
                std::to_string(counts.remarked) +
                (resumed ? session.pick("", " of those decided in this run with remarks")
                         : session.pick("", " of those decided with remarks"));
    }
    return text + "\n";
}

std::string broken_off(const Session& session, const std::string& reason, const Counts& counts,
                       bool can_resume) {
    return reason + session.pick("已完整写出 ", "written whole: ") + std::to_string(counts.cases()) +
           session.pick(" 个案件的结果：", " cases: ") + decided_and_failed(session, counts) + "\n" +
           (can_resume ? session.pick("接着办：同样的命令加 --resume\n",
                                      "to go on: the same command with --resume\n")
                       : session.pick("这样的结果不能接着办；成批的 JSON 结果用 --output 写入文件，才可以用 "
                                      "--resume 接着办\n",
                                      "these results cannot be resumed; those of a batch as JSON in a file "
                                      "(--output) can\n"));
}

}  // namespace zhunsheng::cli
