# Compiler settings that every target of the project shares.

add_library(zhunsheng_settings INTERFACE)
target_compile_options(zhunsheng_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wswitch-enum
    $<$<BOOL:${ZHUNSHENG_DEVELOPER}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # When it inlines, g++ 12 reports null dereferences inside its own std::variant and std::vector, and overlapping
    # copies inside its own std::string (GCC bug 105651).
    target_compile_options(zhunsheng_settings INTERFACE -Wno-null-dereference -Wno-restrict)
endif()

if(ZHUNSHENG_SANITIZE)
    set(sanitize -fsanitize=${ZHUNSHENG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(zhunsheng_settings INTERFACE ${sanitize})
    target_link_options(zhunsheng_settings INTERFACE ${sanitize})
endif()
if(ZHUNSHENG_FUZZERS)
    target_compile_options(zhunsheng_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
