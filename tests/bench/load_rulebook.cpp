// What loading a rulebook costs: time beside that of the YAML library alone, and the heap that stays.
//
//     load_rulebook PATH…

#include <malloc.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "zhunsheng/zhunsheng.h"

namespace {

namespace fs = std::filesystem;

/// Hears everything and keeps nothing.
class Deaf : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

std::vector<std::string> texts_of(const std::vector<fs::path>& paths) {
    std::vector<std::string> texts;
    for (const fs::path& path : paths) {
        std::vector<fs::path> files{path};
        if (fs::is_directory(path)) files.assign(fs::directory_iterator(path), fs::directory_iterator());
        for (const fs::path& file : files) {
            if (file.extension() != ".yaml") continue;
            std::ifstream stream(file, std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
        }
    }
    return texts;
}

template <class Work>
double median_ms(Work work) {
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void parse_all(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        Deaf deaf;
        while (parser.HandleNextDocument(deaf)) {
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<fs::path> paths(arguments + 1, arguments + count);
    const std::vector<std::string> texts = texts_of(paths);
    const double yaml = median_ms([&] { parse_all(texts); });
    const double load = median_ms([&] { (void)zhunsheng::load_rulebook(paths); });
    const auto before = mallinfo2();
    const auto loaded = zhunsheng::load_rulebook(paths);
    const auto after = mallinfo2();
    if (!loaded) {
        std::fputs(render_text(loaded.diagnostics, zhunsheng::Language::english).c_str(), stderr);
        return 1;
    }
    const std::size_t held = after.uordblks + after.hblkhd - before.uordblks - before.hblkhd;
    const std::size_t rules = std::max<std::size_t>(loaded.value->rule_count(), 1);
    std::printf("yaml alone %.1f ms, load %.1f ms, %.2f of it; %zu rules hold %zu kB, %zu bytes each\n", yaml,
                load, load / yaml, rules, held / 1000, held / rules);
    return 0;
}
