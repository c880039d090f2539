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

if(CMAKE_UNITY_BUILD)
    # Sources joined into one hide names from each other that none of them hides from itself; other builds look for that.
    target_compile_options(zhunsheng_settings INTERFACE -Wno-shadow)
endif()
if(ZHUNSHENG_SANITIZE)
    set(sanitize -fsanitize=${ZHUNSHENG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
        list(APPEND sanitize -fno-sanitize=function)  # does not go together with coroutines before clang 16
    endif()
    target_compile_options(zhunsheng_settings INTERFACE ${sanitize})
    target_link_options(zhunsheng_settings INTERFACE ${sanitize})
endif()
if(ZHUNSHENG_FUZZERS)
    target_compile_options(zhunsheng_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
