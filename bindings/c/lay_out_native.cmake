# cmake -D LIBRARY=… -D NAME=… -D STRIP=… -D FOLDER=… -P lay_out_native.cmake
# Fills FOLDER anew with LIBRARY, under the NAME by which it is loaded, and the libraries that it needs but a C++ program's
# system has not, each a plain file, since wheels and jars hold no links.

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/licences)
file(COPY_FILE ${LIBRARY} ${FOLDER}/${NAME})
execute_process(COMMAND ${STRIP} --strip-unneeded ${FOLDER}/${NAME} COMMAND_ERROR_IS_FATAL ANY)

file(GET_RUNTIME_DEPENDENCIES LIBRARIES ${LIBRARY} RESOLVED_DEPENDENCIES_VAR needed
    PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|gcc_s|stdc\\+\\+)\\.so")
# Debian keeps the terms of each package beside its documents; copies must carry them.
set(package_of_libcrypto.so.3 libssl3)
set(package_of_libsimdjson.so.14 libsimdjson14)
set(package_of_libyaml-cpp.so.0.7 libyaml-cpp0.7)
foreach(library IN LISTS needed)
    get_filename_component(name ${library} NAME)
    if(NOT DEFINED package_of_${name})
        message(FATAL_ERROR "${name} would be copied without its terms: name its package in bindings/c/lay_out_native.cmake")
    endif()
    file(REAL_PATH ${library} file)
    file(COPY_FILE ${file} ${FOLDER}/${name})
    set(package ${package_of_${name}})
    file(COPY_FILE /usr/share/doc/${package}/copyright ${FOLDER}/licences/${package})
endforeach()
