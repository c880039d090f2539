// Lets case_schema_test.py ask: `schema` and `example` print those of the library vocabulary, `check` answers for each
// line of its input whether it is accepted as a case.

#include <iostream>
#include <string>
#include <string_view>

#include "facts/case_schema.h"
#include "facts/example_case.h"
#include "facts/library_vocabulary.h"
#include "facts/reading.h"

int main(int count, char** arguments) {
    using namespace zhunsheng::facts;
    const std::string_view verb = count > 1 ? arguments[1] : "";
    if (verb == "schema") {
        std::cout << case_schema(testing::library_vocabulary());
    } else if (verb == "example") {
        std::cout << example_case(testing::library_vocabulary());
    } else if (verb == "check") {
        for (std::string line; std::getline(std::cin, line);) {
            std::cout << (testing::read(line).frame ? "accepted" : "refused") << '\n';
        }
    } else {
        return 2;
    }
    return 0;
}
