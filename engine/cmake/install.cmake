# What is installed, in three parts: `runtime`, the shared libraries; `development`, what programs are compiled and linked with;
# `command`, with the shipped rulebook (bindings/cli).

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/zhunsheng)
set(ZHUNSHENG_RULES_DIR ${CMAKE_INSTALL_DATADIR}/zhunsheng/rules)

install(TARGETS zhunsheng_shared EXPORT zhunshengSharedTargets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development)
install(TARGETS zhunsheng EXPORT zhunshengStaticTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
foreach(kind IN ITEMS Shared Static)
    install(EXPORT zhunsheng${kind}Targets NAMESPACE zhunsheng:: DESTINATION ${package_dir} COMPONENT development)
endforeach()
install(DIRECTORY include/zhunsheng ${PROJECT_BINARY_DIR}/include/zhunsheng
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development OPTIONAL FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/zhunsheng COMPONENT command)

configure_package_config_file(cmake/zhunshengConfig.cmake.in ${PROJECT_BINARY_DIR}/zhunshengConfig.cmake
    INSTALL_DESTINATION ${package_dir} PATH_VARS ZHUNSHENG_RULES_DIR)
# While the major number is 0, a new minor number may break callers.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/zhunshengConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/zhunshengConfig.cmake ${PROJECT_BINARY_DIR}/zhunshengConfigVersion.cmake
    DESTINATION ${package_dir} COMPONENT development)

# For programs that are not built with CMake: `pkg-config --cflags --libs zhunsheng`, or zhunsheng-c for the C interface.
file(RELATIVE_PATH to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
foreach(name IN ITEMS zhunsheng zhunsheng-c)
    configure_file(cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
endforeach()

foreach(part IN ITEMS runtime:libzhunsheng1 development:libzhunsheng-dev command:zhunsheng)
    string(REPLACE ":" ";" part ${part})
    list(GET part 0 component)
    list(GET part 1 package)
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
        RENAME copyright COMPONENT ${component})
endforeach()
