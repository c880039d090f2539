// Loading a rulebook, in whatever form.

#include <benchmark/benchmark.h>

#include "checked_value.h"
#include "stages.h"

namespace zhunsheng::bench {

void add_loading(const std::string& name, const std::filesystem::path& rules) {
    benchmark::RegisterBenchmark(("load/" + name).c_str(), [rules](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(value_of(load_rulebook({rules})));
        state.SetItemsProcessed(state.iterations());
    })->UseRealTime();  // rule files are read on several threads
}

}  // namespace zhunsheng::bench
