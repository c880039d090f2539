// Reads NDJSON whole.

#include "case_lines.h"

#include <fstream>
#include <stdexcept>

namespace zhunsheng::bench {

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    if (lines.empty()) throw std::runtime_error(path + " holds no case");
    return lines;
}

}  // namespace zhunsheng::bench
